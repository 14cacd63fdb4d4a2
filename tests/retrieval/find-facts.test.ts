import { describe, expect, it } from "vitest";
import type { FactsRequest } from "../../src/contract/fact.ts";
import { findFacts, getFacts } from "../../src/retrieval/find-facts.ts";
import { openSeeds } from "../setup/seeds-app.ts";

const corpus = await openSeeds();
const { articles } = corpus.engine.index;

const find = (request: Partial<FactsRequest>) =>
  findFacts(corpus, { limit: 100, offset: 0, ...request });

/** Every fact of every article, read from the articles themselves. */
async function allFacts() {
  const lists = await Promise.all(
    Array.from({ length: articles.length }, (_, i) => getFacts(corpus, articles.id(i))),
  );
  return lists.flatMap((list) => list?.facts ?? []);
}
const all = await allFacts();

describe("facts of one article", () => {
  it("cut their text out of the article's", async () => {
    const { text } = await corpus.store.text(0);
    const list = await getFacts(corpus, articles.id(0));
    expect(list?.facts.length).toBeGreaterThan(0);
    for (const fact of list?.facts ?? []) {
      expect(text.slice(fact.start, fact.end)).toBe(fact.text);
      expect(fact.sentence.start).toBeLessThanOrEqual(fact.start);
      expect(fact.sentence.end).toBeGreaterThanOrEqual(fact.end);
    }
  });

  it("can be of one type only", async () => {
    const list = await getFacts(corpus, articles.id(0), "date");
    expect(new Set(list?.facts.map(({ type }) => type))).toEqual(new Set(["date"]));
  });

  it("do not exist for an unknown id", async () => {
    expect(await getFacts(corpus, "nobody")).toBeUndefined();
  });
});

describe("facts across articles", () => {
  it("are all there, page by page, and no fact twice", async () => {
    const ids: string[] = [];
    for (let offset = 0; ; offset += 30) {
      const { facts, total } = await find({ limit: 30, offset });
      expect(total).toBe(all.length);
      if (facts.length === 0) break;
      ids.push(...facts.map(({ id }) => id));
    }
    expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it("are counted by type and, where their year is known, along time", async () => {
    const { counts } = await find({});
    const types: Record<string, number> = {};
    for (const { type } of all) types[type] = (types[type] ?? 0) + 1;
    expect(counts.type).toEqual(types);
    const years = counts.timeline.map(({ year }) => year);
    expect(years).toEqual([...years].sort());
  });

  it.each([
    ["a type", { type: "person" }, (fact) => fact.type === "person"],
    ["a country", { iso: "ir" }, (fact) => fact.type === "place" && fact.value.iso === "IR"],
    [
      "a currency",
      { currency: "usd" },
      (fact) => fact.type === "money" && fact.value.currency === "USD",
    ],
    [
      "days they speak of",
      { type: "date", from: "2021-01-01", to: "2021-12-31" },
      (fact) => fact.type === "date" && /^2021/.test(fact.value.gregorian ?? fact.value.date ?? ""),
    ],
  ] as [string, Partial<FactsRequest>, (fact: (typeof all)[number]) => boolean][])(
    "can be kept by %s",
    async (_, request, passes) => {
      const { facts, total } = await find(request);
      const expected = all.filter(passes).map(({ id }) => id);
      expect(total).toBe(expected.length);
      expect(total).toBeGreaterThan(0);
      expect(facts.map(({ id }) => id).sort()).toEqual(expected.slice(0, 100).sort());
    },
  );

  it("are found by a word in any spelling", async () => {
    const spellings = await Promise.all(
      ["روسیه", "روسيه", "روسیۀ"].map((q) => find({ q, type: "place" })),
    );
    const [total, ...others] = spellings.map((list) => list.total);
    expect(total).toBeGreaterThan(0);
    for (const other of others) expect(other).toBe(total);
  });

  it("name the value whose key finds the same facts again", async () => {
    const { counts } = await find({ type: "person" });
    const [first] = counts.value;
    const again = await find({ type: "person", key: first?.key });
    expect(again.total).toBe(first?.count);
  });

  it("are none for words that no fact holds, or for no words at all", async () => {
    expect((await find({ q: "خرگوش" })).total).toBe(0);
    expect((await find({ q: "؟؟" })).total).toBe(0);
  });

  it("are kept to articles of a language", async () => {
    const { facts } = await find({ lang: "ar" });
    expect(new Set(facts.map(({ article }) => article.language))).toEqual(new Set(["ar"]));
  });
});
