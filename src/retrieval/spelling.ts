import { fold } from "../analysis/normalizer.ts";
import type { IndexReader } from "../index/reader.ts";
import { type Members, spellingsOf } from "./kindred.ts";
import { findSequence } from "./sequences.ts";

/** Shortest halves of a word that is looked for written apart. */
const MIN_PART = 2;

/** Most passages either half may be in: past that, checking costs more than it finds. */
const MAX_PART_DF = 20_000;

/** Letters an ordinary word list has; a slip puts any of them in place of another. */
const LETTERS = [..."ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیabcdefghijklmnopqrstuvwxyz"];

/** Longest word whose every one-letter slip is tried. */
const MAX_ENUMERATED = 5;

/** Slips a word may have by its length: none below four letters, two from eight. */
function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * The word as two that follow each other in some text, when the texts write it apart: بینالمللی
 * "international" as بین المللی. One slot of spellings a half.
 */
export function apartSpelling(index: IndexReader, word: string): number[][] | undefined {
  for (let cut = MIN_PART; cut <= word.length - MIN_PART; cut++) {
    const slots = [word.slice(0, cut), word.slice(cut)].map((part) => spellingsOf(index, part));
    const dfs = slots.map((slot) => slot.reduce((sum, term) => sum + index.df(term), 0));
    if (dfs.some((df) => df === 0 || df > MAX_PART_DF)) continue;
    if (findSequence(index, slots).size > 0) return slots;
  }
  return undefined;
}

/**
 * The likeliest spelling an unknown word is a slip of: fewest letters changed, then most frequent
 * in the texts; undefined where nothing is near enough. One slip is a letter more, less, other, or
 * two neighbours swapped.
 */
export function likelySpelling(
  index: IndexReader,
  word: string,
  similar: Members,
): string | undefined {
  const folded = fold(word);
  const allowed = slipsAllowed(folded);
  if (allowed === 0 || /\d/.test(folded)) return undefined;
  const candidates = new Set(similar.ranked().map(([term]) => term));
  if (folded.length <= MAX_ENUMERATED) {
    for (const term of oneSlipAway(index, folded)) candidates.add(term);
  }
  let best: number | undefined;
  let bestSlips = allowed + 1;
  for (const term of candidates) {
    const slips = countSlips(folded, fold(index.dictionary.term(term)), allowed);
    if (slips > allowed || slips > bestSlips) continue;
    if (slips < bestSlips || best === undefined || index.df(term) > index.df(best)) {
      best = term;
      bestSlips = slips;
    }
  }
  return best === undefined ? undefined : index.dictionary.term(best);
}

/** Terms one slip away from a short word, whose letter n-grams a slip leaves too few of. */
function oneSlipAway(index: IndexReader, word: string): number[] {
  const found: number[] = [];
  const look = (spelling: string) => {
    const term = index.dictionary.find(spelling);
    if (term >= 0) found.push(term);
  };
  for (let i = 0; i <= word.length; i++) {
    const before = word.slice(0, i);
    const after = word.slice(i);
    if (after.length > 0) look(before + after.slice(1));
    if (after.length > 1) look(before + after[1] + after[0] + after.slice(2));
    for (const letter of LETTERS) {
      if (after.length > 0) look(before + letter + after.slice(1));
      look(before + letter + after);
    }
  }
  return found;
}

/**
 * Letters changed between two words, neighbours swapped being one; `limit + 1` stands for more.
 *
 * @see Damerau (1964); the restricted form, no letter is changed twice.
 */
export function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (back[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (twoBack[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    twoBack = back;
    back = row;
  }
  return Math.min(back[b.length] ?? 0, limit + 1);
}
