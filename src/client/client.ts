import type { AnswersResponse } from "../contract/answers.ts";
import type { Article, ArticleList } from "../contract/article.ts";
import type { ArticleFacts, FactList, FactType } from "../contract/fact.ts";
import type { IndexInfo } from "../contract/index-info.ts";
import type { Language } from "../contract/language.ts";
import type { ProblemBody } from "../contract/problem.ts";
import type { Facet, SearchResponse } from "../contract/search.ts";
import type { SnippetsResponse } from "../contract/snippets.ts";
import type { SuggestResponse } from "../contract/suggest.ts";

export type {
  AnswersResponse,
  Article,
  ArticleFacts,
  ArticleList,
  Facet,
  FactList,
  FactType,
  IndexInfo,
  Language,
  ProblemBody,
  SearchResponse,
  SnippetsResponse,
  SuggestResponse,
};

export interface ClientOptions {
  /** Address of the server, such as `https://search.example.org`; a path in it is kept. */
  readonly baseUrl: string;
  /** API key, where the server asks for one. */
  readonly apiKey?: string;
  /** Used instead of the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Filters of most calls; an article must pass all that are given. */
export interface FilterOptions {
  readonly lang?: Language;
  readonly tag?: string;
  /** ISO dates, both inclusive. */
  readonly from?: string;
  readonly to?: string;
}

export interface SearchOptions extends FilterOptions {
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: "relevance" | "date";
  readonly facets?: readonly Facet[];
  /** The last word is the beginning of a word: search as the reader types. */
  readonly prefix?: boolean;
}

export interface SnippetsOptions extends FilterOptions {
  readonly limit?: number;
  readonly maxChars?: number;
  readonly perArticle?: number;
}

export interface AnswersOptions extends FilterOptions {
  readonly limit?: number;
}

export interface SuggestOptions {
  readonly limit?: number;
  readonly lang?: Language;
}

export interface ArticlesOptions extends FilterOptions {
  readonly limit?: number;
  readonly cursor?: string;
}

export interface FactsOptions extends FilterOptions {
  readonly type?: FactType;
  readonly q?: string;
  readonly iso?: string;
  readonly currency?: string;
  readonly key?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** What every call takes last. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** One method a route; each rejects with a {@link FihristProblem} when the server refuses. */
export interface Client {
  search(q: string, options?: SearchOptions, call?: CallOptions): Promise<SearchResponse>;
  snippets(q: string, options?: SnippetsOptions, call?: CallOptions): Promise<SnippetsResponse>;
  answers(q: string, options?: AnswersOptions, call?: CallOptions): Promise<AnswersResponse>;
  suggest(q: string, options?: SuggestOptions, call?: CallOptions): Promise<SuggestResponse>;
  articles(options?: ArticlesOptions, call?: CallOptions): Promise<ArticleList>;
  article(id: string, call?: CallOptions): Promise<Article>;
  articleFacts(id: string, type?: FactType, call?: CallOptions): Promise<ArticleFacts>;
  facts(options?: FactsOptions, call?: CallOptions): Promise<FactList>;
  index(call?: CallOptions): Promise<IndexInfo>;
}

/** The server's refusal: its problem (RFC 9457) and what the headers add. */
export class FihristProblem extends Error {
  readonly status: number;
  /** Undefined when something before the server answered, without a problem. */
  readonly problem: ProblemBody | undefined;
  /** For a report: names the request in the server's log. */
  readonly requestId: string | undefined;
  /** Seconds to wait before another try, where the server tells. */
  readonly retryAfter: number | undefined;

  constructor(response: Response, problem: ProblemBody | undefined) {
    super(problem ? `${problem.title}: ${problem.detail}` : `status ${response.status}`);
    this.name = "FihristProblem";
    this.status = response.status;
    this.problem = problem;
    this.requestId = response.headers.get("X-Request-Id") ?? undefined;
    const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
    this.retryAfter = Number.isNaN(seconds) ? undefined : seconds;
  }
}

/** A client of one server. It keeps nothing between calls. */
export function createClient({ baseUrl, apiKey, fetch: send }: ClientOptions): Client {
  const headers = { Accept: "application/json", ...(apiKey && { "X-API-Key": apiKey }) };

  async function get<Body>(path: string, parameters: object, call?: CallOptions): Promise<Body> {
    const request = new Request(addressOf(baseUrl, path, parameters), {
      headers,
      ...(call?.signal && { signal: call.signal }),
    });
    const response = await (send ?? fetch)(request);
    if (!response.ok) throw new FihristProblem(response, await readProblem(response));
    return (await response.json()) as Body;
  }

  return {
    search: (q, options, call) => get("/v1/search", { q, ...options }, call),
    snippets: (q, options, call) => get("/v1/snippets", { q, ...options }, call),
    answers: (q, options, call) => get("/v1/answers", { q, ...options }, call),
    suggest: (q, options, call) => get("/v1/suggest", { q, ...options }, call),
    articles: (options, call) => get("/v1/articles", { ...options }, call),
    article: (id, call) => get(`/v1/articles/${encodeURIComponent(id)}`, {}, call),
    articleFacts: (id, type, call) =>
      get(`/v1/articles/${encodeURIComponent(id)}/facts`, { type }, call),
    facts: (options, call) => get("/v1/facts", { ...options }, call),
    index: (call) => get("/v1/index", {}, call),
  };
}

function addressOf(baseUrl: string, path: string, parameters: object): string {
  const url = new URL(baseUrl);
  url.pathname = url.pathname.replace(/\/$/, "") + path;
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

async function readProblem(response: Response): Promise<ProblemBody | undefined> {
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) return;
  return (await response.json()) as ProblemBody;
}
