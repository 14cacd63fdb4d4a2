import type { IndexReader } from "../index/reader.ts";
import type { Allowed } from "./article-scores.ts";
import { both, passesClauses } from "./filters.ts";
import { type Group, type GroupOptions, groupTerms } from "./groups.ts";
import { parseQuery, type Query } from "./query.ts";
import type { RankingParameters } from "./ranking.ts";
import { type RankedArticle, rankArticles } from "./scoring.ts";

/** A query as it was understood. */
export interface PreparedQuery {
  readonly query: Query;
  readonly groups: readonly Group[];
  /** What its phrases and exclusions let through. */
  readonly clauses: Allowed;
}

/** Everything about a query that does not depend on filters. */
export function prepareQuery(
  index: IndexReader,
  text: string,
  options: GroupOptions & { readonly prefix?: boolean } = {},
): PreparedQuery {
  const query = parseQuery(text, options);
  const groups = groupTerms(index, query, options);
  return { query, groups, clauses: passesClauses(index, query, groups) };
}

/** The best articles for a query, in order: what `/v1/search` shows, before filters and pages. */
export function rankQuery(
  index: IndexReader,
  text: string,
  options: {
    readonly prefix?: boolean;
    readonly allowed?: Allowed;
    readonly parameters?: RankingParameters;
  } = {},
): PreparedQuery & { readonly articles: RankedArticle[] } {
  const prepared = prepareQuery(index, text, options);
  const { best: articles } = rankArticles(index, prepared.groups, {
    allowed: both(options.allowed, prepared.clauses),
    ...(options.parameters && { parameters: options.parameters }),
  });
  return { ...prepared, articles };
}
