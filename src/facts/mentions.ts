import { isNext, type Word } from "../analysis/text-words.ts";
import { WEEKDAYS } from "../cldr/calendars.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import type { FactText } from "./found.ts";
import { BLESSINGS, NAMED_AFTER, ROLES, TITLES } from "./name-words.ts";
import {
  endOfName,
  hasTail,
  isArabicPattern,
  isGivenName,
  isSureGivenName,
  isWeakGivenName,
  looksLikeSurname,
} from "./names.ts";
import { ORDINARY_WORDS } from "./ordinary-words.ts";
import {
  BEGINS_PERSON,
  canBeName,
  hasTrait,
  isGiven,
  isNameLink,
  isPeople,
  isPlaceName,
  isRole,
  isSayingVerb,
  isStop,
  isTitle,
  TRAITS,
} from "./traits.ts";

/** A mention of a person, by words. */
export interface Mention {
  readonly first: number;
  readonly next: number;
  readonly confidence: number;
  /** Units of the first word that are a particle. */
  readonly cut?: number;
}

/** The people a text names by more than a surname, in order. */
export function findMentions(source: FactText): Mention[] {
  const { words } = source;
  const mentions: Mention[] = [];
  const starts = new Set(source.sentences.map((sentence) => sentence.start));
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    const begins = hasTrait(word, BEGINS_PERSON) && !isByTheName(words, i);
    const read = begins ? readPerson(source, i, starts) : undefined;
    const mention = read && closed(source, read, mentions.at(-1)?.next ?? 0);
    if (mention) {
      if (!isNamedAfter(words, mention.first)) mentions.push(mention);
      i = mention.next;
    } else i++;
  }
  return mentions;
}

/** Words of a name that another must follow: طارق بن زياد, آل ثاني. */
const OPEN_ENDS = new Set("بن ابن بنت عبد ابو ابی ابا ال".split(" "));

/**
 * The mention with the word that its last one calls for, or without that one; of a name that begins
 * with بن "son of" the word before it is the first.
 *
 * @param from - Words before that one belong to other mentions.
 */
function closed(source: FactText, mention: Mention, from: number): Mention | undefined {
  const { words } = source;
  let { first, next } = mention;
  while (next > first && OPEN_ENDS.has(words[next - 1]?.key ?? "")) {
    const after = words[next];
    if (!canClose(words[next - 1], after)) next--;
    else next = goesOn(words[next + 1]) ? endOfName(source, first, next + 1) : next + 1;
  }
  const son = words[first];
  if (first > from && son?.key === "بن" && isNext(son) && canHaveFather(source, first - 1)) first--;
  return next > first ? { ...mention, first, next } : undefined;
}

function canClose(open: Word | undefined, word: Word | undefined): boolean {
  if (!isNext(word) || !/^\p{L}{2,}$/u.test(word.key) || isSayingVerb(word)) return false;
  if (open?.key === "عبد") return word.key.startsWith("ال");
  return isGiven(word) || !isStop(word);
}

/** What may follow the name of a father or a son: another of them, or where they are from. */
function goesOn(word: Word | undefined): boolean {
  return isNext(word) && (isGiven(word) || isNameLink(word) || word.key.startsWith("ال"));
}

/** Whether the word before بن is the name of the son, not what he is: a people or an adjective. */
function canHaveFather(source: FactText, at: number): boolean {
  const word = source.words[at];
  if (!word || !canBeName(word) || isPeople(word)) return false;
  // Nor a verb or a word with a particle: ويشدد بن X.
  if (source.text[word.end - 1] === "ة" || (!isGiven(word) && /^[ویتس]/.test(word.key)))
    return false;
  return !/^ال.{2,}یه?$/.test(word.key);
}

/** Whether a name may begin with a word that is none itself: behind a particle, or of two words. */
export function beginsName(key: string): boolean {
  return particleOf(key) > 0 || BEGINS_JOINED.test(key);
}

/** Words that only begin a name: عبد الله, أبو مازن, ابن سينا. */
const BEGINS_JOINED = /^(?:عبد|ابو|ابی|ابن)$/;

/** Letters of the particles that Arabic writes on the first word of a name: وأحمد, ولأحمد. */
export function particleOf(key: string): number {
  if (isGivenName(key)) return 0;
  const [particles = ""] = /^[وف]?[لب]?/.exec(key) ?? [];
  for (let count = 1; count <= particles.length; count++) {
    const bare = key.slice(count);
    if (bare.length > 2 && (isGivenName(bare) || BEGINS_JOINED.test(bare))) return count;
  }
  return 0;
}

