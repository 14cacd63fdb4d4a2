import { writeFileSync } from "node:fs";
import { join } from "node:path";

type Numbers = Readonly<Record<string, number>>;

/** What the fitting found. */
export interface Fitted {
  /** Of features of spans, by name. */
  readonly weights: ReadonlyMap<string, number>;
  /** Of the mass and the values of a sentence that is chosen. */
  readonly choice: Numbers;
  readonly calibration: Numbers;
  /** Of the values of a sentence that is read. */
  readonly worth: Numbers;
}

/** Writes the two files of weights under `src`; `biome check --write` lays them out. */
export function writeWeights(src: string, { weights, choice, calibration, worth }: Fitted): void {
  const sorted = Object.fromEntries([...weights].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(
    join(src, "answers/weights.ts"),
    `/**
 * What answers are weighed by. Written by \`npm run train:answers\`; never by hand.
 *
 * A name says which feature of src/answers/features.ts it is: \`s.\` where an answer begins, \`e.\`
 * where it ends; with the type the question expects before it, the weight beside the general one.
 */
import type { Calibration } from "./confidence.ts";
import type { ChoiceWeights, Weights } from "./model.ts";

/**
 * Answers less likely to be right are not given. Low, as who asks sees the confidence and may want
 * more of it: of what people ask on the subjects of the articles (parsinlu-rc) nine tenths get an
 * answer, of what they ask on other subjects half.
 */
export const MIN_CONFIDENCE = 0.04;

export const CALIBRATION: Calibration = {
${rows(calibration)}};

export const CHOICE: ChoiceWeights = {
${rows(choice)}};

export const WEIGHTS: Weights = {
${rows(sorted)}};
`,
  );
  writeFileSync(
    join(src, "retrieval/sentence-weights.ts"),
    `import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * \`npm run train:answers\`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
${rows(worth)}};
`,
  );
}

function rows(numbers: Numbers): string {
  return Object.entries(numbers)
    .map(([name, number]) => `  ${quote(name)}: ${number},\n`)
    .join("");
}

/** The name as a string literal; invisible characters are written out. */
function quote(name: string): string {
  return JSON.stringify(name).replace(
    /\p{Cf}/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}
