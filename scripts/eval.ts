/**
 * `npm run eval -- --data DIR [--corpus F] [--queries F] [--worst FILE] [--json]`: how well search
 * finds what a collection in BEIR layout judges relevant, run in this process over an index built
 * as the Worker's is.
 *
 * Without `--corpus` and `--queries` every spelling of both that the folder holds is measured.
 */
import { writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import {
  type Collection,
  corpusFiles,
  queryFiles,
  readCollection,
  readTopics,
  type Topic,
} from "../bench/relevance/beir.ts";
import { countCauses } from "../bench/relevance/causes.ts";
import { type Figures, figures, judge } from "../bench/relevance/metrics.ts";
import { buildCorpus, runTopic } from "../bench/relevance/run.ts";
import { worstTopics } from "../bench/relevance/worst.ts";
import { type AnswerFigures, evaluateAnswers } from "./answers/figures.ts";
import {
  answerWords,
  goldOf,
  holdsAny,
  readQuestionSet,
  readQuestions,
} from "./answers/questions.ts";
import { readOptions } from "./options.ts";

const USAGE = `usage: npm run eval -- --data DIR [--corpus F] [--queries F] [--worst FILE] [--json]

  --data DIR     collection in BEIR layout; may be repeated (bench/relevance/{fa,ar})
  --corpus F     only this corpus file (every corpus*.jsonl with queries.jsonl)
  --queries F    only this query file (every queries*.jsonl)
  --worst FILE   write the 200 worst topics with what was found instead, and print for which
                 causes how many fail
  --json         print JSON`;

/** Query files without judgements of their own: what answers should stay silent on. */
const UNANSWERABLE = /unanswerable/;

interface AnswerRow extends AnswerFigures {
  readonly data: string;
  readonly queries: string;
  /** Share of the questions of `queries.unanswerable.jsonl` that get no answer, where there are any. */
  readonly unanswerableSilent?: number;
}

interface Row extends Figures {
  readonly data: string;
  readonly corpus: string;
  readonly queries: string;
}

const values = readOptions(USAGE, {
  data: { type: "string", multiple: true, default: [] },
  corpus: { type: "string" },
  queries: { type: "string" },
  worst: { type: "string" },
  json: { type: "boolean", default: false },
});
const rows: Row[] = [];
const answers: AnswerRow[] = [];
const own = ["fa", "ar"].map((language) =>
  resolve(import.meta.dirname, "../bench/relevance", language),
);
for (const folder of values.data.length > 0 ? values.data : own) {
  for (const row of evaluate(folder)) {
    rows.push(row);
    if (!values.json) console.log(line(row));
  }
  const row = await evaluateAnswersOn(folder);
  if (!row) continue;
  answers.push(row);
  if (!values.json) console.log(answerLine(row));
}
if (values.json) console.log(JSON.stringify({ search: rows, answers }, null, 2));

/** Figures of every corpus file with every query file that was asked for. */
function* evaluate(folder: string): Generator<Row> {
  const data = basename(resolve(folder));
  for (const corpus of values.corpus ? [values.corpus] : corpusFiles(folder)) {
    const collection = readCollection(folder, corpus);
    const { index } = buildCorpus(collection.articles).engine;
    const run = (topic: Topic, depth?: number) => runTopic(index, topic, depth);
    for (const queries of queriesFor(folder, corpus)) {
      const topics = readTopics(folder, queries, collection);
      if (topics.length === 0) continue;
      const worths = topics.map((topic) => judge(run(topic), relevantTo(collection, topic)));
      yield { data, corpus, queries, ...figures(worths) };
      if (values.worst && queries === "queries.jsonl" && corpus === "corpus.jsonl") {
        writeFileSync(values.worst, worstTopics(collection, topics, run));
        const answers = answersOf(folder, queries);
        const causes = countCauses(index, collection, topics, ({ id }, text) =>
          holdsAny(answerWords(text), answers.get(id) ?? []),
        );
        if (!values.json) console.log(causeLine(data, causes));
      }
    }
  }
}

/** The words of the right answers by question, where they are known. */
function answersOf(folder: string, queries: string): ReadonlyMap<string, readonly string[][]> {
  return new Map(readQuestions(folder, queries).map((question) => [question.id, goldOf(question)]));
}

function causeLine(data: string, causes: ReadonlyMap<string, number>): string {
  const failed = [...causes.values()].reduce((sum, count) => sum + count, 0);
  const named = Array.from(causes, ([cause, count]) => `${cause} ${count}`);
  return [data, `not first ${failed}`, ...named].join("  ");
}

/** Other spellings of the corpus are measured with the questions as they are, no other. */
function queriesFor(folder: string, corpus: string): string[] {
  if (values.queries) return [values.queries];
  if (corpus !== "corpus.jsonl") return ["queries.jsonl"];
  return queryFiles(folder).filter((name) => !UNANSWERABLE.test(name));
}

function relevantTo({ judgements }: Collection, topic: Topic): ReadonlySet<string> {
  return judgements.get(topic.id) ?? new Set();
}

/** Figures of answers, where the questions of a collection carry theirs. */
async function evaluateAnswersOn(folder: string): Promise<AnswerRow | undefined> {
  const queries = values.queries ?? "queries.jsonl";
  if (readQuestions(folder, queries).every(({ answers }) => answers.length === 0)) return undefined;
  const { name, corpus, questions, unanswerable } = readQuestionSet(folder, values.corpus, queries);
  const row = { data: name, queries, ...(await evaluateAnswers(corpus, questions)) };
  if (unanswerable.length === 0) return row;
  const { silent } = await evaluateAnswers(corpus, unanswerable);
  return { ...row, unanswerableSilent: silent };
}

function answerLine({ data, queries, questions, ...shares }: AnswerRow): string {
  const named = Object.entries(shares).map(([name, share]) => `${name} ${share.toFixed(4)}`);
  return [data, "answers", queries, `questions ${questions}`, ...named].join("  ");
}

function line({ data, corpus, queries, topics, ...shares }: Row): string {
  const named = Object.entries(shares).map(([name, share]) => `${name} ${share.toFixed(4)}`);
  return [data, corpus, queries, `topics ${topics}`, ...named].join("  ");
}
