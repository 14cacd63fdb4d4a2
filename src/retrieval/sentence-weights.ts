import type { SentenceValues } from "./sentences.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.73,
  support: 1.99,
  rank: 0.77,
  passageCoverage: -0.2,
  missing: -0.58,
  score: 0.62,
  coverage: 1.53,
  exact: 0.93,
  heaviest: -0.1,
  before: 1.34,
  after: 0.25,
  title: 1.6,
  pairs: 0.25,
  lead: 0.83,
  focus: 0.89,
  last: 0.72,
  isFirst: 0.09,
  length: 1.07,
  density: 2.14,
  kind: 2.05,
  facts: -0.47,
  digits: 0.12,
};
