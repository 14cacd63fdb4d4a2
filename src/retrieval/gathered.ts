import type { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";
import { type Group, KINDRED } from "./groups.ts";
import { readPostings } from "./recent-postings.ts";
import { findSequence } from "./sequences.ts";

/** Postings of one spelling, where they stand in the buffer they were read into. */
export interface GatheredList {
  /** -1 for a spelling of several words. */
  readonly term: number;
  readonly start: number;
  readonly end: number;
  /** How far the spelling stands for the word of the query. */
  readonly weight: number;
}

/** A group of the query and the postings of the spellings that count as its word. */
export interface ReadGroup {
  readonly group: Group;
  readonly words: readonly GatheredList[];
}

/**
 * Reads the postings of the spellings that count as the word of a group, or come nearest to it,
 * behind those that are in `buffer` already; a list each, passages ascending. A spelling of several
 * words has those passages in which its words follow each other.
 */
export function gatherWords(index: IndexReader, group: Group, buffer: PostingsBuffer): ReadGroup {
  const words = gatherTerms(index, group, 0, wordCount(group), buffer);
  for (const { slots, weight } of group.sequences) {
    const start = buffer.count;
    for (const [passage, places] of findSequence(index, slots)) {
      buffer.add(passage, places.length);
    }
    words.push({ term: -1, start, end: buffer.count, weight });
  }
  return { group, words };
}

/** Reads the other spellings of a group in the same way: those that only share letters with it. */
export function gatherGuesses(
  index: IndexReader,
  group: Group,
  buffer: PostingsBuffer,
): GatheredList[] {
  return gatherTerms(index, group, wordCount(group), group.terms.length, buffer);
}

/** How many spellings of a group, the best, stand for its word. */
function wordCount({ weights }: Group): number {
  const least = Math.min(KINDRED, weights[0] ?? 0) / 2;
  const guess = weights.findIndex((weight) => weight < least);
  return guess < 0 ? weights.length : guess;
}

function gatherTerms(
  index: IndexReader,
  { terms, weights }: Group,
  from: number,
  to: number,
  buffer: PostingsBuffer,
): GatheredList[] {
  const lists: GatheredList[] = [];
  for (let i = from; i < to; i++) {
    const term = terms[i] ?? 0;
    const start = buffer.count;
    readPostings(index, term, buffer);
    lists.push({ term, start, end: buffer.count, weight: weights[i] ?? 0 });
  }
  return lists;
}

/**
 * Calls `visit` with the place in the buffer of every posting of a list whose passage lies in one
 * of some ranges, and with the number of that range; in order.
 *
 * @param ranges - Ascending and apart: first passage, end, first, end …
 */
export function visitPostings(
  { passages }: PostingsBuffer,
  { start, end }: GatheredList,
  ranges: ArrayLike<number>,
  visit: (place: number, range: number) => void,
): void {
  let at = start;
  for (let r = 0; r < ranges.length && at < end; r += 2) {
    const beyond = ranges[r + 1] ?? 0;
    if ((passages[at] ?? 0) >= beyond) continue;
    at = gallop(passages, at, end, ranges[r] ?? 0);
    for (; at < end && (passages[at] ?? 0) < beyond; at++) visit(at, r >> 1);
  }
}

/** The first place from `at` on, below `end`, whose passage is not before the one given. */
function gallop(passages: Uint32Array, at: number, end: number, passage: number): number {
  let step = 1;
  let low = at;
  while (low + step < end && (passages[low + step] ?? 0) < passage) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  if (low < end && (passages[low] ?? 0) >= passage) return low;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] ?? 0) < passage) low = middle;
    else high = middle;
  }
  return high;
}
