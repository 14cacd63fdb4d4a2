import type { SentenceValues } from "./sentences.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 2.07,
  support: 1.99,
  rank: 0.66,
  passageCoverage: 0.18,
  missing: -0.77,
  score: 0.67,
  coverage: 1.45,
  exact: 1.01,
  heaviest: -0.09,
  before: 1.51,
  after: 0.29,
  title: 1.88,
  pairs: 0.41,
  lead: 1.23,
  focus: 0.82,
  last: 0.63,
  isFirst: 0.13,
  length: 1.07,
  density: 2.22,
  kind: 2.14,
  facts: -0.46,
  digits: 0.09,
};
