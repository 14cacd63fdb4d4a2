import type { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";
import { type Ranges, type ReadGroup, visitPostings } from "./gathered.ts";
import type { RankingParameters } from "./ranking.ts";
import type { RankedPassage } from "./scoring.ts";

/** Where a word of the query stands in a passage. */
interface Occurrence {
  /** Which of the groups that count. */
  readonly group: number;
  readonly position: number;
  /** How well it stands for the word of the query. */
  readonly weight: number;
}

const NONE: readonly Occurrence[] = [];

/**
 * Adds to the scores of some articles what the positions of the query words tell: neighbours in
 * the query that are near each other in the best passage, words that stand together there, and
 * words close to the beginning.
 *
 * @param read - The groups that count, their postings in `postings`.
 */
export function addNearness(
  index: IndexReader,
  read: readonly ReadGroup[],
  postings: PostingsBuffer,
  articles: readonly RankedPassage[],
  parameters: RankingParameters,
): void {
  const places = articles.map((hit) => ({ hit, ...placesOf(index, hit) }));
  const wanted = new Set<number>();
  for (const { hit, title, opening } of places) {
    for (const passage of [hit.passage, title, opening]) {
      if (passage !== undefined) wanted.add(passage);
    }
  }
  const found = findOccurrences(index, read, postings, wanted);
  const inPassage = (passage: number | undefined) =>
    passage === undefined ? NONE : (found.get(passage) ?? NONE);
  const idfs = Float64Array.from(read, ({ group }) => group.idf);
  for (const { hit, title, opening } of places) {
    const best = inPassage(hit.passage);
    const inTitle = inPassage(title);
    hit.score +=
      parameters.pair * pairs([best, inTitle], idfs, parameters) +
      parameters.lead * leads(inPassage(opening), inTitle, idfs, parameters) +
      parameters.window * closest(best, idfs, parameters);
  }
}

interface Places {
  readonly title: number | undefined;
  /** First passage of the text; none where an article is its title. */
  readonly opening: number | undefined;
}

function placesOf(index: IndexReader, { article }: RankedPassage): Places {
  const first = index.firstPassage(article);
  const title = index.isTitlePassage(first) ? first : undefined;
  const text = title === undefined ? first : first + 1;
  return { title, opening: text < index.firstPassage(article + 1) ? text : undefined };
}

/** By passage: the words of the query in it, group by group. */
function findOccurrences(
  index: IndexReader,
  read: readonly ReadGroup[],
  postings: PostingsBuffer,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly Occurrence[]> {
  const firsts = Uint32Array.from(wanted).sort();
  const ranges: Ranges = { firsts, ends: firsts.map((passage) => passage + 1) };
  const found = Array.from(firsts, (): Occurrence[] => []);
  read.forEach(({ words }, group) => {
    for (const list of words) {
      if (list.term < 0) continue;
      const { start, weight } = list;
      const cursor = index.positionsOf(list.term);
      visitPostings(postings, list, ranges, (place, range) => {
        for (const position of cursor.read(place - start, postings, start)) {
          found[range]?.push({ group, position, weight });
        }
      });
    }
  });
  return new Map(found.map((occurrences, range) => [firsts[range] ?? 0, occurrences]));
}

/** Neighbours in the query, near each other in one of the passages; half as much reversed. */
function pairs(
  passages: readonly (readonly Occurrence[])[],
  idfs: Float64Array,
  { pairGap }: RankingParameters,
): number {
  const best = new Float64Array(idfs.length);
  for (const found of passages) {
    for (const a of found) {
      for (const b of found) {
        if (b.group !== a.group + 1) continue;
        const gap = Math.abs(b.position - a.position);
        if (gap === 0 || gap > pairGap) continue;
        const value = (a.weight * b.weight) / (b.position > a.position ? gap : 2 * gap);
        if (value > (best[a.group] ?? 0)) best[a.group] = value;
      }
    }
  }
  return best.reduce(
    (sum, value, group) =>
      value === 0 ? sum : sum + value * Math.min(idfs[group] ?? 0, idfs[group + 1] ?? 0),
    0,
  );
}

/** Query words near the beginning of the text, the nearer the more; in the title, the most. */
function leads(
  opening: readonly Occurrence[],
  title: readonly Occurrence[],
  idfs: Float64Array,
  { leadTokens }: RankingParameters,
): number {
  const best = new Float64Array(idfs.length);
  const raise = (group: number, value: number) => {
    if (value > (best[group] ?? 0)) best[group] = value;
  };
  for (const { group, weight } of title) raise(group, weight);
  for (const { group, position, weight } of opening) {
    raise(group, weight * Math.exp(-position / leadTokens));
  }
  return best.reduce((sum, value, group) => sum + value * (idfs[group] ?? 0), 0);
}

/** The most that stands together within `windowTokens` words of a passage. */
function closest(
  passage: readonly Occurrence[],
  idfs: Float64Array,
  { windowTokens }: RankingParameters,
): number {
  const events = passage.toSorted((a, b) => a.position - b.position);
  const held = new Float64Array(idfs.length);
  let best = 0;
  events.forEach(({ position: from }, first) => {
    held.fill(0);
    let sum = 0;
    for (let i = first; i < events.length; i++) {
      const { group, position, weight } = events[i] ?? { group: 0, position: Infinity, weight: 0 };
      if (position - from >= windowTokens) break;
      const more = weight - (held[group] ?? 0);
      if (more <= 0) continue;
      held[group] = weight;
      sum += more * (idfs[group] ?? 0);
    }
    best = Math.max(best, sum);
  });
  return best;
}
