import type { IndexReader } from "../index/reader.ts";
import { gatherWords, type ReadGroup } from "./gathered.ts";
import { type Group, KINDRED } from "./groups.ts";
import type { RankingParameters } from "./ranking.ts";
import { ARTICLE_SHIFT, PLACE_MASK, PLACES, type Scratch } from "./scratch.ts";

/** Which articles may be shown; all of them where it is absent. */
export type Allowed = ((article: number) => boolean) | undefined;

/** The articles that match a query. */
export interface ScoredArticles {
  /** Ascending, in scratch that the next query writes over. */
  readonly found: Uint32Array;
  /** What was read of the groups that count, in `scratch.postings`. */
  readonly read: readonly ReadGroup[];
}

/** A group that is being read, and where each of its lists was left. */
interface Reading extends ReadGroup {
  readonly places: number[];
}

/**
 * A term frequency of 1 in `articleTf`: between whole numbers it is told without a branch whether
 * there is one already.
 */
const ONE = 1024;

/** Articles whose scores are added up at a time: what is written of them stays in a near cache. */
const BLOCK = 4096;

/**
 * Scores every article that holds words of the query by BM25 over groups, into
 * `scratch.articleScores`, and finds those that match: allowed, and with enough of the query beside
 * the one that holds most of it. Spellings that are guesses are left to the few best articles.
 */
export function scoreArticles(
  index: IndexReader,
  groups: readonly Group[],
  scratch: Scratch,
  allowed: Allowed,
  parameters: RankingParameters,
): ScoredArticles {
  scratch.clear();
  const read = groups
    .filter(({ counts }) => counts)
    .map((group) => gatherWords(index, group, scratch.postings));
  const readings = read.map((group): Reading => {
    return { ...group, places: group.words.map(({ start }) => start) };
  });
  for (let first = 0; first < index.articleCount; first += BLOCK) {
    const beyond = index.firstPassage(Math.min(first + BLOCK, index.articleCount));
    for (const reading of readings) {
      const touched = addFrequencies(reading, beyond, scratch, parameters);
      addScores(reading.group, touched, scratch, parameters);
    }
  }
  return { found: matches(scratch, allowed, parameters), read };
}

/**
 * Adds up soft frequencies in `articleTf`; returns how many articles have one. Whether an article
 * is touched for the first time is told by a sign bit: a branch would be guessed wrong every other
 * time, at twice the cost.
 *
 * @param beyond - Passage before which the lists are left.
 */
function addFrequencies(
  { words, places }: Reading,
  beyond: number,
  { postings, articleTf, groupArticles, origin }: Scratch,
  { title, opening }: RankingParameters,
): number {
  const { passages, frequencies } = postings;
  const worth = new Int32Array(PLACE_MASK + 1);
  let touched = 0;
  for (let list = 0; list < words.length; list++) {
    const { end = 0, weight = 0 } = words[list] ?? {};
    worth[PLACES.body] = weight * ONE;
    worth[PLACES.title] = weight * title * ONE;
    worth[PLACES.opening] = weight * opening * ONE;
    let i = places[list] ?? end;
    for (; i < end; i++) {
      const passage = passages[i] ?? 0;
      if (passage >= beyond) break;
      const from = origin[passage] ?? 0;
      const article = from >>> ARTICLE_SHIFT;
      const tf = articleTf[article] ?? 0;
      groupArticles[touched] = article;
      touched += (tf - 1) >>> 31;
      articleTf[article] = tf + Math.imul(frequencies[i] ?? 0, worth[from & PLACE_MASK] ?? 0);
    }
    places[list] = i;
  }
  return touched;
}

/** Turns the frequencies of a group into scores, and into coverage where they are of its word. */
function addScores(
  { idf }: Group,
  touched: number,
  { articleTf, articleScores, coverage, groupArticles, articleLengths, averageArticle }: Scratch,
  { k1, articleB }: RankingParameters,
): void {
  const gain = idf * (k1 + 1);
  const bare = k1 * (1 - articleB) * ONE;
  const long = (k1 * articleB * ONE) / averageArticle;
  for (let i = 0; i < touched; i++) {
    const article = groupArticles[i] ?? 0;
    const tf = articleTf[article] ?? 0;
    articleTf[article] = 0;
    const norm = bare + long * (articleLengths[article] ?? 0);
    articleScores[article] = (articleScores[article] ?? 0) + (gain * tf) / (tf + norm);
    if (tf >= KINDRED * ONE) coverage[article] = (coverage[article] ?? 0) + idf;
  }
}

function matches(
  { articleScores, coverage, groupArticles: found }: Scratch,
  allowed: Allowed,
  { minCoverage }: RankingParameters,
): Uint32Array {
  let most = 0;
  for (let article = 0; article < coverage.length; article++) {
    const covered = coverage[article] ?? 0;
    if (covered > most && (!allowed || allowed(article))) most = covered;
  }
  const least = most * minCoverage;
  let count = 0;
  for (let article = 0; article < coverage.length; article++) {
    if ((coverage[article] ?? 0) < least || articleScores[article] === 0) continue;
    if (!allowed || allowed(article)) found[count++] = article;
  }
  return found.subarray(0, count);
}
