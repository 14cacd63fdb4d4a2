import { type BitWriter, bitsAt, longGolomb, peek } from "./bits.ts";
import type { PostingsBuffer } from "./postings-buffer.ts";

/** Postings between two entries of a skip table. */
export const SKIP = 256;
/** u32 of an entry: passage before, bit of the posting, bit of its positions. */
export const SKIP_ENTRY = 3;
/** Frequencies from here on are written out: so many zeros, a one, 16 bits. */
const LONG_TF = 15;
const LONG_TF_BITS = 16;

/** The postings of one term before they are written; `positions` are those of all passages. */
export interface TermPostings {
  count: number;
  passages: Uint32Array;
  frequencies: Uint16Array;
  positions: Uint16Array;
}

/** Where a term's lists stand. */
export interface TermPlace {
  /** Passages that hold the term. */
  readonly df: number;
  /** Low bits of a gap that are written as they are. */
  readonly gapBits: number;
  /** First bit of the postings, and of the positions. */
  readonly postings: number;
  readonly positions: number;
  /** First entry of its skip table. */
  readonly skip: number;
}

/** Entries in the skip table of a term: one for every full `SKIP` postings before the last. */
export function skipEntries(df: number): number {
  return df === 0 ? 0 : Math.floor((df - 1) / SKIP);
}

/**
 * Writes one term's lists; returns the gap bits that make them shortest.
 *
 * A posting is the gap to the passage before (0 for the next passage) in an exponential Golomb
 * code, then tf - 1 zeros and a one. Passages of one article stand together, so that gaps are
 * uneven; this code takes that better than Golomb's own.
 * A position is a number below the length of its passage in a truncated binary code.
 *
 * @param lengthOf - Tokens of a passage.
 */
export function writePostings(
  term: TermPostings,
  lengthOf: (passage: number) => number,
  postings: BitWriter,
  positions: BitWriter,
  skip: number[],
): number {
  const gapBits = bestGapBits(term.passages, term.count);
  const postingsStart = postings.length;
  const positionsStart = positions.length;
  let last = -1;
  let at = 0;
  for (let i = 0; i < term.count; i++) {
    if (i > 0 && i % SKIP === 0) {
      skip.push(last, postings.length - postingsStart, positions.length - positionsStart);
    }
    const passage = term.passages[i] ?? 0;
    const frequency = term.frequencies[i] ?? 0;
    postings.golomb(passage - last - 1, gapBits);
    writeFrequency(postings, frequency);
    const length = lengthOf(passage);
    for (let k = 0; k < frequency; k++) positions.truncated(term.positions[at++] ?? 0, length);
    last = passage;
  }
  return gapBits;
}

function writeFrequency(writer: BitWriter, frequency: number): void {
  const zeros = Math.min(frequency - 1, LONG_TF);
  writer.write(1 << zeros, zeros + 1);
  if (zeros === LONG_TF) writer.write(frequency, LONG_TF_BITS);
}

/** The best `k` lies no further below what even gaps would take; chosen. */
const MAX_BELOW = 3;

/** The `k` of `BitWriter.golomb` that makes the gaps of ascending numbers shortest. */
export function bestGapBits(ascending: ArrayLike<number>, count: number): number {
  const span = (ascending[count - 1] ?? 0) + 1;
  const guess = Math.max(0, 31 - Math.clz32(Math.max(1, Math.floor(span / count))));
  const least = Math.max(0, guess - MAX_BELOW);
  // Bits by how far above the least; all in one pass, and of a gap only what depends on it.
  const bits = [0, 0, 0, 0];
  let last = -1;
  for (let i = 0; i < count; i++) {
    const number = ascending[i] ?? 0;
    const high = (number - last - 1) >>> least;
    for (let above = 0; above <= MAX_BELOW; above++) {
      bits[above] = (bits[above] ?? 0) + 2 * (31 - Math.clz32((high >>> above) + 1)) + above;
    }
    last = number;
  }
  let best = least;
  for (let k = least + 1; k <= guess; k++) {
    if ((bits[k - least] ?? 0) < (bits[best - least] ?? 0)) best = k;
  }
  return best;
}

/**
 * Decodes `count` postings from bit `start` behind those that `buffer` holds, which has room for
 * them; its own count stays.
 *
 * @param before - Passage of the posting before the first; -1 at the beginning of a list.
 */
export function decodePostings(
  words: Int32Array,
  start: number,
  gapBits: number,
  count: number,
  buffer: PostingsBuffer,
  before = -1,
): void {
  const { passages, frequencies, count: from } = buffer;
  const gapMask = (1 << gapBits) - 1;
  let at = start;
  let passage = before;
  for (let i = from; i < from + count; i++) {
    // As `peek` and `trailingZeros`, without a call: this runs before anything is compiled, too.
    const word = at >>> 5;
    const shift = at & 31;
    const bits = ((words[word] ?? 0) >>> shift) | (((words[word + 1] ?? 0) << 1) << (31 - shift));
    const q = 31 - Math.clz32(bits & -bits);
    const used = 2 * q + 1 + gapBits;
    let tail = used < 32 ? bits >>> used : 0;
    if (tail !== 0) {
      const rest = bits >>> (q + 1);
      const high = (1 << q) | (rest & ((1 << q) - 1));
      passage += (((high - 1) << gapBits) | ((rest >>> q) & gapMask)) + 1;
    } else {
      // The frequency is not in the same 32 bits.
      passage += longGolomb(words, at, q, gapBits) + 1;
      tail = peek(words, at + used);
    }
    const zeros = 31 - Math.clz32(tail & -tail);
    at += used + zeros + 1;
    passages[i] = passage;
    if (zeros < LONG_TF) frequencies[i] = zeros + 1;
    else {
      frequencies[i] = bitsAt(words, at, LONG_TF_BITS);
      at += LONG_TF_BITS;
    }
  }
}
