import { readUnits, writeUnits } from "./letters.ts";
import type { ByteReader, ByteWriter } from "./varint.ts";

/** Units of the text that was read last. */
let units = new Uint16Array(8192);
// A text keeps all its units: offsets count from the first.
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * Appends a text: a varint number of UTF-16 units, and those as in letters.ts. A letter is a byte
 * where UTF-8 has two: there is half as much to compress, and less comes out.
 */
export function writeText(writer: ByteWriter, text: string): void {
  writer.varint(text.length);
  writeUnits(writer, text);
}

/**
 * The text at the reader; half of a surrogate pair becomes U+FFFD. Of damaged bytes anything, but of
 * no more units than there are bytes.
 */
export function readText(reader: ByteReader): string {
  const length = Math.min(reader.varint(), reader.bytes.length);
  if (units.length < length) units = new Uint16Array(length * 2);
  readUnits(reader, reader.bytes.length, units, 0, length);
  return decoder.decode(units.subarray(0, length));
}
