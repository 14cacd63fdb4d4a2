import type { SuggestRequest, SuggestResponse } from "../contract/suggest.ts";
import type { Corpus } from "./corpus.ts";
import { parseQuery } from "./query.ts";

type Suggestion = SuggestResponse["suggestions"][number];

/** Completions of what is being typed: titles first in which every word begins a word. */
export async function suggest(corpus: Corpus, request: SuggestRequest): Promise<SuggestResponse> {
  const { index } = corpus.engine;
  const suggestions: Suggestion[] = [];
  const typed = parseQuery(request.q).words.map((word) => word.term);
  for (let article = 0; article < index.articleCount; article++) {
    if (suggestions.length >= request.limit || typed.length === 0) break;
    if (request.lang !== undefined && index.articles.language(article) !== request.lang) continue;
    const title = index.articles.title(article);
    const terms = parseQuery(title).words.map((word) => word.term);
    if (typed.every((term) => terms.some((own) => own.startsWith(term)))) {
      suggestions.push({ text: title, kind: "title" });
    }
  }
  return { suggestions };
}
