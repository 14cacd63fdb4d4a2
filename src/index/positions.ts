import { bitsAt } from "./bits.ts";
import { PostingsCursor, SKIP, SKIP_ENTRY, skipEntries, type TermPlace } from "./postings.ts";

/** The sections positions are read from. */
interface Sources {
  readonly postings: Int32Array;
  readonly positions: Int32Array;
  readonly skip: Uint32Array;
  /** Bits of a position in a passage. */
  readonly widthAt: (passage: number) => number;
}

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
  const cursor = new PostingsCursor(sources.postings, postings + entryAt(1), gapBits, before);
  let at = positions + entryAt(2);
  let next = from;
  for (let i = block * SKIP; i < Math.min(df, (block + 1) * SKIP); i++) {
    cursor.next();
    const { passage, frequency } = cursor;
    while (next < wanted.length && (wanted[next] ?? 0) < passage) next++;
    if (next === wanted.length) break;
    const width = sources.widthAt(passage);
    if (wanted[next] === passage) {
      const here: number[] = [];
      for (let k = 0; k < frequency; k++) {
        here.push(bitsAt(sources.positions, at + k * width, width));
      }
      found.set(passage, here);
      next++;
    }
    at += width * frequency;
  }
  return next;
}
