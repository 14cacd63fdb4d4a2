import { bitsAt, shortCodes, widthOf } from "./bits.ts";
import { MAX_LENGTH } from "./passages.ts";
import { decodePostings, SKIP, SKIP_ENTRY, skipEntries, type TermPlace } from "./postings.ts";

/** The sections positions are read from. */
interface Sources {
  readonly postings: Int32Array;
  readonly positions: Int32Array;
  readonly skip: Uint32Array;
  /** By passage: its tokens, and whether it is a title. */
  readonly lengths: Uint16Array;
}

/** The block at hand. */
const passages = new Uint32Array(SKIP);
const frequencies = new Uint16Array(SKIP);

/**
 * Token positions of a term in each of some passages, ascending; passages without it are absent.
 * Of a long list only the blocks are read in which a wanted passage can be.
 *
 * @param wanted - Ascending passages.
 */
export function readPositions(
  term: TermPlace,
  wanted: readonly number[],
  sources: Sources,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const blocks = skipEntries(term.df) + 1;
  let block = 0;
  let next = 0;
  while (block < blocks && next < wanted.length) {
    block = blockOf(wanted[next] ?? 0, term, block, blocks, sources.skip);
    next = readBlock(block, term, wanted, next, sources, found);
    block++;
  }
  return found;
}

/** The first block, from `block` on, whose last passage is not before the one wanted. */
function blockOf(
  passage: number,
  { skip: first }: TermPlace,
  block: number,
  blocks: number,
  skip: Uint32Array,
): number {
  let low = block;
  let high = blocks - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((skip[(first + middle) * SKIP_ENTRY] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads one block; returns which of `wanted` is the first behind it. */
function readBlock(
  block: number,
  { df, gapBits, postings, positions, skip: first }: TermPlace,
  wanted: readonly number[],
  from: number,
  sources: Sources,
  found: Map<number, number[]>,
): number {
  const entry = (first + block - 1) * SKIP_ENTRY;
  const entryAt = (field: number) => (block === 0 ? 0 : (sources.skip[entry + field] ?? 0));
  const before = block === 0 ? -1 : entryAt(0);
  const count = Math.min(df - block * SKIP, SKIP);
  const start = postings + entryAt(1);
  decodePostings(sources.postings, start, gapBits, count, passages, frequencies, before);
  const { lengths, positions: bits } = sources;
  let at = positions + entryAt(2);
  let next = from;
  let passageWanted = wanted[next] ?? 0;
  for (let i = 0; i < count; i++) {
    const passage = passages[i] ?? 0;
    while (passageWanted < passage) {
      if (++next === wanted.length) return next;
      passageWanted = wanted[next] ?? 0;
    }
    const frequency = frequencies[i] ?? 0;
    const bound = (lengths[passage] ?? 0) & MAX_LENGTH;
    if (bound < 2) {
      if (passageWanted === passage) found.set(passage, new Array(frequency).fill(0));
      continue;
    }
    const low = widthOf(bound) - 1;
    const short = shortCodes(bound, low + 1);
    if (passageWanted !== passage) {
      for (let k = 0; k < frequency; k++) {
        // A bit more for codes that are not short: which ones are cannot be guessed by a branch.
        at += low + ((short - 1 - bitsAt(bits, at, low)) >>> 31);
      }
      continue;
    }
    const here: number[] = [];
    for (let k = 0; k < frequency; k++) {
      const code = bitsAt(bits, at, low);
      at += low;
      here.push(code < short ? code : ((code << 1) | bitsAt(bits, at++, 1)) - short);
    }
    found.set(passage, here);
  }
  while (next < wanted.length && (wanted[next] ?? 0) <= (passages[count - 1] ?? 0)) next++;
  return next;
}
