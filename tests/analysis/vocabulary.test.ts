import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyzer.ts";
import { fold, normalizeWord } from "../../src/analysis/normalizer.ts";
import { chooseStems } from "../../src/analysis/stem-classes.ts";
import { readTable } from "../vocab/table.ts";

const terms = (text = "") => analyze(text).map((token) => token.term);

describe("spellings of one word share a term", () => {
  it.each(readTable("same"))("$a and $b: $note", ({ a, b }) => {
    expect(terms(a)).toEqual(terms(b));
    expect(terms(a)).toHaveLength(1);
  });
});

describe("other words keep their terms apart", () => {
  it.each(readTable("apart"))("$a and $b: $note", ({ a, b }) => {
    expect(terms(a)).not.toEqual(terms(b));
  });
});

describe("letters people mix up meet when folded, and only then", () => {
  it.each(readTable("fold"))("$a and $b: $note", ({ a = "", b = "" }) => {
    expect(fold(normalizeWord(a))).toBe(fold(normalizeWord(b)));
    expect(normalizeWord(a)).not.toBe(normalizeWord(b));
  });
});

describe.each(["persian", "arabic"])("stems of %s words", (language) => {
  it.each(readTable(`${language}-stems`))("$input is $expected among $vocabulary: $note", (row) => {
    const { vocabulary = "", input = "", expected = "" } = row;
    const words = [...vocabulary.split(" "), input].map(normalizeWord);
    const counts = new Map(words.map((word) => [word, 1]));
    expect(chooseStems(counts).get(normalizeWord(input))).toBe(`s:${expected}`);
  });
});
