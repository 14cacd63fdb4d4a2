import { Hono } from "hono";
import { FactsRequestSchema } from "../../contract/fact.ts";
import { findFacts } from "../../retrieval/find-facts.ts";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { requireScope } from "../keys.ts";
import { readQuery } from "../parameters.ts";
import { reply } from "../reply.ts";

export function factRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>().get("/facts", requireScope("facts"), (c) => {
    const request = readQuery(c.req.url, FactsRequestSchema);
    return reply(c, dependencies, request, async (corpus) => {
      const body = await findFacts(corpus, request);
      const languages = body.facts.map((fact) => fact.article.language);
      return { body, languages, hits: body.total };
    });
  });
}
