import * as v from "valibot";
import { ArticleMetaSchema } from "./article.ts";
import { LanguageSchema } from "./language.ts";
import { HighlightsSchema } from "./span.ts";

export const IndexRefSchema = v.object({ version: v.string() });

export const SnippetSchema = v.object({
  text: v.string(),
  start: v.number(),
  end: v.number(),
  highlights: HighlightsSchema,
});
export type Snippet = v.InferOutput<typeof SnippetSchema>;

export const HitSchema = v.object({
  ...ArticleMetaSchema.entries,
  score: v.number(),
  snippet: SnippetSchema,
});
export type Hit = v.InferOutput<typeof HitSchema>;

export const FACETS = ["language", "tag", "year"] as const;
export type Facet = (typeof FACETS)[number];

export const SearchResponseSchema = v.object({
  query: v.object({
    text: v.string(),
    language: LanguageSchema,
    /** The spelling that was searched instead, when the one typed is likely a slip; else null. */
    corrected: v.nullable(v.string()),
  }),
  total: v.number(),
  offset: v.number(),
  limit: v.number(),
  hits: v.array(HitSchema),
  facets: v.optional(v.record(v.picklist(FACETS), v.record(v.string(), v.number()))),
  index: IndexRefSchema,
});
export type SearchResponse = v.InferOutput<typeof SearchResponseSchema>;

/** Filters every query route takes. */
export interface Filters {
  readonly lang?: v.InferOutput<typeof LanguageSchema> | undefined;
  readonly tag?: string | undefined;
  /** ISO dates, both inclusive, on `published`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface SearchRequest extends Filters {
  readonly q: string;
  readonly limit: number;
  readonly offset: number;
  readonly sort: "relevance" | "date";
  readonly facets: readonly Facet[];
  /** The last word of `q` is the beginning of a word: instant search. */
  readonly prefix: boolean;
}
