import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.09,
  support: 1.37,
  rank: 1.1,
  article: 0.19,
  passageCoverage: -0.07,
  articleCoverage: 1.67,
  missing: -0.15,
  score: 1.02,
  coverage: 1.81,
  exact: 0.63,
  heaviest: -0.28,
  before: 1.42,
  after: 0.4,
  title: 1.69,
  pairs: 0.39,
  lead: 0.77,
  focus: 0.83,
  last: 0.74,
  isFirst: -0.02,
  opening: 1.94,
  length: 1.12,
  density: 2.11,
  kind: 1.85,
  facts: -0.44,
  digits: 1.08,
  reason: 0.77,
};
