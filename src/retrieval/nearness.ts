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
  const places = articles.map((hit) => ({ hit, ...placesOf(index, hit) }));
  const wanted = new Set(places.flatMap(({ all }) => all));
  const passages = [...wanted].sort((a, b) => a - b);
  const found = counting.map((group) => occurrences(index, group, passages));
  const inPassage = (passage: number | undefined) =>
    found.map((group) => (passage === undefined ? NONE : (group.get(passage) ?? NONE)));
  for (const { hit, title, opening } of places) {
    const inTitle = inPassage(title);
    hit.score +=
      parameters.pair * pairs(counting, [inPassage(hit.passage), inTitle], parameters) +
      parameters.lead * leads(counting, inPassage(opening), inTitle, parameters) +
      parameters.window * closest(counting, inPassage(hit.passage), parameters);
  }
}

interface Places {
  readonly title: number | undefined;
  /** First passage of the text; none where an article is its title. */
  readonly opening: number | undefined;
  readonly all: readonly number[];
}

function placesOf(index: IndexReader, { article, passage }: RankedArticle): Places {
  const first = index.firstPassage(article);
  const title = index.isTitlePassage(first) ? first : undefined;
  const text = title === undefined ? first : first + 1;
  const opening = text < index.firstPassage(article + 1) ? text : undefined;
  const all = [passage, title, opening].filter((place) => place !== undefined);
  return { title, opening, all };
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

/** Neighbours in the query, near each other in one of the passages; half as much reversed. */
function pairs(
  groups: readonly Group[],
  passages: readonly (readonly (readonly Occurrence[])[])[],
  { pairGap }: RankingParameters,
): number {
  let sum = 0;
  for (let i = 0; i + 1 < groups.length; i++) {
    let best = 0;
    for (const found of passages) {
      best = Math.max(best, closeness(found[i] ?? NONE, found[i + 1] ?? NONE, pairGap));
    }
    sum += best * Math.min(groups[i]?.idf ?? 0, groups[i + 1]?.idf ?? 0);
  }
  return sum;
}

function closeness(
  first: readonly Occurrence[],
  second: readonly Occurrence[],
  pairGap: number,
): number {
  let best = 0;
  for (const a of first) {
    for (const b of second) {
      const gap = Math.abs(b.position - a.position);
      if (gap === 0 || gap > pairGap) continue;
      const value = (a.weight * b.weight) / gap;
      best = Math.max(best, b.position > a.position ? value : value / 2);
    }
  }
  return best;
}

/** Query words near the beginning of the text, the nearer the more; in the title, the most. */
function leads(
  groups: readonly Group[],
  opening: readonly (readonly Occurrence[])[],
  title: readonly (readonly Occurrence[])[],
  { leadTokens }: RankingParameters,
): number {
  let sum = 0;
  groups.forEach((group, i) => {
    let best = 0;
    for (const { weight } of title[i] ?? NONE) best = Math.max(best, weight);
    for (const { position, weight } of opening[i] ?? NONE) {
      best = Math.max(best, weight * Math.exp(-position / leadTokens));
    }
    sum += best * group.idf;
  });
  return sum;
}

/** The most that stands together within `windowTokens` words of a passage. */
function closest(
  groups: readonly Group[],
  passage: readonly (readonly Occurrence[])[],
  { windowTokens }: RankingParameters,
): number {
  const events: { group: number; position: number; weight: number }[] = [];
  passage.forEach((found, group) => {
    for (const { position, weight } of found) events.push({ group, position, weight });
  });
  events.sort((a, b) => a.position - b.position);
  let best = 0;
  for (let first = 0; first < events.length; first++) {
    const from = events[first]?.position ?? 0;
    const held = new Float64Array(groups.length);
    let sum = 0;
    for (let i = first; i < events.length; i++) {
      const e = events[i];
      if (!e || e.position - from >= windowTokens) break;
      const more = e.weight - (held[e.group] ?? 0);
      if (more <= 0) continue;
      held[e.group] = e.weight;
      sum += more * (groups[e.group]?.idf ?? 0);
    }
    best = Math.max(best, sum);
  }
  return best;
}
