import { describe, expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { letterGrams } from "../../src/index/grams.ts";
import { PostingsBuffer } from "../../src/index/postings-buffer.ts";
import { IndexReader } from "../../src/index/reader.ts";
import { type MadeUpPassage, makeArticles, makeMeta, VERSION, writeIndex } from "./made-up.ts";

const articles = makeArticles(1, 400);
const passages = articles.flat();
const index = new IndexReader(writeIndex(articles), VERSION);
const vocabulary = [...new Set(passages.flatMap(({ terms }) => terms))].sort();

/** Positions of every term by passage, read off the tokens. */
const scanned = new Map(vocabulary.map((term) => [term, new Map<number, number[]>()]));
passages.forEach(({ terms }, passage) => {
  terms.forEach((term, position) => {
    const places = scanned.get(term);
    const here = places?.get(passage);
    if (here) here.push(position);
    else places?.set(passage, [position]);
  });
});

function scan(term: string): Map<number, number[]> {
  return scanned.get(term) ?? new Map();
}

describe("the dictionary", () => {
  it("numbers the terms in code unit order", () => {
    expect(index.dictionary.termCount).toBe(vocabulary.length);
    vocabulary.forEach((term, number) => {
      expect(index.dictionary.find(term)).toBe(number);
      expect(index.dictionary.term(number)).toBe(term);
    });
  });

  it("does not find what no article holds", () => {
    for (const term of ["", "x", "ا".repeat(40), "ییییییی", "\uffff"]) {
      expect(index.dictionary.find(term)).toBe(-1);
    }
  });

  it("finds the terms that begin with a prefix, none for one that no term begins with", () => {
    for (const prefix of ["", "ا", "شک", "گلم", "ی", "zz"]) {
      const expected = vocabulary.flatMap((term, i) => (term.startsWith(prefix) ? [i] : []));
      expect(index.dictionary.prefix(prefix, 1e6)).toEqual(expected);
      expect(index.dictionary.prefix(prefix, 3)).toEqual(expected.slice(0, 3));
    }
  });

  it("finds the members of a class, none for a key that is none", () => {
    const expected = vocabulary.flatMap((term, i) => (term.slice(0, 2) === "شک" ? [i] : []));
    expect(index.dictionary.classMembers("s:شک")).toEqual(expected);
    expect(index.dictionary.classMembers("s:")).toEqual([]);
  });

  it("knows other words for a key", () => {
    expect(index.dictionary.expansions("سلام")).toEqual(["درود", "صبح بخیر"]);
    expect(index.dictionary.expansions("سلا")).toEqual([]);
  });

  it("finds every term that shares enough letters, with its likeness", () => {
    const dice = (a: string, b: string) => {
      const other = new Set(letterGrams(b));
      const shared = letterGrams(a).filter((gram) => other.has(gram)).length;
      return (2 * shared) / (letterGrams(a).length + other.size);
    };
    for (const word of ["شکلم", "اباب", "گ", "نوهیر", vocabulary[50] ?? ""]) {
      const expected = vocabulary
        .map((term, id) => ({ id, similarity: dice(word, term) }))
        .filter(({ similarity }) => similarity >= 0.35)
        .sort((a, b) => b.similarity - a.similarity || a.id - b.id);
      const options = { minDice: 0.35, limit: 1e6 };
      expect(index.dictionary.similar(word, options)).toEqual(expected);
      const few = { minDice: 0.35, limit: 2 };
      expect(index.dictionary.similar(word, few)).toEqual(expected.slice(0, 2));
    }
  });
});

describe("postings", () => {
  it("are the passages, frequencies and positions of a plain scan, for every term", () => {
    const buffer = new PostingsBuffer(1);
    vocabulary.forEach((term, number) => {
      const expected = scan(term);
      const from = buffer.count;
      const { passages: found, frequencies, count } = index.postings(number, buffer);
      expect(Array.from(found.subarray(from, count))).toEqual([...expected.keys()]);
      expect(Array.from(frequencies.subarray(from, count))).toEqual(
        [...expected.values()].map((positions) => positions.length),
      );
      expect(index.positions(number, [...expected.keys()])).toEqual(expected);
      expect(index.df(number)).toBe(count - from);
      const holders = new Set([...expected.keys()].map((passage) => index.passageArticle(passage)));
      expect(index.articleDf(number)).toBe(holders.size);
    });
  });

  it("give the positions of some passages only, wherever those stand in a long list", () => {
    const random = new Random(2);
    const common = vocabulary.filter((term) => term.length === 1);
    for (const term of common) {
      const expected = scan(term);
      const wanted = passages.flatMap((_, passage) => (random.chance(0.025) ? [passage] : []));
      const found = new Map(wanted.flatMap((p) => (expected.has(p) ? [[p, expected.get(p)]] : [])));
      expect(index.positions(index.dictionary.find(term), wanted)).toEqual(found);
    }
  });

  it("of a number that is no term are empty", () => {
    for (const number of [-1, vocabulary.length, 1e9]) {
      expect(index.df(number)).toBe(0);
      expect(index.postings(number, new PostingsBuffer()).count).toBe(0);
      expect(index.positions(number, [0, 1]).size).toBe(0);
    }
  });

  it("hold frequencies and positions of the longest passages", () => {
    const long = Array.from({ length: 32_767 }, (_, i) => (i % 3 === 0 ? "ا" : `ب${i % 70}`));
    const passage: MadeUpPassage = { terms: long, start: 0, end: 9, isTitle: false };
    const read = new IndexReader(writeIndex([[passage]]), VERSION);
    const number = read.dictionary.find("ا");
    const places = read.positions(number, [0]).get(0);
    expect(places).toEqual(long.flatMap((term, i) => (term === "ا" ? [i] : [])));
    expect(read.postings(number, new PostingsBuffer()).frequencies[0]).toBe(places?.length);
  });
});

describe("passages and articles", () => {
  it("stand where they stood", () => {
    let passage = 0;
    articles.forEach((own, article) => {
      expect(index.firstPassage(article)).toBe(passage);
      for (const { terms, start, end, isTitle } of own) {
        expect(index.passageArticle(passage)).toBe(article);
        expect(index.passageLength(passage)).toBe(terms.length);
        expect([index.passageStart(passage), index.passageEnd(passage)]).toEqual([start, end]);
        expect(index.isTitlePassage(passage)).toBe(isTitle);
        passage++;
      }
    });
    expect(index.firstPassage(articles.length)).toBe(index.passageCount);
  });

  it("have their metadata, by number and by id", () => {
    articles.forEach((_, article) => {
      const meta = makeMeta(article);
      expect(index.articles.meta(article)).toEqual(meta);
      expect(index.articles.ordinal(meta.id)).toBe(article);
    });
    expect(index.articles.ordinal("article-")).toBe(-1);
    expect(index.articles.day(1)).toBe(Date.UTC(2011, 2, 2) / 86_400_000);
    expect(index.articles.day(0)).toBeUndefined();
  });
});

describe("an index of nothing", () => {
  it("opens and finds nothing", () => {
    const empty = new IndexReader(writeIndex([]), VERSION);
    expect(empty.articleCount).toBe(0);
    expect(empty.dictionary.find("ا")).toBe(-1);
    expect(empty.dictionary.similar("اب", { minDice: 0.1, limit: 9 })).toEqual([]);
    expect(empty.articles.ordinal("a")).toBe(-1);
  });
});
