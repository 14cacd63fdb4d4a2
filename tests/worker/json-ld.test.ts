import { describe, expect, it } from "vitest";
import { ArticleListSchema, ArticleSchema } from "../../src/contract/article.ts";
import { ask, askFor, problemOf } from "./ask.ts";

const { articles } = await askFor("/v1/articles", ArticleListSchema);
const path = `/v1/articles/${articles[0]?.id}`;
const asLinkedData = (address: string) =>
  ask(address, { headers: { Accept: "application/ld+json" } });

describe("an article as JSON-LD", () => {
  it("holds the article and, once each, what it mentions", async () => {
    const response = await asLinkedData(path);
    expect(response.headers.get("Content-Type")).toBe("application/ld+json");
    const article = await askFor(path, ArticleSchema);
    const data = (await response.json()) as { mentions: { name: unknown }[] };
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Article",
      headline: article.title,
      articleBody: article.text,
      inLanguage: article.language,
    });
    const mentions = data.mentions.map((thing) => JSON.stringify(thing));
    expect(mentions.length).toBeGreaterThan(0);
    expect(new Set(mentions).size).toBe(mentions.length);
  });

  it("is another reply than the plain one, for caches too", async () => {
    const [plain, linked] = await Promise.all([ask(path), asLinkedData(path)]);
    expect(plain.headers.get("ETag")).not.toBe(linked.headers.get("ETag"));
    expect(plain.headers.get("Vary")).toContain("Accept");
  });

  it("does not exist for an unknown id, not even for a client that has anything", async () => {
    const response = await ask("/v1/articles/nobody", { headers: { "If-None-Match": "*" } });
    expect(await problemOf(response)).toMatchObject({ status: 404 });
  });
});
