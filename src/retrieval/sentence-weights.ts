import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.5,
  support: 1.78,
  rank: 0.72,
  article: 0.28,
  passageCoverage: -0.35,
  articleCoverage: 1.33,
  missing: -0.36,
  score: 0.64,
  coverage: 1.51,
  exact: 0.89,
  heaviest: -0.09,
  before: 1.28,
  after: 0.29,
  title: 1.77,
  pairs: 0.37,
  lead: 0.76,
  focus: 0.86,
  last: 0.72,
  isFirst: -0.04,
  opening: 2.4,
  length: 1,
  density: 2.12,
  kind: 1.85,
  facts: -0.44,
  digits: 1.14,
  reason: 0.76,
};
