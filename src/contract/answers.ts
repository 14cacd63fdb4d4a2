import * as v from "valibot";
import { ArticleRefSchema } from "./article.ts";
import { LanguageSchema } from "./language.ts";
import { filters, queryText, wholeNumber } from "./parameters.ts";
import { IndexRefSchema } from "./search.ts";
import { SpanSchema } from "./span.ts";

export const EXPECTS = [
  "person",
  "place",
  "organization",
  "date",
  "money",
  "percent",
  "duration",
  "number",
  "reason",
  "definition",
  "other",
] as const;
/** What kind of thing a question asks for. */
export type Expects = (typeof EXPECTS)[number];

const source = { sentence: SpanSchema, article: ArticleRefSchema };

export const AnswerSchema = v.object({
  ...SpanSchema.entries,
  /** Calibrated probability, 0–1, that the answer is right. */
  confidence: v.number(),
  ...source,
  /** The same answer elsewhere, best first. */
  sources: v.array(v.object({ ...SpanSchema.entries, ...source })),
});
export type Answer = v.InferOutput<typeof AnswerSchema>;

export const AnswersResponseSchema = v.object({
  question: v.object({
    text: v.string(),
    language: LanguageSchema,
    expects: v.picklist(EXPECTS),
  }),
  answers: v.array(AnswerSchema),
  index: IndexRefSchema,
});
export type AnswersResponse = v.InferOutput<typeof AnswersResponseSchema>;

export const AnswersRequestSchema = v.object({
  q: queryText("A question in Persian or Arabic."),
  limit: wholeNumber(1, 20, 3, "How many answers to show."),
  ...filters,
});
export type AnswersRequest = Readonly<v.InferOutput<typeof AnswersRequestSchema>>;
