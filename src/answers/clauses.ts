import { type Clause, clausesOf } from "../retrieval/clauses.ts";
import { bestWeights } from "../retrieval/sentence-values.ts";
import type { ReadSentence } from "../retrieval/sentences.ts";

/** What clauses must hold of the query and of its answer together, to be shown at all; chosen. */
const LEAST_HELD = 0.05;

/**
 * The neighbouring clauses of a sentence that hold most of the query, and likeliest its answer, in so
 * many characters, as a sentence of their own; undefined where no clause is that short, or says any of it.
 *
 * @param text of the article
 * @param room UTF-16 units
 * @param answer how likely the answer stands within the words from a first to a last, 0–1
 */
export function fitClauses<T extends ReadSentence>(
  sentence: T,
  text: string,
  room: number,
  answer: (first: number, last: number) => number = () => 0,
): T | undefined {
  const clauses = clausesOf(sentence, text);
  let best: { readonly from: Clause; readonly to: Clause } | undefined;
  let most = LEAST_HELD;
  clauses.forEach((from, i) => {
    const beyond = clauses.findIndex(({ end }, k) => k >= i && end - from.start > room);
    const to = clauses[(beyond < 0 ? clauses.length : beyond) - 1];
    if (!to || to.first < from.first) return;
    const held = coverage(sentence, from.first, to.last) + answer(from.first, to.last);
    if (held > most) {
      most = held;
      best = { from, to };
    }
  });
  if (!best) return undefined;
  const { from, to } = best;
  const words = sentence.words.slice(from.first, to.last + 1);
  return { ...sentence, start: from.start, end: to.end, words };
}

/** Part of the query's weight that some words of a sentence hold. */
function coverage({ words, shares }: ReadSentence, first: number, last: number): number {
  const matches = words.slice(first, last + 1).map((word) => word.matches);
  return bestWeights(matches, shares.length).reduce(
    (sum, weight, group) => sum + weight * (shares[group] ?? 0),
    0,
  );
}
