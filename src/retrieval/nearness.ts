import type { IndexReader } from "../index/reader.ts";
import type { Group } from "./groups.ts";
import type { RankingParameters } from "./ranking.ts";

/** Where the words of one group stand in one passage, and how well each stands for the word. */
interface Occurrence {
  readonly position: number;
  readonly weight: number;
}

/**
 * What the positions of the query words add to the score of an article: neighbours in the query
 * that are near each other in its best passage, and words close to its beginning.
 */
export function nearness(
  index: IndexReader,
  groups: readonly Group[],
  hit: { readonly article: number; readonly passage: number },
  parameters: RankingParameters,
): number {
  const counting = groups.filter((group) => group.counts);
  const best = counting.map((group) => occurrences(index, group, hit.passage));
  const start = firstTextPassage(index, hit.article);
  const lead =
    start === hit.passage ? best : counting.map((group) => occurrences(index, group, start));
  return (
    parameters.pair * pairs(counting, best, parameters) +
    parameters.lead * leads(counting, lead, parameters)
  );
}

function firstTextPassage(index: IndexReader, article: number): number {
  const first = index.firstPassage(article);
  return index.isTitlePassage(first) && first < index.lastPassage(article) ? first + 1 : first;
}

function occurrences(index: IndexReader, group: Group, passage: number): Occurrence[] {
  const found: Occurrence[] = [];
  group.terms.forEach((term, m) => {
    const weight = group.weights[m] ?? 0;
    for (const position of index.positions(term, passage)) found.push({ position, weight });
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
    for (const a of found[i] ?? []) {
      for (const b of found[i + 1] ?? []) {
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
    for (const { position, weight } of found[i] ?? []) {
      best = Math.max(best, weight * Math.exp(-position / leadTokens));
    }
    sum += best * group.idf;
  });
  return sum;
}
