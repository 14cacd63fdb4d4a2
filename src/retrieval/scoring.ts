import { MAX_LENGTH } from "../index/passages.ts";
import type { IndexReader } from "../index/reader.ts";
import { selectBest } from "./best.ts";
import { type Group, KINDRED } from "./groups.ts";
import { addNearness } from "./nearness.ts";
import { RANKING, type RankingParameters } from "./ranking.ts";
import { PLACE, type Scratch, scratchOf } from "./scratch.ts";
import { findSequence } from "./sequences.ts";

/** An article that holds words of the query, and its passage that holds most of them. */
export interface RankedArticle {
  readonly article: number;
  readonly passage: number;
  score: number;
}

/** A passage of an article; scored like an article of which it is the best passage. */
export type RankedPassage = RankedArticle;

/** All articles that hold words of the query. */
export interface ArticleRanking {
  /** The best ones, in order. */
  readonly best: RankedArticle[];
  /** Those behind them, in no order. */
  readonly others: Uint32Array;
}

/** Which articles may be shown; all of them where it is absent. */
export type Allowed = ((article: number) => boolean) | undefined;

interface Options {
  readonly allowed?: Allowed;
  readonly parameters?: RankingParameters;
}

interface ArticleOptions extends Options {
  /** How many of the best articles are looked at. */
  readonly wanted?: number;
}

/**
 * The articles that hold words of the query; the `wanted` best first, ties in the order of the
 * index.
 *
 * First every passage and article is scored by BM25 over groups; then the order of the best
 * `candidates` is settled by what only positions tell, which only adds to their scores.
 */
export function rankArticles(
  index: IndexReader,
  groups: readonly Group[],
  options: ArticleOptions = {},
): ArticleRanking {
  const parameters = options.parameters ?? RANKING;
  const scratch = scratchOf(index);
  accumulate(index, groups, scratch, parameters, options.allowed !== undefined);
  const found = matches(scratch, options.allowed, parameters);
  const { articleScores: scores, bestPassage } = scratch;
  for (const article of found) {
    scores[article] = scoreOf(scratch, article, bestPassage[article] ?? 0, parameters);
  }
  const first = takeBest(found, scores, Math.max(options.wanted ?? 0, parameters.candidates));
  const best = first.map((article) => ({
    article,
    passage: bestPassage[article] ?? 0,
    score: scores[article] ?? 0,
  }));
  scratch.clear();
  const candidates = best.slice(0, parameters.candidates);
  addNearness(index, groups, candidates, parameters);
  candidates.sort(byScore);
  return {
    best: candidates.concat(best.slice(parameters.candidates)),
    others: without(found, first, scratch.articleTf),
  };
}

/** The articles that are not among some; `marks` is zero by article, before and after. */
function without(articles: Uint32Array, some: readonly number[], marks: Float32Array): Uint32Array {
  const others = new Uint32Array(articles.length - some.length);
  for (const article of some) marks[article] = 1;
  let count = 0;
  for (let i = 0; i < articles.length; i++) {
    const article = articles[i] ?? 0;
    if (marks[article] === 0) others[count++] = article;
  }
  for (const article of some) marks[article] = 0;
  return others;
}

/**
 * The best passages of all articles, best first, ties in the order of the index. A passage of an
 * article that is about the query comes before an equal one of an article that is not.
 */
export function rankPassages(
  index: IndexReader,
  groups: readonly Group[],
  limit: number,
  options: Options = {},
): RankedPassage[] {
  const parameters = options.parameters ?? RANKING;
  const scratch = scratchOf(index);
  accumulate(index, groups, scratch, parameters, options.allowed !== undefined);
  const found = textPassages(scratch, options.allowed);
  const { passageScores: scores, articleOf } = scratch;
  for (const passage of found) {
    scores[passage] = scoreOf(scratch, articleOf[passage] ?? 0, passage, parameters);
  }
  const first = takeBest(found, scores, Math.max(limit, parameters.candidates));
  const ranked = first.map((passage) => ({
    passage,
    article: articleOf[passage] ?? 0,
    score: scores[passage] ?? 0,
  }));
  scratch.clear();
  addNearness(index, groups, ranked, parameters);
  return ranked.sort(byScore).slice(0, limit);
}

/**
 * The touched passages of text, in scratch that the next query writes over; titles are shown with
 * them, not by themselves.
 */
function textPassages(scratch: Scratch, allowed: Allowed): Uint32Array {
  const { passages, passageTotal, place, articleOf, groupPassages: found } = scratch;
  let count = 0;
  for (let i = 0; i < passageTotal; i++) {
    const passage = passages[i] ?? 0;
    if (place[passage] === PLACE.title) continue;
    if (!allowed || allowed(articleOf[passage] ?? 0)) found[count++] = passage;
  }
  return found.subarray(0, count);
}

