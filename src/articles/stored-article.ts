import { readText, writeText } from "../bytes/texts.ts";
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

/**
 * An article's record before it is compressed: the text as in texts.ts; the number of sentences,
 * and of each the units between it and the one before and its own; the ordinals of furniture, each
 * less the one before.
 */
export function encodeArticle({ text, sentences, furniture }: StoredArticle): Uint8Array {
  writer.length = 0;
  writeText(writer, text);
  writer.varint(sentences.length / 2);
  writeAscending(sentences);
  writeAscending(furniture);
  return writer.finish();
}

/** The article of a record; of a damaged one anything, but of no more than its bytes. */
export function decodeArticle(bytes: Uint8Array): StoredArticle {
  const reader = new ByteReader(bytes);
  const text = readText(reader);
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
