import { fold } from "../analysis/normalizer.ts";
import { isStopWord } from "../analysis/words.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import type { FactText, Found } from "./found.ts";
import { LIGHT_VERBS, NAME_LINKS, ROLES, SAYING, TITLES } from "./name-words.ts";
import { canBeName, endOfName, isGivenName, looksLikeSurname } from "./names.ts";
import { isNext, type Word } from "./words.ts";

/** A mention of a person, by words. */
interface Mention {
  readonly first: number;
  readonly next: number;
  readonly confidence: number;
}

/** Longest role as written, in words. */
const MAX_ROLE = 8;

/**
 * People: a given name and what follows it, a name behind a form of address, a name between marks
 * beside an office, and a surname alone once the whole name was said.
 */
export function findPeople(source: FactText): Found[] {
  const { words } = source;
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const mention =
      readGiven(source, i) ??
      readTitled(words, i) ??
      readAppositive(source, i) ??
      readBehindOffice(source, i) ??
      readSpeaker(source, i);
    if (mention) {
      mentions.push(mention);
      i = mention.next;
    } else i++;
  }
  const known = surnamesOf(source, mentions);
  if (source.language === "ar") {
    for (const name of subjectsOf(words)) if (!known.has(name)) known.set(name, name);
  }
  addBareSurnames(words, mentions, known);
  mentions.sort((a, b) => a.first - b.first);
  return mentions.map((mention) => personOf(source, mention, known));
}

/** حسن روحانی, فلاديمير بوتين: a given name with a surname. */
function readGiven(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const own = words[first];
  if (!own) return undefined;
  // The preposition على folds to the name علي; only the spelling tells them apart.
  const key = stripConjunction(own.key);
  if (key === "علی" && isPreposition(source, first)) return undefined;
  if (!isGivenName(own.key) && !(key !== own.key && isGivenName(key))) return undefined;
  // With a particle written on it the given name is no entry of the table: go on behind it.
  const next = endOfName(words, first, isGivenName(own.key) ? first : first + 1);
  const count = next - first;
  if (count >= 2) return { first, next, confidence: 0.9 };
  return isBesideRole(source, first, next) ? { first, next, confidence: 0.6 } : undefined;
}

/**
 * Whether this علي is the preposition على: told by its spelling, and, in Arabic texts that write
 * every ى as ي, by what stands around it.
 */
function isPreposition({ text, language, words }: FactText, at: number): boolean {
  if (text.startsWith("ى", (words[at]?.end ?? 0) - 1)) return true;
  if (isNext(words[at + 1]) && words[at + 1]?.key === "رغم") return true;
  if (language !== "ar" || text.includes("على")) return false;
  const before = words[at - 1]?.key ?? "";
  return !(isGivenName(before) || TITLES.has(before) || ROLES.has(before));
}

function stripConjunction(key: string): string {
  return /^[ولب]/.test(key) && key.length > 3 ? key.slice(1) : key;
}

/** دکتر X, پرزیدنت X, الرئيس X: a name of one or two words behind a form of address. */
function readTitled(words: readonly Word[], first: number): Mention | undefined {
  const title = words[first];
  // آیت الله and حجت الاسلام are also written as two words, and the second is no name.
  const at = isNext(words[first + 1]) && TITLE_ENDS.has(words[first + 1]?.key ?? "") ? 2 : 1;
  const name = words[first + at];
  if (!title || !TITLES.has(title.key) || !isNext(name) || !canBeName(name)) return undefined;
  // الفنان الأمازيغي: an adjective behind the form of address, and the name behind both.
  if (TITLES.has(name.key) || /^ال.{2,}یه?$/.test(name.key)) return undefined;
  const next = Math.max(endOfName(words, first + at), first + at + 1);
  return { first: first + at, next, confidence: 0.75 };
}

const TITLE_ENDS = new Set(["الله", "الاسلام", "والمسلمین"]);

