import { readUnit, readUnits, writeUnits } from "../bytes/letters.ts";
import { ByteReader, ByteWriter } from "../bytes/varint.ts";
import type { Container } from "./container.ts";

/** Strings of a block share prefixes; a block is walked to reach any of its strings. */
const BLOCK = 16;

type Sections = Map<string, ArrayBufferView>;

/**
 * Writes strings in any order, front-coded in blocks. `<name>.at`: u32 count, then a u32 byte
 * offset a block. `<name>.txt`: a string as varint units shared with the one before it in its
 * block, varint bytes that follow, and those bytes, the further units as in letters.ts.
 */
export function writeStringList(
  sections: Sections,
  name: string,
  strings: readonly string[],
): void {
  const writer = new ByteWriter();
  const suffix = new ByteWriter();
  const at = new Uint32Array(1 + Math.ceil(strings.length / BLOCK));
  at[0] = strings.length;
  let previous = "";
  strings.forEach((string, i) => {
    if (i % BLOCK === 0) {
      at[1 + i / BLOCK] = writer.length;
      previous = "";
    }
    let shared = 0;
    while (shared < previous.length && previous[shared] === string[shared]) shared++;
    suffix.length = 0;
    writeUnits(suffix, string, shared);
    writer.varint(shared);
    writer.varint(suffix.length);
    writer.append(suffix);
    previous = string;
  });
  sections.set(`${name}.at`, at);
  sections.set(`${name}.txt`, writer.finish());
}

/**
 * The same for a dictionary.
 *
 * @param strings - Distinct, ascending by code unit.
 * @throws Error if they are not.
 */
export function writeSortedStrings(
  sections: Sections,
  name: string,
  strings: readonly string[],
): void {
  strings.forEach((string, i) => {
    if (i > 0 && string <= (strings[i - 1] ?? "")) {
      throw new Error(`${name}: strings are not sorted at ${i}`);
    }
  });
  writeStringList(sections, name, strings);
}

/** Strings by ordinal, decoded one at a time. */
export class StringList {
  readonly length: number;
  protected readonly offsets: Uint32Array;
  protected readonly reader: ByteReader;
  readonly #end: number;
  /** Of the strings of a block: units shared with the one before; bytes of the others. */
  readonly #sharedUnits = new Uint32Array(BLOCK);
  readonly #starts = new Uint32Array(BLOCK);
  readonly #ends = new Uint32Array(BLOCK);
  #units = new Uint16Array(256);

  constructor(container: Container, name: string) {
    const at = container.uint32(`${name}.at`);
    const bytes = container.bytes(`${name}.txt`);
    this.offsets = at.subarray(1);
    this.length = Math.min(at[0] ?? 0, this.offsets.length * BLOCK);
    this.reader = new ByteReader(bytes);
    this.#end = bytes.length;
  }

