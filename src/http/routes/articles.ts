import { Hono } from "hono";
import * as v from "valibot";
import { ArticleListRequestSchema } from "../../contract/article.ts";
import { ArticleFactsRequestSchema } from "../../contract/fact.ts";
import { ArticleIdSchema } from "../../contract/parameters.ts";
import { getArticle, listArticles } from "../../retrieval/articles.ts";
import { getFacts } from "../../retrieval/find-facts.ts";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { articleAsJsonLd, JSON_LD } from "../json-ld.ts";
import { requireScope } from "../keys.ts";
import { readQuery } from "../parameters.ts";
import { Problem } from "../problem.ts";
import { reply } from "../reply.ts";

export function articleRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>()
    .get("/articles", requireScope("search"), (c) => {
      const request = readQuery(c.req.url, ArticleListRequestSchema);
      return reply(c, dependencies, request, async (corpus) => {
        const body = await listArticles(corpus, request);
        if (body === undefined) throw badCursor();
        const languages = body.articles.map((article) => article.language);
        return { body, languages, hits: body.total };
      });
    })
    .get("/articles/:id", requireScope("search"), (c) => {
      const id = articleId(c.req.param("id"));
      const type = c.req.header("Accept")?.includes(JSON_LD) ? JSON_LD : undefined;
      return reply(c, dependencies, { type }, async (corpus) => {
        const article = await getArticle(corpus, id);
        const found = type && (await getFacts(corpus, id));
        if (article === undefined) throw unknownArticle();
        const address = new URL(`/articles/${encodeURIComponent(id)}`, c.req.url).href;
        const body = found ? articleAsJsonLd(article, found.facts, address) : article;
        return { body, type, languages: [article.language] };
      });
    })
    .get("/articles/:id/facts", requireScope("facts"), (c) => {
      const id = articleId(c.req.param("id"));
      const request = readQuery(c.req.url, ArticleFactsRequestSchema);
      return reply(c, dependencies, request, async (corpus) => {
        const body = await getFacts(corpus, id, request.type);
        if (body === undefined) throw unknownArticle();
        return { body, languages: [body.article.language], hits: body.facts.length };
      });
    });
}

/** @throws Problem `unknown-article` for what no article can be called. */
function articleId(parameter: string): string {
  if (!v.is(ArticleIdSchema, parameter)) throw unknownArticle();
  return parameter;
}

function unknownArticle(): Problem {
  return new Problem("unknown-article", "See /v1/articles for the ids there are.");
}

function badCursor(): Problem {
  const error = { parameter: "cursor", detail: "must be the nextCursor of an earlier page" };
  return new Problem("invalid-parameter", `cursor ${error.detail}.`, { errors: [error] });
}