/** The person that begins with a word, by the first reading that fits. */
function readPerson(source: FactText, at: number, starts: ReadonlySet<number>) {
  const { language, words } = source;
  const word = words[at];
  const begins = (traits: number) => hasTrait(word, traits);
  const early =
    (language === "fa" && begins(TRAITS.holyTitle) ? readHoly(source, at) : undefined) ??
    (begins(TRAITS.given | TRAITS.beginsName) ? readGiven(source, at) : undefined);
  if (early) return early;
  const common =
    (begins(TRAITS.title | TRAITS.longTitle) ? readTitled(source, at) : undefined) ??
    readAppositive(source, at);
  if (common) return common;
  const tailed = readTailed(source, at);
  if (tailed) return tailed;
  if (language === "ar") {
    return readBehindOffice(source, at) ?? readBehindPeople(source, at) ?? readSubject(source, at);
  }
  return readSpeaker(source, at, starts);
}

/** A street, a school or a prize that bears a name is no person. */
export function isNamedAfter(words: readonly Word[], first: number): boolean {
  if (!isNext(words[first])) return false;
  const [before, earlier] = [words[first - 1]?.key ?? "", words[first - 2]?.key ?? ""];
  if (NAMED_AFTER.has(before) || NAMED_AFTER.has(before.replace(/^[بلو]/, ""))) return true;
  return (
    hasTrait(words[first - 1], TRAITS.title) && isNext(words[first - 1]) && NAMED_AFTER.has(earlier)
  );
}

