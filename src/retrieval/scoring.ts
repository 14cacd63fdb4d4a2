import type { IndexReader } from "../index/reader.ts";
import { type Allowed, scoreArticles } from "./article-scores.ts";
import { selectBest } from "./best.ts";
import { scoreFinalists } from "./finalists.ts";
import type { Group } from "./groups.ts";
import { addNearness } from "./nearness.ts";
import { RANKING, type RankingParameters } from "./ranking.ts";
import { PLACE, PLACE_MASK, scratchOf } from "./scratch.ts";

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
 * Three steps, each over fewer: every article is scored by BM25 over groups; of the best
 * `finalists` the passages are, and the best of each counts; the order of the best `candidates` of
 * these is settled by what only positions tell. A step only adds to scores, so that no article
 * overtakes one that got further.
 */
export function rankArticles(
  index: IndexReader,
  groups: readonly Group[],
  options: ArticleOptions = {},
): ArticleRanking {
  const parameters = options.parameters ?? RANKING;
  const { article: share, finalists, candidates } = parameters;
  const scratch = scratchOf(index);
  const { found, read } = scoreArticles(index, groups, scratch, options.allowed, parameters);
  const { articleScores, passageScores, marks } = scratch;
  const first = selectBest(found, articleScores, Math.max(options.wanted ?? 0, finalists));
  const others = without(found, first, marks);
  const final = first.splice(0, finalists);
  const behind = first.map((article): RankedArticle => {
    const score = share * (articleScores[article] ?? 0);
    return { article, passage: index.firstPassage(article), score };
  });
  scoreFinalists(index, read, final, scratch, parameters);
  const settled = final.map((article): RankedArticle => {
    const passage = bestPassage(index, article, passageScores);
    const own = (1 - share) * (passageScores[passage] ?? 0);
    return { article, passage, score: share * (articleScores[article] ?? 0) + own };
  });
  settled.sort(byScore);
  const nearest = settled.splice(0, candidates);
  addNearness(index, read, scratch.postings, nearest, parameters);
  return { best: [...nearest.sort(byScore), ...settled, ...behind], others };
}

/** The passage of an article that has the greatest score; the first of equal ones. */
function bestPassage(index: IndexReader, article: number, scores: Float32Array): number {
  let best = index.firstPassage(article);
  for (let passage = best + 1; passage < index.firstPassage(article + 1); passage++) {
    if ((scores[passage] ?? 0) > (scores[best] ?? 0)) best = passage;
  }
  return best;
}

/** The articles that are not among some; `marks` is zero by article, before and after. */
function without(articles: Uint32Array, some: readonly number[], marks: Uint8Array): Uint32Array {
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
 * The best passages of the best `finalists` articles, best first, ties in the order of the index.
 * A passage of an article that is about the query comes before an equal one of an article that is
 * not. Titles are shown with passages, not by themselves.
 */
export function rankPassages(
  index: IndexReader,
  groups: readonly Group[],
  limit: number,
  options: Options = {},
): RankedPassage[] {
  const parameters = options.parameters ?? RANKING;
  const { article: share, finalists, candidates } = parameters;
  const scratch = scratchOf(index);
  const { found, read } = scoreArticles(index, groups, scratch, options.allowed, parameters);
  const { articleScores, passageScores, origin } = scratch;
  const final = selectBest(found, articleScores, finalists);
  const scored = scoreFinalists(index, read, final, scratch, parameters);
  const texts = scored.filter((passage) => ((origin[passage] ?? 0) & PLACE_MASK) !== PLACE.title);
  for (const passage of texts) {
    const ofArticle = articleScores[index.passageArticle(passage)] ?? 0;
    passageScores[passage] = share * ofArticle + (1 - share) * (passageScores[passage] ?? 0);
  }
  const ranked = selectBest(texts, passageScores, Math.max(limit, candidates)).map(
    (passage): RankedPassage => ({
      passage,
      article: index.passageArticle(passage),
      score: passageScores[passage] ?? 0,
    }),
  );
  addNearness(index, read, scratch.postings, ranked, parameters);
  return ranked.sort(byScore).slice(0, limit);
}

/** Ties in the order of the index, of articles as well: theirs is that of their passages. */
function byScore(a: RankedArticle, b: RankedArticle): number {
  return b.score - a.score || a.passage - b.passage;
}
