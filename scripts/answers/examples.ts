import { findEvidence } from "../../src/answers/answer.ts";
import type { Evidence } from "../../src/answers/evidence.ts";
import type { Asked } from "../../src/answers/features.ts";
import { MAX_ANSWER, sentenceFeatures } from "../../src/answers/features.ts";
import type { Allowed } from "../../src/retrieval/scoring.ts";
import { type AskedQuestion, answerWords, type QuestionSet } from "./questions.ts";

/** Features a span has; the same number for every span. */
export const SPAN_FEATURES = 6;

/** Numbers of feature names. */
export class FeatureNames {
  readonly names: string[] = [];
  readonly counts: number[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    let known = this.#numbers.get(name);
    if (known === undefined) {
      known = this.names.length;
      this.#numbers.set(name, known);
      this.names.push(name);
      this.counts.push(0);
    }
    this.counts[known] = (this.counts[known] ?? 0) + 1;
    return known;
  }
}

/** A sentence as the fitting reads it. */
export interface ExampleSentence {
  readonly count: number;
  readonly starts: readonly Int32Array[];
  readonly ends: readonly Int32Array[];
  readonly sentence: readonly (readonly [feature: number, value: number])[];
  /** By span, those of the first word first: `SPAN_FEATURES` features, and what it is worth. */
  readonly spans: Int32Array;
  readonly gains: Float32Array;
}

export interface Example {
  readonly question: AskedQuestion;
  readonly set: string;
  readonly asked: Asked;
  readonly evidence: readonly Evidence[];
  readonly sentences: readonly ExampleSentence[];
}

/** Worth of a span that answers in a sentence the answer was not read in. */
const ELSEWHERE = 0.5;

export async function toExample(
  { name, corpus }: QuestionSet,
  question: AskedQuestion,
  names: FeatureNames,
  allowed?: Allowed,
): Promise<Example> {
  const { asked, evidence } = await findEvidence(corpus, question.text, allowed);
  const gold = question.answers.map(answerWords).filter((words) => words.length > 0);
  const sentences: ExampleSentence[] = [];
  for (const found of evidence) {
    const { text } = await corpus.store.text(found.article);
    const sentence = text.slice(found.start, found.end);
    const holds = question.answers.some((answer) => sentence.includes(answer));
    const features = sentenceFeatures(found, asked);
    const spans: number[] = [];
    const gains: number[] = [];
    const keys = found.words.map(({ key }) => key);
    for (let first = 0; first < keys.length; first++) {
      const best = gainsFrom(keys, first, gold);
      best.forEach((gain, i) => {
        gains.push(holds || gain > 0.6 ? gain : gain * ELSEWHERE);
        for (const feature of features.span(first, first + i)) spans.push(names.number(feature));
      });
    }
    sentences.push({
      count: keys.length,
      starts: features.starts.map((own) => Int32Array.from(own, (f) => names.number(f))),
      ends: features.ends.map((own) => Int32Array.from(own, (f) => names.number(f))),
      sentence: features.sentence.map(([f, value]) => [names.number(f), value] as const),
      spans: Int32Array.from(spans),
      gains: Float32Array.from(gains),
    });
  }
  return { question, set: name, asked, evidence, sentences };
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
