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

/** Runs of passages, ascending and apart: the first passage of each, and the one behind its last. */
export interface Ranges {
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Calls `visit` with the place in the buffer of every posting of a list whose passage lies in one
 * of some ranges, and with the number of that range; in order.
 */
export function visitPostings(
  { passages }: PostingsBuffer,
  { start, end }: GatheredList,
  { firsts, ends }: Ranges,
  visit: (place: number, range: number) => void,
): void {
  let at = start;
  let range = 0;
  while (at < end) {
    const passage = passages[at] ?? 0;
    range = gallop(ends, range, ends.length, passage + 1);
    if (range === ends.length) return;
    const first = firsts[range] ?? 0;
    if (passage < first) at = gallop(passages, at, end, first);
    else visit(at++, range);
  }
}

/** The first place from `at` on, below `end`, whose number is not below the one given; or `end`. */
function gallop(ascending: Uint32Array, at: number, end: number, number: number): number {
  if (at >= end || (ascending[at] ?? 0) >= number) return at;
  let step = 1;
  let low = at;
  while (low + step < end && (ascending[low + step] ?? 0) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < number) low = middle;
    else high = middle;
  }
  return high;
}
