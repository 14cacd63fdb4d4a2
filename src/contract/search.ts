import * as v from "valibot";
import { ArticleMetaSchema } from "./article.ts";
import { LanguageSchema } from "./language.ts";
import { filters, offset, oneOf, queryText, wholeNumber } from "./parameters.ts";
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
  facets: v.optional(
    v.object(v.entriesFromList(FACETS, v.optional(v.record(v.string(), v.number())))),
  ),
  index: IndexRefSchema,
});
export type SearchResponse = v.InferOutput<typeof SearchResponseSchema>;

export const SearchRequestSchema = v.object({
  q: queryText("Words to search for, in any spelling of Persian, Arabic or English."),
  limit: wholeNumber(1, 100, 10, "How many hits to show."),
  offset: offset(),
  sort: v.optional(oneOf(["relevance", "date"], "Best first, or newest first."), "relevance"),
  facets: v.optional(
    v.pipe(
      v.array(oneOf(FACETS, "What to count."), "must be a list such as language,tag"),
      v.readonly(),
      v.description("What to count over all that matched, separated by commas."),
    ),
    [],
  ),
  prefix: v.optional(
    v.pipe(
      v.boolean("must be true or false"),
      v.description("The last word of q is the beginning of a word: search as the reader types."),
    ),
    false,
  ),
  ...filters,
});
export type SearchRequest = Readonly<v.InferOutput<typeof SearchRequestSchema>>;
