import * as v from "valibot";

/** UTF-16 code units of the article's `text`, `end` exclusive. */
export const RangeSchema = v.object({ start: v.number(), end: v.number() });
export type Range = v.InferOutput<typeof RangeSchema>;

/** A piece of an article: `article.text.slice(start, end) === text`. */
export const SpanSchema = v.object({ text: v.string(), start: v.number(), end: v.number() });
export type Span = v.InferOutput<typeof SpanSchema>;

/** `[start, end)` pairs that count in the text of the snippet they belong to. */
export const HighlightsSchema = v.array(v.tuple([v.number(), v.number()]));
