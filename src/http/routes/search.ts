import { Hono } from "hono";
import { findSnippets } from "../../answers/snippets.ts";
import { SearchRequestSchema } from "../../contract/search.ts";
import { SnippetsRequestSchema } from "../../contract/snippets.ts";
import { SuggestRequestSchema } from "../../contract/suggest.ts";
import { searchArticles } from "../../retrieval/search.ts";
import { suggest } from "../../retrieval/suggest.ts";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { requireScope } from "../keys.ts";
import { readQuery } from "../parameters.ts";
import { reply } from "../reply.ts";

export function searchRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>()
    .get("/search", requireScope("search"), (c) => {
      const request = readQuery(c.req.url, SearchRequestSchema);
      return reply(c, dependencies, request, async (corpus) => {
        const body = await searchArticles(corpus, request);
        const languages = body.hits.map((hit) => hit.language);
        return { body, languages, language: body.query.language, hits: body.total };
      });
    })
    .get("/snippets", requireScope("search"), (c) => {
      const request = readQuery(c.req.url, SnippetsRequestSchema);
      return reply(c, dependencies, request, async (corpus) => {
        const body = await findSnippets(corpus, request);
        const languages = body.snippets.map((snippet) => snippet.article.language);
        return { body, languages, hits: body.snippets.length };
      });
    })
    .get("/suggest", requireScope("search"), (c) => {
      const request = readQuery(c.req.url, SuggestRequestSchema);
      return reply(c, dependencies, request, async (corpus) => {
        const body = await suggest(corpus, request);
        return { body, languages: [], hits: body.suggestions.length };
      });
    });
}
