import type { SentenceValues } from "./sentences.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 2.45,
  support: 2.14,
  rank: 0.67,
  passageCoverage: 0.77,
  missing: 0.05,
  score: 0.76,
  coverage: 1.25,
  exact: 1.25,
  heaviest: -0.14,
  before: 1.51,
  after: 0.16,
  title: 2.05,
  pairs: 0.34,
  lead: 1.22,
  focus: 0.72,
  last: 0.66,
  isFirst: 0.17,
  length: 1.12,
  density: 2.29,
  kind: 2.01,
  facts: -0.47,
  digits: 0.15,
};
