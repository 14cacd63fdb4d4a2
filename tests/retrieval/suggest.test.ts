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
