import { insert, load, remove, save, search } from "@orama/orama";
import { describe, expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { analyze } from "../../src/analysis/analyzer.ts";
import type { Article } from "../../src/contract/article.ts";
import { type Engine, loadEngine, searchEngine } from "../../src/engine/engine.ts";
import { PostingsBuffer } from "../../src/index/postings-buffer.ts";
import type { IndexReader } from "../../src/index/reader.ts";
import { IndexBuilder } from "../../src/indexing/build.ts";

const TAGS = ["سیاست", "ورزش", "اقتصاد"];
const WORDS = "کتاب خانه مدرسه دریا باران کوه شهر مردم راه روز شب سال آب نان".split(" ");

const random = new Random(8);
const articles = Array.from({ length: 120 }, (_, i): Article => {
  const words = Array.from({ length: random.integer(5, 60) }, () => random.pick(WORDS));
  return {
    id: `article-${i}`,
    title: `خبر ${i}`,
    text: `${words.join(" ")}.`,
    language: i % 3 === 0 ? "ar" : "fa",
    url: null,
    published: i % 4 === 0 ? null : `20${15 + (i % 8)}-0${1 + (i % 9)}-15`,
    tags: i % 5 === 0 ? [] : [random.pick(TAGS)],
  };
});
const engine = build();

function build(): Engine {
  const builder = new IndexBuilder(() => {});
  for (const article of articles) builder.add(article);
  return loadEngine(builder.finish().bytes.buffer);
}

/** Every article with a word of the query, scored by how many passages hold it. */
function plainRank(index: IndexReader, query: string): { article: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const { term } of analyze(query)) {
    const { passages, count } = index.postings(index.dictionary.find(term), new PostingsBuffer());
    for (let i = 0; i < count; i++) {
      const article = index.passageArticle(passages[i] ?? 0);
      scores.set(article, (scores.get(article) ?? 0) + 1);
    }
  }
  return Array.from(scores, ([article, score]) => ({ article, score }));
}

function find(query: string, params: object = {}) {
  const all = { term: query, limit: 200, ...params };
  return searchEngine(engine, all, (index, term, { allowed }) => ({
    best: plainRank(index, term).filter(({ article }) => allowed?.has(article) ?? true),
  }));
}

/** Ids of the articles that a plain scan over their tokens finds. */
function scan(query: string, keep: (article: Article) => boolean = () => true): string[] {
  const wanted = new Set(analyze(query).map(({ term }) => term));
  return articles
    .filter(keep)
    .filter(({ title, text }) => analyze(`${title}\n${text}`).some(({ term }) => wanted.has(term)))
    .map(({ id }) => id)
    .sort();
}

const idsOf = ({ hits }: { hits: readonly { id: string }[] }) => hits.map(({ id }) => id).sort();

