import { fold } from "../../src/analysis/normalizer.ts";
import { findEvidence } from "../../src/answers/answer.ts";
import { EDGE_PAIRS, EDGE_TEMPLATES, valueName } from "../../src/answers/edges.ts";
import type { Evidence } from "../../src/answers/evidence.ts";
import { sentenceFeatures } from "../../src/answers/features.ts";
import { MAX_ANSWER, SPAN_VALUES } from "../../src/answers/spans.ts";
import type { Allowed } from "../../src/retrieval/article-scores.ts";
import type { Asked } from "../../src/retrieval/question.ts";
import type { Choice } from "./fit.ts";
import { type AskedQuestion, goldOf, holdsAny, type QuestionSet } from "./questions.ts";

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
  /** By span, those of the first word first: places among `SPAN_VALUES`, and what it is worth. */
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
  /** By place among `SPAN_VALUES`: the features it stands for. */
  readonly spanFeatures: readonly Int32Array[];
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
  const gold = goldOf(question);
  const sentences: ExampleSentence[] = [];
  const x = asked.form;
  const spanFeatures = SPAN_VALUES.map(({ name, typed, value }) => {
    const own = [`${name} ${value}`, ...(typed ? [`${x} ${name} ${value}`] : [])];
    return Int32Array.from(own, (feature) => names.number(feature, 0));
  });
  const edges = (side: string, values: Uint16Array) =>
    Array.from({ length: values.length / EDGE_TEMPLATES.length }, (_, word) => {
      const nameOf = (template: number) =>
        valueName(values[word * EDGE_TEMPLATES.length + template] ?? 0);
      const own = EDGE_TEMPLATES.flatMap(({ name, typed }, t) => {
        const feature = `${side}.${name} ${nameOf(t)}`;
        return typed ? [feature, `${x} ${feature}`] : [feature];
      });
      const pairs = EDGE_PAIRS.map(
        ({ name, of: [first, second] }) => `${side}.${name} ${nameOf(first)}+${nameOf(second)}`,
      );
      return Int32Array.from([...own, ...pairs], (feature) => names.number(feature));
    });
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
    for (const place of features.spans) {
      for (const feature of spanFeatures[place] ?? []) {
        names.counts[feature] = (names.counts[feature] ?? 0) + 1;
      }
    }
    sentences.push({
      count: keys.length,
      starts: edges("s", features.starts),
      ends: edges("e", features.ends),
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
