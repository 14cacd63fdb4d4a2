import type { AffixRule } from "../reduction.ts";

/**
 * Endings of Persian nouns and adjectives, folded, in the order they are tried.
 *
 * Only endings no other word ends in come off unseen (ratio 0). The others end roots as well
 * (ایران, مردم, دانش): the shorter word must occur, and often enough, for the inflected form of a
 * word is rarer than the word. Ratios are chosen on the counts of UD Persian Seraji
 * (`npm run eval:lemmas`).
 *
 * @see Lazard, A Grammar of Contemporary Persian (1992), on plurals, ezafe and enclitics.
 */
export const PERSIAN_ENDINGS: readonly AffixRule[] = [
  // خانهاش "his house", خانهام, خانهای "a house": alef after heh
  {
    name: "enclitic-heh",
    affixes: "هاش هام هات های هاند هایم",
    minStem: 2,
    ratio: 0.1,
    becomes: "ه",
  },
  // کتابهایشان "their books", کتابهایی "some books", کتابهای "books of"
  {
    name: "plural-ha",
    affixes: "هایشان هایمان هایتان هایشون هایی هایم هایت هایش هاست های هام هاش هات ها",
    minStem: 3,
    ratio: 0,
  },
  { name: "plural-ha-short", affixes: "هایی های ها", minStem: 2, ratio: 0.02 },
  // بزرگترین "greatest", بزرگتری, بزرگترها
  { name: "superlative", affixes: "ترینهای ترینها ترین", minStem: 3, ratio: 0 },
  { name: "superlative-short", affixes: "ترین", minStem: 2, ratio: 0.02 },
  { name: "comparative", affixes: "ترهای ترها تری تر", minStem: 2, ratio: 0.1 },
  // شرکتکنندگان → شرکتکننده "participant": heh returns
  { name: "plural-gan", affixes: "ندگان", minStem: 2, ratio: 0, becomes: "نده" },
  { name: "plural-gan-short", affixes: "گان", minStem: 2, ratio: 0.02, becomes: "ه" },
  // دانشجویان → دانشجو "student", آقایان → آقا
  { name: "plural-yan", affixes: "ویان", minStem: 2, ratio: 0.02, becomes: "و" },
  { name: "plural-yan", affixes: "ایان", minStem: 2, ratio: 0.02, becomes: "ا" },
  // بیماران → بیمار "patient"; not باران "rain", an exception
  { name: "plural-an", affixes: "ان", minStem: 3, ratio: 0.12 },
  { name: "plural-an-short", affixes: "ان", minStem: 2, ratio: 1 },
  // جلسات → جلسه "meeting", خدمات → خدمت "service", امکانات → امکان "possibility"
  { name: "plural-at", affixes: "جات یات ات", minStem: 3, ratio: 0.05 },
  { name: "plural-at-heh", affixes: "ات", minStem: 2, ratio: 0.05, becomes: "ه" },
  { name: "plural-at-teh", affixes: "ات", minStem: 2, ratio: 0.05, becomes: "ت" },
  // مسئولین → مسئول; دومین → دوم
  { name: "plural-in", affixes: "ین", minStem: 3, ratio: 0.1 },
  // کتابشان "their book"
  { name: "possessive-plural", affixes: "یشان یمان یتان شان مان تان", minStem: 3, ratio: 1 },
  // موهایش handled above; پایش → پا, رویش
  { name: "possessive-vowel", affixes: "ایش ایم ایت", minStem: 2, ratio: 1, becomes: "ا" },
  // کتابش "his book", کتابم; not -t, which ends far more nouns (شهرت "fame")
  { name: "possessive", affixes: "ش م", minStem: 3, ratio: 4 },
  // تهرانست "is Tehran"
  { name: "copula", affixes: "ست است اند", minStem: 3, ratio: 2 },
  // دانشجویی → دانشجو, شورای → شورا, خانهی → خانه
  { name: "indefinite-vowel", affixes: "ویی ویی", minStem: 2, ratio: 0.02, becomes: "و" },
  { name: "indefinite-vowel", affixes: "ایی", minStem: 2, ratio: 0.02, becomes: "ا" },
  { name: "ezafe-vowel", affixes: "ای", minStem: 2, ratio: 0.02, becomes: "ا" },
  { name: "ezafe-vowel", affixes: "وی", minStem: 2, ratio: 0.1, becomes: "و" },
  { name: "ezafe-heh", affixes: "هی", minStem: 2, ratio: 0.02, becomes: "ه" },
  // نیازی "a need": also adjectives (قلبی "of the heart"), which meet their noun
  { name: "indefinite", affixes: "ی", minStem: 3, ratio: 0.5 },
];
