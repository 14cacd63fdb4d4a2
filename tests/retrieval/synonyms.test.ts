import { describe, expect, it } from "vitest";
import { ARABIC_SYNONYMS } from "../../src/indexing/synonyms/arabic.ts";
import { PERSIAN_SYNONYMS } from "../../src/indexing/synonyms/persian.ts";
import { readTable } from "../vocab/table.ts";
import { corpusOf, ids } from "./corpus.ts";

describe("other words that say the same", () => {
  it.each(readTable("synonyms"))("$query finds $text: $found, $note", async (row) => {
    const { query = "", text = "", found } = row;
    expect(await ids(corpusOf({ text }), query)).toEqual(found === "yes" ? ["text"] : []);
  });

  it("come after the word itself, however often they stand there", async () => {
    const corpus = corpusOf({
      synonym: "مساحت این سرزمین زیاد است و مساحت آن سرزمین کم است.",
      word: "درباره‌ی این سرزمین می‌دانیم که وسعت آن زیاد است و مردم آن کم.",
    });
    expect(await ids(corpus, "وسعت این سرزمین")).toEqual(["word", "synonym"]);
  });

  it("do not lower how much the word itself is worth", async () => {
    const corpus = corpusOf({
      topic: "وسعت هند را نوشتند.",
      other: "جمعیت هند را نوشتند.",
      more: "مساحت چین را نوشتند.",
    });
    expect((await ids(corpus, "وسعت هند"))[0]).toBe("topic");
  });
});

describe.each([
  ["Persian", PERSIAN_SYNONYMS],
  ["Arabic", ARABIC_SYNONYMS],
])("the %s table", (_, rows) => {
  it("has a row of two words or more for each meaning, none twice", () => {
    for (const row of rows) {
      expect(row.length, row.join("|")).toBeGreaterThan(1);
      expect(new Set(row).size, row.join("|")).toBe(row.length);
    }
    const lines = rows.map((row) => row.join("|"));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("what a word of a question counts", () => {
  it("is more for the last of an Arabic question, which is what it is about", async () => {
    const corpus = corpusOf({
      verb: "تأسست المدرسة في القرن الماضي.",
      thing: "كانت بغداد مدينة في القرن الماضي.",
    });
    expect(await ids(corpus, "متى تأسست بغداد؟")).toEqual(["thing", "verb"]);
  });

  it("is less for a Persian verb than for a noun", async () => {
    const corpus = corpusOf({
      verb: "نامه را دیروز فرستاد به شهر ما.",
      noun: "ماهواره در دیروز بود به شهر ما.",
    });
    expect(await ids(corpus, "ماهواره فرستاد")).toEqual(["noun", "verb"]);
  });
});
