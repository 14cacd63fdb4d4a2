/** Writes whole numbers bit by bit, the lowest bit first, into 32-bit words. */
export class BitWriter {
  #words: Int32Array;
  /** Bits so far. */
  length = 0;

  /** @param capacity - Words to begin with. */
  constructor(capacity = 1024) {
    this.#words = new Int32Array(capacity);
  }

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

  /**
   * Appends a number below `bound` in a truncated binary code of ⌈log₂ bound⌉ = w bits: the first
   * 2ʷ - bound = s numbers as they are in w - 1 bits; of the others, plus s, all bits but the lowest
   * and then that.
   */
  truncated(value: number, bound: number): void {
    const width = widthOf(bound);
    if (width === 0) return;
    const short = shortCodes(bound, width);
    if (value < short) this.write(value, width - 1);
    else {
      const code = value + short;
      this.write((code >>> 1) | ((code & 1) << (width - 1)), width);
    }
  }

  /**
   * Appends a number ≥ 0 in an exponential Golomb code: with v = (value >> k) + 1 of q + 1 bits, q
   * zeros and a one, the low q bits of v, the low k bits of the number.
   */
  golomb(value: number, k: number): void {
    const high = (value >>> k) + 1;
    const q = 31 - Math.clz32(high);
    const unary = 1 << q;
    if (2 * q + 1 + k > 32) {
      this.write(unary, q + 1);
      this.write(high, q);
      this.write(value, k);
      return;
    }
    const low = k === 0 ? 0 : (value & ((1 << k) - 1)) << (2 * q + 1);
    this.write(unary | ((high ^ unary) << (q + 1)) | low, 2 * q + 1 + k);
  }

  /** Appends what another writer holds. */
  append(other: BitWriter): void {
    for (let at = 0; at < other.length; at += 32) {
      this.write(other.#words[at >>> 5] ?? 0, Math.min(32, other.length - at));
    }
  }

  /** The same for a number of either sign: 0, -1, 1, -2 … as 0, 1, 2, 3 … */
  signed(value: number, k: number): void {
    this.golomb(((value << 1) ^ (value >> 31)) >>> 0, k);
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

/** Reads what `BitWriter` wrote; behind the end there are zeros, so that a damaged count ends. */
export class BitReader {
  readonly #words: Int32Array;
  /** The next bit. */
  position = 0;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  /** The next `count` bits as an unsigned number, 0 ≤ count < 32. */
  bits(count: number): number {
    const value = bitsAt(this.#words, this.position, count);
    this.position += count;
    return value;
  }

  /** The next number that `BitWriter.golomb` wrote. */
  golomb(k: number): number {
    const words = this.#words;
    const at = this.position;
    const bits = peek(words, at);
    const q = trailingZeros(bits);
    const length = 2 * q + 1 + k;
    this.position = at + length;
    if (length <= 32) {
      const rest = bits >>> (q + 1);
      const high = (1 << q) | (rest & ((1 << q) - 1));
      return (((high - 1) << k) | ((rest >>> q) & ((1 << k) - 1))) >>> 0;
    }
    return longGolomb(words, at, q, k);
  }

  /**
   * The running sums of `count` numbers that `BitWriter.golomb` wrote, each and one more, from
   * `first` on: ascending numbers by the gaps between them. The same as `golomb` in a loop of its own,
   * which takes a third of the time.
   *
   * @param into - Takes them from place 1 on; `first` stands at 0.
   */
  ascending(first: number, count: number, k: number, into: Uint32Array): void {
    const words = this.#words;
    const mask = (1 << k) - 1;
    let at = this.position;
    let number = first;
    into[0] = number;
    for (let i = 1; i <= count; i++) {
      const bits = peek(words, at);
      const q = trailingZeros(bits);
      const length = 2 * q + 1 + k;
      if (length <= 32) {
        const rest = bits >>> (q + 1);
        const high = (1 << q) | (rest & ((1 << q) - 1));
        number += (((high - 1) << k) | ((rest >>> q) & mask)) + 1;
      } else {
        number += longGolomb(words, at, q, k) + 1;
      }
      at += length;
      into[i] = number;
    }
    this.position = at;
  }

  /** The next number that `BitWriter.signed` wrote. */
  signed(k: number): number {
    const value = this.golomb(k);
    return (value >>> 1) ^ -(value & 1);
  }
}

/** The number at bit `at` that `BitWriter.golomb` wrote with `q` zeros, in more than 32 bits. */
export function longGolomb(words: Int32Array, at: number, q: number, k: number): number {
  const high = (1 << q) | bitsAt(words, at + q + 1, q & 31);
  return (((high - 1) << k) | bitsAt(words, at + 2 * q + 1, k)) >>> 0;
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

/** How many of the numbers below `bound` take a bit less than its width. */
export function shortCodes(bound: number, width: number): number {
  return (1 << width) - bound;
}

/** How many of the lowest bits are zero; 32 for zero. */
export function trailingZeros(value: number): number {
  return value === 0 ? 32 : 31 - Math.clz32(value & -value);
}
