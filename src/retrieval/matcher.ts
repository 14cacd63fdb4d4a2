import type { Token } from "../analysis/token.ts";
import type { Range } from "../contract/span.ts";
import type { IndexReader } from "../index/reader.ts";
import { type Group, KINDRED } from "./groups.ts";

/** A query word that a word of a text stands for. */
export interface Match {
  /** Position in the groups. */
  readonly group: number;
  readonly weight: number;
}

/** Looks at words of texts with the eyes of one query. */
export interface Matcher {
  readonly groups: readonly Group[];
  /** Query words a term stands for; none for most terms. */
  matches(term: string): readonly Match[];
}

/** A part of a text that a reader should see marked. */
export interface Highlight extends Range {
  readonly group: number;
  readonly weight: number;
}

const NONE: readonly Match[] = [];

/** A matcher that knows every spelling of the query words. */
export function createMatcher(index: IndexReader, groups: readonly Group[]): Matcher {
  return matcherOf(index, groups, () => 0);
}

/**
 * A matcher that knows what a reader should see marked: where a query word has spellings that count
 * as the word itself, no mere guesses; words that bind or ask, only where there are no others.
 */
export function createMarker(index: IndexReader, groups: readonly Group[]): Matcher {
  return matcherOf(index, groups, ({ counts, weights, sequences }) => {
    if (!counts) return Infinity;
    const best = Math.max(weights[0] ?? 0, sequences[0]?.weight ?? 0);
    return Math.min(KINDRED, best * 0.8);
  });
}

/** @param leastOf - Least weight of the spellings that are known, by group. */
function matcherOf(
  index: IndexReader,
  groups: readonly Group[],
  leastOf: (group: Group) => number,
): Matcher {
  const bySpelling = new Map<string, Match[]>();
  groups.forEach((group, number) => {
    const least = leastOf(group);
    const add = (term: number, weight: number) => {
      if (weight < least) return;
      const spelling = index.dictionary.term(term);
      const known = bySpelling.get(spelling);
      if (known) known.push({ group: number, weight });
      else bySpelling.set(spelling, [{ group: number, weight }]);
    };
    group.terms.forEach((term, i) => {
      add(term, group.weights[i] ?? 0);
    });
    for (const { slots, weight } of group.sequences) {
      for (const term of slots.flat()) add(term, weight);
    }
  });
  return { groups, matches: (term) => bySpelling.get(term) ?? NONE };
}

/** The words of a text that a marker knows, in order; offsets as in `tokens`. */
export function highlight(marker: Matcher, tokens: readonly Token[]): Highlight[] {
  const found: Highlight[] = [];
  for (const { term, start, end } of tokens) {
    let best: Match | undefined;
    for (const match of marker.matches(term)) {
      if (!best || match.weight > best.weight) best = match;
    }
    if (best) found.push({ start, end, group: best.group, weight: best.weight });
  }
  return found;
}
