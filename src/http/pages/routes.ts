import { type Context, Hono } from "hono";
import * as v from "valibot";
import { answerQuestion } from "../../answers/answer.ts";
import { AnswersRequestSchema } from "../../contract/answers.ts";
import { ArticleListRequestSchema } from "../../contract/article.ts";
import { FactsRequestSchema } from "../../contract/fact.ts";
import { ArticleIdSchema } from "../../contract/parameters.ts";
import { PROBLEMS } from "../../contract/problem.ts";
import { SearchRequestSchema } from "../../contract/search.ts";
import type { Range } from "../../contract/span.ts";
import { getArticle, listArticles } from "../../retrieval/articles.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import { findFacts, getFacts } from "../../retrieval/find-facts.ts";
import { readQuestion } from "../../retrieval/question.ts";
import { searchArticles } from "../../retrieval/search.ts";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { requireKey } from "../keys.ts";
import { readQuery } from "../parameters.ts";
import { Problem } from "../problem.ts";
import { usableCorpus } from "../reply.ts";
import { articlePage } from "./article-page.ts";
import { createFrame, type Frame, type Markup } from "./frame.ts";
import { filtersOf, PAGE_SIZE, PageRequestSchema, type ResultsRequest } from "./page-request.ts";
import { readPreferences } from "./preferences.ts";
import { problemPage } from "./problem-page.ts";
import { results } from "./results.ts";
import { searchPage } from "./search-page.ts";
import { start } from "./start.ts";

/** Articles the start page shows. */
const START_SIZE = 10;

/** What the start page names of the articles. */
const NAMED = ["person", "place"] as const;

/** Counting names reads every fact: past this many the start page does without; not measured. */
const MAX_COUNTED = 200_000;

/**
 * The pages for people. They are whole without scripts; `public/page.js` asks for the same pages
 * while somebody types and puts their parts in place.
 */
export function pageRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>()
    .onError((error, c) => showProblem(c, error))
    .get("/", requireKey(dependencies), async (c) => {
      const frame = frameOf(c);
      const request = readQuery(withoutBlanks(c.req.url), PageRequestSchema);
      const corpus = await usableCorpus(dependencies);
      const { q } = request;
      const content =
        q === undefined
          ? await startContent(frame, corpus)
          : await resultsContent(frame, corpus, { ...request, q });
      return page(c, frame, await searchPage(frame, request, corpus.info, content));
    })
    .get("/articles/:id", requireKey(dependencies), async (c) => {
      const frame = frameOf(c);
      const id = c.req.param("id");
      const corpus = await usableCorpus(dependencies);
      const known = v.is(ArticleIdSchema, id);
      const [article, found] = known
        ? await Promise.all([getArticle(corpus, id), getFacts(corpus, id)])
        : [];
      if (article === undefined)
        throw new Problem("unknown-article", "See / for the articles there are.");
      const view = {
        at: rangeIn(c.req.query("at"), article.text),
        back: resultsBefore(c.req.header("Referer"), c.req.url),
      };
      return page(c, frame, await articlePage(frame, article, found?.facts ?? [], view));
    });
}

async function startContent(frame: Frame, corpus: Corpus): Promise<Markup> {
  const request = v.parse(ArticleListRequestSchema, { limit: START_SIZE });
  const list = listArticles(corpus, request);
  if (list === undefined) throw new Error("the first page of articles needs no cursor");
  const types = corpus.info.facts <= MAX_COUNTED ? NAMED : [];
  const named = types.map(async (type) => {
    const { counts } = await findFacts(corpus, v.parse(FactsRequestSchema, { type, limit: 1 }));
    return { type, values: counts.value };
  });
  return start(frame, list, await Promise.all(named));
}

async function resultsContent(
  frame: Frame,
  corpus: Corpus,
  request: ResultsRequest,
): Promise<Markup> {
  const query = { q: request.q, ...Object.fromEntries(filtersOf(request)) };
  const [found, answers] = await Promise.all([
    searchArticles(
      corpus,
      v.parse(SearchRequestSchema, {
        ...query,
        sort: request.sort,
        prefix: request.prefix,
        limit: PAGE_SIZE,
        offset: (request.page - 1) * PAGE_SIZE,
        facets: ["language", "tag", "year"],
      }),
    ),
    request.page === 1 && isQuestion(request.q)
      ? answerQuestion(corpus, v.parse(AnswersRequestSchema, query))
      : undefined,
  ]);
  return results(frame, request, found, answers);
}

/** Answering costs as much as searching; most of what is typed asks nothing. */
function isQuestion(q: string): boolean {
  return /[?؟]/.test(q) || readQuestion(q).expects !== "other";
}

function frameOf(c: Context<HttpEnvironment>): Frame {
  return createFrame(readPreferences(c), c.req.url);
}

/** The reply; kept by the reader's browser only, as it is in the reader's language. */
function page(c: Context<HttpEnvironment>, frame: Frame, markup: Awaited<Markup>): Response {
  c.header("Cache-Control", "private, max-age=60");
  c.header("Vary", "Accept-Language, Cookie, Referer");
  c.header("Content-Language", frame.language);
  return c.html(markup);
}

async function showProblem(c: Context<HttpEnvironment>, error: Error): Promise<Response> {
  const problem =
    error instanceof Problem
      ? error
      : new Problem("internal-error", "The cause is in the server's log.");
  if (problem !== error) c.var.noted.error = error.stack ?? String(error);
  const frame = frameOf(c);
  return c.html(await problemPage(frame, problem), PROBLEMS[problem.code].status, {
    "Cache-Control": "no-store",
    "Content-Language": frame.language,
    ...problem.headers,
  });
}

/** A form sends its empty fields as well. */
function withoutBlanks(address: string): string {
  const url = new URL(address);
  for (const [name, value] of [...url.searchParams]) {
    if (value.trim() === "") url.searchParams.delete(name);
  }
  return url.href;
}

/** Reads `120-344`; undefined unless it is a piece of the text. */
function rangeIn(at: string | undefined, text: string): Range | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "") ?? [];
  const range = { start: Number(start), end: Number(end) };
  return range.start < range.end && range.end <= text.length ? range : undefined;
}

/** The results the reader comes from, when the link stood on this server's search page. */
function resultsBefore(referrer: string | undefined, address: string): string | undefined {
  if (referrer === undefined || !URL.canParse(referrer)) return undefined;
  const { origin, pathname, search } = new URL(referrer);
  const isResults = origin === new URL(address).origin && pathname === "/" && search !== "";
  return isResults ? `/${search}` : undefined;
}
