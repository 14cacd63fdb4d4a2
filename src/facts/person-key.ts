import { FOREIGN_GIVEN_NAMES, GIVEN_NAMES } from "./given-names.ts";
import { GIVEN_TAILS } from "./names.ts";

/** Letters of Persian that Arabic writes with another of its own, whatever the name. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  // گلستان is غلستان or جلستان
  [/[گغژ]/g, "ج"],
  [/پ/g, "ب"],
  [/چ/g, "تش"],
  [/ڤ/g, "ف"],
  // داوود and داود
  [/وو/g, "و"],
];

/** One name that is written in two ways, at the fold level: the old spelling and the usual one. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["رحمن", "رحمان"],
  ["الرحمن", "الرحمان"],
  ["عبدالرحمن", "عبدالرحمان"],
  ["اسحق", "اسحاق"],
  ["اسمعیل", "اسماعیل"],
  ["سلیمن", "سلیمان"],
  ["هرون", "هارون"],
  ["ابرهیم", "ابراهیم"],
  ["اله", "الله"],
]);

/** What a name begins with and is as often left out: سید رضا and رضا are one man. */
const LEFT_OUT = new Set(["سید", "سیده", "السید", "السیده"]);

/** Words behind which the article belongs to the name: عبد الكريم, أبو الحسن. */
const KEEPS_ARTICLE = new Set(["عبد", "ابو", "ابی", "ابا"]);

/**
 * The key of a person: one for the spellings of a name in both languages and on every keyboard,
 * with or without blanks between its parts and with or without the article.
 *
 * Long vowels stay, for they tell حسن from حسین and محمد from محمود; only where the given name is
 * from another language they are left out, for each transcription has its own (بتهوون, بيتهوفن).
 *
 * @param words - The words of the name as shown, folded, without a particle on the first.
 * @see tests/vocab/person-keys.tsv
 */
export function personKey(words: readonly string[]): string {
  const named = words.length > 1 && LEFT_OUT.has(words[0] ?? "") ? words.slice(1) : words;
  const isForeign = FOREIGN_GIVEN_NAMES.has(named[0] ?? "");
  let key = "";
  for (let i = 0; i < named.length; i++) {
    const word = usualSpelling(named[i] ?? "");
    const keeps = GIVEN_TAILS.has(word) || KEEPS_ARTICLE.has(named[i - 1] ?? "");
    const bare = keeps ? word : word.replace(/^ال(?=\p{L}{3})/u, "");
    key += isForeign ? withoutVowels(bare) : bare;
  }
  for (const [letters, letter] of LETTERS) key = key.replace(letters, letter);
  return key;
}

/** Without a سید that is written on the name. */
function usualSpelling(word: string): string {
  const isJoined = word.startsWith("سید") && GIVEN_NAMES.has(word.slice(3));
  const own = isJoined ? word.slice(3) : word;
  return SPELLINGS.get(own) ?? own;
}

/** Also with one letter for v: Persian writes و where Arabic writes ف. */
function withoutVowels(word: string): string {
  return word.replace(/^و(?=ل)|و(?=ا)/g, "ف").replace(/(?<=\p{L})[اوی](?=\p{L})/gu, "");
}