/** امام رضا, حضرت زهرا (س), پیامبر اکرم (ص): with the title, which is half of the name. */
function readHoly({ words }: FactText, first: number): Mention | undefined {
  if (!hasTrait(words[first], TRAITS.holyTitle)) return undefined;
  for (let next = first + 1; next <= first + 4; next++) {
    const word = words[next];
    if (!word) break;
    if (next > first + 1 && BLESSINGS.has(word.key) && /^\s?\(?$/.test(word.gap)) {
      return { first, next: next + 1, confidence: 0.8 };
    }
    if (!isNext(word)) break;
  }
  const name = words[first + 1];
  if (words[first]?.key === "پیامبر" || !isNext(name) || !isGiven(name)) return undefined;
  // امام جمعه: an office, by the day of its prayer.
  if (WEEKDAYS.has(name.key) || !canBeName(name)) return undefined;
  const next = isGivenAt(words, first + 2) && isNext(words[first + 2]) ? 3 : 2;
  return { first, next: first + next, confidence: 0.7 };
}

/** احمدی نژاد: a surname of two words that its second word shows. */
function readTailed(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const own = words[first];
  if (!own || own.key.length < 3 || !hasTail(source, first) || !canBeName(own)) return undefined;
  return SURE_TAILS.has(words[first + 1]?.key ?? "")
    ? { first, next: first + 2, confidence: 0.65 }
    : undefined;
}

const SURE_TAILS = new Set("نژاد نجاد زاده پور فر نیا کیا کهن منش پناه پیشه الهدی".split(" "));

/** الفرنسي X Y: Arabic news calls a man by his people and then by his name. */
function readBehindPeople(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const before = words[first - 1];
  const own = words[first];
  if (!before || !own || !isPeople(before) || !canBegin(source, first)) return undefined;
  const next = endOfPair(source, first);
  if (next !== undefined) return { first, next, confidence: 0.7 };
  const after = words[first + 1];
  const isApart = !isNext(after) || isStop(after);
  return isApart && !own.key.endsWith("ت") && own.key.length > 3
    ? { first, next: first + 1, confidence: 0.5 }
    : undefined;
}

/** Parts of Persian compound verbs that are nouns in Arabic: تأكيد, بيان. */
const NOUNS_OF_SAYING = new Set(
  "تاکید بیان رد عنوان اعلام اظهار اذعان ادامه توضیح تایید اشاره تصریح اضافه ابراز گزارش".split(
    " ",
  ),
);

/** وقال X: the subject of an Arabic verb of saying that no table knows. */
function readSubject(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const [before, own] = [words[first - 1], words[first]];
  if (!before || !own || !isNext(own) || own.key.length < 3) {
    return undefined;
  }
  if (!hasTrait(before, TRAITS.saying | TRAITS.acting)) return undefined;
  if (NOUNS_OF_SAYING.has(before.key)) return undefined;
  const isArticled = /^ال.{3,}ی$/.test(own.key) && !isPeople(own) && canBeName(own);
  if (!isArticled && !canBegin(source, first)) return undefined;
  const next = isArticled ? first + 1 : (endOfPair(source, first) ?? first + 1);
  return { first, next, confidence: next - first > 1 ? 0.7 : 0.55 };
}

/** پروین اعتصامی, طه حسين: a given name with a surname. */
function readGiven(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const own = words[first];
  if (!own) return undefined;
  // The preposition على folds to the name علي; only the spelling tells them apart.
  const key = source.language === "ar" ? own.key.slice(particleOf(own.key)) : own.key;
  if (key === "علی" && isPreposition(source, first)) return undefined;
  const isFirst = isGiven(own) && !isPossessed(source, own);
  const isJoined = beginsJoined(source, first, key);
  if (!isFirst && !isJoined && !(key !== own.key && isGivenName(key))) return undefined;
  // With a particle written on it the given name is no entry of the table: go on behind it.
  const from = isJoined ? first + (key === "عبد" ? 2 : 1) : isFirst ? first : first + 1;
  const next = endOfName(source, first, from);
  const count = next - first;
  if (
    source.language === "ar" &&
    (ROLES.has(key) || TITLES.has(key)) &&
    !isGivenAt(words, first + 1)
  ) {
    return undefined;
  }
  if (isJoined) return count >= 2 ? { first, next, confidence: 0.8 } : undefined;
  if (count >= 2 && (!isWeakGivenName(key) || isWhole(source, first, next))) {
    return { first, next, confidence: 0.9 };
  }
  const isAlone = isFirst ? isSureGivenName(own.key) : isSureGivenName(key);
  if (isAlone && (isFirst || own.key.startsWith("و") || key.length > 5)) {
    return { first, next: first + 1, confidence: 0.55 };
  }
  return undefined;
}

/** المعروف باسم X: باسم is the name Basim elsewhere. */
function isByTheName(words: readonly Word[], at: number): boolean {
  return words[at]?.key === "باسم" && CALLED.has(words[at - 1]?.key ?? "");
}

/** Words behind which باسم is "by the name of": المعروف باسم X. */
const CALLED = new Set(
  "المعروف المعروفه معروف معروفه یعرف تعرف عرف عرفت المسمی المسماه".split(" "),
);

/** عبد الله, أبو مازن, ابن سينا: names that begin with a word that is no name alone. */
function beginsJoined({ words, language }: FactText, at: number, key: string): boolean {
  const after = words[at + 1];
  if (language !== "ar" || !isNext(after)) return false;
  if (key === "عبد") return after.key.startsWith("ال");
  if (!BEGINS_JOINED.test(key) || PLACE_BY_NAME.has(`${key} ${after.key}`)) return false;
  return after.key === "عبد" || (canBeName(after) && !KIN.has(after.key));
}

/** ابن عم "a cousin" is no name. */
const KIN = new Set("عم خال اخ اخت حی اخیه عمه عمها خاله".split(" "));

/** نجمه "his star" is not the name نجمة: the two fold to one. */
function isPossessed({ text, language }: FactText, { key, end }: Word): boolean {
  return language === "ar" && key.length > 3 && text[end - 1] === "ه" && !MEN.has(key);
}

const MEN = new Set("عبده وجیه نزیه نبیه عبدالله نصرالله عبدالاله عبدربه سیبویه".split(" "));

/** Nouns of action and participles of the derived stems: التنوع, الممرض, الانتقال. */
const ARABIC_NOUN = /^ال(?:ت\p{L}{3,4}|م\p{L}{3}|م[تن]\p{L}{3,4}|ا[نسبت]ت?\p{L}{2,3}ا\p{L})$/u;

/** Whether what follows a given name that is also a word is a surname by its looks. */
function isWhole(source: FactText, first: number, next: number): boolean {
  const { words, language } = source;
  const last = words[next - 1];
  if (!last || isBesideRole(source, first, next) || next - first > 2) return last !== undefined;
  // عمر کاری "working life": the second is an adjective of an everyday noun.
  if (isWeakGivenName(last.key) && isOfEverydayNoun(last.key)) return false;
  if (isGiven(last) || looksLikeSurname(last.key)) return true;
  // قدرت محاسباتی: an adjective made of a plural in ات.
  if (language === "fa") return /\p{L}{3,}ی$/u.test(last.key) && !/\p{L}{2,}اتی$/u.test(last.key);
  if (last.key.startsWith("ال")) return last.key.endsWith("ی") || !ARABIC_NOUN.test(last.key);
  return !isArabicNoun(source, last) && !isArabicPattern(source, last);
}

function isOfEverydayNoun(key: string): boolean {
  return key.endsWith("ی") && ORDINARY_WORDS.has(key.slice(0, -1));
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

/** دکتر X, پرزیدنت X, الرئيس X: a name behind a form of address. */
function readTitled(source: FactText, first: number): Mention | undefined {
  const { words, language } = source;
  const title = words[first];
  const end = title && hasTrait(title, TRAITS.longTitle) ? TITLE_ENDS.get(title.key) : undefined;
  let at = first + 1;
  // آیت الله and حجت الاسلام are also written as several words, and the second is no name.
  while (end && isNext(words[at]) && end.has(words[at]?.key ?? "")) at++;
  if (!title || !(isTitle(title) || at > first + 1)) return undefined;
  const name = words[at];
  if (!isNext(name) || isTitle(name)) return undefined;
  if (name.key === "علی" && isPreposition(source, at)) return undefined;
  const hasGiven = isGiven(name);
  const isTailed = hasTail(source, at);
  if (!hasGiven && !isTailed && !canBeName(name)) return undefined;
  const after = words[at + 1];
  if (!hasGiven && language === "ar") {
    // الفنان الأمازيغي: an adjective behind the form of address, and the name behind both.
    if (isPeople(name) || (isNext(after) && name.key.startsWith("ال") && canBegin(source, at + 1)))
      return undefined;
    if (isArabicPattern(source, name) && !/^ال.{2,}ی$/.test(name.key)) return undefined;
    if (OFFICE_TITLES.has(title.key) && name.key.startsWith("ال")) return undefined;
  }
  const next = endOfName(source, at, isTailed ? at + 2 : at + 1);
  // In Persian سید is part of the name.
  const isOwn = language === "fa" && /^سیده?$/.test(title.key);
  return { first: isOwn ? first : at, next, confidence: 0.75 };
}

/** Whether a name could begin with a word. */
function canBegin(source: FactText, at: number): boolean {
  const word = source.words[at];
  if (!isNext(word) || (word.key === "علی" && isPreposition(source, at))) return false;
  // الأمين العام: with the article such a name is an adjective until a given name stands before it.
  if (word.key.startsWith("ال") && isWeakGivenName(word.key)) return false;
  return isGiven(word) || (canBeName(word) && !isArabicPattern(source, word));
}

/** Second words of titles that are written apart. */
const TITLE_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["ایت", new Set(["الله"])],
  ["ایه", new Set(["الله"])],
  ["حجت", new Set(["الاسلام", "والمسلمین", "و", "المسلمین"])],
  ["حجتالاسلام", new Set(["والمسلمین", "و", "المسلمین"])],
]);

