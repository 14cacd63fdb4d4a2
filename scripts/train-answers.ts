/**
 * `npm run train:answers`: fits the weights of answers and of
 * snippets to collections in BEIR layout whose questions carry their answers (`metadata.answers`).
 *
 * Four things are fitted, in this order: which sentences are read (all collections), what a right
 * span looks like (by folds, of which the mean is taken), which sentence is chosen, and how sure one may be. The last
 * two see only what the folds left out, and the last also questions that cannot be answered: those
 * whose article is hidden, those of another collection in the same language, and those written for an
 * article that does not say it (`queries.unanswerable.jsonl`).
 *
 * Prints how answers do on folds the weights were not fitted to; --write puts the weights into
 * src/answers/weights.ts and src/retrieval/sentence-weights.ts. Equal input gives equal weights.
 */

import { resolve } from "node:path";
import { detectLanguage } from "../src/analysis/language.ts";
import { confidenceOf, signals } from "../src/answers/confidence.ts";
import { AnswerModel, type Candidate, rankCandidates } from "../src/answers/model.ts";
import type { Allowed } from "../src/retrieval/article-scores.ts";
import { type Example, FeatureNames, toExample } from "./answers/examples.ts";
import { askSnippets, calibrationError } from "./answers/figures.ts";
import { fitChoice, fitLogistic, fitWeights, type Observation } from "./answers/fit.ts";
import {
  type AskedQuestion,
  goldOf,
  holdsAny,
  type QuestionSet,
  readQuestionSet,
  tokenF1,
} from "./answers/questions.ts";
import { writeWeights } from "./answers/weights-file.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

const FOLDS = 5;

/** Neighbouring articles that go to one fold: paragraphs of one source stand together. */
const BLOCK = 25;

/** Articles around the right one that are hidden to make a question unanswerable. */
const HIDDEN = 30;

/** Every so many questions one is made unanswerable, or asked of another collection. */
const UNANSWERABLE_EVERY = 3;
const CROSS_EVERY = 2;

/** How much such a question counts beside one with an answer. */
const UNANSWERABLE_WEIGHT = 0.7;

/** How much the second and the third answer to a question count beside the first. */
const LATER_WEIGHT = 0.3;

/** Least occurrences of a feature, and least weight, that are kept. */
const MIN_COUNT = 40;
const MIN_WEIGHT = 0.05;

const USAGE = `usage: npm run train:answers -- --data DIR [--data DIR …] [--every N] [--write]

  --data DIR  collection in BEIR layout whose questions carry their answers (metadata.answers)
  --every N   one question of so many, of a collection of more than 2000 (1)
  --write     puts the weights into the code`;

const values = readOptions(USAGE, {
  data: { type: "string", multiple: true, default: [] },
  every: { type: "string", default: "1" },
  write: { type: "boolean", default: false },
});
if (values.data.length === 0) refuse("--data is missing", USAGE);
const every = Math.max(1, wholeNumber("--every", values.every, USAGE));

interface Fold {
  readonly example: Example;
  readonly fold: number;
}

/** A question with what a model that never saw it would answer. */
interface Judged {
  readonly example: Example;
  readonly fold: number;
  readonly found: readonly { readonly candidate: Candidate; readonly f1: number }[];
}

const names = new FeatureNames();
const sets = values.data.map((folder) => readQuestionSet(folder));
const answerable: Fold[] = [];
const unanswerable: Fold[] = [];
for (const set of sets) await read(set);
for (const asked of sets) for (const set of sets) await readCross(asked, set);

const [first] = answerable;
const worth = named(
  Object.keys(first?.example.evidence[0]?.values ?? {}),
  fitChoice(answerable.map(({ example }) => example.choice)),
);

const plain: Judged[] = [];
const fitted: Float64Array[] = [];
const models = new Map<number, ReadonlyMap<string, number>>();
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = answerable.filter((one) => one.fold !== fold).map(({ example }) => example);
  const own = fitWeights(rest, names.names.length);
  fitted.push(own);
  const weights = table(own);
  models.set(fold, weights);
  const model = new AnswerModel(weights);
  for (const one of answerable) if (one.fold === fold) plain.push(judge(one, model));
}
report("by the mass of spans alone", plain);

