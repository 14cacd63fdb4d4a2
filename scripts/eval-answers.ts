/**
 * `npm run eval:answers -- --data DIR [--every N] [--ask DIR] [--least P]`: quality of answers and
 * snippets on a collection in BEIR layout whose questions carry their answers
 * (`metadata.answers`). With --ask
 * the questions of another collection are asked, which this one cannot answer: silence is right.
 * With --least answers are given from that confidence on, with 0 always.
 */
import { parseArgs } from "node:util";
import { evaluateAnswers } from "./answers/figures.ts";
import { readQuestionSet, readQuestions } from "./answers/questions.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", multiple: true, default: [] },
    every: { type: "string", default: "1" },
    ask: { type: "string" },
    least: { type: "string" },
  },
});

const every = Math.max(1, Number(values.every) || 1);
for (const folder of values.data) {
  const { name, corpus, questions } = readQuestionSet(folder);
  const asked = values.ask
    ? readQuestions(values.ask, "queries.jsonl").map((question) => ({ ...question, answers: [] }))
    : questions;
  const figures = await evaluateAnswers(
    corpus,
    asked.filter((_, i) => i % every === 0),
    values.least === undefined ? undefined : Number(values.least),
  );
  const shown = Object.entries(figures).map(([figure, value]) =>
    figure === "questions" ? `${figure} ${value}` : `${figure} ${value.toFixed(4)}`,
  );
  console.log([name, ...shown].join("  "));
}
