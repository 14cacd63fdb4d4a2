import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../src/contract/article.ts";
import { makeArticle } from "./articles.ts";

/** The articles of a .jsonl or .jsonl.gz. */
export function readNews(path: string): Article[] {
  return readLines(path).map(toArticle);
}

/** So many articles: made up, or those of a file, repeated under other ids when it has fewer. */
export function* readArticles(count: number, input?: string): Generator<Article> {
  const lines = input === undefined ? [] : readLines(input);
  for (let i = 0; i < count; i++) {
    const line = lines[i % lines.length];
    if (line === undefined) {
      yield makeArticle(i);
      continue;
    }
    const article = toArticle(line);
    yield i < lines.length ? article : { ...article, id: `${article.id}-${i}` };
  }
}

function toArticle(line: string): Article {
  return { url: null, published: null, tags: [], title: "", ...JSON.parse(line) };
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").filter((line) => line !== "");
}
