import * as v from "valibot";

/** What `/v1/index` serves and what a build writes beside the index. */
export const IndexInfoSchema = v.object({
  /** Hash of the content: equal input gives an equal version. */
  version: v.string(),
  builtAt: v.string(),
  articles: v.number(),
  languages: v.record(v.string(), v.number()),
  passages: v.number(),
  terms: v.number(),
  facts: v.number(),
  bytes: v.number(),
  analyzer: v.string(),
});
export type IndexInfo = v.InferOutput<typeof IndexInfoSchema>;
