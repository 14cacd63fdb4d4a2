import { MAX_LENGTH } from "../index/passages.ts";
import type { IndexReader } from "../index/reader.ts";
import { type GatheredList, gatherGuesses, type ReadGroup, visitPostings } from "./gathered.ts";
import type { RankingParameters } from "./ranking.ts";
import { ARTICLE_SHIFT, ONE, PLACE_MASK, type Scratch } from "./scratch.ts";

/**
 * Scores some articles anew, guessed spellings included, and their passages: into
 * `scratch.articleScores` and `scratch.passageScores`, by BM25 over groups.
 *
 * @returns The passages that have a score, in scratch that the next query writes over.
 */
export function scoreFinalists(
  index: IndexReader,
  read: readonly ReadGroup[],
  articles: readonly number[],
  scratch: Scratch,
  parameters: RankingParameters,
): Uint32Array {
  const ascending = Uint32Array.from(articles).sort();
  const ranges = new Uint32Array(2 * ascending.length);
  ascending.forEach((article, i) => {
    scratch.articleScores[article] = 0;
    ranges[2 * i] = index.firstPassage(article);
    ranges[2 * i + 1] = index.firstPassage(article + 1);
  });
  for (const { group, words } of read) {
    const guesses = gatherGuesses(index, group, scratch.postings);
    const touched = addFrequencies([...words, ...guesses], ranges, scratch);
    addScores(group.idf, touched, scratch, parameters);
  }
  return scratch.passages.subarray(0, scratch.passageTotal);
}

/** Soft frequencies in the passages of some ranges; returns how many passages have one. */
function addFrequencies(
  lists: readonly GatheredList[],
  ranges: Uint32Array,
  { postings, passageTf, groupPassages }: Scratch,
): number {
  const { passages, frequencies } = postings;
  let touched = 0;
  for (const list of lists) {
    visitPostings(postings, list, ranges, (place) => {
      const passage = passages[place] ?? 0;
      const tf = passageTf[passage] ?? 0;
      if (tf === 0) groupPassages[touched++] = passage;
      passageTf[passage] = tf + list.weight * (frequencies[place] ?? 0);
    });
  }
  return touched;
}

/** Turns the frequencies of a group into scores of passages and of their articles. */
function addScores(
  idf: number,
  touched: number,
  scratch: Scratch,
  parameters: RankingParameters,
): void {
  const { passageTf, passageScores, lengths, passages, groupPassages, origin } = scratch;
  const { articleTf, articleScores, articleLengths, groupArticles } = scratch;
  const { k1, b, articleB } = parameters;
  const gain = idf * (k1 + 1);
  const bare = k1 * (1 - b);
  const long = (k1 * b) / scratch.averagePassage;
  const worth = scratch.worthOf(1, parameters);
  let count = 0;
  for (let i = 0; i < touched; i++) {
    const passage = groupPassages[i] ?? 0;
    const tf = passageTf[passage] ?? 0;
    passageTf[passage] = 0;
    const before = passageScores[passage] ?? 0;
    if (before === 0) passages[scratch.passageTotal++] = passage;
    const norm = bare + long * ((lengths[passage] ?? 0) & MAX_LENGTH);
    passageScores[passage] = before + (gain * tf) / (tf + norm);
    const from = origin[passage] ?? 0;
    const article = from >>> ARTICLE_SHIFT;
    const sum = articleTf[article] ?? 0;
    if (sum === 0) groupArticles[count++] = article;
    articleTf[article] = sum + tf * (worth[from & PLACE_MASK] ?? 0);
  }
  const bareArticle = k1 * (1 - articleB) * ONE;
  const longArticle = (k1 * articleB * ONE) / scratch.averageArticle;
  for (let i = 0; i < count; i++) {
    const article = groupArticles[i] ?? 0;
    const tf = articleTf[article] ?? 0;
    articleTf[article] = 0;
    const norm = bareArticle + longArticle * (articleLengths[article] ?? 0);
    articleScores[article] = (articleScores[article] ?? 0) + (gain * tf) / (tf + norm);
  }
}
