import { fold, normalizeWord } from "../analysis/normalizer.ts";
import { possibleStems } from "../analysis/stems.ts";
import type { IndexReader } from "../index/reader.ts";
import { spellingsOf } from "./kindred.ts";
import { findSequence, type Slot, slotDf } from "./sequences.ts";

/** Shortest halves of a word that is looked for written apart. */
const MIN_PART = 2;

/** Most passages either half may be in: past that, checking costs more than it finds. */
const MAX_PART_DF = 20_000;

/** Zero-width non-joiner and what is typed for it. */
const JOINER = /[\u200B\u200C]/;

const ARABIC_LETTERS = [..."ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"];
const LATIN_LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Longest word whose every one-letter slip is tried; longer ones keep enough letter n-grams. */
const MAX_ENUMERATED = 4;

/** Spellings that are compared letter by letter, and the least share of n-grams for it. */
const CANDIDATES = { minDice: 0.24, limit: 150 };

/** Most spellings that are searched for one slip. */
const MAX_CORRECTIONS = 5;

/** The word and the first of its stems; later ones cost much and add little. */
const MAX_FORMS = 3;

const MAX_SLIPS = 2;

/** Slips a word may have by its length: none below three letters, two from eight. */
function slipsAllowed(word: string): number {
  return word.length < 3 ? 0 : word.length < 8 ? 1 : MAX_SLIPS;
}

/**
 * The word as two that follow each other in some text, when the texts write it apart: بینالمللی
 * "international" as بین المللی. One slot of spellings a half.
 */
export function apartSpelling(index: IndexReader, word: string): Slot[] | undefined {
  for (let cut = MIN_PART; cut <= word.length - MIN_PART; cut++) {
    const slots = [word.slice(0, cut), word.slice(cut)].map((part) => spellingsOf(index, part));
    const dfs = slots.map((slot) => slotDf(index, slot));
    if (dfs.some((df) => df === 0 || df > MAX_PART_DF)) continue;
    if (findSequence(index, slots).size > 0) return slots;
  }
  return undefined;
}

/**
 * The same for a word the texts hold as one, where others are as likely to write it apart: at the
 * joiners its writer put (رئیس\u200Cجمهور "president") and behind عبد (عبدالله, عبد الله).
 *
 * @param typed - The word as typed.
 */
export function apartAsTyped(index: IndexReader, typed: string, word: string): Slot[] | undefined {
  const parts = typed.split(JOINER).map(normalizeWord);
  if (parts.length === 1) parts.splice(0, 1, ...word.split(/(?<=^عبد)(?=ال..)/));
  if (parts.length === 1 || parts.join("") !== word) return undefined;
  const slots = parts.map((part) => spellingsOf(index, part));
  if (Math.min(...slots.map((slot) => slotDf(index, slot))) === 0) return undefined;
  return findSequence(index, slots).size > 0 ? slots : undefined;
}

/**
 * The likeliest spellings an unknown word is a slip of: those with the fewest letters changed, the
 * most frequent first; none where nothing is near enough. One slip is a letter more, less, other,
 * or two neighbours swapped.
 *
 * Where nothing is near the word itself, its possible stems are tried, the longest first: the texts
 * may hold الفيسبوك without its article.
 *
 * @param options.hasOtherForm - Whether the texts hold another form of the word: then it is likelier
 *   that than a slip of two letters.
 */
export function likelySpellings(
  index: IndexReader,
  word: string,
  options: { readonly hasOtherForm?: boolean } = {},
): string[] {
  const most = options.hasOtherForm === true ? 1 : MAX_SLIPS;
  for (const form of possibleStems(word).slice(0, MAX_FORMS)) {
    const found = nearestTerms(index, form, most);
    if (found.length > 0) return found;
  }
  return [];
}

/** @param most - Slips allowed at most. */
function nearestTerms(index: IndexReader, folded: string, most: number): string[] {
  const { dictionary } = index;
  const allowed = Math.min(most, slipsAllowed(folded));
  if (allowed === 0 || /\d/.test(folded)) return [];
  const candidates = new Set(oneSlipAway(index, folded));
  for (const { id } of dictionary.similar(folded, CANDIDATES)) candidates.add(id);
  let fewest = allowed;
  const found: { readonly term: number; readonly slips: number }[] = [];
  for (const term of candidates) {
    const spelling = fold(dictionary.term(term));
    const slips = countSlips(folded, spelling, fewest);
    if (slips > fewest || hasOtherEnding(folded, spelling)) continue;
    fewest = slips;
    found.push({ term, slips });
  }
  return found
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => index.df(b.term) - index.df(a.term) || a.term - b.term)
    .slice(0, MAX_CORRECTIONS)
    .map(({ term }) => dictionary.term(term));
}

/** Whether one word is the other with two letters more at its end: another form, not a slip. */
function hasOtherEnding(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) >= 2 && (a.startsWith(b) || b.startsWith(a));
}

/**
 * Terms one slip away: with neighbours swapped, which leaves few letter n-grams in common, and for
 * short words every other slip as well.
 */
function oneSlipAway(index: IndexReader, word: string): number[] {
  const found: number[] = [];
  const look = (spelling: string) => {
    found.push(...spellingsOf(index, spelling));
  };
  const letters = word.charCodeAt(0) < 0x250 ? LATIN_LETTERS : ARABIC_LETTERS;
  for (let i = 0; i <= word.length; i++) {
    const before = word.slice(0, i);
    const after = word.slice(i);
    if (after.length > 1) look(before + after[1] + after[0] + after.slice(2));
    if (word.length > MAX_ENUMERATED) continue;
    if (after.length > 0) look(before + after.slice(1));
    for (const letter of letters) {
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
