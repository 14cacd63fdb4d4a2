import type { Context } from "hono";
import { reasonOf } from "../contract/index-problem.ts";
import type { Language } from "../contract/language.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import { entityTag, matchesTag } from "./caching.ts";
import type { Dependencies, HttpEnvironment } from "./environment.ts";
import { Problem } from "./problem.ts";

/** Seconds a reply may be shown without asking again: an index lives for hours, a correction soon shows. */
const MAX_AGE = 60;

const encoder = new TextEncoder();

/** What a handler hands over: the body, and what the headers and the log say of it. */
export interface Result {
  readonly body: object;
  /** Media type of the body, when it is not plain JSON. */
  readonly type?: string | undefined;
  /** Languages of the texts in the body. */
  readonly languages: readonly Language[];
  /** Language of the query, as it was told. */
  readonly language?: Language | undefined;
  readonly hits?: number;
}

/**
 * The corpus, for handlers and probes alike.
 *
 * @throws Problem `index-unavailable` with the reason.
 */
export async function usableCorpus(dependencies: Dependencies): Promise<Corpus> {
  try {
    return await dependencies.corpus();
  } catch (cause) {
    throw indexUnavailable(cause);
  }
}

/** The problem of an index, or a file that belongs to it, which cannot be read. */
export function indexUnavailable(cause: unknown): Problem {
  return new Problem("index-unavailable", reasonOf(cause), {
    headers: { "Retry-After": "60" },
  });
}

/**
 * The JSON reply to a checked request: 304 when the client has it, as it was kept when somebody
 * asked before, otherwise what `produce` makes of it.
 *
 * @param request - Parameters as the schema put them out: equal ones give equal tags.
 */
export async function reply(
  c: Context<HttpEnvironment>,
  dependencies: Dependencies,
  request: object,
  produce: (corpus: Corpus) => Promise<Result> | Result,
): Promise<Response> {
  const corpus = await usableCorpus(dependencies);
  noteQuery(c, dependencies, request);
  const path = new URL(c.req.url).pathname;
  const tag = await entityTag([
    corpus.info.version,
    dependencies.deployment,
    path,
    JSON.stringify(request),
  ]);
  const shared = dependencies.settings.keys === undefined;
  const headers = {
    ETag: tag,
    "Cache-Control": `${shared ? "public" : "private"}, max-age=${MAX_AGE}`,
    Vary: shared ? "Accept" : "Accept, Authorization, X-API-Key",
  };
  const known = c.req.header("If-None-Match");
  if (matchesTag(known, tag)) return c.body(null, 304, headers);

  // A star stands for anything that exists, which only a reply shows.
  const hasAny = known?.trim() === "*";
  const kept = dependencies.replies.get(tag);
  if (kept !== undefined) {
    c.var.noted.cached = true;
    return hasAny ? c.body(null, 304, headers) : c.body(kept.body, 200, kept.headers);
  }
  const result = await produce(corpus);
  if (hasAny) return c.body(null, 304, headers);
  c.var.noted.language = result.language;
  c.var.noted.hits = result.hits;
  const languages = [...new Set(result.languages)].sort();
  const body = encoder.encode(JSON.stringify(result.body));
  const full = {
    ...headers,
    "Content-Type": result.type ?? "application/json; charset=utf-8",
    ...(languages.length > 0 && { "Content-Language": languages.join(", ") }),
  };
  dependencies.replies.set(tag, { body, headers: full });
  return c.body(body, 200, full);
}

function noteQuery(c: Context<HttpEnvironment>, dependencies: Dependencies, request: object): void {
  if (!("q" in request) || typeof request.q !== "string") return;
  c.var.noted.terms = request.q.split(/\s+/).length;
  if (dependencies.settings.logQueries) c.var.noted.query = request.q;
}
