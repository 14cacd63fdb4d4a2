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

export function createMatcher(index: IndexReader, groups: readonly Group[]): Matcher {
  const bySpelling = new Map<string, Match[]>();
  groups.forEach((group, number) => {
    const add = (term: number, weight: number) => {
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

/**
 * The words of a text that stand for words of the query, in order; offsets as in `tokens`.
 *
 * Where a query word has spellings that count as the word itself, mere guesses are not marked.
 */
export function highlight(matcher: Matcher, tokens: readonly Token[]): Highlight[] {
  const found: Highlight[] = [];
  for (const { term, start, end } of tokens) {
    let best: Match | undefined;
    for (const match of matcher.matches(term)) {
      if (best && match.weight <= best.weight) continue;
      if (isWorthMarking(matcher.groups[match.group], match.weight)) best = match;
    }
    if (best) found.push({ start, end, ...best });
  }
  return found;
}

function isWorthMarking(group: Group | undefined, weight: number): boolean {
  if (!group?.counts) return false;
  const best = Math.max(group.weights[0] ?? 0, group.sequences[0]?.weight ?? 0);
  return weight >= Math.min(KINDRED, best * 0.8);
}
