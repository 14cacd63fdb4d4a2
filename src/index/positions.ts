import { bitsAt, peek, shortCodes, widthOf } from "./bits.ts";
import { MAX_LENGTH } from "./passages.ts";
import { decodePostings, SKIP, SKIP_ENTRY, skipEntries, type TermPlace } from "./postings.ts";
import { PostingsBuffer } from "./postings-buffer.ts";

/** The sections positions are read from. */
export interface PositionSources {
  readonly postings: Int32Array;
  readonly positions: Int32Array;
  readonly skip: Uint32Array;
  /** By passage: its tokens, and whether it is a title. */
  readonly lengths: Uint16Array;
}

/** Reads the positions of one term, posting after posting, where its postings are decoded. */
export class PositionCursor {
  readonly #term: TermPlace;
  readonly #sources: PositionSources;
  /** The posting whose positions begin at bit `at`. */
  #next = 0;
  #at: number;

  constructor(term: TermPlace, sources: PositionSources) {
    this.#term = term;
    this.#sources = sources;
    this.#at = term.positions;
  }

  /**
   * Token positions of one posting, ascending.
   *
   * @param ordinal - Which posting of the term; more than at the call before.
   * @param buffer - Holds it and those before it in its block of `SKIP`.
   * @param first - Where in `buffer` posting 0 stands, or would.
   */
  read(ordinal: number, { passages, frequencies }: PostingsBuffer, first: number): number[] {
    const { positions: bits, lengths } = this.#sources;
    this.#skipBlocks(Math.floor(ordinal / SKIP));
    let at = this.#at;
    for (let i = first + this.#next; i < first + ordinal; i++) {
      const bound = (lengths[passages[i] ?? 0] ?? 0) & MAX_LENGTH;
      if (bound < 2) continue;
      const low = widthOf(bound) - 1;
      const short = shortCodes(bound, low + 1);
      const mask = (1 << low) - 1;
      for (let k = frequencies[i] ?? 0; k > 0; k--) {
        // A bit more for codes that are not short: which ones are cannot be guessed by a branch.
        at += low + ((short - 1 - (peek(bits, at) & mask)) >>> 31);
      }
    }
    const bound = (lengths[passages[first + ordinal] ?? 0] ?? 0) & MAX_LENGTH;
    const low = Math.max(0, widthOf(bound) - 1);
    const short = bound < 2 ? 1 : shortCodes(bound, low + 1);
    const found: number[] = [];
    for (let k = frequencies[first + ordinal] ?? 0; k > 0; k--) {
      const code = bitsAt(bits, at, low);
      at += low;
      found.push(code < short ? code : ((code << 1) | bitsAt(bits, at++, 1)) - short);
    }
    this.#next = ordinal + 1;
    this.#at = at;
    return found;
  }

  /** Goes on at the beginning of a block, where that is ahead. */
  #skipBlocks(block: number): void {
    if (block * SKIP <= this.#next) return;
    const { skip, positions } = this.#term;
    this.#next = block * SKIP;
    this.#at = positions + (this.#sources.skip[(skip + block - 1) * SKIP_ENTRY + 2] ?? 0);
  }
}

/** The postings of the block at hand, from its beginning. */
const postingsOfBlock = new PostingsBuffer(SKIP);

/**
 * Token positions of a term in each of some passages, ascending; passages without it are absent.
 * Of a long list only the blocks are read in which a wanted passage can be.
 *
 * @param wanted - Ascending passages.
 */
export function readPositions(
  term: TermPlace,
  wanted: readonly number[],
  sources: PositionSources,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const cursor = new PositionCursor(term, sources);
  const blocks = skipEntries(term.df) + 1;
  const { passages } = postingsOfBlock;
  let block = 0;
  let next = 0;
  while (block < blocks && next < wanted.length) {
    block = blockOf(wanted[next] ?? 0, term, block, blocks, sources.skip);
    const count = decodeBlock(block, term, sources);
    for (let i = 0; i < count && next < wanted.length; i++) {
      const passage = passages[i] ?? 0;
      while ((wanted[next] ?? passage) < passage) next++;
      if (wanted[next] !== passage) continue;
      const ordinal = block * SKIP + i;
      found.set(passage, cursor.read(ordinal, postingsOfBlock, -block * SKIP));
    }
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

/** Decodes the postings of one block into `postingsOfBlock`; returns how many there are. */
function decodeBlock(
  block: number,
  { df, gapBits, postings, skip }: TermPlace,
  sources: PositionSources,
): number {
  const entry = (skip + block - 1) * SKIP_ENTRY;
  const entryAt = (field: number) => (block === 0 ? 0 : (sources.skip[entry + field] ?? 0));
  const count = Math.min(df - block * SKIP, SKIP);
  const before = block === 0 ? -1 : entryAt(0);
  const start = postings + entryAt(1);
  decodePostings(sources.postings, start, gapBits, count, postingsOfBlock, before);
  return count;
}
