import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.15,
  support: 1.45,
  rank: 1.1,
  article: 0.17,
  passageCoverage: -0.18,
  articleCoverage: 1.56,
  missing: -0.24,
  score: 0.95,
  coverage: 1.79,
  exact: 0.87,
  heaviest: -0.44,
  before: 1.39,
  after: 0.4,
  title: 1.61,
  pairs: 0.38,
  lead: 0.72,
  focus: 0.81,
  last: 0.73,
  isFirst: -0.02,
  opening: 1.96,
  length: 1.16,
  density: 2.17,
  kind: 1.82,
  facts: -0.46,
  digits: 1.08,
  reason: 0.76,
};
