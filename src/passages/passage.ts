import type { Range } from "../contract/span.ts";

/** A run of whole sentences that is indexed as one. */
export interface Passage extends Range {
  /** Ordinals of its tokens among those of the text: `[first, next)`. */
  readonly first: number;
  readonly next: number;
}

/**
 * Tokens a passage grows to before the next begins. Measured on the development sets: between 80
 * and 160 ranking hardly changes; shorter passages cost postings, longer ones blur snippets.
 */
const TARGET_TOKENS = 100;

/**
 * The passages of a text: whole sentences, in order, together all of them. A sentence of more
 * than the target is a passage of its own.
 *
 * @param starts - UTF-16 offsets of the tokens of these sentences, the first `count` of them.
 */
export function splitPassages(
  sentences: readonly Range[],
  starts: ArrayLike<number>,
  count: number,
): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  let end = 0;
  let first = 0;
  let next = 0;
  for (const sentence of sentences) {
    const own = next;
    while (next < count && (starts[next] ?? 0) < sentence.end) next++;
    if (own > first && next - first > TARGET_TOKENS) {
      passages.push({ start, end, first, next: own });
      first = own;
    }
    if (own === first) start = sentence.start;
    end = sentence.end;
  }
  if (next > first) passages.push({ start, end, first, next });
  return passages;
}
