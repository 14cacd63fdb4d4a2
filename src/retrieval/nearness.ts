import type { IndexReader } from "../index/reader.ts";
import { type Group, KINDRED } from "./groups.ts";
import type { RankingParameters } from "./ranking.ts";
import type { RankedArticle } from "./scoring.ts";

/** Where words of one group stand in one passage, and how well each stands for the word. */
interface Occurrence {
  readonly position: number;
  readonly weight: number;
}

type Occurrences = ReadonlyMap<number, readonly Occurrence[]>;

const NONE: readonly Occurrence[] = [];

/**
 * Adds to the scores of some articles what the positions of the query words tell: neighbours in
 * the query that are near each other in the best passage, and words close to the beginning.
 */
export function addNearness(
  index: IndexReader,
  groups: readonly Group[],
  articles: readonly RankedArticle[],
  parameters: RankingParameters,
): void {
  const counting = groups.filter((group) => group.counts);
  const wanted = new Set<number>();
  for (const { article, passage } of articles) {
    wanted.add(passage);
    wanted.add(firstTextPassage(index, article));
  }
  const passages = [...wanted].sort((a, b) => a - b);
  const found = counting.map((group) => occurrences(index, group, passages));
  for (const hit of articles) {
    const inPassage = (passage: number) => found.map((group) => group.get(passage) ?? NONE);
    hit.score +=
      parameters.pair * pairs(counting, inPassage(hit.passage), parameters) +
      parameters.lead *
        leads(counting, inPassage(firstTextPassage(index, hit.article)), parameters);
  }
}

function firstTextPassage(index: IndexReader, article: number): number {
  const first = index.firstPassage(article);
  const isAlone = first + 1 === index.firstPassage(article + 1);
  return index.isTitlePassage(first) && !isAlone ? first + 1 : first;
}

function occurrences(index: IndexReader, group: Group, passages: readonly number[]): Occurrences {
  const found = new Map<number, Occurrence[]>();
  group.terms.forEach((term, m) => {
    const weight = group.weights[m] ?? 0;
    if (m > 0 && weight < Math.min(KINDRED, group.weights[0] ?? 0) / 2) return;
    for (const [passage, positions] of index.positions(term, passages)) {
      const here = found.get(passage) ?? [];
      for (const position of positions) here.push({ position, weight });
      found.set(passage, here);
    }
  });
  return found;
}

/** Neighbours in the query, near each other in the text; half as much in the other order. */
function pairs(
  groups: readonly Group[],
  found: readonly (readonly Occurrence[])[],
  { pairGap }: RankingParameters,
): number {
  let sum = 0;
  for (let i = 0; i + 1 < groups.length; i++) {
    let best = 0;
    for (const a of found[i] ?? NONE) {
      for (const b of found[i + 1] ?? NONE) {
        const gap = Math.abs(b.position - a.position);
        if (gap === 0 || gap > pairGap) continue;
        const value = (a.weight * b.weight) / gap;
        best = Math.max(best, b.position > a.position ? value : value / 2);
      }
    }
    sum += best * Math.min(groups[i]?.idf ?? 0, groups[i + 1]?.idf ?? 0);
  }
  return sum;
}

/** Query words near the beginning, the nearer the more. */
function leads(
  groups: readonly Group[],
  found: readonly (readonly Occurrence[])[],
  { leadTokens }: RankingParameters,
): number {
  let sum = 0;
  groups.forEach((group, i) => {
    let best = 0;
    for (const { position, weight } of found[i] ?? NONE) {
      best = Math.max(best, weight * Math.exp(-position / leadTokens));
    }
    sum += best * group.idf;
  });
  return sum;
}