describe("search through the engine", () => {
  it("finds what a plain scan over the tokens finds, for hundreds of queries", () => {
    for (let i = 0; i < 300; i++) {
      const query = Array.from({ length: random.integer(1, 4) }, () => random.pick(WORDS)).join(
        " ",
      );
      const found = find(query);
      expect(idsOf(found), query).toEqual(scan(query));
      expect(found.count).toBe(found.hits.length);
    }
    expect(find("هرگز").count).toBe(0);
  });

  it("gives a page of the best, scores falling", () => {
    const all = find("کتاب دریا");
    const page = find("کتاب دریا", { limit: 5, offset: 3 });
    expect(page.hits.map(({ id }) => id)).toEqual(all.hits.slice(3, 8).map(({ id }) => id));
    const scores = all.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("gives documents of what the index knows, without the text", () => {
    const [hit] = find("کتاب").hits;
    const article = articles.find(({ id }) => id === hit?.id);
    expect(hit?.document.title).toBe(article?.title);
    expect(hit?.document.tag).toEqual(article?.tags);
    expect(hit?.document).not.toHaveProperty("text");
  });
});

describe("filters", () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const dayOf = ({ published }: Article) => (published === null ? Number.NaN : day(published));
  const CASES: [object, (article: Article) => boolean][] = [
    [{ language: "ar" }, ({ language }) => language === "ar"],
    [{ language: { eq: "fa" } }, ({ language }) => language === "fa"],
    [{ language: { in: ["fa", "ar"] } }, () => true],
    [{ language: { nin: ["fa"] } }, ({ language }) => language !== "fa"],
    [{ tag: "ورزش" }, ({ tags }) => tags.includes("ورزش")],
    [{ tag: { containsAny: ["ورزش", "سیاست"] } }, ({ tags }) => /ورزش|سیاست/.test(tags.join())],
    [{ tag: { containsAll: ["ورزش", "سیاست"] } }, () => false],
    [{ year: "2017" }, ({ published }) => published?.startsWith("2017") ?? false],
    [{ day: { gte: day("2018-01-01") } }, (article) => dayOf(article) >= day("2018-01-01")],
    [{ day: { lt: day("2018-01-01") } }, (article) => dayOf(article) < day("2018-01-01")],
    [
      { day: { between: [day("2016-01-01"), day("2018-12-31")] }, language: "fa" },
      (article) =>
        dayOf(article) >= day("2016-01-01") &&
        dayOf(article) <= day("2018-12-31") &&
        article.language === "fa",
    ],
  ];
  it.each(CASES)("%o keep what they say", (where, keep) => {
    expect(idsOf(find("کتاب مردم", { where }))).toEqual(scan("کتاب مردم", keep));
  });

  it("on what does not exist are refused", () => {
    expect(() => find("کتاب", { where: { colour: "red" } })).toThrow(/no filter on colour/);
    expect(() => find("کتاب", { where: { day: { near: 3 } } })).toThrow(/operator near/);
  });
});

describe("facets, order and boost", () => {
  it("count the values of all results", () => {
    const { facets, hits } = find("کتاب", { limit: 5, facets: { language: {}, tag: {} } });
    const results = scan("کتاب").map((id) => articles.find((article) => article.id === id));
    expect(hits).toHaveLength(5);
    expect(facets?.language?.values).toEqual({
      fa: results.filter((article) => article?.language === "fa").length,
      ar: results.filter((article) => article?.language === "ar").length,
    });
    expect(facets?.tag?.values).toHaveProperty(
      "ورزش",
      results.filter((article) => article?.tags.includes("ورزش")).length,
    );
  });

  it("put dates in either order, articles without one last", () => {
    for (const order of ["ASC", "DESC"]) {
      const { hits } = find("کتاب", { sortBy: { property: "day", order } });
      const days = hits.map(({ document }) => document.day);
      const dated = days.filter((day) => day !== undefined);
      const sign = order === "ASC" ? 1 : -1;
      expect(dated).toEqual(dated.toSorted((a, b) => sign * (a - b)));
      expect(days.slice(dated.length).every((day) => day === undefined)).toBe(true);
    }
    expect(() => find("کتاب", { sortBy: { property: "title" } })).toThrow(/no order by title/);
  });

  it("tell the ranking what is boosted", () => {
    let seen: object = {};
    searchEngine(engine, { term: "کتاب", boost: { title: 3 } } as never, (_, __, { boost }) => {
      seen = boost;
      return { best: [] };
    });
    expect(seen).toEqual({ title: 3 });
  });

  it("count what stands behind the best, and list it where facets or an order ask for it", () => {
    const best = [
      { article: 7, score: 2 },
      { article: 5, score: 3 },
    ];
    const ranked = { best, behind: { count: 3, list: () => [1, 2, 9] } };
    const page = (params: object) =>
      searchEngine(engine, { term: "کتاب", limit: 2, ...params } as never, () => ranked);
    const { hits, count } = page({});
    expect([count, hits.map(({ id }) => id)]).toEqual([5, ["article-5", "article-7"]]);
    const { facets } = page({ facets: { language: {} } });
    const values = Object.values(facets?.language?.values ?? {});
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(5);
    expect(page({ limit: 9, sortBy: { property: "day" } }).hits.length).toBe(5);
  });
});

describe("Orama's own functions", () => {
  it("load what they saved, and it ranks alike", () => {
    const saved = save(engine.orama);
    const other = build();
    load(other.orama, saved);
    expect(search(other.orama, { term: "کتاب" })).toBeDefined();
    const { reader } = other.orama.data.index as unknown as { reader: IndexReader };
    expect(plainRank(reader, "کتاب دریا")).toEqual(plainRank(engine.index, "کتاب دریا"));
  });

  it("refuse to change an index, and say what to do", () => {
    const document = { id: "new", title: "خبر" };
    expect(() => insert(engine.orama, document)).toThrow(/build it again/);
    expect(() => remove(engine.orama, "article-1")).toThrow(/build it again/);
    expect(find("کتاب").count).toBe(scan("کتاب").length);
  });
});
