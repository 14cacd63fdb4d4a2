import type { IndexReader } from "../index/reader.ts";
import { type Allowed, scoreArticles } from "./article-scores.ts";
import { selectBest } from "./best.ts";
import { type Finalists, scoreFinalists } from "./finalists.ts";
import type { Group } from "./groups.ts";
import { addNearness } from "./nearness.ts";
import { RANKING, type RankingParameters } from "./ranking.ts";
import { scratchOf } from "./scratch.ts";

/** A passage that holds words of the query; scored like an article of which it is the best. */
export interface RankedPassage {
  readonly article: number;
  readonly passage: number;
  score: number;
}

/** An article that holds words of the query, and its passage that holds most of them. */
export interface RankedArticle extends RankedPassage {
  /** Where that is the title, the passage of the text that holds most; -1 where none holds any. */
  readonly below: number;
}

/** All articles that hold words of the query. */
export interface ArticleRanking {
  /** The best ones, in order. */
  readonly best: RankedArticle[];
  /** Those behind them: how many, and which ones, which is told until the next query. */
  readonly behind: { readonly count: number; readonly list: () => number[] };
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
  const { articleScores } = scratch;
  const first = selectBest(found, articleScores, Math.max(options.wanted ?? 0, finalists));
  const selected = new Set(first);
  const final = scoreFinalists(index, read, first.splice(0, finalists), scratch, parameters);
  const settled = Array.from(final.articles, (article, place): RankedArticle => {
    const first = final.firsts[place] ?? 0;
    const best = bestPassage(final, first, place);
    const score = share * (final.articleScores[place] ?? 0) + (1 - share) * best.score;
    const text = index.isTitlePassage(best.passage) ? bestPassage(final, first + 1, place) : NONE;
    return { article, passage: best.passage, below: text.score > 0 ? text.passage : -1, score };
  }).sort(byScore);
  const nearest = settled.splice(0, candidates);
  addNearness(index, read, scratch.postings, nearest, parameters);
  const rest = first.map((article): RankedArticle => {
    const score = share * (articleScores[article] ?? 0);
    return { article, passage: index.firstPassage(article), below: -1, score };
  });
  return {
    best: [...nearest.sort(byScore), ...settled, ...rest],
    behind: {
      count: found.length - selected.size,
      list: () => Array.from(found).filter((article) => !selected.has(article)),
    },
  };
}

const NONE = { passage: -1, score: 0 };

/**
 * The passage of an article that has the greatest score; the first of equal ones.
 *
 * @param from - Place of the first passage that is looked at.
 * @param article - Place of the article.
 */
function bestPassage(
  { firsts, passages, passageScores }: Finalists,
  from: number,
  article: number,
): { readonly passage: number; readonly score: number } {
  const end = firsts[article + 1] ?? 0;
  if (from >= end) return NONE;
  let best = from;
  for (let place = from + 1; place < end; place++) {
    if ((passageScores[place] ?? 0) > (passageScores[best] ?? 0)) best = place;
  }
  return { passage: passages[best] ?? 0, score: passageScores[best] ?? 0 };
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
  const best = selectBest(found, scratch.articleScores, finalists);
  const { articles, articleScores, passages, passageScores, owners } = scoreFinalists(
    index,
    read,
    best,
    scratch,
    parameters,
  );
  const texts = Uint32Array.from(passages.keys()).filter(
    (place) => passageScores[place] !== 0 && !index.isTitlePassage(passages[place] ?? 0),
  );
  for (const place of texts) {
    const ofArticle = articleScores[owners[place] ?? 0] ?? 0;
    passageScores[place] = share * ofArticle + (1 - share) * (passageScores[place] ?? 0);
  }
  const ranked = selectBest(texts, passageScores, Math.max(limit, candidates)).map(
    (place): RankedPassage => ({
      passage: passages[place] ?? 0,
      article: articles[owners[place] ?? 0] ?? 0,
      score: passageScores[place] ?? 0,
    }),
  );
  addNearness(index, read, scratch.postings, ranked, parameters);
  return ranked.sort(byScore).slice(0, limit);
}

/** Ties in the order of the index, of articles as well: theirs is that of their passages. */
function byScore(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || a.passage - b.passage;
}
