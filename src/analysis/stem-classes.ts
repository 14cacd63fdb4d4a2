import { fold } from "./normalizer.ts";
import type { Reduction } from "./reduction.ts";
import { MAX_STEPS, reduce, stemKey } from "./stems.ts";
import { isStopWord } from "./words.ts";

/** Beginnings a noun has in Arabic texts only. */
const ARTICLES = ["ال", "وال", "بال", "لل"];

/**
 * The stem of every term of a corpus, as a class key: terms of one key are forms of one word.
 *
 * Each word is walked to its stem in steps the languages propose; a step is taken only where the
 * corpus bears it out, so that ایران "Iran" is no plural of ایر and دولت "state" no form of دول.
 *
 * @param vocabulary - Terms and the passages each occurs in.
 * @param neverStem - Folded words that stay as they are.
 */
export function chooseStems(
  vocabulary: ReadonlyMap<string, number>,
  neverStem: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [term, df] of vocabulary) {
    const folded = fold(term);
    counts.set(folded, (counts.get(folded) ?? 0) + df);
  }
  const chosen = new Map<string, string>();
  for (const term of vocabulary.keys()) {
    chosen.set(term, stemKey(stemIn(counts, fold(term), neverStem)));
  }
  return chosen;
}

/** The stem of one folded word among the words a corpus counts. */
export function stemIn(
  counts: ReadonlyMap<string, number>,
  folded: string,
  neverStem: ReadonlySet<string> = new Set(),
): string {
  let word = folded;
  for (let step = 0; step < MAX_STEPS && !neverStem.has(word); step++) {
    const next = reduce(word).find((reduction) => isBorneOut(counts, word, reduction));
    if (next === undefined) break;
    word = next.stem;
  }
  return word;
}

function isBorneOut(
  counts: ReadonlyMap<string, number>,
  word: string,
  { stem, rule, ratio, needsArticle }: Reduction,
): boolean {
  if (rule === "verb") return true;
  if (isStopWord(word)) return false;
  if (ratio === 0) return true;
  const df = counts.get(stem);
  if (df === undefined || isStopWord(stem)) return false;
  // A stem that was never seen itself is a step on the way: its own steps are judged by the stem.
  if (df < ratio * (counts.get(word) ?? 0)) return false;
  return !needsArticle || ARTICLES.some((article) => counts.has(article + stem));
}
