import { fold } from "../analysis/normalizer.ts";
import { stems } from "../analysis/stems.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Query, QueryWord } from "./query.ts";
import { RANKING, type RankingParameters } from "./ranking.ts";

/**
 * One query word and every spelling in the index that stands for it. Scored as one term: the
 * occurrences of all spellings count together, each by its weight, under one document frequency.
 */
export interface Group {
  /** The query word, normalized. */
  readonly term: string;
  /** Term ids, the best spelling first. */
  readonly terms: readonly number[];
  /** How far each of `terms` stands for the word, 0–1; 1 is the word as spelled. */
  readonly weights: readonly number[];
  /** Spellings of several words: found where their terms follow each other. */
  readonly sequences: readonly Sequence[];
  /** Inverse document frequency of the group, in nats. */
  readonly idf: number;
  /** False for stop words and question words beside words that carry a topic. */
  readonly counts: boolean;
}

export interface Sequence {
  readonly terms: readonly number[];
  readonly weight: number;
}

/** Weight from which a spelling counts as the word itself rather than as a guess. */
export const KINDRED = 0.5;

/** Shortest word whose similar spellings are looked for; below it, letters decide too little. */
const MIN_SIMILAR_LENGTH = 4;

/** Most query words that are looked up as one alias or joined to one word. */
const MAX_WINDOW = 4;

/** Longest completion list of an unfinished last word. */
const MAX_COMPLETIONS = 60;

/** One group a query word, in order. */
export function groupTerms(
  index: IndexReader,
  query: Query,
  parameters: RankingParameters = RANKING,
): Group[] {
  const { words } = query;
  const members = words.map(() => new Map<number, number>());
  const sequences = words.map((): Sequence[] => []);
  const hasTopic = words.some((word) => !isFunctionWord(word));
  words.forEach((word, i) => {
    const own = members[i];
    if (!own) return;
    addKindred(index, word, own, parameters);
    if (query.prefix && i === words.length - 1) {
      for (const term of index.dictionary.prefix(word.term, MAX_COMPLETIONS)) {
        raise(own, term, parameters.completion);
      }
    }
  });
  addJoined(index, words, members, parameters);
  return words.map((word, i) => {
    const ranked = [...(members[i] ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const terms = ranked.map(([term]) => term);
    const weights = ranked.map(([, weight]) => weight);
    return {
      term: word.term,
      terms,
      weights,
      sequences: sequences[i] ?? [],
      idf: inverseDocumentFrequency(index, terms, weights, parameters),
      counts: !hasTopic || !isFunctionWord(word),
    };
  });
}

function isFunctionWord(word: QueryWord): boolean {
  return word.isStopWord || word.isQuestionWord;
}

/** The word itself, its other forms and spellings that share its letters. */
function addKindred(
  index: IndexReader,
  word: QueryWord,
  members: Map<number, number>,
  parameters: RankingParameters,
): void {
  const { dictionary } = index;
  const folded = fold(word.term);
  const own = dictionary.find(word.term);
  if (own >= 0) members.set(own, 1);
  for (const key of stems(word.term)) {
    for (const term of dictionary.classMembers(key)) {
      const sameFold = fold(dictionary.term(term)) === folded;
      raise(members, term, sameFold ? parameters.folded : parameters.stem);
    }
  }
  if (isFunctionWord(word) || folded.length < MIN_SIMILAR_LENGTH || /^\d/.test(folded)) return;
  const options = { minDice: parameters.minDice, limit: parameters.maxSimilar };
  for (const { id, similarity } of dictionary.similar(folded, options)) {
    raise(members, id, parameters.similar * similarity ** parameters.similarPower);
  }
}

/** Neighbouring query words that the texts write as one: گفت و گو "dialogue" as گفتوگو. */
function addJoined(
  index: IndexReader,
  words: readonly QueryWord[],
  members: readonly Map<number, number>[],
  parameters: RankingParameters,
): void {
  for (let first = 0; first < words.length; first++) {
    let joined = words[first]?.term ?? "";
    for (let last = first + 1; last < Math.min(words.length, first + MAX_WINDOW); last++) {
      joined += words[last]?.term ?? "";
      const window = words.slice(first, last + 1);
      if (window.every(isFunctionWord)) continue;
      const term = index.dictionary.find(joined);
      if (term < 0) continue;
      for (let i = first; i <= last; i++) {
        const own = members[i];
        if (own) raise(own, term, parameters.joined);
      }
    }
  }
}

function raise(members: Map<number, number>, term: number, weight: number): void {
  if ((members.get(term) ?? 0) < weight) members.set(term, weight);
}

/**
 * Inverse document frequency of a group, in nats; above 0 for every df.
 *
 * A spelling adds its passages by a power of its weight: guesses hardly make a rare word common.
 *
 * @see Robertson and Zaragoza (2009); unlike them we add 1 inside the logarithm.
 */
function inverseDocumentFrequency(
  index: IndexReader,
  terms: readonly number[],
  weights: readonly number[],
  parameters: RankingParameters,
): number {
  let df = 0;
  terms.forEach((term, i) => {
    df += (weights[i] ?? 0) ** parameters.dfPower * index.df(term);
  });
  const n = index.passageCount;
  df = Math.min(df, n);
  return Math.log(1 + (n - df + 0.5) / (df + 0.5)) ** parameters.idfPower;
}
