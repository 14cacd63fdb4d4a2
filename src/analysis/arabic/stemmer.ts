import { compileRules, cutBeginnings, cutEndings, type Reduction } from "../reduction.ts";
import { ARABIC_ENDINGS, ARABIC_PREFIXES } from "./affixes.ts";
import { ARABIC_EXCEPTIONS } from "./exceptions.ts";
import { singularsOf } from "./patterns.ts";

const beginnings = compileRules(ARABIC_PREFIXES, 0);
const endings = compileRules(ARABIC_ENDINGS, -1);

/**
 * The past of the third measure, which is written as the one who does the first: یطالب "he demands"
 * is no form of طالب "student", nor یعامل "he treats" of عامل "worker".
 */
const PARTICIPLE = /^.ا..$/;

/** Letters Arabic does not write: such a word is none of its own. */
const FOREIGN = /[پچژگ]/;

/**
 * Steps from a folded Arabic word towards its stem, the likeliest first: the word without one
 * beginning, the singular of a broken plural, or the word without one ending.
 */
export function reduceArabic(word: string): Reduction[] {
  if (ARABIC_EXCEPTIONS.has(word) || FOREIGN.test(word)) return [];
  const found = cutBeginnings(word, beginnings).map((step) =>
    step.rule === "imperfect-past" && PARTICIPLE.test(step.stem)
      ? { ...step, avoidsArticle: true }
      : step,
  );
  found.push(...singularsOf(word), ...cutEndings(word, endings));
  return found;
}
