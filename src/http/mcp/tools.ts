import type {
  CallToolResult,
  McpServer,
  StandardSchemaWithJSON,
} from "@modelcontextprotocol/server";
import * as v from "valibot";
import { answerQuestion } from "../../answers/answer.ts";
import { findSnippets } from "../../answers/snippets.ts";
import { AnswersRequestSchema, AnswersResponseSchema } from "../../contract/answers.ts";
import type { ArticleRef } from "../../contract/article.ts";
import { FactListSchema, FactsRequestSchema } from "../../contract/fact.ts";
import { jsonSchemaOf } from "../../contract/json-schema.ts";
import { ArticleIdSchema, filters } from "../../contract/parameters.ts";
import { SearchRequestSchema } from "../../contract/search.ts";
import { SnippetsRequestSchema, SnippetsResponseSchema } from "../../contract/snippets.ts";
import { getArticle } from "../../retrieval/articles.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import { findFacts } from "../../retrieval/find-facts.ts";
import { searchArticles } from "../../retrieval/search.ts";

// `search` and `fetch` have the shapes that chat assistants expect of a connector: they cite a
// result only when its `url` is not empty.
const SearchInput = v.object({
  query: SearchRequestSchema.entries.q,
  limit: SearchRequestSchema.entries.limit,
  ...filters,
});
const SearchOutput = v.object({
  results: v.array(v.object({ id: v.string(), title: v.string(), url: v.string() })),
});
const FetchInput = v.object({ id: ArticleIdSchema });
const FetchOutput = v.object({
  id: v.string(),
  title: v.string(),
  text: v.string(),
  url: v.string(),
  metadata: v.object({
    language: v.string(),
    published: v.nullable(v.string()),
    tags: v.array(v.string()),
  }),
});

/**
 * Registers the five tools; each calls the function that its HTTP route calls.
 *
 * @param origin - Address of this server, for articles that have none of their own.
 */
export function registerTools(server: McpServer, corpus: Corpus, origin: string): void {
  server.registerTool(
    "search",
    describe("Search articles", "Articles about the query, best first.", SearchInput, SearchOutput),
    async ({ query, ...given }) => {
      const request = { ...v.parse(SearchRequestSchema, { q: query }), ...given };
      const { hits } = await searchArticles(corpus, request);
      return toResult({
        results: hits.map((hit) => ({ id: hit.id, title: hit.title, url: addressOf(hit, origin) })),
      });
    },
  );
  server.registerTool(
    "fetch",
    describe("Fetch an article", "One article, whole, by its id.", FetchInput, FetchOutput),
    async ({ id }) => {
      const article = await getArticle(corpus, id);
      if (article === undefined) return toError(`No article has the id ${id}.`);
      const { language, published, tags, title, text } = article;
      const url = addressOf(article, origin);
      return toResult({ id, title, text, url, metadata: { language, published, tags } });
    },
  );
  server.registerTool(
    "snippets",
    describe(
      "Find passages",
      "Short cited passages about a question, whole sentences, with a context ready for a prompt.",
      SnippetsRequestSchema,
      SnippetsResponseSchema,
    ),
    async (request) => toResult(await findSnippets(corpus, request)),
  );
  server.registerTool(
    "answer",
    describe(
      "Answer a question",
      "Answers in the articles' own words with their probability; none when they hold none.",
      AnswersRequestSchema,
      AnswersResponseSchema,
    ),
    async (request) => toResult(await answerQuestion(corpus, request)),
  );
  server.registerTool(
    "facts",
    describe(
      "Find facts",
      "People, places, organizations, dates, money, percentages, durations, quantities and quotes.",
      FactsRequestSchema,
      FactListSchema,
    ),
    async (request) => toResult(await findFacts(corpus, request)),
  );
}

function describe<Input extends v.GenericSchema, Output extends v.GenericSchema>(
  title: string,
  description: string,
  input: Input,
  output: Output,
) {
  return {
    title,
    description,
    inputSchema: withJsonSchema(input),
    outputSchema: withJsonSchema(output),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

/** The schema with the JSON Schema that `tools/list` shows. */
function withJsonSchema<Schema extends v.GenericSchema>(
  schema: Schema,
): StandardSchemaWithJSON<v.InferInput<Schema>, v.InferOutput<Schema>> {
  const convert = () => ({ ...jsonSchemaOf(schema) });
  return {
    "~standard": { ...schema["~standard"], jsonSchema: { input: convert, output: convert } },
  };
}

function addressOf(article: ArticleRef, origin: string): string {
  return article.url ?? `${origin}/articles/${encodeURIComponent(article.id)}`;
}

/** The result twice, as clients of both generations read it. */
function toResult(body: object): CallToolResult {
  return {
    content: [{ type: "text", text: JSON.stringify(body) }],
    structuredContent: { ...body },
  };
}

function toError(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}
