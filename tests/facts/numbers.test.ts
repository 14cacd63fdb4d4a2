import { describe, expect, it } from "vitest";
import { Spellings } from "../../src/analysis/spellings.ts";
import { readWords } from "../../src/analysis/text-words.ts";
import { readDigits, readNumber } from "../../src/facts/numbers.ts";
import { traitsOf } from "../../src/facts/traits-of.ts";

const spellings = new Spellings(traitsOf);

function numberOf(text: string): number | undefined {
  return readNumber(readWords(text, spellings), 0)?.value;
}

describe("a number in words, digits or both", () => {
  it.each([
    ["چهار میلیارد", 4e9],
    ["یک میلیارد و ۷۰۰ میلیون", 1.7e9],
    ["سه\u200Cهزار و پانصد", 3500],
    ["سههزار و پانصد", 3500],
    ["دویست و پنجاه و سه هزار و ۲۱", 253_021],
    ["هشت هزار و ۹۰۰ میلیارد", 8.9e12],
    ["بیست و یک", 21],
    ["نیم", 0.5],
    ["۱۲٫۵", 12.5],
    ["۱٬۲۳۴٬۵۶۷", 1_234_567],
    ["1.5 میلیون", 1.5e6],
    ["65,9 مليارات", 65_900_000_000],
    ["17.15 مليار", 17_150_000_000],
    ["۳۳٫۳ میلیارد", 33_300_000_000],
    ["ثلاثة ملايين", 3e6],
    ["خمسة عشر", 15],
    ["خمسة وعشرون", 25],
    ["مليونان و300 ألف", 2.3e6],
    ["ملیونين", 2e6],
    ["ثلاثمائة وخمسين ألفا", 350_000],
    ["ألفان", 2000],
    ["2 million", 2e6],
  ])("%s is %d", (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it("does not add two numbers that only stand side by side", () => {
    expect(numberOf("سه و چهار")).toBe(3);
    expect(numberOf("۲۰ و ۳۰")).toBe(20);
  });

  it("finds none where a word is no number", () => {
    expect(numberOf("کتاب")).toBeUndefined();
    expect(numberOf("وزارت")).toBeUndefined();
  });
});

describe("digits with marks", () => {
  it.each([
    ["1,000", 1000],
    ["1,5", 1.5],
    ["1/8", 1.8],
    ["2016", 2016],
  ])("%s is %d", (key, value) => {
    expect(readDigits(key)).toBe(value);
  });

  it("leaves a date alone", () => {
    expect(readDigits("1402/09/18")).toBeUndefined();
  });
});
