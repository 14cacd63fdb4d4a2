import type { Facet, Hit, SearchRequest, SearchResponse } from "../contract/search.ts";
import { searchEngine } from "../engine/engine.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Corpus } from "./corpus.ts";
import { excerpt } from "./excerpt.ts";
import { both } from "./filters.ts";
import type { Group } from "./groups.ts";
import { createMarker, type Matcher } from "./matcher.ts";
import type { Query } from "./query.ts";
import { prepareQuery } from "./rank-query.ts";
import { type RankedArticle, rankArticles } from "./scoring.ts";

type EngineParams = Parameters<typeof searchEngine>[1];

/** Values a facet shows at most, the most frequent first. */
const MAX_FACET_VALUES = 100;

/** Passages behind a title that an excerpt is looked for in; the whole text would take longer. */
const OPENING_PASSAGES = 2;

/** Articles that hold the words of the query in any of their spellings, a page of them. */
export async function searchArticles(
  corpus: Corpus,
  request: SearchRequest,
): Promise<SearchResponse> {
  const { engine, info } = corpus;
  const { index } = engine;
  const { query, groups, clauses } = prepareQuery(index, request.q, { prefix: request.prefix });
  let ranked: readonly RankedArticle[] = [];
  const results = searchEngine(engine, searchParams(request), (_, __, { allowed }) => {
    const ranking = rankArticles(index, groups, {
      allowed: both(allowed && ((article) => allowed.has(article)), clauses),
      wanted: request.sort === "date" ? Infinity : request.offset + request.limit,
    });
    ranked = ranking.best;
    return ranking;
  });
  const marker = createMarker(index, groups);
  const hits = await Promise.all(
    results.hits.map(({ document }) => {
      const hit = ranked.find(({ article }) => article === document.article);
      if (!hit) throw new Error("the engine returned an article that was not ranked");
      return toHit(corpus, hit, marker);
    }),
  );
  return {
    query: {
      text: request.q,
      language: query.language,
      corrected: correctedText(index, query, groups, ranked[0]),
    },
    total: results.count,
    offset: request.offset,
    limit: request.limit,
    hits,
    ...(request.facets.length > 0 && { facets: facetCounts(request.facets, results.facets) }),
    index: { version: info.version },
  };
}

/**
 * The query as it was searched, where words of it are likely slips; else null. Of several likely
 * spellings the one the best article holds is named.
 */
function correctedText(
  index: IndexReader,
  query: Query,
  groups: readonly Group[],
  best: RankedArticle | undefined,
): string | null {
  let text = "";
  let end = 0;
  query.words.forEach((word, i) => {
    const spellings = groups[i]?.corrections ?? [];
    const held = best && spellings.find((spelling) => holds(index, best.article, spelling));
    const corrected = held ?? spellings[0];
    if (corrected === undefined) return;
    text += query.text.slice(end, word.start) + corrected;
    end = word.end;
  });
  return end === 0 ? null : text + query.text.slice(end);
}

function holds(index: IndexReader, article: number, term: string): boolean {
  const first = index.firstPassage(article);
  const passages = Array.from(
    { length: index.firstPassage(article + 1) - first },
    (_, i) => first + i,
  );
  return index.positions(index.dictionary.find(term), passages).size > 0;
}

/** The part of a request the engine serves itself. */
function searchParams(request: SearchRequest): EngineParams {
  const { q, lang, tag, from, to, limit, offset, sort, facets } = request;
  const day = {
    ...(from !== undefined && { gte: dayNumber(from) }),
    ...(to !== undefined && { lte: dayNumber(to) }),
  };
  const where = {
    ...(lang !== undefined && { language: { eq: lang } }),
    ...(tag !== undefined && { tag: { containsAny: [tag] } }),
    ...(Object.keys(day).length > 0 && { day }),
  };
  return {
    term: q,
    limit,
    offset,
    ...(Object.keys(where).length > 0 && { where }),
    ...(sort === "date" && { sortBy: { property: "day", order: "DESC" } }),
    ...(facets.length > 0 && {
      facets: Object.fromEntries(facets.map((facet) => [facet, { limit: MAX_FACET_VALUES }])),
    }),
  } as EngineParams;
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function facetCounts(
  wanted: readonly Facet[],
  counted: Record<string, { values: Record<string, number> }> | undefined,
): NonNullable<SearchResponse["facets"]> {
  return Object.fromEntries(
    wanted.map((facet) => [facet, counted?.[facet]?.values ?? {}]),
  ) as NonNullable<SearchResponse["facets"]>;
}

async function toHit(corpus: Corpus, hit: RankedArticle, marker: Matcher): Promise<Hit> {
  const { index } = corpus.engine;
  const article = await corpus.store.text(hit.article);
  const from = (first: number, last: number) =>
    excerpt(article, { start: index.passageStart(first), end: index.passageEnd(last) }, marker);
  // A title is shown with the opening of its text, or with the part of it that holds the query.
  const last = index.isTitlePassage(hit.passage)
    ? Math.min(hit.passage + OPENING_PASSAGES, index.firstPassage(hit.article + 1) - 1)
    : hit.passage;
  const opening = from(hit.passage, last);
  const isElsewhere = hit.below > last && opening.highlights.length === 0;
  return {
    ...index.articles.meta(hit.article),
    score: Math.round(hit.score * 1000) / 1000,
    snippet: isElsewhere ? from(hit.below, hit.below) : opening,
  };
}
