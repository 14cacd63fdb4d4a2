import type { JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { AnswerSchema } from "../../src/contract/answers.ts";
import { ArticleMetaSchema, ArticleRefSchema, ArticleSchema } from "../../src/contract/article.ts";
import { FactSchema } from "../../src/contract/fact.ts";
import { IndexInfoSchema } from "../../src/contract/index-info.ts";
import { jsonSchemaOf } from "../../src/contract/json-schema.ts";
import { GROUPS, OPERATIONS, type Operation } from "../../src/contract/operations.ts";
import { ArticleIdSchema } from "../../src/contract/parameters.ts";
import { PROBLEMS, type ProblemCode, ProblemSchema } from "../../src/contract/problem.ts";
import { HitSchema, IndexRefSchema, SnippetSchema } from "../../src/contract/search.ts";
import { RangeSchema, SpanSchema } from "../../src/contract/span.ts";
import type { Example } from "./examples.ts";

/** Shapes that stand under a name of their own; every other one is written where it is used. */
export const COMPONENTS: Readonly<Record<string, v.GenericSchema>> = {
  Answer: AnswerSchema,
  Article: ArticleSchema,
  ArticleMeta: ArticleMetaSchema,
  ArticleRef: ArticleRefSchema,
  Fact: FactSchema,
  Hit: HitSchema,
  IndexInfo: IndexInfoSchema,
  IndexRef: IndexRefSchema,
  Problem: ProblemSchema,
  Range: RangeSchema,
  Snippet: SnippetSchema,
  Span: SpanSchema,
};

/** Problems that any route under `/v1` can answer with. */
const SHARED_PROBLEMS: readonly ProblemCode[] = [
  "unauthorized",
  "insufficient-scope",
  "method-not-allowed",
  "address-too-long",
  "too-many-requests",
  "index-unavailable",
];

const PROBE_PROBLEMS: readonly ProblemCode[] = ["method-not-allowed", "index-unavailable"];

/** What a reader of the document or of the page should know first. */
export const INTRODUCTION = `Search, passages, answers and facts for Persian and Arabic articles.

Every \`start\` and \`end\` counts UTF-16 code units of the article's \`text\`, \`end\` exclusive, so
\`text.slice(start, end)\` is the piece in JavaScript. Every error is a problem (RFC 9457); the pages
under \`/problems\` explain each \`code\`. A reply carries a strong \`ETag\`: send it back as
\`If-None-Match\` and an unchanged reply is a 304 without a body.

Where the server asks for an API key, send it as \`Authorization: Bearer\` or as \`X-API-Key\`.
The same articles are open to assistants through the Model Context Protocol: \`POST /mcp\`.`;

type Json = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI 3.1 document of the API.
 *
 * @param examples - A real request and its real reply for every operation, by operation id.
 */
export function openApiDocument(version: string, examples: ReadonlyMap<string, Example>): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Fihrist",
      version,
      summary: "Search and question answering for Persian and Arabic articles",
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{}, { bearer: [] }, { header: [] }],
    tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [
        operation.path,
        { get: describeOperation(operation, examples.get(operation.id)) },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        Object.entries(COMPONENTS).map(([name, schema]) => [name, convert(schema, name)]),
      ),
      responses: {
        NotModified: { description: "The reply has not changed since the one with this ETag." },
      },
      headers: {
        ETag: {
          description: "Strong validator, for If-None-Match.",
          schema: { type: "string" },
        },
        XRequestId: {
          description: "Names the request in the server's log.",
          schema: { type: "string" },
        },
      },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        header: { type: "apiKey", in: "header", name: "X-API-Key" },
      },
    },
  };
}

function describeOperation(operation: Operation, example: Example | undefined): Json {
  const isProbe = !operation.path.startsWith("/v1/");
  const problems = [...operation.problems, ...(isProbe ? PROBE_PROBLEMS : SHARED_PROBLEMS)];
  return {
    operationId: operation.id,
    tags: [operation.group],
    summary: operation.summary,
    description: operation.description,
    ...(isProbe && { security: [] }),
    parameters: [...pathParameters(operation, example), ...queryParameters(operation, example)],
    responses: {
      200: {
        description: "What was asked for.",
        headers: {
          ...(!isProbe && { ETag: { $ref: "#/components/headers/ETag" } }),
          "X-Request-Id": { $ref: "#/components/headers/XRequestId" },
        },
        content: {
          "application/json": {
            schema: convert(operation.response),
            ...(example && { example: example.body }),
          },
        },
      },
      ...(!isProbe && { 304: { $ref: "#/components/responses/NotModified" } }),
      ...byStatus(problems),
    },
  };
}

function pathParameters(operation: Operation, example: Example | undefined): Json[] {
  if (!operation.path.includes("{id}")) return [];
  return [
    {
      name: "id",
      in: "path",
      required: true,
      ...describedSchema(ArticleIdSchema),
      ...(example?.id !== undefined && { example: example.id }),
    },
  ];
}

function queryParameters(operation: Operation, example: Example | undefined): Json[] {
  return Object.entries(operation.query?.entries ?? {}).map(([name, schema]) => {
    const given = example?.query[name];
    const described = describedSchema(schema as v.GenericSchema);
    return {
      name,
      in: "query",
      required: (schema as v.GenericSchema).type !== "optional",
      ...(described.schema.type === "array" && { style: "form", explode: false }),
      ...described,
      ...(given !== undefined && { example: typed(given, described.schema) }),
    };
  });
}

/** A value of a query string as the schema has it. */
function typed(value: string, { type }: JsonSchema): unknown {
  if (type === "integer") return Number(value);
  return type === "array" ? value.split(",") : value;
}

function describedSchema(schema: v.GenericSchema): { description?: string; schema: JsonSchema } {
  const { description, ...converted } = convert(schema);
  return { ...(description !== undefined && { description }), schema: converted };
}

/** One reply a status; several problems of one status share it, told apart by `code`. */
function byStatus(codes: readonly ProblemCode[]): Json {
  const groups = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries([...groups].map(([status, group]) => [status, problemReply(group)]));
}

function problemReply(codes: readonly ProblemCode[]): Json {
  return {
    description: codes.map((code) => `${PROBLEMS[code].title} (${code}).`).join(" "),
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    },
  };
}

/** JSON Schema of a shape, other named shapes as references; `name` is the shape's own, if any. */
function convert(schema: v.GenericSchema, name?: string): JsonSchema {
  return jsonSchemaOf(schema, {
    components: COMPONENTS,
    reference: (component) => `#/components/schemas/${component}`,
    inline: name,
  });
}
