import { type Asked, mayAnswer } from "../retrieval/question.ts";
import { type Edges, edgesOf } from "./edges.ts";
import type { Evidence } from "./evidence.ts";
import { allMatched, spansOf } from "./spans.ts";

/** What speaks for an answer: features of words as they begin or end it, and of what is between. */
export interface SentenceFeatures extends Edges {
  /** Features of the sentence with their values; a typed one comes twice. */
  readonly sentence: readonly (readonly [name: string, value: number])[];
  /** By span, as `spansOf` gives them. */
  readonly spans: Uint8Array;
}

/** Values of a sentence that are also counted beside the form of the question. */
const TYPED_VALUES = ["coverage", "isFirst", "length", "density"] as const;

export function sentenceFeatures(evidence: Evidence, asked: Asked): SentenceFeatures {
  const { words, facts, values } = evidence;
  const { form, expects } = asked;
  const holds = facts.some(
    ({ type, first, last }) => mayAnswer(type, expects) && !allMatched(words, first, last),
  );
  const sentence: [string, number][] = Object.entries(values);
  sentence.push(["holds", holds ? 1 : 0], [`${form} holds`, holds ? 1 : 0]);
  for (const name of TYPED_VALUES) sentence.push([`${form} ${name}`, values[name]]);
  return { ...edgesOf(evidence, asked), sentence, spans: spansOf(evidence, asked) };
}
