import * as v from "valibot";
import { LanguageSchema } from "./language.ts";

/** Characters (code points) a query may have after trimming. */
export const MAX_QUERY_CHARACTERS = 1000;

/** Characters an article id may have. */
export const MAX_ID_CHARACTERS = 128;

/** Letters of any script with their marks, digits, "-", "_" and ".": what a URL path can carry. */
const ID = /^[\p{L}\p{M}\p{N}\-_.]{1,128}$/u;

/**
 * Text with at least one visible character, trimmed.
 *
 * A lone surrogate becomes U+FFFD, so that whatever reads the text later may encode it. The limit
 * counts code points as JSON Schema does, hence `metadata` instead of `v.maxLength`, which counts
 * UTF-16 code units.
 */
function text(maxCharacters: number, description: string) {
  return v.pipe(
    v.string("must be given"),
    v.trim(),
    v.minLength(1, "must hold at least one character that is not blank"),
    v.check(
      (value) => characters(value) <= maxCharacters,
      `must be at most ${maxCharacters.toLocaleString("en")} characters long`,
    ),
    v.metadata({ maxLength: maxCharacters }),
    v.description(description),
    // Last: what follows a transformation does not reach the JSON Schema.
    v.transform((value) => value.toWellFormed()),
  );
}

/** Code points of `value`. */
function characters(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}

/** A whole number from `min` to `max`, `otherwise` when absent. */
export function wholeNumber(min: number, max: number, otherwise: number, description: string) {
  const message = `must be a whole number from ${min} to ${max}`;
  return v.optional(
    v.pipe(
      v.number(message),
      v.integer(message),
      v.minValue(min, message),
      v.maxValue(max, message),
      v.description(description),
    ),
    otherwise,
  );
}

export function offset() {
  return wholeNumber(0, 1_000_000, 0, "How many results to leave out before the first one shown.");
}

export function queryText(description: string) {
  return text(MAX_QUERY_CHARACTERS, description);
}

export function shortText(description: string) {
  return text(200, description);
}

export function oneOf<const T extends readonly string[]>(options: T, description: string) {
  return v.pipe(
    v.picklist(options, `must be one of ${options.join(", ")}`),
    v.description(description),
  );
}

/** A calendar day that exists, as `YYYY-MM-DD`. */
export function day(description: string) {
  return v.pipe(
    v.string("must be a date such as 2021-04-30"),
    v.check(isDay, "must be a date such as 2021-04-30"),
    v.metadata({ format: "date" }),
    v.description(description),
  );
}

/** True for days of the years 0000–9999 only: 2021-02-30 is none. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The id of an article as a path or a tool argument carries it. */
export const ArticleIdSchema = v.pipe(
  v.string("must be given"),
  v.check((value) => ID.test(value), "must be the id of an article"),
  v.metadata({ minLength: 1, maxLength: MAX_ID_CHARACTERS }),
  v.description("Id of an article, as hits, answers and facts carry it."),
);

/** Filters every query route takes; an article must pass all that are given. */
export const filters = {
  lang: v.optional(
    v.pipe(
      v.picklist(LanguageSchema.options, `must be one of ${LanguageSchema.options.join(", ")}`),
      v.description("Keep only articles in this language."),
    ),
  ),
  tag: v.optional(shortText("Keep only articles that carry this tag.")),
  from: v.optional(day("Keep only articles published on this day or later.")),
  to: v.optional(day("Keep only articles published on this day or earlier.")),
};
const FiltersSchema = v.object(filters);
export type Filters = Readonly<v.InferOutput<typeof FiltersSchema>>;
