import { Hono } from "hono";
import { answerQuestion } from "../../answers/answer.ts";
import { AnswersRequestSchema } from "../../contract/answers.ts";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { requireScope } from "../keys.ts";
import { readQuery } from "../parameters.ts";
import { reply } from "../reply.ts";

export function answerRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>().get("/answers", requireScope("answers"), (c) => {
    const request = readQuery(c.req.url, AnswersRequestSchema);
    return reply(c, dependencies, request, async (corpus) => {
      const body = await answerQuestion(corpus, request);
      const languages = body.answers.map((answer) => answer.article.language);
      return { body, languages, language: body.question.language, hits: body.answers.length };
    });
  });
}
