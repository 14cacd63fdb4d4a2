import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/retrieval/query.ts";

const terms = (text: string) => parseQuery(text).words.map((word) => word.term);

describe("parseQuery", () => {
  it.each([
    ['"حقوق بشر" ایران', 0, 1],
    ["«حقوق بشر» ایران", 0, 1],
    ["“حقوق بشر” ایران", 0, 1],
    ['ایران "حقوق بشر"', 1, 2],
  ])("reads the phrase of %s", (text, first, last) => {
    expect(parseQuery(text).phrases).toEqual([{ first, last }]);
  });

  it("takes a mark without its partner for punctuation", () => {
    expect(parseQuery('حقوق "بشر').phrases).toEqual([]);
    expect(terms('حقوق "بشر')).toEqual(["حقوق", "بشر"]);
  });

  it("excludes a word and a phrase after a minus", () => {
    const query = parseQuery('نفت -عراق -"خلیج فارس"');
    expect(query.words.map((word) => word.term)).toEqual(["نفت"]);
    expect(query.excluded).toEqual([["عراق"], ["خلیج", "فارس"]]);
  });

  it("takes a dash between blanks, words or numbers for punctuation", () => {
    expect(parseQuery("مسکو - تهران").excluded).toEqual([]);
    expect(parseQuery("تهران-مسکو").excluded).toEqual([]);
    expect(parseQuery("جنگ ۱۹۱۴ -۱۹۱۸").excluded).toEqual([]);
  });

  it("knows where each word stands in what was typed", () => {
    const text = '  "حقوق بشر" -عراق ایران';
    for (const word of parseQuery(text).words) {
      expect(text.slice(word.start, word.end)).toBe(word.term);
    }
  });

  it("treats the last word as begun only while it is being typed", () => {
    expect(parseQuery("تهر", { prefix: true }).prefix).toBe(true);
    expect(parseQuery("تهر ", { prefix: true }).prefix).toBe(false);
  });
});
