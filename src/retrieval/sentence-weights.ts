import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.16,
  support: 1.46,
  rank: 1.08,
  article: 0.17,
  passageCoverage: -0.16,
  articleCoverage: 1.57,
  missing: -0.24,
  score: 0.93,
  coverage: 1.8,
  exact: 0.87,
  heaviest: -0.44,
  before: 1.38,
  after: 0.4,
  title: 1.61,
  pairs: 0.4,
  lead: 0.73,
  focus: 0.82,
  last: 0.73,
  isFirst: -0.03,
  opening: 1.96,
  length: 1.15,
  density: 2.17,
  kind: 1.81,
  facts: -0.44,
  digits: 1.08,
  reason: 0.76,
};
