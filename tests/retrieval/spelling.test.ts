import { describe, expect, it } from "vitest";
import { groupTerms } from "../../src/retrieval/groups.ts";
import { parseQuery } from "../../src/retrieval/query.ts";
import { RANKING } from "../../src/retrieval/ranking.ts";
import { countSlips } from "../../src/retrieval/spelling.ts";
import { corpusOf, ids, search } from "./corpus.ts";

const corpus = corpusOf({
  economy: "رشد اقتصادی کشور در بهار به سه درصد رسید.",
  sport: "تیم فوتبال در ورزشگاه آزادی تمرین کرد.",
  split: "نشست بین المللی در وین برگزار شد.",
  health: "دانشگاه علوم پزشکی بیمارستان تازه‌ای ساخت.",
});

describe("likely slips", () => {
  it.each([
    ["اقتصدی", "اقتصادی", "a letter left out"],
    ["اقتاصدی", "اقتصادی", "neighbours swapped"],
    ["فوتیال", "فوتبال", "another letter"],
    ["بیمارستتان", "بیمارستان", "a letter too many"],
    ["بیمازستام", "بیمارستان", "two slips in a long word"],
  ])("searches %s as %s: %s", async (typed, meant) => {
    const reply = await search(corpus, typed);
    expect(reply.query.corrected).toBe(meant);
    expect(reply.hits).toHaveLength(1);
  });

  it("keeps the rest of the query as typed", async () => {
    const reply = await search(corpus, "تیم  فوتیال؟");
    expect(reply.query.corrected).toBe("تیم  فوتبال؟");
    expect(reply.query.text).toBe("تیم  فوتیال؟");
  });

  it("names no correction for words the texts hold, numbers and words too far from any", async () => {
    for (const q of ["فوتبال", "اقتصادی‌ها", "۱۴۰۳", "زرافه"]) {
      expect((await search(corpus, q)).query.corrected).toBeNull();
    }
  });

  it("finds a slip that looks like a form of another word", async () => {
    const cities = corpusOf({
      // To the stemmer تهها is a plural of ته "bottom".
      bottom: "ته ظرف سیاه شد و آن را شستند.",
      capital: "تهرا نام قدیم روستایی در جنوب بود.",
    });
    expect(await ids(cities, "تهها")).toEqual(["bottom", "capital"]);
  });

  it("finds a slip in a word the texts hold without its article", async () => {
    const networks = corpusOf({
      network: "يستخدم الناس فيسبوك كل يوم.",
      other: "يستخدم الناس الهاتف كل يوم.",
    });
    expect((await ids(networks, "الفيسبهك"))[0]).toBe("network");
  });

  it("finds a word the texts write apart", async () => {
    expect((await ids(corpus, "بینالمللی"))[0]).toBe("split");
    expect((await search(corpus, "بینالمللی")).query.corrected).toBeNull();
  });

  it("finds a word however its writer spells it", async () => {
    const offices = corpusOf({ one: "مسوول موزه آمد.", other: "مدیر موزه رفت." });
    expect((await ids(offices, "مسئول"))[0]).toBe("one");
    expect((await ids(offices, "مسؤول"))[0]).toBe("one");
    const states = corpusOf({
      one: "زار الوفد أميركا.",
      two: "زار الوفد أمريكا.",
      other: "زار الوفد.",
    });
    expect((await ids(states, "أمريكا")).sort()).toEqual(["one", "two"]);
  });

  it("finds what the texts write apart beside what they write as one", async () => {
    const presidents = corpusOf({
      one: "رئیس‌جمهور به مشهد رفت.",
      apart: "رئیس جمهور از مشهد بازگشت.",
      other: "رئیس دانشگاه به جمهور مردم نامه نوشت.",
    });
    expect(await ids(presidents, "رئیس‌جمهور")).toEqual(["one", "apart"]);
    const writers = corpusOf({ one: "كتب عبدالله رواية.", apart: "كتب عبد الله قصيدة." });
    expect((await ids(writers, "عبدالله")).sort()).toEqual(["apart", "one"]);
  });
});

describe("countSlips", () => {
  it.each([
    ["کتاب", "کتاب", 0],
    ["کتاب", "کتب", 1],
    ["کتاب", "کاتب", 1],
    ["کتاب", "حساب", 2],
    ["کتاب", "درخت", 3],
  ])("counts between %s and %s %i", (a, b, slips) => {
    expect(countSlips(a, b, 2)).toBe(slips);
  });
});

describe("spellings that only share letters", () => {
  /** So many articles that hold a word, and one that holds another like it. */
  function likenesses(articles: number): string[] {
    const { index } = corpusOf({
      other: "کارخانه زعفرانیه در جنوب است.",
      ...Object.fromEntries(
        Array.from({ length: articles }, (_, i) => [`own-${i}`, `زعفران شماره ${i} رسید.`]),
      ),
    }).engine;
    const [group] = groupTerms(index, parseQuery("زعفران"));
    return (group?.terms ?? []).map((term) => index.dictionary.term(term));
  }

  it("stand for a rare word too", () => {
    expect(likenesses(3)).toEqual(["زعفران", "زعفرانیه"]);
  });

  it("do not stand for one that many passages hold", () => {
    expect(likenesses(RANKING.similarDf)).toEqual(["زعفران"]);
  });
});
