import type { SentenceValues } from "./sentences.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 2.06,
  support: 1.95,
  rank: 0.65,
  passageCoverage: 0.18,
  missing: -0.77,
  score: 0.67,
  coverage: 1.47,
  exact: 1.06,
  heaviest: -0.06,
  before: 1.49,
  after: 0.23,
  title: 1.92,
  pairs: 0.38,
  lead: 1.24,
  focus: 0.76,
  last: 0.62,
  isFirst: 0.13,
  length: 1.06,
  density: 2.2,
  kind: 2.1,
  facts: -0.47,
  digits: 0.09,
};
