import { BitReader, BitWriter, widthOf } from "./bits.ts";
import type { Container } from "./container.ts";
import { bestGapBits } from "./postings.ts";

/** Lists whose place is kept together; at most so many are skipped to reach one. */
const BLOCK = 16;
/** Lists of so many numbers say how long they are, and are skipped in one step. */
const LONG = 8;
/** Bits that say how gaps are coded. */
const GAP_BITS = 5;
/** Low bits of a list's length in bits; its most frequent size. */
const LENGTH_BITS = 7;

/**
 * Writes lists of ascending numbers, none of them empty: `<name>.at` (u32 bound of all numbers,
 * then the bit at which each block of lists begins) and `<name>` (bits). A list is its count less 1;
 * of more than one number the gap bits `k`; of `LONG` and more the bits that follow its first
 * number; the first number; the gaps less 1.
 */
export function writeNumberLists(
  sections: Map<string, ArrayBufferView>,
  name: string,
  lists: readonly ArrayLike<number>[],
  bound: number,
): void {
  const all = new BitWriter();
  const width = widthOf(bound);
  const at = new Uint32Array(1 + Math.ceil(lists.length / BLOCK));
  at[0] = bound;
  lists.forEach((list, ordinal) => {
    if (ordinal % BLOCK === 0) at[1 + ordinal / BLOCK] = all.length;
    const first = list[0] ?? 0;
    all.golomb(list.length - 1, 0);
    if (list.length === 1) {
      all.write(first, width);
      return;
    }
    const k = bestGapBits(list, list.length);
    const gaps = new BitWriter(8);
    for (let i = 1; i < list.length; i++) gaps.golomb((list[i] ?? 0) - (list[i - 1] ?? 0) - 1, k);
    all.write(k, GAP_BITS);
    if (list.length >= LONG) all.golomb(gaps.length, LENGTH_BITS);
    all.write(first, width);
    all.append(gaps);
  });
  sections.set(`${name}.at`, at);
  sections.set(name, all.finish());
}

/** Lists of ascending numbers by ordinal. */
export class NumberLists {
  readonly #at: Uint32Array;
  readonly #reader: BitReader;
  readonly #width: number;
  /** Numbers of the longest list there can be. */
  readonly #most: number;
  #numbers = new Uint32Array(64);

  constructor(container: Container, name: string) {
    const at = container.uint32(`${name}.at`);
    const words = container.int32(name);
    const bound = at[0] ?? 0;
    this.#at = at.subarray(1);
    this.#reader = new BitReader(words);
    this.#width = Math.min(31, widthOf(bound));
    this.#most = Math.min(bound, words.length * 32);
  }

  /** How many numbers a list has. */
  count(ordinal: number): number {
    this.#seek(ordinal);
    return Math.min(this.#reader.golomb(0) + 1, this.#most);
  }

  /** The numbers of a list, ascending, in an array that the next call writes over. */
  read(ordinal: number): Uint32Array {
    this.#seek(ordinal);
    const reader = this.#reader;
    const count = Math.min(reader.golomb(0) + 1, this.#most);
    const k = count > 1 ? reader.bits(GAP_BITS) : 0;
    if (count >= LONG) reader.golomb(LENGTH_BITS);
    if (this.#numbers.length < count) this.#numbers = new Uint32Array(count * 2);
    reader.ascending(reader.bits(this.#width), count - 1, k, this.#numbers);
    return this.#numbers.subarray(0, count);
  }

  /** Goes to the beginning of a list. */
  #seek(ordinal: number): void {
    this.#reader.position = this.#at[Math.floor(ordinal / BLOCK)] ?? 0;
    for (let left = ordinal % BLOCK; left > 0; left--) this.#skip();
  }

  #skip(): void {
    const reader = this.#reader;
    const count = reader.golomb(0) + 1;
    const k = count > 1 ? reader.bits(GAP_BITS) : 0;
    const length = count >= LONG ? reader.golomb(LENGTH_BITS) : 0;
    reader.position += this.#width + length;
    if (count < LONG) for (let i = 1; i < count; i++) reader.golomb(k);
  }
}
