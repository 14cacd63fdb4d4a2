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
  const add = (word: string, df: number) => counts.set(word, (counts.get(word) ?? 0) + df);
  for (const [term, df] of vocabulary) {
    const folded = fold(term);
    add(folded, df);
    // الكتاب and کتابها show the word کتاب as well as itself does.
    if (neverStem.has(folded) || isStopWord(folded)) continue;
    const [first] = reduce(folded);
    if (first?.ratio === 0 && first.rule !== "verb") add(first.stem, df);
  }
  const stemOf = new Map<string, string>();
  const chosen = new Map<string, string>();
  for (const term of vocabulary.keys()) {
    const folded = fold(term);
    const stem = stemOf.get(folded) ?? stemIn(counts, folded, neverStem);
    stemOf.set(folded, stem);
    chosen.set(term, stemKey(stem));
  }
  return chosen;
}

/** The stem of one folded word among the words a corpus counts. */
function stemIn(
  counts: ReadonlyMap<string, number>,
  folded: string,
  neverStem: ReadonlySet<string>,
): string {
  const path = [folded];
  for (let word = folded; path.length <= MAX_STEPS && !neverStem.has(word); ) {
    const next = reduce(word).find((reduction) => isBorneOut(counts, word, reduction));
    if (next === undefined) break;
    const seen = path.indexOf(next.stem);
    // دوله "state" may lose its heh, دول is also its plural: every word of such a ring has one stem.
    if (seen >= 0) return path.slice(seen).sort()[0] ?? word;
    word = next.stem;
    path.push(word);
  }
  return path.at(-1) ?? folded;
}

function isBorneOut(
  counts: ReadonlyMap<string, number>,
  word: string,
  { stem, rule, ratio, needsArticle, avoidsArticle }: Reduction,
): boolean {
  if (rule === "verb") return true;
  if (isStopWord(word)) return false;
  if (ratio === 0) return true;
  const df = counts.get(stem);
  if (df === undefined || isStopWord(stem)) return false;
  if (df < ratio * (counts.get(word) ?? 0)) return false;
  if (needsArticle !== true && avoidsArticle !== true) return true;
  return ARTICLES.some((article) => counts.has(article + stem)) === (needsArticle === true);
}
