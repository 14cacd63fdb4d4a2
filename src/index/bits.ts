/** Writes whole numbers bit by bit, the lowest bit first, into 32-bit words. */
export class BitWriter {
  #words = new Int32Array(1024);
  /** Bits so far. */
  length = 0;

  /** Appends the lowest `count` bits of `value`, 0 ≤ count ≤ 32. */
  write(value: number, count: number): void {
    if (count === 0) return;
    const word = this.length >>> 5;
    const shift = this.length & 31;
    if (word + 1 >= this.#words.length) this.#grow();
    const bits = count === 32 ? value : value & ((1 << count) - 1);
    this.#words[word] = (this.#words[word] ?? 0) | (bits << shift);
    if (shift + count > 32) this.#words[word + 1] = bits >>> (32 - shift);
    this.length += count;
  }

  /** The words, and one more: whoever reads 32 bits anywhere stays inside. */
  finish(): Int32Array {
    return this.#words.slice(0, (this.length >>> 5) + 2);
  }

  #grow(): void {
    const grown = new Int32Array(this.#words.length * 2);
    grown.set(this.#words);
    this.#words = grown;
  }
}

/** The 32 bits from bit `at`; zeros behind the end. */
export function peek(words: Int32Array, at: number): number {
  const word = at >>> 5;
  const shift = at & 31;
  return ((words[word] ?? 0) >>> shift) | (((words[word + 1] ?? 0) << 1) << (31 - shift));
}

/** `count` bits from bit `at` as an unsigned number, 0 ≤ count < 32. */
export function bitsAt(words: Int32Array, at: number, count: number): number {
  return peek(words, at) & ((1 << count) - 1);
}

/** Bits that tell the numbers 0 … `count` - 1 apart. */
export function widthOf(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1);
}

/** How many of the lowest bits are zero; 32 for zero. */
export function trailingZeros(value: number): number {
  return value === 0 ? 32 : 31 - Math.clz32(value & -value);
}
