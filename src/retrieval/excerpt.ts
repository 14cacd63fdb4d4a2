import type { ReadArticle } from "../articles/article-store.ts";
import type { Snippet } from "../contract/search.ts";
import type { Range } from "../contract/span.ts";
import { type Highlight, highlight, type Matcher } from "./matcher.ts";
import { tokensOf } from "./sentence-tokens.ts";

/** UTF-16 code units of an excerpt; one sentence that is longer stands alone all the same … */
const MAX_EXCERPT = 320;
/** … up to so many: of a longer one a part is shown. */
const MAX_SENTENCE = 640;

/** What a part of a sentence may begin and end at. */
const CLAUSE_END = /[،,؛;:]\s/g;
/** Units that are looked back from the first marked word for where its clause begins. */
const LOOK_BACK = 120;

/**
 * The whole sentences of `within` that hold most of the query, with its words marked: a run of
 * neighbours, the earliest of equal ones; of a very long sentence the clauses that hold most.
 */
export function excerpt(article: ReadArticle, within: Range, marker: Matcher): Snippet {
  const { text } = article;
  const sentences = sentencesOf(article, within);
  const marks = sentences.map((sentence) => highlight(marker, tokensOf(article, sentence)));
  let best: Range = { start: 0, end: 0 };
  let bestValue = -1;
  for (let first = 0; first < sentences.length; first++) {
    const held = new Map<number, number>();
    const start = sentences[first]?.start ?? 0;
    for (let last = first; last < sentences.length; last++) {
      const end = sentences[last]?.end ?? 0;
      if (last > first && end - start > MAX_EXCERPT) break;
      for (const { group, weight } of marks[last] ?? []) {
        held.set(group, Math.max(held.get(group) ?? 0, weight));
      }
      let value = 0;
      for (const [group, weight] of held) value += weight * (marker.groups[group]?.idf ?? 0);
      if (value > bestValue) {
        bestValue = value;
        best = { start, end };
      }
    }
  }
  const shown = sentences.flatMap((sentence, i) => {
    if (sentence.start < best.start || sentence.end > best.end) return [];
    return (marks[i] ?? []).map(({ start, end, ...mark }): Highlight => {
      return { ...mark, start: start + sentence.start, end: end + sentence.start };
    });
  });
  const part = best.end - best.start > MAX_SENTENCE ? partOf(text, best, shown, marker) : best;
  return {
    text: text.slice(part.start, part.end),
    ...part,
    highlights: shown
      .filter(({ start, end }) => start >= part.start && end <= part.end)
      .map(({ start, end }): [number, number] => [start - part.start, end - part.start]),
  };
}

/** The clauses of a long sentence that hold most of the query, whole words at least. */
function partOf(
  text: string,
  { start, end }: Range,
  marks: readonly Highlight[],
  { groups }: Matcher,
): Range {
  let [first, last] = [start, start];
  let most = 0;
  marks.forEach((mark, i) => {
    const held = new Set<number>();
    let value = 0;
    for (const other of marks.slice(i)) {
      if (other.end - mark.start > MAX_EXCERPT - LOOK_BACK) break;
      if (!held.has(other.group)) value += other.weight * (groups[other.group]?.idf ?? 0);
      held.add(other.group);
      if (value <= most) continue;
      most = value;
      [first, last] = [mark.start, other.end];
    }
  });
  const earliest = Math.max(start, first - LOOK_BACK);
  const before = lastClauseEnd(text, earliest, first) ?? lastBlank(text, earliest, first);
  const from = earliest === start ? start : (before ?? first);
  const latest = Math.min(end, from + MAX_EXCERPT);
  const behind = lastClauseEnd(text, last, latest) ?? lastBlank(text, last, latest);
  if (latest === end) return { start: from, end };
  const to = behind ?? (last > from ? last : end);
  return { start: from, end: to - (/[\s،,؛;:]*$/.exec(text.slice(from, to))?.[0].length ?? 0) };
}

/** The place behind the last clause that ends between two places; undefined where none does. */
function lastClauseEnd(text: string, from: number, to: number): number | undefined {
  const ends = [...text.slice(from, to).matchAll(CLAUSE_END)];
  const last = ends.at(-1);
  return last === undefined ? undefined : from + last.index + last[0].length;
}

/** The place behind the last blank between two places. */
function lastBlank(text: string, from: number, to: number): number | undefined {
  const blank = text.lastIndexOf(" ", to - 1);
  return blank >= from ? blank + 1 : undefined;
}

/** Sentences that overlap `within`; the whole of it where none is known. */
function sentencesOf({ sentences, text }: ReadArticle, within: Range): Range[] {
  const found: Range[] = [];
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    const start = sentences[i] ?? 0;
    const end = sentences[i + 1] ?? 0;
    if (start < within.end && end > within.start) found.push({ start, end });
  }
  if (found.length > 0) return found;
  return [{ start: within.start, end: Math.min(within.end, text.length) }];
}
