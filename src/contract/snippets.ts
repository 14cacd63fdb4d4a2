import * as v from "valibot";
import { ArticleRefSchema } from "./article.ts";
import { filters, queryText, wholeNumber } from "./parameters.ts";
import { IndexRefSchema, SnippetSchema } from "./search.ts";

export const SnippetsResponseSchema = v.object({
  snippets: v.array(
    v.object({
      ...SnippetSchema.entries,
      score: v.number(),
      /** From 1; the number that `context` gives this snippet. */
      citation: v.number(),
      article: ArticleRefSchema,
    }),
  ),
  /** "[1] …\n\n[2] …", ready to paste into a prompt. */
  context: v.string(),
  index: IndexRefSchema,
});
export type SnippetsResponse = v.InferOutput<typeof SnippetsResponseSchema>;

export const SnippetsRequestSchema = v.object({
  q: queryText("A question or words, in any spelling of Persian, Arabic or English."),
  limit: wholeNumber(1, 50, 5, "How many snippets to show."),
  maxChars: wholeNumber(
    1,
    20_000,
    1000,
    "UTF-16 code units the texts of all snippets may take together.",
  ),
  perArticle: wholeNumber(1, 50, 2, "How many snippets one article may give."),
  ...filters,
});
export type SnippetsRequest = Readonly<v.InferOutput<typeof SnippetsRequestSchema>>;
