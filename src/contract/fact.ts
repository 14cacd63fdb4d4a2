import * as v from "valibot";
import { ArticleRefSchema } from "./article.ts";
import { day, filters, offset, oneOf, queryText, shortText, wholeNumber } from "./parameters.ts";
import { RangeSchema } from "./span.ts";

export const PersonValueSchema = v.object({
  name: v.string(),
  role: v.optional(v.string()),
  /** One key for every mention of the person, across articles and languages as far as names carry. */
  key: v.string(),
});
export const PlaceValueSchema = v.object({
  name: v.object({
    fa: v.optional(v.string()),
    ar: v.optional(v.string()),
    en: v.optional(v.string()),
  }),
  /** ISO 3166-1 alpha-2, for a country. */
  iso: v.optional(v.string()),
  key: v.string(),
});
export const OrganizationValueSchema = v.object({ name: v.string(), key: v.string() });
export const DateValueSchema = v.object({
  /** "2019-05-30", "2021-04", "2020", "--06-16" (no year), a range "a/b", or null. */
  date: v.nullable(v.string()),
  precision: v.picklist(["century", "decade", "year", "month", "week", "day"]),
  calendar: v.picklist(["gregorian", "jalali", "hijri"]),
  gregorian: v.optional(v.string()),
  /** ISO 8601 duration from publication ("-P1D", "P0Y") or a weekday ("WED"). */
  relative: v.optional(v.string()),
  inferred: v.optional(v.boolean()),
});
/** The lower end where a text gives a range; the amount or value is then the upper end. */
const from = v.optional(v.number());
export const MoneyValueSchema = v.object({ amount: v.number(), from, currency: v.string() });
export const PercentValueSchema = v.object({ value: v.number(), from });
export const DurationValueSchema = v.object({
  amount: v.number(),
  from,
  unit: v.picklist(["second", "minute", "hour", "day", "week", "month", "year"]),
});
export const QuantityValueSchema = v.object({ amount: v.number(), from, unit: v.string() });
export const QuoteValueSchema = v.object({
  speaker: v.optional(v.string()),
  key: v.optional(v.string()),
});

const common = {
  /** Article id, "#", ordinal of the fact in its article from 0. */
  id: v.string(),
  text: v.string(),
  start: v.number(),
  end: v.number(),
  sentence: RangeSchema,
  confidence: v.number(),
};

export const FactSchema = v.variant("type", [
  v.object({ type: v.literal("person"), ...common, value: PersonValueSchema }),
  v.object({ type: v.literal("place"), ...common, value: PlaceValueSchema }),
  v.object({ type: v.literal("organization"), ...common, value: OrganizationValueSchema }),
  v.object({ type: v.literal("date"), ...common, value: DateValueSchema }),
  v.object({ type: v.literal("money"), ...common, value: MoneyValueSchema }),
  v.object({ type: v.literal("percent"), ...common, value: PercentValueSchema }),
  v.object({ type: v.literal("duration"), ...common, value: DurationValueSchema }),
  v.object({ type: v.literal("quantity"), ...common, value: QuantityValueSchema }),
  v.object({ type: v.literal("quote"), ...common, value: QuoteValueSchema }),
]);
export type Fact = v.InferOutput<typeof FactSchema>;

export const FACT_TYPES = [
  "person",
  "place",
  "organization",
  "date",
  "money",
  "percent",
  "duration",
  "quantity",
  "quote",
] as const satisfies readonly Fact["type"][];
export type FactType = Fact["type"];

export const ArticleFactsSchema = v.object({
  article: ArticleRefSchema,
  facts: v.array(FactSchema),
});
export type ArticleFacts = v.InferOutput<typeof ArticleFactsSchema>;

/** Facts across articles, with counts by type and by value over everything that matched. */
export const FactListSchema = v.object({
  total: v.number(),
  offset: v.number(),
  limit: v.number(),
  facts: v.array(v.intersect([FactSchema, v.object({ article: ArticleRefSchema })])),
  counts: v.object({
    type: v.record(v.string(), v.number()),
    /** Most frequent values first: `key` groups mentions of one thing, `name` is for people to read. */
    value: v.array(
      v.object({ type: v.string(), key: v.string(), name: v.string(), count: v.number() }),
    ),
    /** Dated facts by year, oldest first. */
    timeline: v.array(v.object({ year: v.string(), count: v.number() })),
  }),
  index: v.object({ version: v.string() }),
});
export type FactList = v.InferOutput<typeof FactListSchema>;

const type = v.optional(oneOf(FACT_TYPES, "Keep only facts of this type."));

export const ArticleFactsRequestSchema = v.object({ type });

export const FactsRequestSchema = v.object({
  type,
  q: v.optional(queryText("Words the fact, or the sentence it stands in, must hold.")),
  iso: v.optional(
    v.pipe(
      v.string("must be two letters such as IR"),
      v.regex(/^[A-Za-z]{2}$/, "must be two letters such as IR"),
      v.description("Keep only places in this country: ISO 3166-1 alpha-2."),
    ),
  ),
  currency: v.optional(
    v.pipe(
      v.string("must be three letters such as USD"),
      v.regex(/^[A-Za-z]{3}$/, "must be three letters such as USD"),
      v.description("Keep only money in this currency: ISO 4217."),
    ),
  ),
  key: v.optional(shortText("Keep only mentions of the thing with this key.")),
  limit: wholeNumber(1, 100, 20, "How many facts to show."),
  offset: offset(),
  ...filters,
  from: v.optional(
    day("Keep only dated facts on this day or later, and other facts of articles published then."),
  ),
  to: v.optional(
    day(
      "Keep only dated facts on this day or earlier, and other facts of articles published then.",
    ),
  ),
});
export type FactsRequest = Readonly<v.InferOutput<typeof FactsRequestSchema>>;
