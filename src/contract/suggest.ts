import * as v from "valibot";
import { filters, queryText, wholeNumber } from "./parameters.ts";

export const SUGGESTION_KINDS = ["title", "entity", "phrase"] as const;

export const SuggestResponseSchema = v.object({
  suggestions: v.array(v.object({ text: v.string(), kind: v.picklist(SUGGESTION_KINDS) })),
});
export type SuggestResponse = v.InferOutput<typeof SuggestResponseSchema>;

export const SuggestRequestSchema = v.object({
  q: queryText("What was typed so far; the last word may be the beginning of one."),
  limit: wholeNumber(1, 20, 8, "How many completions to show."),
  lang: filters.lang,
});
export type SuggestRequest = Readonly<v.InferOutput<typeof SuggestRequestSchema>>;
