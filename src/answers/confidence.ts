import type { Candidate } from "./model.ts";

/** Weights of a logistic regression; the inputs are named as `signals` names them. */
export type Calibration = Readonly<Record<keyof Signals | "bias", number>>;

/** What tells whether an answer is right, each about 0–1. */
interface Signals {
  readonly share: number;
  readonly fit: number;
  readonly both: number;
  readonly coverage: number;
  readonly passageCoverage: number;
  readonly pairs: number;
  readonly missing: number;
  readonly support: number;
}

export function signals({ evidence: { values }, share, fit }: Candidate): Signals {
  const { coverage, passageCoverage, pairs, missing, support } = values;
  return { share, fit, both: share * fit, coverage, passageCoverage, pairs, missing, support };
}

/** The probability that an answer is right: that it shares half its words with a right one. */
export function confidenceOf(candidate: Candidate, calibration: Calibration): number {
  let sum = calibration.bias;
  for (const [name, value] of Object.entries(signals(candidate))) {
    sum += value * calibration[name as keyof Signals];
  }
  return 1 / (1 + Math.exp(-sum));
}
