/** `npm run eval:answers`: quality of answers and snippets. */
import { countCauses } from "./answers/causes.ts";
import { evaluateAnswers } from "./answers/figures.ts";
import { type AskedQuestion, readQuestionSet, readQuestions } from "./answers/questions.ts";
import { askSeeds } from "./answers/seeds.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

const USAGE = `usage: npm run eval:answers -- --data DIR [--every N] [--ask DIR] [--least P] [--worst N]
       npm run eval:answers -- --seeds FILE

  --data DIR    collection in BEIR layout whose questions carry their answers (metadata.answers);
                of those of queries.unanswerable.jsonl silence is right; may be repeated
  --every N     one question of so many (1)
  --ask DIR     asks the questions of that collection instead, which this one cannot answer
  --least P     answers from that confidence on, with 0 always
  --worst N     counts the causes of so many wrong answers, those of the greatest confidence
  --seeds FILE  questions about the articles of seeds/, lines of JSON: id, question, answer (null
                for none), article`;

const values = readOptions(USAGE, {
  data: { type: "string", multiple: true, default: [] },
  every: { type: "string", default: "1" },
  ask: { type: "string" },
  least: { type: "string" },
  worst: { type: "string" },
  seeds: { type: "string" },
});
if (values.data.length === 0 && values.seeds === undefined) refuse("nothing is asked", USAGE);

if (values.seeds !== undefined) {
  const { missed, ...figures } = await askSeeds(values.seeds);
  const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
  console.log(["seeds", ...shown, `missed ${missed.join(" ")}`].join("  "));
}

const every = Math.max(1, wholeNumber("--every", values.every, USAGE));
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
    const worst = wholeNumber("--worst", values.worst, USAGE);
    const causes = await countCauses(corpus, some(questions), worst);
    const counted = Array.from(causes, ([cause, count]) => `${cause} ${count}`);
    console.log([name, "worst answers", ...counted].join("  "));
  }
  if (unanswerable.length === 0) continue;
  const { questions: count, silent } = await evaluateAnswers(corpus, some(unanswerable), least);
  console.log(`${name}  unanswerable questions ${count}  silent ${silent.toFixed(4)}`);
}
