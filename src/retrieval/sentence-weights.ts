import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.15,
  support: 1.42,
  rank: 1.07,
  article: 0.18,
  passageCoverage: -0.08,
  articleCoverage: 1.71,
  missing: -0.2,
  score: 1.01,
  coverage: 1.81,
  exact: 0.63,
  heaviest: -0.3,
  before: 1.42,
  after: 0.39,
  title: 1.71,
  pairs: 0.38,
  lead: 0.77,
  focus: 0.83,
  last: 0.73,
  isFirst: -0.03,
  opening: 1.96,
  length: 1.13,
  density: 2.11,
  kind: 1.82,
  facts: -0.43,
  digits: 1.08,
  reason: 0.76,
};
