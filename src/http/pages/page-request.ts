import * as v from "valibot";
import { filters, oneOf, queryText, wholeNumber } from "../../contract/parameters.ts";

/** Hits a page shows. */
export const PAGE_SIZE = 10;

/** Pages a reader may turn to: the offset of the last one is the highest the API takes. */
const MAX_PAGE = 100_000;

/** The query string of the search page. */
export const PageRequestSchema = v.object({
  q: v.optional(queryText("What to search for; the start page when absent.")),
  sort: v.optional(oneOf(["relevance", "date"], "Best first, or newest first."), "relevance"),
  page: wholeNumber(1, MAX_PAGE, 1, "Which page of results."),
  prefix: v.optional(
    v.pipe(v.boolean("must be true or false"), v.description("The last word is being typed.")),
    false,
  ),
  parts: v.optional(
    v.pipe(v.boolean("must be true or false"), v.description("Only what changes while one types.")),
    false,
  ),
  ...filters,
});
export type PageRequest = Readonly<v.InferOutput<typeof PageRequestSchema>>;

/** A page request that has a query. */
export type ResultsRequest = PageRequest & { readonly q: string };

const FILTERS = ["lang", "tag", "from", "to"] as const;
const SHOWN = ["q", ...FILTERS] as const;

/** The filters in force, as parameters. */
export function filtersOf(request: PageRequest): [string, string][] {
  return FILTERS.flatMap((name) => {
    const value = request[name];
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
}

/**
 * The address of results like these, with some of the request changed. Any change but that of the
 * page leads to the first page.
 */
export function resultsAddress(
  request: PageRequest,
  changes: { readonly [Name in keyof PageRequest]?: PageRequest[Name] | undefined } = {},
): string {
  const { page = 1, ...changed } = { ...request, page: 1, ...changes };
  const parameters = new URLSearchParams();
  for (const name of SHOWN) {
    const value = changed[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (changed.sort === "date") parameters.set("sort", "date");
  if (page > 1) parameters.set("page", String(page));
  return `/?${parameters}`;
}
