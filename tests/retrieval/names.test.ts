import { describe, expect, it } from "vitest";
import { soundKeys } from "../../src/analysis/keys.ts";
import { corpusOf, ids } from "./corpus.ts";

const corpus = corpusOf({
  fa: "ولادیمیر پوتین رئیس جمهور روسیه روز سه‌شنبه به تهران رفت.",
  ar: "التقى الرئيس فلاديمير بوتين وزير خارجية الولايات المتحدة في موسكو.",
  other: "باران پاییزی باغ‌های انگور را شست.",
});

describe("names in other scripts", () => {
  it.each([
    ["putin", ["ar", "fa"]],
    ["Russia", ["fa"]],
    ["Moscow", ["ar"]],
    ["United States", ["ar"]],
    ["ایالات متحده", ["ar"]],
    ["طهران", ["fa"]],
    ["Tuesday", ["fa"]],
  ])("finds %s", async (q, expected) => {
    expect((await ids(corpus, q)).sort()).toEqual(expected);
  });

  it("puts the spelling that was typed first", async () => {
    expect((await ids(corpus, "بوتين"))[0]).toBe("ar");
    expect((await ids(corpus, "پوتین"))[0]).toBe("fa");
  });

  it("does not take words of one language that sound alike for one another", async () => {
    const alike = corpusOf({ travel: "سفر خوش گذشت.", zero: "دمای هوا به صفر رسید." });
    expect(await ids(alike, "سفر")).toEqual(["travel"]);
  });
});

describe("soundKeys", () => {
  it.each([
    ["پوتین", "putin"],
    ["شیراز", "shiraz"],
    ["لاوروف", "لافروف"],
    ["مرکل", "merkel"],
  ])("gives %s and %s a common key", (a, b) => {
    const keys = new Set(soundKeys(a));
    expect(soundKeys(b).some((key) => keys.has(key))).toBe(true);
  });

  it("gives short words and numbers none", () => {
    expect(soundKeys("آب")).toEqual([]);
    expect(soundKeys("2021")).toEqual([]);
  });
});
