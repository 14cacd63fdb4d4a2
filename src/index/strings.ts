import type { Container } from "./container.ts";
import { ByteReader, ByteWriter } from "./varint.ts";

/** Strings of a block share prefixes; one block is decoded to reach any of its strings. */
const BLOCK = 16;

type Sections = Map<string, ArrayBufferView>;

/** Writes strings in any order: `<name>.at` (u32 offsets), `<name>.txt` (UTF-16 units). */
export function writeStringList(
  sections: Sections,
  name: string,
  strings: readonly string[],
): void {
  const offsets = new Uint32Array(strings.length + 1);
  let length = 0;
  strings.forEach((string, i) => {
    length += string.length;
    offsets[i + 1] = length;
  });
  const units = new Uint16Array(length);
  let at = 0;
  for (const string of strings) {
    for (let i = 0; i < string.length; i++) units[at++] = string.charCodeAt(i);
  }
  sections.set(`${name}.at`, offsets);
  sections.set(`${name}.txt`, units);
}

/** Strings by ordinal, decoded one at a time. */
export class StringList {
  readonly #offsets: Uint32Array;
  readonly #units: Uint16Array;

  constructor(container: Container, name: string) {
    this.#offsets = container.uint32(`${name}.at`);
    this.#units = container.uint16(`${name}.txt`);
  }

  get length(): number {
    return this.#offsets.length - 1;
  }

  get(ordinal: number): string {
    return decode(this.#units, this.#offsets[ordinal] ?? 0, this.#offsets[ordinal + 1] ?? 0);
  }
}

/** Long texts are decoded in steps: a call takes no more arguments than the stack holds. */
function decode(units: Uint16Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i += 4096) {
    text += String.fromCharCode(...units.subarray(i, Math.min(end, i + 4096)));
  }
  return text;
}

/**
 * Writes sorted, distinct strings, front-coded in blocks: `<name>.at` (u32 byte offset a block),
 * `<name>.txt` (a string: varint units shared with the one before, varint further units, those
 * units as varints), `<name>.n` (u32 count).
 */
export function writeSortedStrings(
  sections: Sections,
  name: string,
  strings: readonly string[],
): void {
  const writer = new ByteWriter();
  const offsets: number[] = [];
  let previous = "";
  strings.forEach((string, i) => {
    if (i % BLOCK === 0) {
      offsets.push(writer.length);
      previous = "";
    } else if (string <= previous) throw new Error(`${name}: strings are not sorted at ${i}`);
    let shared = 0;
    while (shared < previous.length && previous[shared] === string[shared]) shared++;
    writer.varint(shared);
    writer.varint(string.length - shared);
    for (let k = shared; k < string.length; k++) writer.varint(string.charCodeAt(k) ^ ARABIC);
    previous = string;
  });
  sections.set(`${name}.n`, Uint32Array.of(strings.length));
  sections.set(`${name}.at`, Uint32Array.from(offsets));
  sections.set(`${name}.txt`, writer.finish());
}

/** Flips the block of Arabic letters down to 0–127 and 128–255, so that most take one byte. */
const ARABIC = 0x0600;

/** A dictionary of sorted strings: ordinal ↔ string without decoding the whole. */
export class SortedStrings {
  readonly length: number;
  readonly #offsets: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(container: Container, name: string) {
    this.length = container.uint32(`${name}.n`)[0] ?? 0;
    this.#offsets = container.uint32(`${name}.at`);
    this.#bytes = container.bytes(`${name}.txt`);
  }

  /** The string at an ordinal, 0 ≤ ordinal < length; "" outside. */
  get(ordinal: number): string {
    if (ordinal < 0 || ordinal >= this.length) return "";
    return this.#block(Math.floor(ordinal / BLOCK), (ordinal % BLOCK) + 1).at(-1) ?? "";
  }

  /** Ordinal of the first string that is not less than `key`, in code unit order. */
  lowerBound(key: string): number {
    let low = 0;
    let high = this.#offsets.length;
    // Invariant: block `low - 1` begins below the key, block `high` does not.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#block(middle, 1)[0] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const block = this.#block(low - 1, BLOCK);
    const inside = block.findIndex((string) => string >= key);
    return inside < 0 ? Math.min(low * BLOCK, this.length) : (low - 1) * BLOCK + inside;
  }

  /** Ordinal of `key`, or -1. */
  find(key: string): number {
    const ordinal = this.lowerBound(key);
    return ordinal < this.length && this.get(ordinal) === key ? ordinal : -1;
  }

  /** `[first, end)` ordinals of the strings that begin with `prefix`. */
  prefix(prefix: string): readonly [number, number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  #block(block: number, count: number): string[] {
    const reader = new ByteReader(this.#bytes, this.#offsets[block] ?? 0);
    const strings: string[] = [];
    const end = Math.min(count, this.length - block * BLOCK);
    let previous = "";
    for (let i = 0; i < end; i++) {
      const shared = reader.varint();
      const further = Math.min(reader.varint(), this.#bytes.length);
      let string = previous.slice(0, shared);
      for (let k = 0; k < further; k++) string += String.fromCharCode(reader.varint() ^ ARABIC);
      strings.push(string);
      previous = string;
    }
    return strings;
  }
}