const inputs = ["mass", ...Object.keys(worth)];
const choice = named(inputs, fitChoice(plain.map(toChoice)));
const chosen = new Map(
  [...models].map(([fold, own]) => [fold, new AnswerModel(own, { mass: 0, ...choice })] as const),
);
const judged = [...answerable, ...unanswerable].flatMap((one) => {
  const model = chosen.get(one.fold);
  return model ? [judge(one, model)] : [];
});
report("with the choice of the sentence", judged);
await reportSnippets();

const calibration = calibrate(judged);
checkCalibration();
// The mean of the folds' models does better on collections none of them saw than one model of all.
const weights = table(
  Float64Array.from(
    names.names,
    (_, f) => fitted.reduce((sum, own) => sum + (own[f] ?? 0), 0) / FOLDS,
  ),
);
console.log(`${weights.size} weights, ${judged.length} questions for the calibration`);
if (values.write) {
  writeWeights(resolve(import.meta.dirname, "../src"), { weights, choice, calibration, worth });
}

async function read(set: QuestionSet): Promise<void> {
  const step = set.questions.length > 2000 ? every : 1;
  for (let i = 0; i < set.questions.length; i += step) {
    const question = set.questions[i];
    const gold = placeOf(set, question);
    if (!question || gold < 0) continue;
    const fold = foldOf(gold);
    answerable.push({ example: await toExample(set, question, names), fold });
    if (i % (UNANSWERABLE_EVERY * step) !== 0) continue;
    await readUnanswerable(set, question, fold, (article) => Math.abs(article - gold) > HIDDEN);
  }
  for (let i = 0; i < set.unanswerable.length; i += UNANSWERABLE_EVERY * step) {
    const question = set.unanswerable[i];
    if (question) await readUnanswerable(set, question);
  }
}

/** Asks the questions of one collection of another, in the same language. */
async function readCross(asked: QuestionSet, set: QuestionSet): Promise<void> {
  if (asked === set || languageOf(asked) !== languageOf(set)) return;
  for (let i = 0; i < asked.questions.length; i += CROSS_EVERY) {
    const question = asked.questions[i];
    if (!question) continue;
    await readUnanswerable(set, question, foldOf(Math.max(0, placeOf(asked, question))));
  }
}

/** @param fold that of the article it is read from where no other is known. */
async function readUnanswerable(
  set: QuestionSet,
  question: AskedQuestion,
  fold?: number,
  allowed?: Allowed,
): Promise<void> {
  const example = await toExample(set, { ...question, answers: [] }, names, allowed);
  unanswerable.push({ example, fold: fold ?? foldOf(example.evidence[0]?.article ?? 0) });
}

function foldOf(article: number): number {
  return Math.floor(article / BLOCK) % FOLDS;
}

function placeOf({ corpus }: QuestionSet, question: AskedQuestion | undefined): number {
  return corpus.engine.index.articles.ordinal([...(question?.articles ?? [])][0] ?? "");
}

function languageOf({ questions }: QuestionSet): string {
  return detectLanguage(questions[0]?.text ?? "");
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

function named(inputs: readonly string[], coefficients: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    inputs.map((name, i) => [name, Math.round((coefficients[i] ?? 0) * 100) / 100]),
  );
}

function judge({ example, fold }: Fold, model: AnswerModel): Judged {
  const gold = goldOf(example.question);
  const found = rankCandidates(example.evidence, example.asked, model).map((candidate) => ({
    candidate,
    f1: tokenF1(keysOf(candidate), gold),
  }));
  return { example, fold, found };
}

/** Sentences by their masses and values; one that holds an answer gains, half by its own answer. */
function toChoice({ example, found }: Judged) {
  return found.map(({ candidate, f1 }) => ({
    inputs: [candidate.mass, ...Object.values(candidate.evidence.values)],
    gain: (f1 + (holds(example, candidate) ? 1 : 0)) / 2,
  }));
}

