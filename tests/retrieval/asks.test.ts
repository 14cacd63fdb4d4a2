import { describe, expect, it } from "vitest";
import { corpusOf, ids, marked, search } from "./corpus.ts";

/**
 * What people ask of other engines in Persian and Arabic (docs/evaluation.md names the threads),
 * held at the level of search; the analyzer's own tests hold the details.
 */
describe("the eighteen asks", () => {
  it.each([
    [1, "yeh and kaf of either keyboard", "علي کتاب", "علی كتاب"],
    [2, "letters of neighbouring keyboards", "ماە بہار", "ماه بهار"],
    [3, "hamza carriers", "أحمد مسؤول", "احمد مسوول"],
    [4, "teh marbuta and heh, alef maksura and yeh", "مدرسة مستشفى", "مدرسه مستشفي"],
    [5, "marks and tatweel", "مُحَمَّد العـــراق", "محمد العراق"],
    [7, "joiner, blank or nothing between parts", "کتاب‌های", "کتاب های"],
    [7, "joiner lost", "کتاب‌های", "کتابهای"],
    [8, "Persian plurals and ezafe", "همکاری‌های", "همکاری"],
    [9, "the article and what is written onto it", "والحكومة", "حكومة"],
    [10, "a verb's prefix joined or apart", "می‌نویسد", "می نویسد"],
    [11, "digits of three kinds", "۲۰۲۱ ٤٥", "2021 45"],
    [16, "three languages in one field", "شرکت Google در بغداد", "google"],
    [18, "heh with yeh above", "خانۀ پدری", "خانه پدری"],
  ])("%i: %s", async (_, __, text, query) => {
    const corpus = corpusOf({ wanted: `${text} اینجا`, other: "سنگ و درخت کنار رود" });
    expect(await ids(corpus, query)).toEqual(["wanted"]);
    expect(await ids(corpusOf({ wanted: `${query} اینجا` }), text)).toEqual(["wanted"]);
  });

  it("4: the spelling that was typed ranks first", async () => {
    const corpus = corpusOf({ heh: "مدرسه کنار رود", marbuta: "مدرسة کنار رود" });
    expect(await ids(corpus, "مدرسة")).toEqual(["marbuta", "heh"]);
    expect(await ids(corpus, "مدرسه")).toEqual(["heh", "marbuta"]);
  });

  it("6: highlights stay on the letters, marks and all", async () => {
    expect(await marked(corpusOf({ a: "قال مُحَمَّدٌ: العِلْمُ نور." }), "محمد العلم")).toEqual([
      "مُحَمَّدٌ",
      "العِلْمُ",
    ]);
    expect(await marked(corpusOf({ a: "او همکاری‌های تازه دید." }), "همکاریهای")).toEqual([
      "همکاری‌های",
    ]);
  });

  it("10: a negated verb is found apart from the plain one", async () => {
    const corpus = corpusOf({ not: "او نمی‌نویسد.", does: "او می‌نویسد." });
    expect((await ids(corpus, "نمی نویسد"))[0]).toBe("not");
  });

  it("12: a slip is one letter, not one byte", async () => {
    const { query, hits } = await search(corpusOf({ a: "دانشگاه تهران" }), "دانشگه");
    expect(query.corrected).toBe("دانشگاه");
    expect(hits).toHaveLength(1);
  });

  it("13: stop words and question words outvote no topic", async () => {
    const corpus = corpusOf({
      topic: "سد لتیان پر شد.",
      chatter: "در کجا و چرا و چه کسی از این به آن است؟",
    });
    expect(await ids(corpus, "سد لتیان در کجا است؟")).toEqual(["topic"]);
  });

  it("14: the joiner of a text is served as it was read", async () => {
    const { hits } = await search(corpusOf({ a: "گفت‌وگوی آن‌ها کوتاه بود." }), "گفتوگو");
    expect(hits[0]?.snippet.text).toBe("گفت‌وگوی آن‌ها کوتاه بود.");
  });

  it("15: an excerpt with Latin words keeps the order of the text", async () => {
    const text = "نسخه 2.5 برنامه Open Maps روز جمعه منتشر شد.";
    const { hits } = await search(corpusOf({ a: text }), "Open Maps");
    expect(hits[0]?.snippet.text).toBe(text);
    expect(await marked(corpusOf({ a: text }), "Open Maps")).toEqual(["Open", "Maps"]);
  });
});
