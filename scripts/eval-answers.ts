/**
 * `npm run eval:answers -- --data DIR [--every N] [--ask DIR] [--least P] [--worst N]`: quality of answers and
 * snippets on a collection in BEIR layout whose questions carry their answers
 * (`metadata.answers`). With --ask
 * the questions of another collection are asked, which this one cannot answer: silence is right, as
 * it is for those of queries.unanswerable.jsonl where the collection has them.
 * With --least answers are given from that confidence on, with 0 always; with --worst the causes of so
 * many wrong answers are counted, those of the greatest confidence.
 *
 * `npm run eval:answers -- --seeds FILE`: questions about the articles of `seeds/`, a JSON line each:
 * `id`, `question`, `answer` (null for none), `article`.
 */
import { parseArgs } from "node:util";
import { countCauses } from "./answers/causes.ts";
import { evaluateAnswers } from "./answers/figures.ts";
import { type AskedQuestion, readQuestionSet, readQuestions } from "./answers/questions.ts";
import { askSeeds } from "./answers/seeds.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", multiple: true, default: [] },
    every: { type: "string", default: "1" },
    ask: { type: "string" },
    least: { type: "string" },
    worst: { type: "string" },
    seeds: { type: "string" },
  },
});

if (values.seeds !== undefined) {
  const { missed, ...figures } = await askSeeds(values.seeds);
  const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
  console.log(["seeds", ...shown, `missed ${missed.join(" ")}`].join("  "));
}

const every = Math.max(1, Number(values.every) || 1);
for (const folder of values.data) {
  const { name, corpus, questions, unanswerable } = readQuestionSet(folder);
  const asked = values.ask
    ? readQuestions(values.ask, "queries.jsonl").map((question) => ({ ...question, answers: [] }))
    : questions;
  const least = values.least === undefined ? undefined : Number(values.least);
  const some = (all: readonly AskedQuestion[]) => all.filter((_, i) => i % every === 0);
  const figures = await evaluateAnswers(corpus, some(asked), least);
  const shown = Object.entries(figures).map(([figure, value]) =>
    figure === "questions" ? `${figure} ${value}` : `${figure} ${value.toFixed(4)}`,
  );
  console.log([name, ...shown].join("  "));
  if (values.ask) continue;
  if (values.worst !== undefined) {
    const causes = await countCauses(corpus, some(questions), Number(values.worst));
    const counted = Array.from(causes, ([cause, count]) => `${cause} ${count}`);
    console.log([name, "worst answers", ...counted].join("  "));
  }
  if (unanswerable.length === 0) continue;
  const { questions: count, silent } = await evaluateAnswers(corpus, some(unanswerable), least);
  console.log(`${name}  unanswerable questions ${count}  silent ${silent.toFixed(4)}`);
}
