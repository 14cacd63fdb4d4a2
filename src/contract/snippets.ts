import * as v from "valibot";
import { ArticleRefSchema } from "./article.ts";
import { type Filters, IndexRefSchema, SnippetSchema } from "./search.ts";

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

export interface SnippetsRequest extends Filters {
  readonly q: string;
  readonly limit: number;
  /** UTF-16 code units all snippets' texts may take together. */
  readonly maxChars: number;
  readonly perArticle: number;
}