/** Callings that an adjective follows as often as a name: اللاعب الملتزم. */
const OFFICE_TITLES = new Set("الفریق الملک الامیر الامام اللاعب المدرب الکاتب الباحث".split(" "));

/** Words that such titles begin with. */
export const LONG_TITLES: readonly string[] = [...TITLE_ENDS.keys()];

function isGivenAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isGiven(word);
}

/** X Y، مشاور …: two words no table knows, cut off on the left, with an office behind them. */
function readAppositive(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const own = words[first];
  if (!own || !canBeName(own) || own.key.length < 3 || !isCutOff(words, first)) return undefined;
  const next = endOfPair(source, first);
  const role = next === undefined ? undefined : words[next];
  if (next === undefined || !role || !isRole(role)) return undefined;
  if (!/^[\s»”"]{0,2}[،,]?\s*$/.test(role.gap)) return undefined;
  // Without a mark between them the office may belong to a noun: انتخاب بازیگر "casting".
  const isApart = /[،,»”"]/.test(role.gap);
  const isName = isApart || looksLikeSurname(words[next - 1]?.key ?? "");
  return isName && !isArabicNoun(source, own) ? { first, next, confidence: 0.72 } : undefined;
}

/** الرئيس الروسي X Y, وزیر خارجه روسیه X Y: behind an office whose country is said. */
function readBehindOffice(source: FactText, first: number): Mention | undefined {
  const { words } = source;
  const own = words[first];
  const before = words[first - 1];
  if (!own || !before || !isNext(own) || !canBeName(own) || own.key.length < 3) return undefined;
  if (isArabicNoun(source, own) || own.key.startsWith("ال")) return undefined;
  const closes = isPlaceName(before) || /^ال.{2,}یه?$/.test(before.key);
  if (!closes) return undefined;
  let isOffice = false;
  for (let back = first - 1; back >= Math.max(0, first - 5); back--) {
    const word = words[back];
    if (!word || (back < first - 1 && !isNext(words[back + 1]))) break;
    if (isRole(word)) isOffice = true;
  }
  const next = isOffice ? endOfPair(source, first) : undefined;
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
function endOfPair(source: FactText, first: number): number | undefined {
  const { words } = source;
  let next = first + 1;
  while (next - first < 4) {
    const word = words[next];
    if (!isNext(word)) break;
    const goesOn = next === first + 1 || isGivenAt(words, next - 1) || looksLikeSurname(word.key);
    if (isNameLink(word) && next > first) next++;
    else if (goesOn && isPart(source, next)) next++;
    else break;
  }
  while (hasTrait(words[next - 1], TRAITS.nameLink)) next--;
  return next - first >= 2 ? next : undefined;
}

/** Whether a word can be part of a name that no given name shows. */
function isPart(source: FactText, at: number): boolean {
  const word = source.words[at];
  if (!word || word.key.length < 3) return false;
  if (word.key === "علی" && isPreposition(source, at)) return false;
  return isGiven(word) || (canBeName(word) && !isArabicPattern(source, word));
}

/** Nothing that a noun before would belong to: the beginning, a mark, a particle or a verb. */
function isCutOff(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  if (!before || !isNext(words[first])) return true;
  return (isStop(before) && before.key !== "و") || isSayingVerb(before);
}

/** Verbs that only people are the subject of. */
const SPEECH = /^(?:گفت|افزود|اظهار|تصریح|ادامه|تاکید|یاداور|خاطرنشان|نوشت|بیان|اضافه|توضیح)/;

/** What may stand between a speaker and the verb: X با بیان اینکه … گفت. */
const SPEAKER_CUES = new Set(
  "همچنین نیز در با درباره ضمن بر که پیش خطاب هم روز امروز صبح عصر ظهر شامگاه گفت".split(" "),
);

/** A surname no table knows at the beginning of a sentence in which something is said. */
function readSpeaker(
  source: FactText,
  first: number,
  starts: ReadonlySet<number>,
): Mention | undefined {
  const { words } = source;
  const name = words[first];
  if (!name || name.key.length < 4 || isStop(name) || !starts.has(name.start) || !canBeName(name))
    return undefined;
  const second = words[first + 1];
  const isDouble = isNext(second) && canBeName(second) && /\p{L}{3,}ی$/u.test(second.key);
  const next = first + (isDouble ? 2 : 1);
  const cue = words[next];
  if (!cue || !(SPEECH.test(cue.key) || SPEAKER_CUES.has(cue.key) || /^\s?:/.test(cue.gap))) {
    return undefined;
  }
  const isName = /ی$/.test(words[next - 1]?.key ?? "") || looksLikeSurname(name.key);
  if (isNext(cue) && SPEECH.test(cue.key)) return { first, next, confidence: 0.5 };
  if (!isName) return undefined;
  for (let i = next; i < next + 30; i++) {
    const word = words[i];
    if (!word || starts.has(word.start)) break;
    if (SPEECH.test(word.key)) return { first, next, confidence: 0.5 };
  }
  return undefined;
}

export function isBesideRole({ words }: FactText, first: number, next: number): boolean {
  const before = words[first - 1];
  const after = words[next];
  return (
    (hasTrait(before, TRAITS.role) && isNext(words[first])) ||
    (hasTrait(after, TRAITS.role) && isNext(after))
  );
}

/** 1 for each word that is part of a name. */
export function namedWords(words: readonly Word[], mentions: readonly Mention[]): Uint8Array {
  const named = new Uint8Array(words.length);
  for (const { first, next } of mentions) named.fill(1, first, next);
  return named;
}
