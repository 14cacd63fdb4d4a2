import { describe, expect, it } from "vitest";
import { PLACES_IN } from "../../src/cldr/places.ts";
import type { Fact } from "../../src/contract/fact.ts";
import type { Language } from "../../src/contract/language.ts";
import { KNOWN_ORGANIZATIONS, WORD_ORGANIZATIONS } from "../../src/facts/known-organizations.ts";
import { WORD_PLACES } from "../../src/facts/place-words.ts";
import { type Row, readTable } from "../vocab/table.ts";
import { factsOf } from "./facts-of.ts";

/** The facts of some types in the text of a row, as the tables write them. */
function factsIn({ text = "", language, published }: Row, types: readonly Fact["type"][]): string {
  return factsOf(text, undefined, published || null, language as Language)
    .filter(({ type }) => types.includes(type))
    .map(written)
    .join(" ");
}

function written(fact: Fact): string {
  if (fact.type === "date") return `${fact.value.date ?? ""} ${fact.value.relative ?? ""}`.trim();
  if (fact.type === "money") return `${fact.value.amount} ${fact.value.currency}`;
  if (fact.type === "duration" || fact.type === "quantity") {
    return `${fact.value.amount} ${fact.value.unit}`;
  }
  return fact.type === "percent" ? String(fact.value.value) : (fact.value.key ?? "");
}

describe("places are told from other words", () => {
  it.each(readTable("fact-places"))("$text: $expected, $note", (row) => {
    expect(factsIn(row, ["place"])).toBe(row.expected);
  });
});

describe("organizations are told from other words", () => {
  it.each(readTable("fact-organizations"))("$text: $expected, $note", (row) => {
    expect(factsIn(row, ["organization"])).toBe(row.expected);
  });
});

describe("amounts count by the units of their language", () => {
  it.each(readTable("fact-amounts"))("$text: $expected, $note", (row) => {
    expect(factsIn(row, ["money", "percent", "duration", "quantity"])).toBe(row.expected);
  });
});

describe("dates take the year and the part of it that is said", () => {
  it.each(readTable("fact-dates"))("$text: $expected, $note", (row) => {
    expect(factsIn(row, ["date"])).toBe(row.expected);
  });
});

describe.each(["fa", "ar"] as const)("names that are words of %s", (language) => {
  it("are names in the tables of that language", () => {
    const places = [...WORD_PLACES[language].keys()];
    expect(places.filter((name) => !PLACES_IN[language].has(name))).toEqual([]);
    const organizations = [...WORD_ORGANIZATIONS[language].keys()];
    expect(organizations.filter((name) => !KNOWN_ORGANIZATIONS.has(name))).toEqual([]);
  });
});