function holds({ question }: Example, { evidence }: Candidate): boolean {
  return holdsAny(
    evidence.words.map(({ key }) => key),
    goldOf(question),
  );
}

function keysOf({ evidence, first, last }: Candidate): string[] {
  return evidence.words.slice(first, last + 1).map(({ key }) => key);
}

function report(title: string, all: readonly Judged[]): void {
  for (const { name } of sets) {
    const own = all.filter(({ example }) => example.set === name && isAnswerable(example));
    const mean = (value: (one: Judged) => number) =>
      (own.reduce((sum, one) => sum + value(one), 0) / own.length).toFixed(4);
    const sentence = mean(({ example, found: [best] }) =>
      best && holds(example, best.candidate) ? 1 : 0,
    );
    const f1 = mean(({ found: [best] }) => best?.f1 ?? 0);
    const exact = mean(({ found: [best] }) => (best?.f1 === 1 ? 1 : 0));
    console.log(
      `${name}  ${own.length} questions, ${title}: S@1 ${sentence}  F1 ${f1}  EM ${exact}`,
    );
  }
}

/** Prints how often snippets hold an answer, each question asked of the model that never saw it. */
async function reportSnippets(): Promise<void> {
  for (const { name, corpus } of sets) {
    const own = answerable.filter(({ example }) => example.set === name);
    const shares = { 500: 0, 1000: 0 };
    for (const { example, fold } of own) {
      const { question } = example;
      const model = chosen.get(fold);
      shares[500] += (await askSnippets(corpus, question, 500, model)) / own.length;
      shares[1000] += (await askSnippets(corpus, question, 1000, model)) / own.length;
    }
    const shown = Object.entries(shares).map(([room, share]) => `ans@${room} ${share.toFixed(4)}`);
    console.log(`${name}  ${own.length} questions, snippets: ${shown.join("  ")}`);
  }
}

function isAnswerable({ question }: Example): boolean {
  return question.answers.length > 0;
}

function calibrate(all: readonly Judged[]): Record<string, number> {
  const observations: Observation[] = [];
  let inputs: string[] = [];
  for (const { example, found } of all) {
    const weight = isAnswerable(example) ? 1 : UNANSWERABLE_WEIGHT;
    found.slice(0, 3).forEach(({ candidate, f1 }, i) => {
      const own = signals(candidate);
      inputs = Object.keys(own);
      observations.push({
        inputs: Object.values(own),
        isRight: f1 >= 0.5,
        weight: i === 0 ? weight : weight * LATER_WEIGHT,
      });
    });
  }
  return named([...inputs, "bias"], fitLogistic(observations));
}

/** Prints the error of a calibration on folds it was not fitted to, and how silence does there. */
function checkCalibration(): void {
  const sure = new Map<Judged, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = calibrate(judged.filter((one) => one.fold !== fold));
    for (const one of judged) {
      const best = one.found[0]?.candidate;
      if (one.fold === fold && best) sure.set(one, confidenceOf(best, { bias: 0, ...own }));
    }
  }
  const given = (isMeant: (one: Judged) => boolean) =>
    [...sure]
      .filter(([one]) => isMeant(one))
      .map(([{ found }, confidence]) => ({
        confidence,
        isRight: (found[0]?.f1 ?? 0) >= 0.5,
      }));
  const error = calibrationError(given(({ example }) => isAnswerable(example)));
  console.log(`calibration error ${error.toFixed(4)} on folds it was not fitted to`);
  for (const { name } of sets) {
    const inside = given(({ example }) => example.set === name && isAnswerable(example));
    const outside = given(({ example }) => example.set === name && !isAnswerable(example));
    const known = inside.map(({ confidence }) => confidence).sort((a, b) => a - b);
    const threshold = known[Math.floor(known.length / 4)] ?? 0;
    const silent = outside.filter(({ confidence }) => confidence < threshold).length;
    console.log(
      `${name}  calibration error ${calibrationError(inside).toFixed(4)}, ` +
        `silent ${(silent / outside.length).toFixed(3)} at ${threshold.toFixed(2)}, which keeps 75%`,
    );
  }
}
