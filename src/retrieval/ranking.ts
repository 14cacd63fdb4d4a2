/**
 * Every number ranking rests on. Origin of each, unless its line says otherwise: `npm run tune`,
 * coordinate search with cross-validation over the development sets of docs/evaluation.md.
 */
export interface RankingParameters {
  /** Weight of a spelling that differs only by letters people mix up. */
  readonly folded: number;
  /** Weight of another form of the same word. */
  readonly stem: number;
  /** Weight of a spelling that shares letters: `similar * dice ** similarPower`. */
  readonly similar: number;
  readonly similarPower: number;
  /** Least Dice coefficient over shared letter n-grams; below it, words are strangers. */
  readonly minDice: number;
  /** Most similar spellings one query word brings. */
  readonly maxSimilar: number;
  /** Passages that hold a word from which on no similar spellings are looked for. */
  readonly similarDf: number;
  /** Weight of the same thing in other words: synonyms, names in other languages. */
  readonly alias: number;
  /** Weight of a word that says the same. */
  readonly synonym: number;
  /** Weight of another word of the same Arabic root and measure. */
  readonly derived: number;
  /** Weight of words written together, or apart, in the text and not in the query. */
  readonly joined: number;
  /** Weight of a name that sounds the same in another script. */
  readonly sound: number;
  /** Weight of the spelling that a word the texts do not hold is likely a slip of. */
  readonly corrected: number;
  /** The same where the texts hold another form of the word, which may be no slip then. */
  readonly maybe: number;
  /** Weight of a completion of the last word, when it is the beginning of one. */
  readonly completion: number;
  /** Saturation of term frequency and length normalization (BM25), by passage and by article. */
  readonly k1: number;
  readonly b: number;
  /** How much document frequency a spelling adds to its group: `weight ** dfPower` of its own. */
  readonly dfPower: number;
  /** Inverse document frequency is raised to this power. */
  readonly idfPower: number;
  /** Share of its weight that a word keeps which says what kind of thing is asked for. */
  readonly questionNoun: number;
  /** The same of a Persian verb, beside nouns. */
  readonly persianVerb: number;
  /** The same of the last word of an Arabic question. */
  readonly arabicLast: number;
  /** Share of the article's own score; the rest is its best passage's. */
  readonly article: number;
  /** How many occurrences in the text one in the title is worth. */
  readonly title: number;
  /** How many occurrences one in the first passage of the text is worth. */
  readonly opening: number;
  /** Length normalization of whole articles. */
  readonly articleB: number;
  /** Bonus for neighbouring query words that are near each other in the passage. */
  readonly pair: number;
  /** Most tokens between the two of a pair, plus one. */
  readonly pairGap: number;
  /** Bonus for query words that stand together within `windowTokens` words of the passage. */
  readonly window: number;
  readonly windowTokens: number;
  /** Bonus for a query word near the beginning of the article; it falls by e every `leadTokens`. */
  readonly lead: number;
  readonly leadTokens: number;
  /** Least part of what the best article holds of the query for another article to be a result. */
  readonly minCoverage: number;
  /** Articles whose passages and guessed spellings count, the best without those. */
  readonly finalists: number;
  /** Articles whose order is settled by pairs and leads, after the first scoring. */
  readonly candidates: number;
}

export const RANKING: RankingParameters = {
  folded: 0.95,
  stem: 0.75,
  similar: 0.7,
  similarPower: 3,
  minDice: 0.4,
  maxSimilar: 16,
  similarDf: 100,
  alias: 0.8,
  synonym: 0.3,
  derived: 0.25,
  joined: 0.9,
  sound: 0.6,
  corrected: 0.9,
  maybe: 0.5,
  completion: 0.8,
  k1: 0.9,
  b: 0.8,
  dfPower: 3,
  idfPower: 1.1,
  questionNoun: 0.7,
  persianVerb: 0.7,
  arabicLast: 1.25,
  article: 0.75,
  title: 3,
  opening: 2,
  articleB: 0.8,
  pair: 0.5,
  pairGap: 3,
  window: 0.2,
  windowTokens: 18,
  lead: 0.6,
  leadTokens: 10,
  minCoverage: 0.18,
  finalists: 50,
  candidates: 20,
};
