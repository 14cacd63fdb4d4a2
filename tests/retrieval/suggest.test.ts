import { describe, expect, it } from "vitest";
import { suggest } from "../../src/retrieval/suggest.ts";
import { corpusOf } from "./corpus.ts";

const repeated = "باران شدید بهاری بارید.";
const corpus = corpusOf({
  a: { title: "سفر وزیر به تهران", text: `${repeated} متن نخست.` },
  b: { title: "تهران در سفر بهاری", text: `${repeated} متن دوم.` },
  c: { title: "زيارة الوزير إلى بغداد", text: "التقى الوزير نظيره.", language: "ar" },
  d: { title: "هوای شهر", text: `${repeated} متن سوم.` },
});
const texts = async (q: string, options: { limit?: number; lang?: "fa" | "ar" | "en" } = {}) =>
  (await suggest(corpus, { q, limit: 8, ...options })).suggestions.map(({ text }) => text);

describe("suggest", () => {
  it("completes the last word wherever it stands, titles that begin so first", async () => {
    expect(await texts("سف")).toEqual(["سفر وزیر به تهران", "تهران در سفر بهاری"]);
    expect(await texts("سفر وز")).toEqual(["سفر وزیر به تهران"]);
  });

  it("does not mind the keyboard", async () => {
    expect(await texts("وزي")).toContain("سفر وزیر به تهران");
    expect(await texts("زیارة الوز")).toEqual(["زيارة الوزير إلى بغداد"]);
  });

  it("offers phrases of several articles", async () => {
    const { suggestions } = await suggest(corpus, { q: "باران ش", limit: 8 });
    expect(suggestions).toContainEqual({ text: "باران شدید بهاری", kind: "phrase" });
  });

  it("prefers the language that the letters are of", async () => {
    const both = corpusOf({
      fa: { title: "کوروش بزرگ", text: "متن." },
      ar: { title: "كورونا تعود", text: "نص.", language: "ar" },
    });
    const first = async (q: string) => (await suggest(both, { q, limit: 1 })).suggestions[0]?.text;
    expect(await first("كورو")).toBe("كورونا تعود");
    expect(await first("کورو")).toBe("کوروش بزرگ");
  });

  it("does not offer less than is typed", async () => {
    expect(await texts("باران شدید ش")).toEqual([]);
  });

  it("offers what differs in blanks and marks alone once", async () => {
    const twice = corpusOf({
      a: { title: "جشنواره بین‌المللی فیلم", text: "متن." },
      b: { title: "جشنواره بین المللی فیلم", text: "متن." },
      c: { title: "محمد السّادس", text: "نص.", language: "ar" },
      d: { title: "محمد السادس", text: "نص.", language: "ar" },
    });
    const count = async (q: string) => (await suggest(twice, { q, limit: 8 })).suggestions.length;
    expect(await count("جشن")).toBe(1);
    expect(await count("محمد الس")).toBe(1);
  });

  it("offers no phrase across the beginning of a clause", async () => {
    const said = Array.from({ length: 4 }, (_, i) => [
      `a${i}`,
      { text: `أكد البنك أن الوزارة قررت الزيادة رقم ${i}.`, language: "ar" } as const,
    ]);
    const { suggestions } = await suggest(corpusOf(Object.fromEntries(said)), {
      q: "البنك",
      limit: 8,
    });
    expect(suggestions.map(({ text }) => text)).not.toContain("البنك أن الوزارة");
    const others = await suggest(corpusOf(Object.fromEntries(said)), { q: "الوزارة", limit: 8 });
    expect(others.suggestions.map(({ text }) => text)).toContain("الوزارة قررت");
  });

  it("offers no phrase that begins behind a particle", async () => {
    const said = Array.from({ length: 4 }, (_, i) => [
      `a${i}`,
      { text: `رسالة للملك فيصل رقم ${i}. التقى الملك فيصل الوفد ${i}.`, language: "ar" } as const,
    ]);
    const { suggestions } = await suggest(corpusOf(Object.fromEntries(said)), {
      q: "فيصل",
      limit: 8,
    });
    const offered = suggestions.map(({ text }) => text);
    expect(offered).toContain("الملك فيصل");
    expect(offered).not.toContain("للملك فيصل");
  });

  it("keeps to the limit and the language", async () => {
    expect(await texts("سف", { limit: 1 })).toHaveLength(1);
    expect(await texts("وز", { lang: "ar" })).toEqual([]);
    expect(await texts("الو", { lang: "ar" })).toEqual(["زيارة الوزير إلى بغداد"]);
  });

  it("has nothing for words no title holds, nor for marks", async () => {
    expect(await texts("قطار")).toEqual([]);
    expect(await texts("؟")).toEqual([]);
  });
});
