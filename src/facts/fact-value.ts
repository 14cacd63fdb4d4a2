import { FACT_TYPES, type Fact, type FactType } from "../contract/fact.ts";

/** What a fact says, apart from where it stands: facts of one type and key say the same. */
export interface FactValue {
  readonly type: FactType;
  readonly key: string;
  /** The value as people read it. */
  readonly name: string;
}

/** The value of a fact; of a quote, the one who said it. */
export function factValue(fact: Fact): FactValue {
  const { type } = fact;
  switch (fact.type) {
    case "person":
    case "organization":
      return { type, key: fact.value.key, name: fact.value.name };
    case "place": {
      const { fa, ar, en } = fact.value.name;
      return { type, key: fact.value.key, name: fa ?? ar ?? en ?? fact.text };
    }
    case "date": {
      const { date, gregorian, relative } = fact.value;
      return named(type, gregorian ?? date ?? relative ?? fact.text);
    }
    case "money":
      return named(type, `${fact.value.amount} ${fact.value.currency}`);
    case "percent":
      return named(type, `${fact.value.value}%`);
    case "duration":
    case "quantity":
      return named(type, `${fact.value.amount} ${fact.value.unit}`);
    case "quote":
      return { type, key: fact.value.key ?? "", name: fact.value.speaker ?? "" };
  }
}

function named(type: FactType, key: string): FactValue {
  return { type, key, name: key };
}

/** First and last day of a period, as days from 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY_MS = 86_400_000;

/** The days a dated fact speaks of; undefined when its year is not known. */
export function daysOf(fact: Fact): Days | undefined {
  if (fact.type !== "date") return undefined;
  const { date, gregorian, calendar } = fact.value;
  const known = gregorian ?? (calendar === "gregorian" ? date : null);
  if (known === null) return undefined;
  const [from = "", to = from] = known.split("/");
  const first = boundsOf(from)?.first;
  const last = boundsOf(to)?.last;
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Days of "2019-05-30", "2021-04" or "2020". */
function boundsOf(date: string): Days | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const next = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)] as const;
  const first = dayNumber(...next);
  if (day !== undefined) return { first, last: first };
  const after =
    month === undefined ? dayNumber(next[0] + 1, 0, 1) : dayNumber(next[0], next[1] + 1, 1);
  return { first, last: after - 1 };
}

function dayNumber(year: number, month: number, day: number): number {
  // Not Date.UTC, which takes the years below 100 for ones of the 20th century.
  return Math.floor(new Date(0).setUTCFullYear(year, month, day) / DAY_MS);
}

/** One letter for a type: rows of one type stand together when their keys are sorted. */
export function typeLetter(type: FactType): string {
  return String.fromCharCode(0x61 + FACT_TYPES.indexOf(type));
}

/**
 * What facts are counted by: type and value. A quote counts alone, whoever said the same.
 *
 * @param key - Of the fact's value.
 * @param article - Ordinal of the fact's article.
 * @param ordinal - Of the fact in its article.
 */
export function rowKey(type: FactType, key: string, article: number, ordinal: number): string {
  const own = type === "quote" ? `${article.toString(36)}#${ordinal.toString(36)}` : key;
  return typeLetter(type) + own;
}

/** Two letters as a number above 0; 0 for no country. */
export function packIso(iso: string | undefined): number {
  const letters = iso?.toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(letters) ? letters.charCodeAt(0) * 256 + letters.charCodeAt(1) : 0;
}