/** The greatest of what was found by their scores, in order; ties in the order of the index. */
function takeBest(found: Uint32Array, scores: Float32Array, wanted: number): number[] {
  return selectBest(found, wanted, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** Ties in the order of the index, of articles as well: theirs is that of their passages. */
function byScore(a: RankedArticle, b: RankedArticle): number {
  return b.score - a.score || a.passage - b.passage;
}

function scoreOf(
  scratch: Scratch,
  article: number,
  passage: number,
  parameters: RankingParameters,
): number {
  return (
    parameters.article * (scratch.articleScores[article] ?? 0) +
    (1 - parameters.article) * (scratch.passageScores[passage] ?? 0)
  );
}

/**
 * The touched articles that hold enough of the query beside the one that holds most, in scratch
 * that the next query writes over.
 */
function matches(scratch: Scratch, allowed: Allowed, parameters: RankingParameters): Uint32Array {
  let most = 0;
  for (let i = 0; i < scratch.articleTotal; i++) {
    const article = scratch.articles[i] ?? 0;
    if (allowed && !allowed(article)) continue;
    most = Math.max(most, scratch.coverage[article] ?? 0);
  }
  const { articles, articleTotal, coverage, groupArticles: found } = scratch;
  const least = most * parameters.minCoverage;
  let count = 0;
  for (let i = 0; i < articleTotal; i++) {
    const article = articles[i] ?? 0;
    if ((coverage[article] ?? 0) < least) continue;
    if (!allowed || allowed(article)) found[count++] = article;
  }
  return found.subarray(0, count);
}

/**
 * Adds the score of every group to passages and articles, the rarest words first.
 *
 * An article that can no longer hold enough of the query to be a result is left alone from then on:
 * of the long lists of common words little but the articles with the rare ones is looked at. With a
 * filter the best article may be one that is not allowed, so that nothing is left alone.
 */
function accumulate(
  index: IndexReader,
  groups: readonly Group[],
  scratch: Scratch,
  parameters: RankingParameters,
  isFiltered: boolean,
): void {
  scratch.clear();
  const counting = groups.filter(({ counts }) => counts).sort((a, b) => b.idf - a.idf);
  let rest = counting.reduce((sum, { idf }) => sum + idf, 0);
  let most = 0;
  for (const group of counting) {
    const floor = isFiltered ? 0 : most * parameters.minCoverage - rest;
    const touched = gatherFrequencies(index, group, scratch, floor);
    most = Math.max(most, addScores(group, touched, scratch, parameters));
    rest -= group.idf;
  }
  const { passages, passageScores, articleOf, bestPassage } = scratch;
  for (let i = 0; i < scratch.passageTotal; i++) {
    const passage = passages[i] ?? 0;
    const article = articleOf[passage] ?? 0;
    const best = bestPassage[article] ?? 0;
    const isKnown = articleOf[best] === article;
    if (!isKnown || (passageScores[passage] ?? 0) > (passageScores[best] ?? 0)) {
      bestPassage[article] = passage;
    }
  }
}

/**
 * Soft term frequencies of one group into `passageTf`; returns how many passages have one.
 *
 * @param floor - Coverage below which an article is left alone.
 */
function gatherFrequencies(
  index: IndexReader,
  group: Group,
  scratch: Scratch,
  floor: number,
): number {
  const { passageTf, groupPassages, coverage, articleOf } = scratch;
  let touched = 0;
  for (let m = 0; m < group.terms.length; m++) {
    const weight = group.weights[m] ?? 0;
    const { passages, frequencies, count } = index.postings(group.terms[m] ?? 0, scratch.postings);
    for (let i = 0; i < count; i++) {
      const passage = passages[i] ?? 0;
      if (floor > 0 && (coverage[articleOf[passage] ?? 0] ?? 0) < floor) continue;
      const tf = passageTf[passage] ?? 0;
      if (tf === 0) groupPassages[touched++] = passage;
      passageTf[passage] = tf + weight * (frequencies[i] ?? 0);
    }
  }
  for (const { slots, weight } of group.sequences) {
    for (const [passage, starts] of findSequence(index, slots)) {
      const tf = passageTf[passage] ?? 0;
      if (tf === 0) groupPassages[touched++] = passage;
      passageTf[passage] = tf + weight * starts.length;
    }
  }
  return touched;
}

/** Turns the frequencies of a group into scores; returns the greatest coverage it made. */
function addScores(
  group: Group,
  touched: number,
  scratch: Scratch,
  parameters: RankingParameters,
): number {
  const { k1, b, articleB, title, opening } = parameters;
  const { passageTf, articleTf, passageScores, articleScores, coverage } = scratch;
  const { articleOf, lengths, place, passages, articles } = scratch;
  const { groupPassages, groupArticles, articleLengths, averageArticle } = scratch;
  const { idf } = group;
  const gain = idf * (k1 + 1);
  const bare = k1 * (1 - b);
  const long = (k1 * b) / scratch.averagePassage;
  let count = 0;
  for (let i = 0; i < touched; i++) {
    const passage = groupPassages[i] ?? 0;
    const tf = passageTf[passage] ?? 0;
    passageTf[passage] = 0;
    const before = passageScores[passage] ?? 0;
    if (before === 0) passages[scratch.passageTotal++] = passage;
    const norm = bare + long * ((lengths[passage] ?? 0) & MAX_LENGTH);
    passageScores[passage] = before + (gain * tf) / (tf + norm);
    const article = articleOf[passage] ?? 0;
    const sum = articleTf[article] ?? 0;
    if (sum === 0) groupArticles[count++] = article;
    const where = place[passage] ?? PLACE.body;
    const worth = where === PLACE.body ? 1 : where === PLACE.title ? title : opening;
    articleTf[article] = sum + tf * worth;
  }
  const bareArticle = k1 * (1 - articleB);
  const longArticle = (k1 * articleB) / averageArticle;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const article = groupArticles[i] ?? 0;
    const tf = articleTf[article] ?? 0;
    articleTf[article] = 0;
    const before = articleScores[article] ?? 0;
    if (before === 0) articles[scratch.articleTotal++] = article;
    const norm = bareArticle + longArticle * (articleLengths[article] ?? 0);
    articleScores[article] = before + (gain * tf) / (tf + norm);
    if (tf < KINDRED) continue;
    const covered = (coverage[article] ?? 0) + idf;
    coverage[article] = covered;
    if (covered > most) most = covered;
  }
  return most;
}
