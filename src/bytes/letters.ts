import type { ByteReader, ByteWriter } from "./varint.ts";

/**
 * Code units that take one byte: what titles, addresses and words of both scripts are mostly made
 * of. Part of the format: their order never changes.
 */
const SHORT =
  " 0123456789abcdefghijklmnopqrstuvwxyz-_./:%,()\"'!?=&" +
  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی،؛؟«»" +
  "\u200C\u064B\u064E\u0650\u0651\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9…";

const UNITS = Uint16Array.from(SHORT, (letter) => letter.charCodeAt(0));

/** First code of a unit that has no short one: its code is this plus the unit. */
const OTHERS = 0x80;

/** Bytes of the longest code. */
const MAX_BYTES = 3;

/** By unit its short code, `OTHERS` for those that have none. */
const CODES = new Uint8Array(0x10000).fill(OTHERS);
UNITS.forEach((unit, code) => {
  CODES[unit] = code;
});

/** Appends the UTF-16 code units of a text: a byte for the frequent ones, two or three for others. */
export function writeUnits(writer: ByteWriter, text: string, from = 0): void {
  const bytes = writer.reserve(MAX_BYTES * (text.length - from));
  let at = writer.length;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = CODES[unit] ?? OTHERS;
    if (code < OTHERS) {
      bytes[at++] = code;
      continue;
    }
    writer.length = at;
    writer.varint(OTHERS + unit);
    at = writer.length;
  }
  writer.length = at;
}

/** The code unit at the reader. */
export function readUnit(reader: ByteReader): number {
  const code = reader.varint();
  return code < OTHERS ? (UNITS[code] ?? 0) : (code - OTHERS) & 0xffff;
}

/**
 * Reads code units up to byte `end` into the places `from` up to `beyond` of an array that has room
 * for them; returns the place behind the last.
 */
export function readUnits(
  reader: ByteReader,
  end: number,
  into: Uint16Array,
  from: number,
  beyond: number,
): number {
  const { bytes } = reader;
  let at = reader.position;
  let i = from;
  for (; at < end && i < beyond; i++) {
    const code = bytes[at] ?? 0;
    if (code < OTHERS) {
      into[i] = UNITS[code] ?? 0;
      at++;
      continue;
    }
    reader.position = at;
    into[i] = readUnit(reader);
    at = reader.position;
  }
  reader.position = at;
  return i;
}
