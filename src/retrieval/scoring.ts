import type { IndexReader } from "../index/reader.ts";
import { type Group, KINDRED } from "./groups.ts";
import { nearness } from "./nearness.ts";
import { RANKING, type RankingParameters } from "./ranking.ts";
import { type Scratch, scratchOf } from "./scratch.ts";

/** An article that holds words of the query, and its passage that holds most of them. */
export interface RankedArticle {
  readonly article: number;
  readonly passage: number;
  readonly score: number;
}

export interface RankedPassage {
  readonly passage: number;
  readonly article: number;
  readonly score: number;
}

/** Which articles and passages may be shown; all of them where it is absent. */
export type Allowed = ((article: number) => boolean) | undefined;

/**
 * The articles that hold words of the query, best first, ties in the order of the index.
 *
 * First every passage and article is scored by BM25 over groups; then the order of the best
 * `candidates` is settled by what only positions tell.
 *
 * @param limit - How many are wanted; more than `candidates` come in first-round order.
 */
export function rankArticles(
  index: IndexReader,
  groups: readonly Group[],
  options: {
    readonly allowed?: Allowed;
    readonly limit: number;
    readonly parameters?: RankingParameters;
  },
): { readonly total: number; readonly articles: RankedArticle[] } {
  const parameters = options.parameters ?? RANKING;
  const scratch = scratchOf(index);
  accumulate(index, groups, scratch, parameters);
  const best = bestPassages(index, scratch, options.allowed);
  const scored: RankedArticle[] = [];
  for (const [article, passage] of best) {
    const score =
      parameters.article * (scratch.articleScores[article] ?? 0) +
      (1 - parameters.article) * (scratch.passageScores[passage] ?? 0);
    scored.push({ article, passage, score });
  }
  scratch.clear();
  scored.sort(byScore);
  const candidates = scored.slice(0, parameters.candidates).map((hit) => ({
    ...hit,
    score: hit.score + nearness(index, groups, hit, parameters),
  }));
  candidates.sort(byScore);
  const articles = [...candidates, ...scored.slice(parameters.candidates)];
  return { total: scored.length, articles: articles.slice(0, options.limit) };
}

function byScore(a: RankedArticle, b: RankedArticle): number {
  return b.score - a.score || a.article - b.article;
}

/** Article to its best passage, over everything touched. */
function bestPassages(index: IndexReader, scratch: Scratch, allowed: Allowed): Map<number, number> {
  const best = new Map<number, number>();
  for (let i = 0; i < scratch.passageTotal; i++) {
    const passage = scratch.passages[i] ?? 0;
    const article = index.passageArticle(passage);
    if (allowed && !allowed(article)) continue;
    const known = best.get(article);
    const score = scratch.passageScores[passage] ?? 0;
    if (known === undefined || score > (scratch.passageScores[known] ?? 0)) {
      best.set(article, passage);
    }
  }
  return best;
}

/** Adds the score of every group to passages and articles. */
function accumulate(
  index: IndexReader,
  groups: readonly Group[],
  scratch: Scratch,
  parameters: RankingParameters,
): void {
  scratch.clear();
  for (const group of groups) {
    if (!group.counts || group.terms.length === 0) continue;
    const touched = gatherFrequencies(index, group, scratch);
    addScores(index, group, touched, scratch, parameters);
  }
}

/** Soft term frequencies of one group into `passageTf`; returns how many passages have one. */
function gatherFrequencies(index: IndexReader, group: Group, scratch: Scratch): number {
  const { passageTf, groupPassages } = scratch;
  let touched = 0;
  for (let m = 0; m < group.terms.length; m++) {
    const weight = group.weights[m] ?? 0;
    const { passages, tfs, count } = index.postings(group.terms[m] ?? 0);
    for (let i = 0; i < count; i++) {
      const passage = passages[i] ?? 0;
      const tf = passageTf[passage] ?? 0;
      if (tf === 0) groupPassages[touched++] = passage;
      passageTf[passage] = tf + weight * (tfs[i] ?? 0);
    }
  }
  return touched;
}

function addScores(
  index: IndexReader,
  group: Group,
  touched: number,
  scratch: Scratch,
  parameters: RankingParameters,
): void {
  const { k1, b, title } = parameters;
  const { passageTf, articleTf, passageScores, articleScores, coverage } = scratch;
  const gain = group.idf * (k1 + 1);
  let articles = 0;
  for (let i = 0; i < touched; i++) {
    const passage = scratch.groupPassages[i] ?? 0;
    const tf = passageTf[passage] ?? 0;
    passageTf[passage] = 0;
    const norm = k1 * (1 - b + (b * index.passageLength(passage)) / scratch.averagePassage);
    const before = passageScores[passage] ?? 0;
    if (before === 0) scratch.passages[scratch.passageTotal++] = passage;
    passageScores[passage] = before + (gain * tf) / (tf + norm);
    const article = index.passageArticle(passage);
    const sum = articleTf[article] ?? 0;
    if (sum === 0) scratch.groupArticles[articles++] = article;
    articleTf[article] = sum + (index.isTitlePassage(passage) ? title * tf : tf);
  }
  for (let i = 0; i < articles; i++) {
    const article = scratch.groupArticles[i] ?? 0;
    const tf = articleTf[article] ?? 0;
    articleTf[article] = 0;
    const length = scratch.articleLengths[article] ?? 0;
    const norm = k1 * (1 - b + (b * length) / scratch.averageArticle);
    const before = articleScores[article] ?? 0;
    if (before === 0) scratch.articles[scratch.articleTotal++] = article;
    articleScores[article] = before + (gain * tf) / (tf + norm);
    if (tf >= KINDRED) coverage[article] = (coverage[article] ?? 0) + group.idf;
  }
}
