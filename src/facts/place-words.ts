import type { Language } from "../contract/language.ts";
import { wordSet } from "./words.ts";

/** Words that say what kind of place a name is, where the name is a known one; at the fold level. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  "شهر استان شهرستان روستای کشور جزیره منطقه مدینه محافظه ولایه قریه اقلیم بلده".split(" "),
);

/** Such words that a name nobody knows may follow as well. */
export const SURE_PLACE_HEADS: ReadonlySet<string> = new Set(
  "استان شهرستان روستای فرودگاه ورزشگاه دریاچه تالاب خیابان میدان بندر محافظه بلده قریه".split(" "),
);

/**
 * Names that are a country in one language and a city in the other, by the key of the city: مراکش
 * is Morocco in Persian; مراكش is Marrakesh in Arabic, and Morocco only in old or plain speech.
 */
export const CITY_OR_COUNTRY: ReadonlyMap<string, string> = new Map([["مراکش", "marrakesh"]]);

/** Words before such a name that make it a country in Arabic, or a city in Persian. */
export const OF_COUNTRY: ReadonlySet<string> = new Set(
  "ملک سلطان سفیر حکومه دوله مملکه سلطنه جیش شعب استقلال عاهل".split(" "),
);
export const OF_CITY: ReadonlySet<string> = new Set("شهر بازار فرودگاه استاندار شهردار".split(" "));

/** Names of places that are always another word: مدينة "city" is not Medina in Arabic. */
export const NO_PLACES: ReadonlySet<string> = new Set("ترک استر ماه نوم الصحرا".split(" "));

/**
 * What a name that is also a word of the language needs to be taken for the place: a word before it
 * that says what it is ("head": شهر, مدينة), one that says it is a country ("country": مذاکرات مالی are
 * financial talks), such a word or a preposition ("preposition"), or just the letters of the name as
 * they are written ("spelling": جدة, not جده "his grandfather"). A place beside it will do for all.
 */
export type Cue = "head" | "country" | "preposition" | "spelling";

/** Names that are words of everyday Persian or Arabic, or names of people, with what they need. */
export const WORD_PLACES: Readonly<Record<Language, ReadonlyMap<string, Cue>>> = {
  fa: cues(
    // آستانه "eve", پرت "thrown", جنین "embryo", عقبه "rear", غنا "richness".
    `آستانه الجزیره پرت پرو جنین جلیل دیلی سینا شامات صور صوفیه عقبه بقاع نقب غنا کاین کیف ماهه
    اسماعیلیه گویان سرت خوی بایا ویک بلم ترول چیتا`,
    // Names of people, and of islands that are a feast or a bird.
    "موریس داروین دیویس کیسی پالمر مریدا مندوسا داوسن کریسمس قناری فارو جرزی آزور ناسائو مارکوزه کانتون",
    "آمل جولان کابل مدینه کریمه مالت رباط روما بالی",
    "",
  ),
  ar: cues(
    `آمل مشهد قم صور بالي ساري أراك ماهي كايين الريف نيوي واليس ترول ديلي سنتر
    كريسماس كناري جيرسي ريجينا ثيل بلم`,
    "",
    `الجديدة الداخلة العيون الزرقاء العقبة الناصرية المحمدية الإسماعيلية المنصورة البقاع الخليل الجليل الأقصر
    البندقية الرمادي الكوفة سيناء سرت تدمر تعز جنين بنين تركية درعا كابل`,
    "جدة حماة مأرب إفران",
  ),
  en: new Map(),
};

/** By a name, what the word behind it begins with where the name is another word or part of one. */
export const OTHER_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  // مسقط رأسه "his birthplace"
  ["مسقط", /^راس/],
  // الرباط الصليبي "cruciate ligament"
  ["الرباط", /^(?:ال)?صلیبی/],
  ["رباط", /^(?:ال)?صلیبی/],
  // به قطر ۲۰ سانتی‌متر "20 cm across"
  ["قطر", /^\d{1,3}$/],
  // مدینه فاضله "ideal city"
  ["مدینه", /^فاضله/],
  // النيل من "to undermine"
  ["النیل", /^من$/],
  // آستان قدس رضوی: a foundation
  ["قدس", /^رضوی$/],
]);

/**
 * Words before a name that say it is a place. "Region" is none: منطقه مالی is a financial zone.
 */
export const PLACE_CUES: ReadonlySet<string> = wordSet(`
شهر شهرک استان شهرستان روستای کشور جزیره بندر خلیج دره فرودگاه استاندار شهردار شهرداری فرماندار فرمانداری اردوگاه جمهوری
اهالی پایتخت مذاکرات نشست اجلاس روند دانشگاه جاده آزادراه دولت سفیر بلندی‌های
مدينة محافظة ولاية قرية إقليم بلدة جزيرة عمالة جهة ضواحي شاطئ ساكنة أهالي مخيم ميناء مطار جامعة جمهورية دولة نهر خليج
قضاء جنوب شمال شرق غرب بلدية سفير عاصمة مدينتي مدن قصبة مصفاة
العاصمة سكان أبناء كتيبة حصار شمالي جنوبي شرقي غربي وسط
`);

/** Such words that say it is a country. */
export const COUNTRY_CUES: ReadonlySet<string> = wordSet(
  "کشور جمهوری دولت سفیر دولة جمهورية حكومة سفير شمال جنوب",
);

/** Prepositions of place that stand before a name as words of their own. */
export const PLACE_PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fa: wordSet("در به از"),
  ar: wordSet("في إلى من وفي ومن وإلى بين"),
  en: new Set(),
};

function cues(
  heads: string,
  people: string,
  prepositions: string,
  spellings: string,
): ReadonlyMap<string, Cue> {
  const rows: readonly (readonly [Cue, string])[] = [
    ["head", heads],
    ["head", people],
    ["country", "مالی"],
    ["preposition", prepositions],
    ["spelling", spellings],
  ];
  return new Map(
    rows.flatMap(([cue, names]) => [...wordSet(names)].map((name): [string, Cue] => [name, cue])),
  );
}
