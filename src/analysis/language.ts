import type { Language } from "../contract/language.ts";
import { fold, normalizeWord } from "./normalizer.ts";
import { segmentWords } from "./segmenter.ts";

/** UTF-16 units that are read: more does not change the verdict. */
const SAMPLE = 600;

/**
 * Letters of Arabic script and how far each speaks for Persian (above 0) or Arabic: yeh and kaf
 * only tell the keyboard, so they decide where nothing else does.
 */
const LETTERS: readonly (readonly [string, number])[] = [
  ["پچژگ", 4],
  ["\u06C0", 2],
  ["\u06CC\u06A9", 0.3],
  ["\u064A\u0643\u0649\u064B\u064C\u064D\u064E\u064F\u0650", -0.3],
  ["ةإ", -2],
];
const letterBalance = new Map(
  LETTERS.flatMap(([letters, weight]) =>
    Array.from(letters, (letter): [number, number] => [letter.charCodeAt(0), weight]),
  ),
);

/** Seats of hamza: at the beginning of a word Arabic alone writes them, within it Persian does as well. */
const SEATS = /(?<!\p{L})[أؤ]|([أؤ])/gu;
const SEAT_BEFORE = -2;
const SEAT_WITHIN = -0.2;

/** Weight of a function word, and of an ending or a beginning only one language has. */
const WORD_WEIGHT = 3;
const AFFIX_WEIGHT = 2;

/** Frequent words only Persian has, and endings of its words. */
const PERSIAN_WORDS = words(`
  که از را است با برای به آن در شد شده کرد کردند کند هم یک تا های ها می نمی چه چند چرا کجا کیست
  بود بودند دارد دارند شود میشود میکند چیست چیه کجاست کدام چگونه چطور چقدر باید ولی اگر وی
  نام هستند هست نیست توسط خود سال چیزی کسی نوع
`);
const PERSIAN_AFFIX = /..(?:های|هایی|ترین|میشود)$|^ن?می...+د$/;

/** Frequent words only Arabic has, verbs of questions among them; its article, with proclitics. */
const ARABIC_WORDS = words(`
  في إلى على عن أن إن التي الذي هذا هذه ما هو هي كان كانت متى كم هل لم لن مع ماذا لماذا كيف هم
  ذلك تلك قد الذين وفي وقد وهو وهي ولد ولدت تقع يقع توفي توفيت تأسس تأسست تم تمت أسس مؤسس يوجد توجد
  بماذا لمن أول أكبر أهم عدد ماهو ماهي عام سنة حدثت بدأت بدأ انتهت كانوا يتكون تتكون تسمى يسمى تعد يعد
`);
const ARABIC_AFFIX = /^(?:[ولبفك]?ال|لل)../;
/** An ending that Persian writes without its hamza: شعراء "poets". */
const ARABIC_PLURAL = /..[اآ]ء(?!\p{L})/gu;
const PLURAL_WEIGHT = 1;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(normalizeWord).map(fold));
}

/**
 * Language of a text or a query: Latin letters or Arabic script, then letters and function words
 * that only Persian or only Arabic has, and the Arabic article; Persian where nothing decides.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  let latin = 0;
  let arabicScript = 0;
  let balance = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit >= 0x600) {
      if (unit <= 0x6ff || unit >= 0xfb50) arabicScript++;
      balance += letterBalance.get(unit) ?? 0;
    } else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
  }
  if (latin > arabicScript) return "en";
  for (const [, within] of sample.matchAll(SEATS)) balance += within ? SEAT_WITHIN : SEAT_BEFORE;
  balance -= PLURAL_WEIGHT * (sample.match(ARABIC_PLURAL)?.length ?? 0);
  return balance + wordBalance(sample) < 0 ? "ar" : "fa";
}

function wordBalance(sample: string): number {
  const ranges = segmentWords(sample);
  let balance = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const word = fold(normalizeWord(sample.slice(ranges[i], ranges[i + 1])));
    const isPersian = PERSIAN_WORDS.has(word);
    const isArabic = ARABIC_WORDS.has(word);
    // A word of both decides nothing.
    if (isPersian || isArabic)
      balance += isPersian === isArabic ? 0 : isPersian ? WORD_WEIGHT : -WORD_WEIGHT;
    else if (PERSIAN_AFFIX.test(word)) balance += AFFIX_WEIGHT;
    else if (ARABIC_AFFIX.test(word)) balance -= AFFIX_WEIGHT;
  }
  return balance;
}
