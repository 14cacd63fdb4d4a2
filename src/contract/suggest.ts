import * as v from "valibot";

export const SUGGESTION_KINDS = ["title", "entity", "phrase"] as const;

export const SuggestResponseSchema = v.object({
  suggestions: v.array(v.object({ text: v.string(), kind: v.picklist(SUGGESTION_KINDS) })),
});
export type SuggestResponse = v.InferOutput<typeof SuggestResponseSchema>;
