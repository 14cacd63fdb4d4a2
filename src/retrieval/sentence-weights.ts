import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  passage: 1.26,
  support: 1.54,
  rank: 1.01,
  article: 0.13,
  passageCoverage: -0.4,
  articleCoverage: 1.22,
  missing: -0.22,
  score: 0.92,
  coverage: 1.59,
  exact: 0.62,
  heaviest: -0.35,
  before: 1.25,
  after: 0.3,
  title: 1.8,
  pairs: 0.5,
  lead: 0.79,
  focus: 0.96,
  last: 0.62,
  isFirst: -0.04,
  opening: 2.36,
  length: 1.18,
  density: 2.33,
  kind: 1.82,
  facts: -0.44,
  digits: 1.13,
  reason: 0.64,
};
