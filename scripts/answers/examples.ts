import { fold } from "../../src/analysis/normalizer.ts";
import { findEvidence } from "../../src/answers/answer.ts";
import type { Evidence } from "../../src/answers/evidence.ts";
import {
  EDGE_TEMPLATES,
  type EdgeValues,
  MAX_ANSWER,
  SPAN_TEMPLATES,
  sentenceFeatures,
} from "../../src/answers/features.ts";
import type { Allowed } from "../../src/retrieval/article-scores.ts";
import type { Asked } from "../../src/retrieval/question.ts";
import type { Choice } from "./fit.ts";
import { type AskedQuestion, answerWords, type QuestionSet } from "./questions.ts";

/** Numbers of feature names. */
export class FeatureNames {
  readonly names: string[] = [];
  readonly counts: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a feature that was seen so many times more. */
  number(name: string, times = 1): number {
    let known = this.#numbers.get(name);
    if (known === undefined) {
      known = this.names.length;
      this.#numbers.set(name, known);
      this.names.push(name);
      this.counts.push(0);
    }
    this.counts[known] = (this.counts[known] ?? 0) + times;
    return known;
  }
}

/** A sentence as the fitting reads it. */
export interface ExampleSentence {
  readonly count: number;
  readonly starts: readonly Int32Array[];
  readonly ends: readonly Int32Array[];
  readonly sentence: readonly (readonly [feature: number, value: number])[];
  /** By span, those of the first word first: places of `SPAN_TEMPLATES`, and what it is worth. */
  readonly spans: Uint8Array;
  readonly gains: Float32Array;
}

export interface Example {
  readonly question: AskedQuestion;
  readonly set: string;
  readonly asked: Asked;
  readonly evidence: readonly Evidence[];
  /** All sentences that were read; the gain is 1 where one holds a right answer. */
  readonly choice: Choice;
  readonly sentences: readonly ExampleSentence[];
  /** By template of spans and place of the value: the features it stands for. */
  readonly spanFeatures: readonly (readonly Int32Array[])[];
}

/** Worth of a span that answers in a sentence the answer was not read in. */
const ELSEWHERE = 0.5;

export async function toExample(
  { name, corpus }: QuestionSet,
  question: AskedQuestion,
  names: FeatureNames,
  allowed?: Allowed,
): Promise<Example> {
  const { asked, evidence, sentences: read } = await findEvidence(corpus, question.text, allowed);
  const gold = question.answers.map(answerWords).filter((words) => words.length > 0);
  const sentences: ExampleSentence[] = [];
  const x = asked.expects;
  const spanFeatures = SPAN_TEMPLATES.map(({ name, typed, values }) =>
    values.map((value) => {
      const own = [`${name} ${value}`, ...(typed ? [`${x} ${name} ${value}`] : [])];
      return Int32Array.from(own, (feature) => names.number(feature, 0));
    }),
  );
  const edge = (side: string) => (values: EdgeValues) =>
    Int32Array.from(
      EDGE_TEMPLATES.flatMap(({ name, typed }, t) => {
        const own = `${side}.${name} ${values[t]}`;
        return typed ? [own, `${x} ${own}`] : [own];
      }),
      (feature) => names.number(feature),
    );
  for (const found of evidence) {
    const { text } = await corpus.store.text(found.article);
    const sentence = text.slice(found.start, found.end);
    const holds = question.answers.some((answer) => sentence.includes(answer));
    const features = sentenceFeatures(found, asked);
    const gains: number[] = [];
    const keys = found.words.map(({ key }) => key);
    for (let first = 0; first < keys.length; first++) {
      for (const gain of gainsFrom(keys, first, gold)) {
        gains.push(holds || gain > 0.6 ? gain : gain * ELSEWHERE);
      }
    }
    features.spans.forEach((place, at) => {
      for (const feature of spanFeatures[at % SPAN_TEMPLATES.length]?.[place] ?? []) {
        names.counts[feature] = (names.counts[feature] ?? 0) + 1;
      }
    });
    sentences.push({
      count: keys.length,
      starts: features.starts.map(edge("s")),
      ends: features.ends.map(edge("e")),
      sentence: features.sentence.map(([f, value]) => [names.number(f), value] as const),
      spans: features.spans,
      gains: Float32Array.from(gains),
    });
  }
  const choice = read.map(({ words, values }) => ({
    inputs: Object.values(values),
    gain: holdsAny(
      words.map(({ term }) => fold(term)),
      gold,
    )
      ? 1
      : 0,
  }));
  return { choice, question, set: name, asked, evidence, sentences, spanFeatures };
}

/** Whether the words of an answer stand together among some words. */
export function holdsAny(
  keys: readonly string[],
  answers: readonly (readonly string[])[],
): boolean {
  const words = ` ${keys.join(" ")} `;
  return answers.some((answer) => words.includes(` ${answer.join(" ")} `));
}

/** Token F1 of the spans that begin at a word, the shortest first. */
function gainsFrom(keys: readonly string[], first: number, gold: readonly string[][]): number[] {
  const open = gold.map((answer) => {
    const left = new Map<string, number>();
    for (const word of answer) left.set(word, (left.get(word) ?? 0) + 1);
    return { left, length: answer.length, common: 0 };
  });
  const gains: number[] = [];
  for (let last = first; last < Math.min(keys.length, first + MAX_ANSWER); last++) {
    const key = keys[last] ?? "";
    let best = 0;
    for (const answer of open) {
      const count = answer.left.get(key) ?? 0;
      if (count > 0) {
        answer.left.set(key, count - 1);
        answer.common++;
      }
      best = Math.max(best, (2 * answer.common) / (answer.length + last - first + 1));
    }
    gains.push(best);
  }
  return gains;
}
