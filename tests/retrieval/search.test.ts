import { describe, expect, it } from "vitest";
import { corpusOf, ids, marked, search } from "./corpus.ts";

const OIL = "بهای نفت در بازار لندن بالا رفت. معامله‌گران نگران عرضه نفت هستند.";
const corpus = corpusOf({
  oil: { text: OIL, tags: ["اقتصاد"], published: "2021-05-01" },
  iraq: { text: "وزارت نفت عراق صادرات را کم کرد.", tags: ["اقتصاد"], published: "2022-03-10" },
  rain: { text: "باران در گیلان چهار روز بارید و رودها بالا آمدند.", published: "2022-03-11" },
  rights: "کمیسیون حقوق بشر گزارش داد. حقوق کارگران عقب افتاده است.",
  wages: "حقوق کارمندان زیاد شد و بشر به ماه بازمی‌گردد.",
});

describe("words that many articles hold", () => {
  // Long enough for their postings to stay decoded.
  const names = ["باران", "برف", "باد", "آفتاب", "مه"];
  const many = () =>
    corpusOf(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => {
          const said = names.filter((_, n) => i % (n + 2) === 0).join(" ");
          return [`a${i}`, `هوای امروز شهر شماره ${i} چنین است. ${said} ${said} می‌آید.`];
        }),
      ),
    );
  const queries = ["باران و برف", "باد", "برف باد آفتاب", "هوای شهر باران", "باد باران -مه"];

  it("are found alike however often, and after whatever else, they are asked for", async () => {
    const used = many();
    for (const query of [...queries, ...queries.toReversed()]) await search(used, query);
    for (const query of queries) {
      expect(await search(used, query)).toEqual(await search(many(), query));
    }
  });
});

describe("searchArticles", () => {
  it("puts the article with more of the query first", async () => {
    expect(await ids(corpus, "بهای نفت لندن")).toEqual(["oil", "iraq"]);
    expect(await ids(corpus, "صادرات نفت عراق")).toEqual(["iraq", "oil"]);
  });

  it("keeps only articles with the phrase in quotes, in this order", async () => {
    expect(await ids(corpus, '"حقوق بشر"')).toEqual(["rights"]);
    expect(await ids(corpus, "حقوق بشر")).toHaveLength(2);
  });

  it("searches the words of a phrase that no article holds", async () => {
    expect(await ids(corpus, '"بشر حقوق نفت"')).not.toEqual([]);
  });

  it("leaves out what a minus excludes", async () => {
    expect(await ids(corpus, "نفت -عراق")).toEqual(["oil"]);
    expect(await ids(corpus, "-نفت")).toEqual([]);
  });

  it("completes the last word when it is asked to", async () => {
    expect(await ids(corpus, "گیل", { prefix: true })).toEqual(["rain"]);
    expect(await ids(corpus, "معامل", { prefix: true })).toEqual(["oil"]);
  });

  it("completes it by the words that most articles hold, however many begin so", async () => {
    const rare = Array.from(
      { length: 80 },
      (_, i) => `مشا${"ابپتثجچحخدذرز"[i % 13]}${"سشصضطظع"[i % 7]}ل`,
    );
    const many = corpusOf({
      rare: rare.join(" "),
      first: "جمشید مشکاتیان تار می‌نواخت.",
      second: "کنسرت مشکاتیان در تهران بود.",
    });
    expect((await ids(many, "جمشید مش", { prefix: true }))[0]).toBe("first");
    const { hits } = await search(many, "کنسرت مش", { prefix: true });
    const { text, highlights } = hits[0]?.snippet ?? { text: "", highlights: [] };
    expect(highlights.map(([start, end]) => text.slice(start, end))).toContain("مشکاتیان");
  });

  it("shows where a text holds the query that its title matches best", async () => {
    const titled = corpusOf({
      report: {
        title: "نفت دریای شمال",
        text: `${"هوا امروز خوب بود و مردم به پارک رفتند. ".repeat(40)}نفت دریای شمال کم شد.`,
      },
    });
    expect(await marked(titled, "نفت دریای شمال")).toContain("نفت");
  });

  it.each([
    ["clauses", "، "],
    ["no clauses", " "],
  ])("shows of a very long sentence of %s the part that holds the query", async (_, mark) => {
    const parts = Array.from({ length: 40 }, (_, i) => `بند ${i + 1} از کارهای شهر گفته شد`);
    parts[25] = "پل کهنه رودخانه ساخته شد";
    const text = `${parts.join(mark)}.`;
    const long = corpusOf({ a: text });
    for (const query of ["پل کهنه رودخانه", "بند ۴۰", "بند ۱ شهر"]) {
      const { snippet } = (await search(long, query)).hits[0] ?? {};
      if (!snippet) throw new Error("no hit");
      expect(snippet.text.length).toBeLessThanOrEqual(320);
      expect(text.slice(snippet.start, snippet.end)).toBe(snippet.text);
      expect(snippet.highlights.length).toBeGreaterThan(0);
      expect(text[snippet.start - 1] ?? " ").toBe(" ");
      expect(text[snippet.end] ?? " ").toMatch(/[\s،.]/);
    }
    const { snippet } = (await search(long, "پل کهنه رودخانه")).hits[0] ?? {};
    expect(snippet?.text).toContain(parts[25]);
  });

  it("filters by tag and day, and says how many passed", async () => {
    const tagged = await search(corpus, "نفت", { tag: "اقتصاد", from: "2022-01-01" });
    expect(tagged.total).toBe(1);
    expect(tagged.hits[0]?.id).toBe("iraq");
    expect(await ids(corpus, "نفت", { to: "2021-12-31" })).toEqual(["oil"]);
  });

  it("sorts by date, newest first", async () => {
    expect(await ids(corpus, "نفت", { sort: "date" })).toEqual(["iraq", "oil"]);
  });

  it("counts facets over everything that matched", async () => {
    const { facets } = await search(corpus, "نفت", {
      limit: 1,
      facets: ["language", "tag", "year"],
    });
    expect(facets).toEqual({
      language: { fa: 2 },
      tag: { اقتصاد: 2 },
      year: { "2021": 1, "2022": 1 },
    });
  });

  it("pages without repeating or losing a hit", async () => {
    const all = await ids(corpus, "نفت حقوق");
    const pages = await Promise.all(
      [0, 1, 2, 3].map((offset) => ids(corpus, "نفت حقوق", { limit: 1, offset })),
    );
    expect(pages.flat()).toEqual(all);
  });

  it("answers the same query the same way, whatever came between", async () => {
    const first = await search(corpus, "نفت");
    await search(corpus, "باران حقوق بشر");
    expect(await search(corpus, "نفت")).toEqual(first);
  });

  it("shows whole sentences of the text, cut at their offsets", async () => {
    const hit = (await search(corpus, "عرضه نفت")).hits[0];
    expect(OIL.slice(hit?.snippet.start, hit?.snippet.end)).toBe(hit?.snippet.text);
    expect(hit?.snippet.text.endsWith(".")).toBe(true);
  });

  it("marks the query's words and nothing else", async () => {
    expect(await marked(corpus, "گیلان")).toEqual(["گیلان"]);
  });

  it.each(["؟", "-", '""', "***", "\u200C", "در از به"])("finds without failing: %j", async (q) => {
    expect((await search(corpus, q)).hits.length).toBeLessThanOrEqual(5);
  });

  it("breaks ties in one order", async () => {
    const twins = corpusOf({ b: "سیب سرخ", a: "سیب سرخ", c: "سیب سرخ" });
    expect(await ids(twins, "سیب")).toEqual(await ids(twins, "سیب سرخ"));
  });
});
