import * as v from "valibot";
import { AnswersRequestSchema, AnswersResponseSchema } from "./answers.ts";
import { ArticleListRequestSchema, ArticleListSchema, ArticleSchema } from "./article.ts";
import {
  ArticleFactsRequestSchema,
  ArticleFactsSchema,
  FactListSchema,
  FactsRequestSchema,
} from "./fact.ts";
import { IndexInfoSchema } from "./index-info.ts";
import type { ProblemCode } from "./problem.ts";
import { SearchRequestSchema, SearchResponseSchema } from "./search.ts";
import { SnippetsRequestSchema, SnippetsResponseSchema } from "./snippets.ts";
import { SuggestRequestSchema, SuggestResponseSchema } from "./suggest.ts";

/** One route as the OpenAPI document and the reference describe it. */
export interface Operation {
  readonly id: string;
  /** OpenAPI path template. */
  readonly path: string;
  readonly group: string;
  readonly summary: string;
  readonly description: string;
  readonly query?: v.ObjectSchema<v.ObjectEntries, undefined>;
  readonly response: v.GenericSchema;
  /** Problems of this route alone; those every route shares are added. */
  readonly problems: readonly ProblemCode[];
}

/** Groups of routes, and what they are for. */
export const GROUPS: Readonly<Record<string, string>> = {
  Search: "Articles, passages and completions.",
  Answers: "Short answers in the articles' own words.",
  Articles: "The articles themselves.",
  Facts: "What the articles say, as data with its evidence.",
  Service: "State of the server and of its index.",
};

const ProbeSchema = v.object({
  status: v.string(),
  index: v.optional(v.object({ version: v.string() })),
});

/** Every route of the JSON API, in the order a reader meets them. All of them are GET. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: "search",
    path: "/v1/search",
    group: "Search",
    summary: "Search articles",
    description:
      "Articles that hold the words of the query in any of their spellings, best first, each with " +
      "its best passage. Highlights count in the snippet's text; start and end in the article's.",
    query: SearchRequestSchema,
    response: SearchResponseSchema,
    problems: ["invalid-parameter"],
  },
  {
    id: "snippets",
    path: "/v1/snippets",
    group: "Search",
    summary: "Find passages for a language model",
    description:
      "Whole sentences about the query from several articles, never longer together than maxChars, " +
      "and a context that numbers them for citation. Of a sentence of more than 500 " +
      "characters that alone is longer than maxChars, its clauses that hold most of the query.",
    query: SnippetsRequestSchema,
    response: SnippetsResponseSchema,
    problems: ["invalid-parameter"],
  },
  {
    id: "suggest",
    path: "/v1/suggest",
    group: "Search",
    summary: "Complete what is being typed",
    description: "Titles, names and frequent phrases that begin with what was typed.",
    query: SuggestRequestSchema,
    response: SuggestResponseSchema,
    problems: ["invalid-parameter"],
  },
  {
    id: "answers",
    path: "/v1/answers",
    group: "Answers",
    summary: "Answer a question",
    description:
      "Spans of the articles that answer the question, word for word, with the probability that " +
      "they are right. The list is empty when the articles hold no answer.",
    query: AnswersRequestSchema,
    response: AnswersResponseSchema,
    problems: ["invalid-parameter"],
  },
  {
    id: "listArticles",
    path: "/v1/articles",
    group: "Articles",
    summary: "List articles",
    description: "All articles, a page at a time; hand nextCursor back as cursor for the next one.",
    query: ArticleListRequestSchema,
    response: ArticleListSchema,
    problems: ["invalid-parameter"],
  },
  {
    id: "getArticle",
    path: "/v1/articles/{id}",
    group: "Articles",
    summary: "Get an article",
    description:
      "One article with the text that every start and end counts in. With Accept: " +
      "application/ld+json it comes with its facts, in the vocabulary of schema.org.",
    response: ArticleSchema,
    problems: ["unknown-article"],
  },
  {
    id: "articleFacts",
    path: "/v1/articles/{id}/facts",
    group: "Facts",
    summary: "Get the facts of an article",
    description:
      "People, places, organizations, dates, money, percentages, durations, quantities and quotes " +
      "of one article, in the order of its text.",
    query: ArticleFactsRequestSchema,
    response: ArticleFactsSchema,
    problems: ["invalid-parameter", "unknown-article"],
  },
  {
    id: "findFacts",
    path: "/v1/facts",
    group: "Facts",
    summary: "Find facts across articles",
    description: "Facts of all articles, each with its article, and what they amount to.",
    query: FactsRequestSchema,
    response: FactListSchema,
    problems: ["invalid-parameter"],
  },
  {
    id: "indexInfo",
    path: "/v1/index",
    group: "Service",
    summary: "Describe the index",
    description: "What is served. The version is a hash of the content: equal for equal articles.",
    response: IndexInfoSchema,
    problems: [],
  },
  {
    id: "health",
    path: "/healthz",
    group: "Service",
    summary: "Tell whether the process is up",
    description: "Answers whatever the state of the index.",
    response: ProbeSchema,
    problems: [],
  },
  {
    id: "readiness",
    path: "/readyz",
    group: "Service",
    summary: "Tell whether the index can be used",
    description: "A problem with the reason when it cannot.",
    response: ProbeSchema,
    problems: [],
  },
];
