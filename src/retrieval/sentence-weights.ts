import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.14,
  support: 1.39,
  rank: 1.11,
  article: 0.17,
  passageCoverage: -0.09,
  articleCoverage: 1.69,
  missing: -0.15,
  score: 1.01,
  coverage: 1.8,
  exact: 0.63,
  heaviest: -0.29,
  before: 1.42,
  after: 0.39,
  title: 1.7,
  pairs: 0.38,
  lead: 0.77,
  focus: 0.83,
  last: 0.73,
  isFirst: -0.03,
  opening: 1.95,
  length: 1.13,
  density: 2.12,
  kind: 1.83,
  facts: -0.43,
  digits: 1.08,
  reason: 0.76,
};
