import type { SentenceValues } from "./sentence-values.ts";

/**
 * What sentences are ranked by: a softmax over the sentences of the best passages. Written by
 * `npm run train:answers`; never by hand.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceValues, number>> = {
  "passage": 1.39,
  "support": 1.53,
  "rank": 0.91,
  "article": 0.23,
  "passageCoverage": -0.39,
  "articleCoverage": 1.41,
  "missing": -0.27,
  "score": 0.77,
  "coverage": 1.56,
  "exact": 0.84,
  "heaviest": -0.33,
  "before": 1.29,
  "after": 0.27,
  "title": 1.67,
  "pairs": 0.47,
  "lead": 0.72,
  "focus": 0.98,
  "last": 0.62,
  "isFirst": -0.02,
  "opening": 2.36,
  "length": 1.1,
  "density": 2.27,
  "kind": 1.79,
  "facts": -0.39,
  "digits": 1.14,
  "reason": 0.73,
};
