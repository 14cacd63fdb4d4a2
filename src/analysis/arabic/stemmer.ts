import { cutEndings, type Reduction } from "../reduction.ts";
import { ARABIC_ENDINGS, ARABIC_PREFIXES } from "./affixes.ts";
import { ARABIC_EXCEPTIONS } from "./exceptions.ts";
import { singularsOf } from "./patterns.ts";

/** Letters Arabic does not write: such a word is none of its own. */
const FOREIGN = /[پچژگ]/;

/**
 * Steps from a folded Arabic word towards its stem, the likeliest first: the singular of a broken
 * plural, or the word without one beginning or one ending.
 */
export function reduceArabic(word: string): Reduction[] {
  if (ARABIC_EXCEPTIONS.has(word) || FOREIGN.test(word)) return [];
  return [...cutBeginnings(word), ...singularsOf(word), ...cutEndings(word, ARABIC_ENDINGS)];
}

function cutBeginnings(word: string): Reduction[] {
  const found: Reduction[] = [];
  for (const { name, affixes, minStem, ratio } of ARABIC_PREFIXES) {
    for (const beginning of affixes.split(" ")) {
      if (word.length - beginning.length < minStem || !word.startsWith(beginning)) continue;
      // للجامعه is ل + الجامعه; سیعمل keeps its yeh: the imperfect.
      const kept = name === "future" ? beginning.slice(1) : "";
      found.push({ stem: kept + word.slice(beginning.length), rule: name, ratio });
    }
  }
  return found;
}
