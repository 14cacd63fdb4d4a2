import { buildCorpus } from "../../bench/relevance/run.ts";
import { detectLanguage } from "../../src/analysis/language.ts";
import type { Article } from "../../src/contract/article.ts";
import type { SearchRequest, SearchResponse } from "../../src/contract/search.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import { searchArticles } from "../../src/retrieval/search.ts";

/** A corpus of texts by id; what is not given is as the reader of plain texts would have it. */
export function corpusOf(texts: Readonly<Record<string, string | Partial<Article>>>): Corpus {
  return buildCorpus(
    Object.entries(texts).map(([id, given]) => {
      const own = typeof given === "string" ? { text: given } : given;
      const text = own.text ?? "";
      const blank = { title: "", url: null, published: null, tags: [] };
      return { id, ...blank, language: detectLanguage(text), ...own, text };
    }),
  );
}

export function search(
  corpus: Corpus,
  q: string,
  options: Partial<SearchRequest> = {},
): Promise<SearchResponse> {
  const request = { limit: 10, offset: 0, sort: "relevance", facets: [], prefix: false } as const;
  return searchArticles(corpus, { ...request, q, ...options });
}

/** Ids of the hits, best first. */
export async function ids(
  corpus: Corpus,
  q: string,
  options: Partial<SearchRequest> = {},
): Promise<string[]> {
  return (await search(corpus, q, options)).hits.map((hit) => hit.id);
}

/** What the first hit marks. */
export async function marked(corpus: Corpus, q: string): Promise<string[]> {
  const snippet = (await search(corpus, q)).hits[0]?.snippet;
  return (snippet?.highlights ?? []).map(([start, end]) => snippet?.text.slice(start, end) ?? "");
}