  /**
   * The string at an ordinal; "" outside 0 ≤ ordinal < length. Of those before it in its block no
   * more is decoded than it shares with them.
   */
  get(ordinal: number): string {
    if (!(ordinal >= 0 && ordinal < this.length)) return "";
    const { reader } = this;
    const last = ordinal % BLOCK;
    reader.position = this.offsets[Math.floor(ordinal / BLOCK)] ?? 0;
    // Units that the string may have: a byte each, at the least.
    let most = 0;
    for (let i = 0; i <= last; i++) {
      const shared = Math.min(reader.varint(), most);
      const end = this.suffixEnd(reader.varint());
      this.#sharedUnits[i] = shared;
      this.#starts[i] = reader.position;
      this.#ends[i] = end;
      most = shared + Math.max(0, end - reader.position);
      reader.position = end;
    }
    if (this.#units.length < most) this.#units = new Uint16Array(most * 2);
    let length = this.#sharedUnits[last] ?? 0;
    for (let i = last, beyond = most; i >= 0; i--) {
      const from = this.#sharedUnits[i] ?? 0;
      if (from >= beyond) continue;
      reader.position = this.#starts[i] ?? 0;
      const read = readUnits(reader, this.#ends[i] ?? 0, this.#units, from, beyond);
      if (i === last) length = read;
      beyond = from;
    }
    return decode(this.#units, length);
  }

  /** Where a suffix of so many bytes ends: never past the section. */
  protected suffixEnd(bytes: number): number {
    return Math.min(this.reader.position + bytes, this.#end);
  }
}

/**
 * A copy that does not keep alive the text it was cut from, as a slice of 13 units and more does
 * in V8: for strings that outlive their article.
 */
export function copyText(text: string): string {
  // Joined to another string it is written anew; what is cut from that keeps no more than itself.
  return ` ${text}`.slice(1);
}

/** Long texts are decoded in steps: a call takes no more arguments than the stack holds. */
function decode(units: Uint16Array, length: number): string {
  let text = "";
  for (let i = 0; i < length; i += 4096) {
    const step = units.subarray(i, Math.min(length, i + 4096));
    // Not spread, which asks the array for an iterator and each unit of it.
    text += String.fromCharCode.apply(null, step as unknown as number[]);
  }
  return text;
}

/** A dictionary of sorted strings: string → ordinal without decoding any. */
export class SortedStrings extends StringList {
  /**
   * Units that the string last compared shares with the key, and whether it is the key; of a bound
   * within a block, its string is the last compared.
   */
  #shared = 0;
  #isKey = false;

  /** Ordinal of the first string that is not less than `key`, in code unit order. */
  lowerBound(key: string): number {
    let low = 0;
    let high = this.offsets.length;
    this.#isKey = false;
    // Invariant: block `low - 1` begins below the key, block `high` does not.
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compareFirst(middle, key);
      if (order === 0) return middle * BLOCK;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#scan(low - 1, key);
  }

  /** Ordinal of `key`, or -1. */
  find(key: string): number {
    const ordinal = this.lowerBound(key);
    return this.#isKey ? ordinal : -1;
  }

  /** `[first, end)` ordinals of the strings that begin with `prefix`. */
  prefix(prefix: string): readonly [number, number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  /** Whether any string begins with `prefix`, which is not empty. */
  hasPrefix(prefix: string): boolean {
    const ordinal = this.lowerBound(prefix);
    if (ordinal === this.length) return false;
    // The first string of a block was not the last compared.
    if (ordinal % BLOCK === 0) this.#compareFirst(ordinal / BLOCK, prefix);
    return this.#shared === prefix.length;
  }

  #compareFirst(block: number, key: string): number {
    const { reader } = this;
    reader.position = this.offsets[block] ?? 0;
    reader.varint();
    return this.#compareSuffix(this.suffixEnd(reader.varint()), key, 0);
  }

  /** Below 0 where the string whose units from `shared` on are next is less than the key. */
  #compareSuffix(end: number, key: string, shared: number): number {
    const { reader } = this;
    let at = shared;
    while (reader.position < end) {
      const difference = readUnit(reader) - (at < key.length ? key.charCodeAt(at) : -1);
      if (difference !== 0) {
        reader.position = end;
        this.#shared = at;
        return difference;
      }
      at++;
    }
    this.#shared = at;
    this.#isKey = at === key.length;
    return at - key.length;
  }

  /** The first string of the block, known to be less than the key, and what follows it. */
  #scan(block: number, key: string): number {
    this.#compareFirst(block, key);
    const first = block * BLOCK;
    const end = Math.min(first + BLOCK, this.length);
    for (let ordinal = first + 1; ordinal < end; ordinal++) {
      const shared = this.reader.varint();
      const suffix = this.suffixEnd(this.reader.varint());
      // It still differs from the key where the one before it does: less, as that one.
      if (shared > this.#shared) this.reader.position = suffix;
      // It is greater than the one before it where that one and the key are the same.
      else if (shared < this.#shared) {
        this.#shared = shared;
        return ordinal;
      } else if (this.#compareSuffix(suffix, key, shared) >= 0) return ordinal;
    }
    return end;
  }
}
