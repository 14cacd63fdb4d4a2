import type { Word } from "../analysis/text-words.ts";
import { isStopWord } from "../analysis/words.ts";
import { ORDINARY_WORDS } from "./ordinary-words.ts";
import { wordSet } from "./words.ts";

/** A word of Arabic without the particles written on its front. */
export interface Bare {
  /** The key of what is left; of لل "for the" and the like with the article they swallow. */
  readonly key: string;
  /** Letters at the front of the word that are no part of the name. */
  readonly cut: number;
  /** Whether one of them is a preposition: بمراكش "in Marrakesh", not ومراكش "and Marrakesh". */
  readonly isPreposition: boolean;
  /** Whether enough is left for a name of one word. */
  readonly isName: boolean;
}

/** Particles, longest first: the first that leaves a name is the one that is meant. */
const PROCLITICS = "وبال ولل وال بال فال کال لل ول وب و ب ل ف ک".split(" ");

/** Letters of the shortest name of one word that a particle is cut off; longer ones begin as they like. */
const MIN_NAME = 3;

/** Everyday words that a particle and a name look like, besides those of `ORDINARY_WORDS`. */
const WHOLE_WORDS = wordSet("بحماس وجوبا بليون وبون لسنا ولسنا وبنين لبنين");

/**
 * What an Arabic word may be without the particles written on it; nothing of an everyday word, whose
 * first letter is its own: بشكل "in the form of", ورقة "paper".
 *
 * @param key - Normalized and folded.
 */
export function withoutProclitics(key: string): readonly Bare[] {
  if (!/^[ولبفک]/.test(key) || isWhole(key)) return [];
  const found: Bare[] = [];
  for (const letters of PROCLITICS) {
    const rest = key.slice(letters.length);
    if (rest.length < 2 || !key.startsWith(letters)) continue;
    const isPreposition = /^و?[بل]/.test(letters);
    // للمغرب stands for ل and المغرب: its two letters are those of the article in the text.
    const isArticled = /[ال]ل$/.test(letters);
    found.push({
      key: isArticled ? `ال${rest}` : rest,
      cut: isArticled ? letters.length - 2 : letters.length,
      isPreposition,
      isName: rest.length >= MIN_NAME,
    });
  }
  return found;
}

function isWhole(key: string): boolean {
  return WHOLE_WORDS.has(key) || ORDINARY_WORDS.has(key) || isStopWord(key);
}

/** Whether a word is one of some that say what stands behind them, also with a particle on it. */
export function isCue(word: Word | undefined, cues: ReadonlySet<string>): boolean {
  if (word === undefined) return false;
  return cues.has(word.key) || (/^[وبلفک]/.test(word.key) && cues.has(word.key.slice(1)));
}

/** Marks on a letter, and the stroke that only stretches it (tatweel). */
const MARKS = /[\p{M}\u0640]/u;

/** Units that the first letters of a word take in the text, with the marks and tatweel on them. */
export function unitsOf(text: string, start: number, letters: number): number {
  if (letters === 0) return 0;
  let at = start;
  for (let left = letters; left > 0; left--) {
    at++;
    while (MARKS.test(text[at] ?? "")) at++;
  }
  return at - start;
}