/** X Y، مشاور …: two words no table knows, cut off on the left, with an office behind them. */
function readAppositive(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const own = words[first];
  if (!own || !canBeName(own) || own.key.length < 3 || !isCutOff(words, first)) return undefined;
  const next = endOfPair(words, first);
  const role = next === undefined ? undefined : words[next];
  if (next === undefined || !role || !ROLES.has(role.key)) return undefined;
  if (!/^[\s»”"]{0,2}[،,]?\s*$/.test(role.gap)) return undefined;
  // Without a mark between them the office may belong to a noun: انتخاب بازیگر "casting".
  const isApart = /[،,»”"]/.test(role.gap);
  const isName = isApart || looksLikeSurname(words[next - 1]?.key ?? "");
  return isName && !isArabicNoun(source, own) ? { first, next, confidence: 0.72 } : undefined;
}

/** الرئيس الروسي X Y, وزیر خارجه روسیه X Y: behind an office whose country is said. */
function readBehindOffice(source: FactText, first: number): Mention | undefined {
  const { words, language } = source;
  // A Persian office goes on behind its country: وزیر انرژی امارات متحده عربی.
  if (language !== "ar") return undefined;
  const own = words[first];
  const before = words[first - 1];
  if (!own || !before || !isNext(own) || !canBeName(own) || own.key.length < 3) return undefined;
  if (isArabicNoun(source, own) || own.key.startsWith("ال")) return undefined;
  const closes = PLACE_BY_NAME.has(before.key) || /^ال.{2,}یه?$/.test(before.key);
  if (!closes) return undefined;
  let isOffice = false;
  for (let back = first - 1; back >= Math.max(0, first - 5); back--) {
    const word = words[back];
    if (!word || (back < first - 1 && !isNext(words[back + 1]))) break;
    if (ROLES.has(word.key)) isOffice = true;
  }
  const next = isOffice ? endOfPair(words, first) : undefined;
  return next === undefined ? undefined : { first, next, confidence: 0.7 };
}

/**
 * Whether an Arabic word is a noun or a verb by its letters: a particle or a person written on it,
 * or the feminine ending that foreign names do not have.
 */
function isArabicNoun({ text, language }: FactText, { key, end }: Word): boolean {
  return language === "ar" && (/^(?:لل|[بلویت])/.test(key) || text[end - 1] === "ة");
}

/** The word behind a name of two words, or of more where links or surnames go on. */
function endOfPair(words: readonly Word[], first: number): number | undefined {
  let next = first + 1;
  while (next - first < 4) {
    const word = words[next];
    if (!isNext(word)) break;
    const goesOn =
      next === first + 1 || isGivenName(words[next - 1]?.key ?? "") || looksLikeSurname(word.key);
    if (NAME_LINKS.has(word.key) && next > first) next++;
    else if (goesOn && canBeName(word) && word.key.length > 2) next++;
    else break;
  }
  return next - first >= 2 ? next : undefined;
}

/** Nothing that a noun before would belong to: the beginning, a mark, a particle or a verb. */
function isCutOff(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  if (!before || !isNext(words[first])) return true;
  return (isStopWord(before.key) && before.key !== "و") || SAYING.has(before.key);
}

/** Verbs that only people are the subject of. */
const SPEECH = /^(?:گفت|افزود|اظهار|تصریح|ادامه|تاکید|یاداور|خاطرنشان|نوشت|بیان|اضافه|توضیح)/;

/** A word no table knows that says something, at the beginning of a sentence. */
function readSpeaker(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const name = words[first];
  const verb = words[first + 1];
  if (!name || !isNext(verb) || !SAYING.has(verb.key) || !canBeName(name)) return undefined;
  // An Arabic verb comes before its subject: see subjectsOf.
  if (source.language === "ar" || !SPEECH.test(verb.key)) return undefined;
  const isFirst = source.sentences.some((sentence) => sentence.start === name.start);
  if (!isFirst || name.key.length < 4) return undefined;
  return { first, next: first + 1, confidence: 0.5 };
}

function isBesideRole({ words }: FactText, first: number, next: number): boolean {
  const before = words[first - 1];
  const after = words[next];
  const isRole = (word: Word | undefined) => word !== undefined && ROLES.has(word.key);
  return (isRole(before) && isNext(words[first])) || (isRole(after) && isNext(after));
}

/** Surnames of whole names, with the name they belong to; two people of one surname give none. */
function surnamesOf(source: FactText, mentions: readonly Mention[]): Map<string, string> {
  const { words } = source;
  const names = new Map<string, string>();
  const speaking = speakersOf(words);
  for (const { first, next, confidence } of mentions) {
    const last = words[next - 1];
    if (!last || next - first < 2 || last.key.length < 3 || confidence < 0.7) continue;
    const isSure =
      isBesideRole(source, first, next) ||
      speaking.has(baseOf(last.key)) ||
      looksLikeSurname(last.key);
    if (!isSure) continue;
    const name = keyOf(words, first, next);
    const surname = baseOf(last.key);
    if (isGivenName(surname)) continue;
    const known = names.get(surname);
    if (known === undefined || name.length > known.length) names.set(surname, name);
  }
  return names;
}

/** Words that are the subject of a verb of saying, or stand behind an office, somewhere. */
function speakersOf(words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  words.forEach((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    const says = isNext(after) && SAYING.has(after.key);
    const said =
      before !== undefined &&
      isNext(word) &&
      (SAYING.has(before.key) || ROLES.has(before.key) || TITLES.has(before.key));
    if (says || said) found.add(baseOf(word.key));
  });
  return found;
}

/** Verbs of saying with one subject that no table knows make it a name: وقال X … وأكد X. */
const MIN_SUBJECT = 2;

/** Words that are the subject of Arabic verbs of saying again and again. */
function subjectsOf(words: readonly Word[]): string[] {
  const counts = new Map<string, number>();
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (!before || !isNext(word) || !SAYING.has(before.key) || !canBeName(word)) return;
    if (word.key.length < 4 || /^(?:ال|ل)/.test(word.key)) return;
    counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
  });
  return [...counts].filter(([, count]) => count >= MIN_SUBJECT).map(([name]) => name);
}

function addBareSurnames(
  words: readonly Word[],
  mentions: Mention[],
  known: ReadonlyMap<string, string>,
): void {
  const taken = new Set<number>();
  for (const { first, next } of mentions) for (let i = first; i < next; i++) taken.add(i);
  words.forEach((word, i) => {
    if (!taken.has(i) && known.has(baseOf(word.key)) && canBeName(word)) {
      mentions.push({ first: i, next: i + 1, confidence: 0.8 });
    }
  });
}

/** A surname without the article an Arabic text may leave out. */
function baseOf(key: string): string {
  return key.startsWith("ال") && key.length > 4 ? key.slice(2) : key;
}

function keyOf(words: readonly Word[], first: number, next: number): string {
  return words
    .slice(first, next)
    .map((word) => word.key)
    .join(" ");
}

function personOf(
  source: FactText,
  { first, next, confidence }: Mention,
  known: ReadonlyMap<string, string>,
): Found {
  const { text, words } = source;
  const own = words[first];
  const start = (own?.start ?? 0) + cutOf(own, next - first);
  const end = words[next - 1]?.end ?? start;
  const surname = baseOf(words[next - 1]?.key ?? "");
  const role = readRole(source, first, next);
  return {
    type: "person",
    start,
    end,
    confidence,
    value: {
      name: text.slice(start, end),
      ...(role !== undefined && { role }),
      key: personKey(known.get(surname) ?? keyOf(words, first, next)),
    },
  };
}

/** A particle written on the given name is no part of it. */
function cutOf(word: Word | undefined, count: number): number {
  if (!word || count < 2 || isGivenName(word.key)) return 0;
  return isGivenName(stripConjunction(word.key)) && stripConjunction(word.key) !== word.key ? 1 : 0;
}

/**
 * One key for the spellings of a name in both languages: letters that the two write differently
 * made one, vowels left out.
 */
function personKey(name: string): string {
  return fold(name)
    .replace(/گ|غ/g, "ج")
    .replace(/پ/g, "ب")
    .replace(/ڤ|و(?=[لا])/g, "ف")
    .replace(/چ/g, "تش")
    .replace(/ژ/g, "ج")
    .replace(/(?<=\p{L})[اوی](?=\p{L})/gu, "");
}

/** The office beside a name, as written: up to a comma, a verb or the end of the sentence. */
function readRole(source: FactText, first: number, next: number): string | undefined {
  const [behind, before] = [roleBehind(source, next), roleBefore(source, first)];
  // Arabic puts the office before the name; what follows is the next thing said.
  return source.language === "ar" ? (before ?? behind) : (behind ?? before);
}

function roleBehind({ text, words }: FactText, next: number): string | undefined {
  const head = words[next];
  if (!head || !/^[»”"\s،,(]{0,3}$/.test(head.gap) || !ROLES.has(head.key)) return undefined;
  let end = next + 1;
  while (end < words.length && end - next < MAX_ROLE) {
    const word = words[end];
    if (!isNext(word) || SAYING.has(word.key) || ENDS_ROLE.has(word.key)) break;
    if (LIGHT_VERBS.test(word.key)) break;
    end++;
  }
  return text.slice(head.start, words[end - 1]?.end);
}

const ENDS_ROLE = new Set(
  "گفت که را با از نیز هم به برای تا است بود شد روز سال پس طی و ان الی علی فی عن مع خلال یوم الذی".split(
    " ",
  ),
);

function roleBefore({ text, words }: FactText, first: number): string | undefined {
  const own = words[first];
  if (!own || !/^[«“"\s]{0,3}$/.test(own.gap)) return undefined;
  for (let back = 1; back <= 5; back++) {
    const head = words[first - back];
    const after = words[first - back + 1];
    if (!head || !after || (back > 1 && !isNext(after))) return undefined;
    if (SAYING.has(head.key)) return undefined;
    if (ROLES.has(head.key)) {
      let start = first - back;
      while (ROLES.has(words[start - 1]?.key ?? "") && isNext(words[start])) start--;
      return text.slice(words[start]?.start, words[first - 1]?.end);
    }
  }
  return undefined;
}
