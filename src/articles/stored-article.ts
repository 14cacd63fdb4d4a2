import { readUnits, writeUnits } from "../bytes/letters.ts";
import { ByteReader, ByteWriter } from "../bytes/varint.ts";

/** What is stored of an article besides its metadata. */
export interface StoredArticle {
  readonly text: string;
  /** Whole sentences, flat: start, end, start, end … in UTF-16 units of `text`. */
  readonly sentences: readonly number[];
  /** Sentences that are page furniture, not content: ordinals in `sentences`. */
  readonly furniture: readonly number[];
}

const writer = new ByteWriter();
/** Units of the text that was read last. */
let units = new Uint16Array(8192);
// A text keeps all its units: offsets count from the first.
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * An article's record before it is compressed: the text as a varint number of units and the units
 * as in letters.ts; the number of sentences, and of each the units between it and the one before
 * and its own; the ordinals of furniture, each less the one before. A letter is a byte where UTF-8 has
 * two: there is half as much to compress, and less comes out.
 */
export function encodeArticle({ text, sentences, furniture }: StoredArticle): Uint8Array {
  writer.length = 0;
  writer.varint(text.length);
  writeUnits(writer, text);
  writer.varint(sentences.length / 2);
  writeAscending(sentences);
  writeAscending(furniture);
  return writer.finish();
}

/**
 * The article of a record; half of a surrogate pair becomes U+FFFD. Of a damaged record anything, but
 * of no more than its bytes.
 */
export function decodeArticle(bytes: Uint8Array): StoredArticle {
  const reader = new ByteReader(bytes);
  const length = Math.min(reader.varint(), bytes.length);
  if (units.length < length) units = new Uint16Array(length * 2);
  readUnits(reader, length, units);
  const text = decoder.decode(units.subarray(0, length));
  const bounds = 2 * Math.min(reader.varint(), bytes.length);
  return {
    text,
    sentences: readAscending(reader, bounds),
    furniture: readAscending(reader, Number.POSITIVE_INFINITY),
  };
}

function writeAscending(numbers: readonly number[]): void {
  let last = 0;
  for (const number of numbers) {
    writer.varint(number - last);
    last = number;
  }
}

/** So many numbers, or as many as there are. */
function readAscending(reader: ByteReader, count: number): number[] {
  const numbers: number[] = [];
  for (let last = 0; numbers.length < count && reader.position < reader.bytes.length; ) {
    last += reader.varint();
    numbers.push(last);
  }
  return numbers;
}
