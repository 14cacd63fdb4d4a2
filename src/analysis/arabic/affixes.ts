import type { AffixRule } from "../reduction.ts";

/**
 * Beginnings, the longer first: the article with its proclitics comes off unseen, a lone letter
 * only where the rest is a word, and a more frequent one; short rests need more of it.
 *
 * @see Larkey, Ballesteros and Connell (2002): light10 takes off the same beginnings but asks no
 *   corpus, and leaves ب ك ف ل before a bare word.
 */
export const ARABIC_PREFIXES: readonly AffixRule[] = [
  { name: "article", affixes: "وبال وال فال بال کال ولل فلل ال لل", minStem: 3, ratio: 0 },
  { name: "article-short", affixes: "وال فال بال کال ال لل", minStem: 2, ratio: 0.02 },
  { name: "conjunction", affixes: "و ف", minStem: 4, ratio: 1 },
  { name: "conjunction-short", affixes: "و ف", minStem: 3, ratio: 3 },
  { name: "proclitic", affixes: "ب ل ک", minStem: 3, ratio: 0.5, needsArticle: true },
  { name: "proclitic-bare", affixes: "ب ل", minStem: 4, ratio: 3 },
  // سیعمل "will do" and یعمل; the imperfect meets its other persons
  { name: "future", affixes: "سی", minStem: 3, ratio: 0.02, becomes: "ی" },
  { name: "future", affixes: "ست", minStem: 3, ratio: 0.02, becomes: "ت" },
  { name: "future", affixes: "سن", minStem: 3, ratio: 0.02, becomes: "ن" },
  { name: "subjunctive", affixes: "لی", minStem: 3, ratio: 0.3, becomes: "ی" },
  { name: "imperfect", affixes: "ت ن", minStem: 3, ratio: 1, becomes: "ی" },
  { name: "imperfect-past", affixes: "ی", minStem: 3, ratio: 0.5 },
];

/**
 * Endings, in the order they are tried. Feminine -a with a suffix is written with teh (جامعته
 * "his university"): heh returns. A lone heh (his, or feminine) also ends Persian roots (نامه
 * "letter", نام "name"), so the rest must be seen with the article.
 */
export const ARABIC_ENDINGS: readonly AffixRule[] = [
  {
    name: "pronoun-feminine",
    affixes: "تهما تهم تهن تکم تنا تها تان تین ته تی",
    minStem: 2,
    ratio: 0.02,
    becomes: "ه",
  },
  { name: "pronoun", affixes: "هما هم هن کم نا ها", minStem: 3, ratio: 0.1 },
  { name: "pronoun-hamza", affixes: "وه یه ایه", minStem: 3, ratio: 0.5, needsArticle: true },
  // العربيه → عربی
  { name: "nisba-feminine", affixes: "یه", minStem: 2, ratio: 0.02, becomes: "ی" },
  { name: "nisba-plural", affixes: "یون یین یات", minStem: 2, ratio: 0.02, becomes: "ی" },
  { name: "plural-at", affixes: "ات", minStem: 2, ratio: 0.02, becomes: "ه" },
  { name: "plural", affixes: "ون ین ات", minStem: 3, ratio: 0.1 },
  { name: "dual", affixes: "ان", minStem: 3, ratio: 0.3 },
  { name: "verb-plural", affixes: "وا", minStem: 3, ratio: 0.1 },
  { name: "accusative", affixes: "ا", minStem: 3, ratio: 1 },
  { name: "nisba", affixes: "ی", minStem: 3, ratio: 0.3, needsArticle: true },
  { name: "heh", affixes: "ه", minStem: 4, ratio: 0.3, needsArticle: true },
  { name: "heh-short", affixes: "ه", minStem: 3, ratio: 3, needsArticle: true },
  { name: "verb-feminine", affixes: "ت", minStem: 3, ratio: 0.5, needsArticle: true },
];
