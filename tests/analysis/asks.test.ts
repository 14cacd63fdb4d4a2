import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyzer.ts";
import { detectLanguage } from "../../src/analysis/language.ts";
import { fold, normalizeWord } from "../../src/analysis/normalizer.ts";
import { chooseStems } from "../../src/analysis/stem-classes.ts";
import { isQuestionWord, isStopWord } from "../../src/analysis/words.ts";

const terms = (text: string) => analyze(text).map((token) => token.term);
const folded = (text: string) => terms(text).map(fold);
const stemAmong = (words: readonly string[], word: string) =>
  chooseStems(new Map(words.map((w) => [normalizeWord(w), 1]))).get(normalizeWord(word));
const meet = (a: string, b: string) => expect(stemAmong([a, b], a)).toBe(stemAmong([a, b], b));

/** What users of other engines ask for in Persian and Arabic; the numbers are those of docs/analysis.md. */
describe("what people ask of Persian and Arabic search", () => {
  it("1: writes ي ی and ك ک the same, whatever the language", () => {
    expect(terms("بين المللي كاظم")).toEqual(terms("بین المللی کاظم"));
    expect(folded("على")).toEqual(folded("علی"));
  });

  it("2: reads the letters of neighbouring keyboards: ہ ە ۃ ے", () => {
    expect(terms("گربہ")).toEqual(terms("گربه"));
    expect(terms("گربە")).toEqual(terms("گربه"));
    expect(terms("مدرسۃ")).toEqual(terms("مدرسة"));
    expect(terms("نامے")).toEqual(terms("نامی"));
  });

  it("3: meets أ إ آ ٱ with ا, and ؤ ئ ء with what they stand on", () => {
    expect(folded("أحمد إحمد آحمد ٱحمد")).toEqual(folded("احمد احمد احمد احمد"));
    expect(folded("مسؤول رئيس سماء")).toEqual(folded("مسوول رييس سما"));
  });

  it("4: meets ة with ه and ى with ي, and still tells the exact spelling", () => {
    expect(folded("مدرسة مستشفى")).toEqual(folded("مدرسه مستشفي"));
    expect(terms("مدرسة")).not.toEqual(terms("مدرسه"));
  });

  it("5: passes over vowel signs, Quranic marks and tatweel", () => {
    expect(terms("ٱلرَّحْمَٰنِ كتـــاب قَالُوٓاْۖ")).toEqual(terms("ٱلرحمن كتاب قالوا"));
  });

  it("6: cuts the word with its marks out of the original text", () => {
    const text = "في «الكِتَابُ» می‌روم";
    expect(analyze(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "في",
      "الكِتَابُ",
      "می‌روم",
    ]);
  });

  it("7: makes ZWNJ, nothing and a blank the same", () => {
    expect(terms("همکاری\u200Cهای ما")).toEqual(terms("همکاریهای ما"));
    expect(terms("همکاری های ما")).toEqual(terms("همکاریهای ما"));
  });

  it("8: meets plurals, comparatives, possessives and ezafe", () => {
    for (const form of ["کتابها", "کتابهای", "کتابهایی", "کتابی", "کتابهایشان"]) meet(form, "کتاب");
    meet("بزرگتر", "بزرگترین");
    meet("خانۀ", "خانه\u0654");
    meet("خانه‌اش", "خانه");
  });

  it("9: takes off the article and the clitics و ف ب ك ل", () => {
    for (const form of ["الكتاب", "والكتاب", "بالكتاب", "للكتاب", "كالكتاب", "فالكتاب"]) {
      meet(form, "كتاب");
    }
  });

  it("10: joins می‌روم, میروم and می روم, and keeps نمی a negation of its own", () => {
    expect(terms("می\u200Cروم")).toEqual(terms("میروم"));
    expect(terms("می روم")).toEqual(terms("میروم"));
    expect(terms("نمی روم")).not.toEqual(terms("می روم"));
    meet("نمیروم", "رفت");
  });

  it("11: reads ۱۲۳ and ١٢٣ as 123, and ، ؟ ؛ ٪ as punctuation", () => {
    expect(terms("۱۲۳ ١٢٣ 123")).toEqual(["123", "123", "123"]);
    expect(terms("سلام،دنیا؟ ۵۰٪؛")).toEqual(["سلام", "دنیا", "50"]);
  });

  it("12: counts letters, not bytes: one letter is one unit of a term", () => {
    expect(terms("پوتین")[0]).toHaveLength(5);
  });

  it("13: knows stop words and question words of each language", () => {
    for (const word of ["از", "که", "في", "من", "the"]) {
      expect(isStopWord(normalizeWord(word))).toBe(true);
    }
    for (const word of ["چرا", "کجاست", "لماذا", "متى", "who"]) {
      expect(isQuestionWord(normalizeWord(word))).toBe(true);
    }
    for (const word of ["ایران", "كتاب"]) expect(isStopWord(normalizeWord(word))).toBe(false);
  });

  it("14: keeps words with ZWNJ whole", () => {
    expect(terms("گفت\u200Cوگو")).toEqual(["گفتوگو"]);
  });

  it("15: passes over direction marks and keeps the offsets of mixed text", () => {
    const text = "\u2067شرکت\u2069 \u200FOpenAI\u200E است";
    expect(analyze(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "شرکت",
      "OpenAI",
      "است",
    ]);
  });

  it("16: reads Persian, Arabic and English in one text", () => {
    expect(terms("شرکت Google في القاهرة")).toEqual(["شرکت", "google", "فی", "القاهرة"]);
    expect(detectLanguage("شرکت‌های بزرگ چیست؟")).toBe("fa");
    expect(detectLanguage("أين تقع القاهرة؟")).toBe("ar");
    expect(detectLanguage("Where is Cairo?")).toBe("en");
    expect(["هیأت داوران", "تأثیر", "مسئولیت"].map(detectLanguage)).toEqual(["fa", "fa", "fa"]);
    expect(["تأثير", "شعراء", "أسعار"].map(detectLanguage)).toEqual(["ar", "ar", "ar"]);
  });

  it("17: leaves words whole that the caller never wants stemmed", () => {
    const counts = new Map([["کتابها", 1]]);
    expect(chooseStems(counts, new Set(["کتابها"])).get("کتابها")).toBe("s:کتابها");
  });

  it("18: reads ۀ as a heh, not a yeh", () => {
    expect(terms("خانۀ")).toEqual(["خانه"]);
  });
});
