import * as v from "valibot";
import { LanguageSchema } from "./language.ts";
import { filters, shortText, wholeNumber } from "./parameters.ts";

/** One article as served: `text` is the text every offset of the API counts in. */
export const ArticleSchema = v.object({
  id: v.string(),
  title: v.string(),
  text: v.string(),
  language: LanguageSchema,
  url: v.nullable(v.string()),
  /** ISO 8601 date or date-time, Gregorian. */
  published: v.nullable(v.string()),
  tags: v.array(v.string()),
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** An article without its text: what lists and hits carry. */
export const ArticleMetaSchema = v.omit(ArticleSchema, ["text"]);
export type ArticleMeta = v.InferOutput<typeof ArticleMetaSchema>;

/** What a snippet, an answer or a fact says of the article it stands in. */
export const ArticleRefSchema = v.pick(ArticleSchema, ["id", "title", "url", "language"]);
export type ArticleRef = v.InferOutput<typeof ArticleRefSchema>;

export const ArticleListSchema = v.object({
  articles: v.array(ArticleMetaSchema),
  /** Opaque; hand it back as `cursor` for the next page; null on the last page. */
  nextCursor: v.nullable(v.string()),
  total: v.number(),
});
export type ArticleList = v.InferOutput<typeof ArticleListSchema>;

export const ArticleListRequestSchema = v.object({
  limit: wholeNumber(1, 100, 20, "How many articles to show."),
  cursor: v.optional(shortText("Where the page before ended: its nextCursor.")),
  ...filters,
});
export type ArticleListRequest = Readonly<v.InferOutput<typeof ArticleListRequestSchema>>;
