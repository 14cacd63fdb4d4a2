import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readCollection } from "../../bench/relevance/beir.ts";
import { buildCorpus } from "../../bench/relevance/run.ts";
import { analyze } from "../../src/analysis/analyzer.ts";
import { fold } from "../../src/analysis/normalizer.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";

/** A question with the answers that are right; without any where the texts hold none. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly string[];
  /** Ids of the articles that hold the answer. */
  readonly articles: ReadonlySet<string>;
}

/** A collection with an index over its articles. */
export interface QuestionSet {
  readonly name: string;
  readonly corpus: Corpus;
  readonly questions: readonly AskedQuestion[];
  /** Questions about its articles that they do not answer (`queries.unanswerable.jsonl`). */
  readonly unanswerable: readonly AskedQuestion[];
}

const UNANSWERABLE = "queries.unanswerable.jsonl";

interface Line {
  readonly _id: string;
  readonly text: string;
  readonly metadata?: { readonly answers?: readonly string[] };
}

export function readQuestionSet(
  folder: string,
  corpusFile = "corpus.jsonl",
  queries = "queries.jsonl",
): QuestionSet {
  const collection = readCollection(folder, corpusFile);
  return {
    name: basename(resolve(folder)),
    corpus: buildCorpus(collection.articles),
    questions: readQuestions(folder, queries).map((question) => ({
      ...question,
      articles: collection.judgements.get(question.id) ?? new Set<string>(),
    })),
    unanswerable: existsSync(join(folder, UNANSWERABLE)) ? readQuestions(folder, UNANSWERABLE) : [],
  };
}

export function readQuestions(folder: string, queries: string): AskedQuestion[] {
  return readFileSync(join(folder, queries), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line)
    .map(({ _id, text, metadata }) => ({
      id: _id,
      text,
      answers: metadata?.answers ?? [],
      articles: new Set(),
    }));
}

/** The words of an answer as answers are compared: normalized, folded, without punctuation. */
export function answerWords(text: string): string[] {
  return analyze(text).map(({ term }) => fold(term));
}

/** The words of each right answer to a question. */
export function goldOf({ answers }: Pick<AskedQuestion, "answers">): string[][] {
  return answers.map(answerWords).filter((words) => words.length > 0);
}

/** Whether the words of an answer stand together among some words. */
export function holdsAny(
  keys: readonly string[],
  answers: readonly (readonly string[])[],
): boolean {
  const words = ` ${keys.join(" ")} `;
  return answers.some((answer) => words.includes(` ${answer.join(" ")} `));
}

/** Token F1 of SQuAD against the answer that fits best. */
export function tokenF1(words: readonly string[], answers: readonly (readonly string[])[]): number {
  return Math.max(0, ...answers.map((answer) => f1(words, answer)));
}

function f1(words: readonly string[], answer: readonly string[]): number {
  if (words.length === 0 || answer.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of answer) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return common === 0 ? 0 : (2 * common) / (words.length + answer.length);
}
