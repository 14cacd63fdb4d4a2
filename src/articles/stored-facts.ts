import { readText, writeText } from "../bytes/texts.ts";
import { ByteReader, ByteWriter } from "../bytes/varint.ts";
import type { Fact } from "../contract/fact.ts";

/** A fact without its names of fields; its id follows from its place. */
type Row = readonly [
  type: Fact["type"],
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
  confidence: number,
  text: string,
  value: Fact["value"],
];

const writer = new ByteWriter();

/**
 * The record of an article's facts before it is compressed: as in texts.ts the JSON of a row each.
 *
 * @param facts - In order, with the ids that `decodeFacts` gives them.
 */
export function encodeFacts(facts: readonly Fact[]): Uint8Array {
  const rows = facts.map((fact): Row => {
    const { type, start, end, sentence, confidence, text, value } = fact;
    return [type, start, end, sentence.start, sentence.end, confidence, text, value];
  });
  writer.length = 0;
  writeText(writer, JSON.stringify(rows));
  return writer.finish();
}

/**
 * The facts of a record.
 *
 * @param article - Id of the article they are of.
 * @throws SyntaxError where the record is damaged.
 */
export function decodeFacts(bytes: Uint8Array, article: string): Fact[] {
  const rows = JSON.parse(readText(new ByteReader(bytes))) as Row[];
  return rows.map(([type, start, end, sentenceStart, sentenceEnd, confidence, text, value], i) => {
    const sentence = { start: sentenceStart, end: sentenceEnd };
    return { type, start, end, confidence, value, id: `${article}#${i}`, text, sentence } as Fact;
  });
}
