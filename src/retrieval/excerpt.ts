import type { ReadArticle } from "../articles/article-store.ts";
import type { Snippet } from "../contract/search.ts";
import type { Range } from "../contract/span.ts";
import { highlight, type Matcher } from "./matcher.ts";
import { tokensOf } from "./sentence-tokens.ts";

/** UTF-16 code units of an excerpt; one sentence that is longer stands alone all the same. */
const MAX_EXCERPT = 320;

/**
 * The whole sentences of `within` that hold most of the query, with its words marked: a run of
 * neighbours, the earliest of equal ones.
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
  const shown = text.slice(best.start, best.end);
  const highlights = sentences.flatMap((sentence, i) => {
    if (sentence.start < best.start || sentence.end > best.end) return [];
    const shift = sentence.start - best.start;
    return (marks[i] ?? []).map(({ start, end }): [number, number] => [start + shift, end + shift]);
  });
  return { text: shown, ...best, highlights };
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
