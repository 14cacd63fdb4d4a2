import type { SentenceValues } from "../retrieval/sentence-values.ts";
import type { Candidate } from "./model.ts";

/** Weights of a logistic regression; the inputs are named as `signals` names them. */
export type Calibration = Readonly<Record<string, number>> & { readonly bias: number };

/** Values of the sentence that tell whether its answer is right. */
const VALUES: readonly (keyof SentenceValues)[] = [
  "coverage",
  "passageCoverage",
  "exact",
  "score",
  "pairs",
  "heaviest",
  "missing",
  "support",
  "kind",
  "density",
  "lead",
  "last",
  "focus",
];

/** What is 1 among the signals, in the scale of worths, which are logarithms. */
const WORTH_SCALE = 10;
const MARGIN_SCALE = 3;

/** What tells whether an answer is right, each about 0–1. */
export function signals(candidate: Candidate): Readonly<Record<string, number>> {
  const { evidence, share, fit, worth, margin, rival, first, last } = candidate;
  const { values } = evidence;
  // Words that count in the question.
  const asked = Math.log(1 + evidence.shares.filter((share) => share > 0).length);
  return {
    share,
    fit,
    shareAndFit: share * fit,
    ...Object.fromEntries(VALUES.map((name) => [name, values[name]])),
    worth: worth / WORTH_SCALE,
    margin: Math.max(-1, Math.min(1, margin / MARGIN_SCALE)),
    words: Math.log(last - first + 1),
    coverageSquared: values.coverage ** 2,
    passageCoverageSquared: values.passageCoverage ** 2,
    supportAndCoverage: values.support * values.coverage,
    rival,
    rivalAndCoverage: rival * values.coverage,
    supportSquared: values.support ** 2,
    missingSquared: values.missing ** 2,
    missingAndSupport: values.missing * values.support,
    passageCoverageAndSupport: values.passageCoverage * values.support,
    asked,
    askedAndMissing: asked * values.missing,
    askedAndCoverage: asked * values.passageCoverage,
  };
}

/** The probability that an answer is right: that it shares half its words with a right one. */
export function confidenceOf(candidate: Candidate, calibration: Calibration): number {
  let sum = calibration.bias;
  for (const [name, value] of Object.entries(signals(candidate))) {
    sum += value * (calibration[name] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}
