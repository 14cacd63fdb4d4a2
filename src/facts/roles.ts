import { fold } from "../analysis/normalizer.ts";
import { isNext, type Word } from "../analysis/text-words.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import type { FactText } from "./found.ts";
import { verbOf } from "./name-words.ts";
import { isPersianVerb } from "./persian-verb.ts";
import { hasTrait, isPlaceName, isRole, isSayingVerb, isStop, TRAITS } from "./traits.ts";

/** Longest role as written, in words. */
const MAX_ROLE = 8;

/**
 * The office beside a name, as written: from the word of an office up to a mark, a verb, the noun of
 * a compound verb or another name; undefined where none stands beside it.
 *
 * @param first - First word of the name.
 * @param next - The word behind it.
 * @param named - 1 for each word of the text that is part of a name.
 */
export function readRole(
  source: FactText,
  first: number,
  next: number,
  named: Uint8Array,
): string | undefined {
  const behind = roleBehind(source, next, named);
  const before = roleBefore(source, first, named);
  // Arabic puts the office before the name; what follows is the next thing said.
  return source.language === "ar" ? (before ?? behind) : (behind ?? before);
}

function roleBehind(source: FactText, next: number, named: Uint8Array): string | undefined {
  const { text, words } = source;
  const head = words[next];
  if (!head || !/^[»”"\s،,(]{0,3}$/.test(head.gap) || !isHead(source, next, named))
    return undefined;
  let last = head;
  for (let i = next + 1; i < Math.min(words.length, next + MAX_ROLE); i++) {
    const word = words[i];
    if (!isNext(word) || named[i] === 1 || endsRole(source, i)) break;
    const place = placeBeforeVerb(text.slice(word.start, word.end));
    if (place !== undefined) return text.slice(head.start, word.start + place.length);
    // What is cut off before a verb or a name may leave a pronoun of it: مدیر این …
    if (!DEMONSTRATIVES.has(word.key)) last = word;
    if (word.key === "خود") break;
  }
  return text.slice(head.start, last.end);
}

/** Whether an office is said with a word; ولی is "but" in Persian, and باسم goes with another. */
function isHead({ words, language }: FactText, at: number, named: Uint8Array): boolean {
  const word = words[at];
  if (!word || !isRole(word) || named[at] === 1) return false;
  return word.key !== "باسم" && !(language === "fa" && isStop(word));
}

function isOffice(words: readonly Word[], at: number, named: Uint8Array): boolean {
  return hasTrait(words[at], TRAITS.role) && named[at] !== 1;
}

const DEMONSTRATIVES = new Set("این ان همین همان".split(" "));

/** Stop words that offices have: عضو هیئت مدیره این باشگاه, نایب رئیس اول. */
const WITHIN_ROLE = new Set([
  ...DEMONSTRATIVES,
  ..."کل خود سه دو یک اول دوم بین غیر باسم ولی من".split(" "),
]);

/** Whether what is said of the person, not the office, begins with a word. */
function endsRole({ text, words, language }: FactText, at: number): boolean {
  const word = words[at];
  const key = word?.key ?? "";
  if (!word || hasTrait(word, TRAITS.saying) || ENDS_ROLE.has(key)) return true;
  if (language === "ar") return hasTrait(word, TRAITS.acting);
  if (isPersianVerb(key) || isNounOfVerb(words, at)) return true;
  if (key !== "در") return isStop(word) && !WITHIN_ROLE.has(key);
  const where = words[at + 1];
  if (!isNext(where)) return true;
  const isPlace =
    isPlaceName(where) || placeBeforeVerb(text.slice(where.start, where.end)) !== undefined;
  return !isPlace && !WHERE_OFFICES_ARE.test(where.key);
}

/** برگزار شد, حضور پیدا کرد, دیدار و گفت‌وگو کرد: the noun belongs to the verb. */
function isNounOfVerb(words: readonly Word[], at: number): boolean {
  if (NARRATION.has(words[at]?.key ?? "")) return true;
  const after = words[at + 1];
  return isNext(after) && MAKING.test(after.key);
}

/** Verbs whose noun is never an office or a part of one, unlike that of است "is" and شد "became". */
const MAKING = verbOf("کرد|کند|کنند|داد|دهد|دهند|گرفت|گیرد|زد|زند|نمود|نماید|یافت|یابد|خورد");

/** Nouns and participles of compound verbs that no office has in its name. */
const NARRATION = new Set(
  `برگزار آغاز دیدار حضور قرارداد پیام قرار فکر سخن تمجید منتشر منصوب معرفی ارسال ابتدا گفتگو گفتوگو اعتراف
  پیدا وارد خارج موفق امضا طراحی پرداخته اقدام اشاره ابراز تقدیر تشکر دعوت درخواست عازم راهی`.split(
    /\s+/,
  ),
);

/** What an office can be in (در), besides countries and towns. */
const WHERE_OFFICES_ARE =
  /^(?:امور|سازمان\S*|شورای|مجلس|دفتر|وزارت|کمیسیون|کمیته|پارلمان|دانشگاه|کنگره|کابینه|دولت|حوزه|بخش|استان|شهر|شهرستان|منطقه|اتحادیه|موسسه|شرکت|ستاد|نهاد)$/;

/** The place of a word that a verb is run together with: تهرانمی‌گوید. */
function placeBeforeVerb(surface: string): string | undefined {
  const verb = surface.search(/ن?می\u200c?(?:گ[وف]|افز|نویس|کن|شو|ده|خواه|دان|پرداز)\S*$/u);
  const place = surface.slice(0, Math.max(0, verb));
  return PLACE_BY_NAME.has(fold(place)) ? place : undefined;
}

const ENDS_ROLE = new Set(
  "گفت که را با از نیز هم به برای تا است بود شد روز سال پس طی و دیروز امروز دیشب امشب فردا هفته ماه صبح عصر ظهر شب ضمن درباره ان الی علی فی عن مع خلال یوم الذی".split(
    " ",
  ),
);

/** Forms of address between an office and the name. */
const ADDRESS = new Set(
  "اقای خانم جناب دکتر مهندس الشیخ الدکتور الدکتوره الاستاذ الاستاذه السید السیده المهندس".split(
    " ",
  ),
);

/** Most words from the word of an office to the name behind it. */
const REACH = 5;

function roleBefore(source: FactText, first: number, named: Uint8Array): string | undefined {
  const { text, words } = source;
  const own = words[first];
  if (!own || !/^[«“"\s]{0,3}$/.test(own.gap) || words[first - 1]?.key === "و") return undefined;
  let end = first;
  // What the name is called by is no part of the office: محقق آلمانی به نام X, الوزير الشيخ X.
  if (words[end - 1]?.key === "نام" && words[end - 2]?.key === "به") end -= 2;
  while (ADDRESS.has(words[end - 1]?.key ?? "")) end--;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const head = words[at];
    if (!head || (at < first - 1 && !isNext(words[at + 1]))) return undefined;
    if (named[at] === 1 || isSayingVerb(head)) return undefined;
    if (isHead(source, at, named)) {
      let start = at;
      while (isOffice(words, start - 1, named) && isNext(words[start])) start--;
      if (words[start]?.key === "باسم") start++;
      return text.slice(words[start]?.start, words[end - 1]?.end);
    }
    if (source.language === "fa" && endsRole(source, at)) return undefined;
  }
  return undefined;
}
