import type { ByteReader, ByteWriter } from "./varint.ts";

/**
 * Code units that take one byte: what titles, addresses and words of both scripts are mostly made
 * of. Part of the format: their order never changes.
 */
const SHORT =
  " 0123456789abcdefghijklmnopqrstuvwxyz-_./:%,()\"'!?=&" +
  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی،؛؟«»" +
  "\u200C\u064B\u064E\u0650\u0651\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9…";

const CODES = new Map(Array.from(SHORT, (letter, code) => [letter.charCodeAt(0), code]));
const UNITS = Uint16Array.from(SHORT, (letter) => letter.charCodeAt(0));

/** First code of a unit that has no short one: its code is this plus the unit. */
const OTHERS = 0x80;

/** Appends one UTF-16 code unit: a byte for the frequent ones, two or three for the others. */
export function writeUnit(writer: ByteWriter, unit: number): void {
  writer.varint(CODES.get(unit) ?? OTHERS + unit);
}

/** The code unit at the reader. */
export function readUnit(reader: ByteReader): number {
  const code = reader.varint();
  return code < OTHERS ? (UNITS[code] ?? 0) : (code - OTHERS) & 0xffff;
}
