import { singularsOf } from "./arabic/patterns.ts";
import { reduceArabic } from "./arabic/stemmer.ts";
import { reduceEnglish } from "./english/stemmer.ts";
import { fold } from "./normalizer.ts";
import { PERSIAN_EXCEPTIONS } from "./persian/exceptions.ts";
import { reducePersian } from "./persian/stemmer.ts";
import type { Reduction } from "./reduction.ts";
import { VARIANTS } from "./variants.ts";

/** Most steps from a word to its stem: وللجامعاتها has four. */
export const MAX_STEPS = 5;

const LATIN_END = 0x250;

/**
 * Steps from a folded word towards its stem, the likeliest first. Both languages of Arabic script
 * propose: which one a word is of, the corpus tells.
 */
export function reduce(word: string): Reduction[] {
  const first = word.charCodeAt(0);
  if (first <= 0x39) return [];
  if (first < LATIN_END) return reduceEnglish(word);
  if (PERSIAN_EXCEPTIONS.has(word)) return singularsOf(word);
  const persian = reducePersian(word);
  if (persian[0]?.ratio === 0 || persian[0]?.rule === "verb") return persian;
  persian.push(...reduceArabic(word));
  return persian;
}

/** Class key of a stem; spellings of one word have one. */
export function stemKey(stem: string): string {
  return `s:${VARIANTS.get(stem) ?? stem}`;
}

/** The folded term and what the rules may leave of it, whatever the corpus; ever shorter. */
export function possibleStems(term: string): string[] {
  const found = new Set([fold(term)]);
  let last = [...found];
  for (let step = 0; step < MAX_STEPS && last.length > 0; step++) {
    const next: string[] = [];
    for (const word of last) {
      for (const { stem } of reduce(word)) {
        if (!found.has(stem)) next.push(stem);
        found.add(stem);
      }
    }
    last = next;
  }
  return [...found];
}
