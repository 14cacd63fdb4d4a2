import { isNext, type Word } from "../analysis/text-words.ts";
import type { FactText } from "./found.ts";
import { isBesideRole, isNamedAfter, type Mention, namedWords, particleOf } from "./mentions.ts";
import { GIVEN_TAILS, isGivenName, isWeakGivenName, looksLikeSurname } from "./names.ts";
import { canBeName, hasTrait, isGiven, isSayingVerb, TRAITS } from "./traits.ts";

/** Surnames, each with the names of the article that end in it; and names of one word that speak. */
export function surnamesOf(source: FactText, mentions: readonly Mention[]): Map<string, string[]> {
  const { words, language } = source;
  const names = new Map<string, string[]>();
  const speaking = speakersOf(words);
  for (const { first, next, confidence } of mentions) {
    const last = words[next - 1];
    if (!last || last.key.length < 3) continue;
    if (next - first < 2 || confidence < 0.7) {
      if (confidence >= 0.7 || looksLikeSurname(last.key)) addSingle(names, last, next - first);
      continue;
    }
    const given = words[first]?.key ?? "";
    const isSure =
      isBesideRole(source, first, next) ||
      speaking.has(baseOf(last.key)) ||
      looksLikeSurname(last.key) ||
      (isGivenName(given) && !isWeakGivenName(given));
    if (!isSure) continue;
    const name = nameOf(words, first, next, cutOf(words[first]));
    const surname = baseOf(last.key);
    if (last.key === "علی" || (isGivenName(surname) && (language === "fa" || surname.length < 4)))
      continue;
    if (GIVEN_TAILS.has(last.key) || !canBeName(last)) continue;
    const known = names.get(surname);
    if (known === undefined) names.set(surname, [name]);
    else if (!known.includes(name)) known.push(name);
  }
  if (language === "ar") {
    for (const name of subjectsOf(words)) if (!names.has(name)) names.set(name, [name]);
  }
  return names;
}

/** A name of one word, said with a title or as the subject of a verb. */
function addSingle(names: Map<string, string[]>, { key }: Word, count: number): void {
  if (count > 1 || key.length < 4 || isGivenName(key)) return;
  const base = baseOf(key);
  if (!names.has(base)) names.set(base, [key]);
}

/** Words that are the subject of a verb of saying, or stand behind an office, somewhere. */
function speakersOf(words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !hasTrait(word, CALLS_FOR_NAME)) continue;
    const [before, after] = [words[i - 1], words[i + 1]];
    if (before && isSayingVerb(word) && isNext(word)) found.add(baseOf(before.key));
    if (isNext(after)) found.add(baseOf(after.key));
  }
  return found;
}

const CALLS_FOR_NAME = TRAITS.saying | TRAITS.role | TRAITS.title;

/** Verbs of saying with one subject that no table knows make it a name: وقال X … وأكد X. */
const MIN_SUBJECT = 2;

/** Words that are the subject of Arabic verbs of saying again and again. */
function subjectsOf(words: readonly Word[]): string[] {
  const counts = new Map<string, number>();
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1], words[i]];
    if (!before || !isSayingVerb(before) || !isNext(word) || !canBeName(word)) continue;
    if (word.key.length < 4 || /^(?:ال|ل)/.test(word.key)) continue;
    counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= MIN_SUBJECT).map(([name]) => name);
}

/** Adds the surnames that stand alone, behind the other mentions. */
export function addBareSurnames(
  source: FactText,
  mentions: Mention[],
  known: ReadonlyMap<string, readonly string[]>,
): void {
  if (known.size === 0) return;
  const { words, language } = source;
  const taken = namedWords(words, mentions);
  words.forEach((word, i) => {
    if (taken[i] === 1) return;
    const cut = known.has(baseOf(word.key)) ? 0 : 1;
    if (cut > 0) {
      if (language !== "ar" || !/^[وفبلک]/.test(word.key) || !known.has(word.key.slice(1))) return;
    } else if (!canBeName(word)) return;
    // المنظمة: an adjective or a noun of the same letters.
    if (word.key.startsWith("ال") && source.text[word.end - 1] === "ة" && !known.has(word.key))
      return;
    if (isNamedAfter(words, i)) return;
    mentions.push({ first: i, next: i + 1, confidence: 0.8, cut });
  });
}

/**
 * The name at its fullest. A surname alone is whoever of that name was said last: brothers, and a
 * father and his daughter, stand in one article.
 *
 * @param said - By surname: the name said last; this one is entered.
 */
export function wholeName(
  own: string,
  surname: string,
  names: readonly string[],
  said: Map<string, string>,
): string {
  const isWhole = own.includes(" ");
  const last = isWhole ? own : (said.get(surname) ?? "");
  let name = last || own;
  for (const other of names) {
    if (other.length > name.length && (last === "" || isShortFor(last, other))) name = other;
  }
  if (isWhole) said.set(surname, own);
  return name;
}

/** Whether a name leaves out words of another: مهدی کاویانی of سید محمد مهدی کاویانی. */
function isShortFor(name: string, other: string): boolean {
  const words = name.split(" ");
  let at = 0;
  for (const word of other.split(" ")) if (word === words[at]) at++;
  return at === words.length;
}

/** A surname without the article an Arabic text may leave out. */
export function baseOf(key: string): string {
  return key.startsWith("ال") && key.length > 4 ? key.slice(2) : key;
}

/** The words of a name, without the particle on its first. */
export function nameOf(
  words: readonly Word[],
  first: number,
  next: number,
  particle: number,
): string {
  return words
    .slice(first, next)
    .map((word, i) => (i === 0 ? word.key.slice(particle) : word.key))
    .join(" ");
}

/** Units of the particle written on the given name, which is no part of it. */
export function cutOf(word: Word | undefined): number {
  if (!word || isGiven(word)) return 0;
  return particleOf(word.key);
}
