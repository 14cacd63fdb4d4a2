import { describe, expect, it } from "vitest";
import { ArticleListSchema, ArticleSchema } from "../../src/contract/article.ts";
import { SearchResponseSchema } from "../../src/contract/search.ts";
import { askFor, query } from "./ask.ts";

const search = (q: string) => askFor(query("/v1/search", { q, limit: 20 }), SearchResponseSchema);
const idsOf = async (q: string) => (await search(q)).hits.map(({ id }) => id).sort();

describe("one word in several spellings finds the same articles", () => {
  it.each([
    ["with a joiner, apart and joined", ["همکاری\u200cهای", "همکاری های", "همکاریهای"]],
    ["Arabic letters for Persian ones", ["بين المللي", "بین المللی"]],
    ["digits of three kinds", ["۲۰۲۱", "٢٠٢١", "2021"]],
    ["a joiner that the articles lost", ["گفت\u200cوگو", "گفتوگو"]],
    ["hamza and heh that people mix up", ["الإتفاقيه", "الاتفاقية"]],
    ["two kinds of kaf", ["كاظم", "کاظم"]],
    ["a verb apart from its prefix", ["می دهد", "می\u200cدهد", "میدهد"]],
  ])("%s", async (_, spellings) => {
    const [first = [], ...others] = await Promise.all(spellings.map(idsOf));
    expect(first.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });
});

it("two words find the one they were joined to", async () => {
  const { hits } = await search("بين المللي");
  const { text } = await askFor(`/v1/articles/${hits[0]?.id}`, ArticleSchema);
  expect(text).toContain("بینالمللی");
});

describe("snippets and highlights", () => {
  it("are cut from the article where they say", async () => {
    const { articles } = await askFor("/v1/articles", ArticleListSchema);
    const texts = new Map<string, string>();
    for (const { id } of articles) {
      texts.set(id, (await askFor(`/v1/articles/${id}`, ArticleSchema)).text);
    }
    for (const { hits } of await Promise.all(
      ["ایران", "همکاری های", "روسیا", "2021"].map(search),
    )) {
      for (const { id, snippet } of hits) {
        expect(texts.get(id)?.slice(snippet.start, snippet.end)).toBe(snippet.text);
      }
    }
  });

  it("cover exactly the word", async () => {
    const { hits } = await search("میدهد");
    const marked = hits.flatMap(({ snippet }) =>
      snippet.highlights.map(([start, end]) => snippet.text.slice(start, end)),
    );
    expect(marked.length).toBeGreaterThan(0);
    for (const word of marked) expect(word).toMatch(/^\S+$/);
  });
});
