import type { SentenceValues } from "./sentences.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 2.08,
  support: 2,
  rank: 0.67,
  passageCoverage: 0.17,
  missing: -0.77,
  score: 0.67,
  coverage: 1.44,
  exact: 1.01,
  heaviest: -0.09,
  before: 1.51,
  after: 0.28,
  title: 1.88,
  pairs: 0.42,
  lead: 1.23,
  focus: 0.82,
  last: 0.64,
  isFirst: 0.13,
  length: 1.08,
  density: 2.23,
  kind: 2.13,
  facts: -0.48,
  digits: 0.09,
};
