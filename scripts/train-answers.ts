/**
 * `npm run train:answers -- --data DIR … [--every N] [--write]`: fits the weights of answers to
 * collections in BEIR layout whose questions carry their answers (`metadata.answers`).
 *
 * Prints how answers do on folds the weights were not fitted to, then fits the weights to all of
 * it, and the calibration to what the folds left out; --write puts both into
 * src/answers/weights.ts. Equal input gives equal weights.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { signals } from "../src/answers/confidence.ts";
import { type Candidate, rankCandidates } from "../src/answers/model.ts";
import { type Example, FeatureNames, toExample } from "./answers/examples.ts";
import { fitLogistic, fitWeights, type Observation } from "./answers/fit.ts";
import { answerWords, type QuestionSet, readQuestionSet, tokenF1 } from "./answers/questions.ts";

const FOLDS = 5;

/** Neighbouring articles that go to one fold: paragraphs of one source stand together. */
const BLOCK = 25;

/** Articles around the right one that are hidden to make a question unanswerable. */
const HIDDEN = 30;

/** How much such a question counts beside one with an answer. */
const UNANSWERABLE_WEIGHT = 0.3;

/** Least occurrences of a feature, and least weight, that are kept. */
const MIN_COUNT = 30;
const MIN_WEIGHT = 0.05;

const { values } = parseArgs({
  options: {
    data: { type: "string", multiple: true, default: [] },
    every: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});

const names = new FeatureNames();
const answerable: Example[] = [];
const unanswerable: Example[] = [];
const foldOf = new Map<Example, number>();
for (const folder of values.data) await read(readQuestionSet(folder));

const observations: Observation[] = [];
const figures = new Map<
  string,
  { questions: number; sentence: number; f1: number; exact: number }
>();
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = answerable.filter((example) => foldOf.get(example) !== fold);
  const weights = table(fitWeights(rest, names.names.length));
  for (const example of answerable) if (foldOf.get(example) === fold) judge(example, weights);
  for (const example of unanswerable) {
    if (foldOf.get(example) === fold) observe(example, weights, UNANSWERABLE_WEIGHT);
  }
}
for (const [name, { questions, sentence, f1, exact }] of figures) {
  const mean = (sum: number) => (sum / questions).toFixed(4);
  console.log(
    `${name}  questions ${questions}  S@1 ${mean(sentence)}  F1 ${mean(f1)}  EM ${mean(exact)}`,
  );
}
const weights = table(fitWeights(answerable, names.names.length));
const coefficients = fitLogistic(observations);
console.log(`${weights.size} weights, ${observations.length} observations for the calibration`);
if (values.write) write();

async function read(set: QuestionSet): Promise<void> {
  const step = set.questions.length > 2000 ? Number(values.every) : 1;
  const { articles } = set.corpus.engine.index;
  for (let i = 0; i < set.questions.length; i += step) {
    const question = set.questions[i];
    const gold = articles.ordinal([...(question?.articles ?? [])][0] ?? "");
    if (!question || gold < 0) continue;
    const fold = Math.floor(gold / BLOCK) % FOLDS;
    const example = await toExample(set, question, names);
    answerable.push(example);
    foldOf.set(example, fold);
    if (i % (3 * step) !== 0) continue;
    const hidden = await toExample(
      set,
      { ...question, answers: [] },
      names,
      (article) => Math.abs(article - gold) > HIDDEN,
    );
    unanswerable.push(hidden);
    foldOf.set(hidden, fold);
  }
}

/** Weights worth keeping, by name. */
function table(weights: Float64Array): Map<string, number> {
  const kept = new Map<string, number>();
  weights.forEach((weight, f) => {
    const name = names.names[f];
    if (name === undefined || Math.abs(weight) < MIN_WEIGHT) return;
    if ((names.counts[f] ?? 0) >= MIN_COUNT) kept.set(name, Math.round(weight * 100) / 100);
  });
  return kept;
}

function judge(example: Example, weights: ReadonlyMap<string, number>): void {
  const known = figures.get(example.set) ?? { questions: 0, sentence: 0, f1: 0, exact: 0 };
  figures.set(example.set, known);
  known.questions++;
  const [best] = observe(example, weights, 1);
  if (!best) return;
  known.f1 += best.f1;
  known.exact += best.f1 === 1 ? 1 : 0;
  const words = ` ${best.candidate.evidence.words.map(({ key }) => key).join(" ")} `;
  const holds = example.question.answers.some((a) =>
    words.includes(` ${answerWords(a).join(" ")} `),
  );
  known.sentence += holds ? 1 : 0;
}

/** Notes how the first answers fared; returns them. */
function observe(
  { evidence, asked, question }: Example,
  weights: ReadonlyMap<string, number>,
  weight: number,
): { candidate: Candidate; f1: number }[] {
  const gold = question.answers.map(answerWords);
  const found = rankCandidates(evidence, asked, weights)
    .slice(0, 3)
    .map((candidate) => ({ candidate, f1: tokenF1(keysOf(candidate), gold) }));
  for (const { candidate, f1 } of found) {
    observations.push({ inputs: Object.values(signals(candidate)), isRight: f1 >= 0.5, weight });
  }
  return found;
}

function keysOf({ evidence, first, last }: Candidate): string[] {
  return evidence.words.slice(first, last + 1).map(({ key }) => key);
}

/** The name as a string literal; invisible characters are written out. */
function quote(name: string): string {
  return JSON.stringify(name).replace(
    /\p{Cf}/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

function write(): void {
  const inputs = [
    "share",
    "fit",
    "both",
    "coverage",
    "passageCoverage",
    "pairs",
    "missing",
    "support",
    "bias",
  ];
  const calibration = inputs.map(
    (name, i) => `  ${name}: ${Number((coefficients[i] ?? 0).toFixed(2))},`,
  );
  const rows = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${quote(name)}: ${weight},`);
  const text = `/**
 * What answers are weighed by. Written by \`npm run train:answers\`; never by hand.
 *
 * A name says which feature of src/answers/features.ts it is: \`s.\` where an answer begins, \`e.\`
 * where it ends; with the type the question expects before it, the weight beside the general one.
 */
import type { Calibration } from "./confidence.ts";
import type { Weights } from "./model.ts";

/** Answers less likely to be right are not given. Chosen low: who asks sees the confidence and may want more of it. */
export const MIN_CONFIDENCE = 0.1;

export const CALIBRATION: Calibration = {
${calibration.join("\n")}
};

export const WEIGHTS: Weights = {
${rows.join("\n")}
};
`;
  writeFileSync(resolve(import.meta.dirname, "../src/answers/weights.ts"), text);
}
