import type { Fact } from "../../contract/fact.ts";
import type { Frame } from "./frame.ts";

/** What a fact says, in the reader's words, digits and calendar; its own words where there are none. */
export function factLabel({ format, language, strings }: Frame, fact: Fact): string {
  switch (fact.type) {
    case "person":
    case "organization":
      return fact.value.name;
    case "place":
      return fact.value.name[language] ?? fact.text;
    case "date":
      return dateLabel(format, fact) ?? fact.text;
    case "money":
      return /^[A-Z]{3}$/.test(fact.value.currency)
        ? format.money(fact.value.amount, fact.value.currency)
        : fact.text;
    case "percent":
      return format.percent(fact.value.value / 100);
    case "duration":
      return format.duration(fact.value.amount, fact.value.unit);
    case "quantity":
      return `${format.number(fact.value.amount)} ${strings.units[fact.value.unit] ?? fact.value.unit}`;
    case "quote":
      return fact.text;
  }
}

/** Mentions of one thing share a key; a fact of another kind stands for itself. */
export function factKey(fact: Fact): string {
  return "key" in fact.value && fact.type !== "quote" && fact.value.key !== undefined
    ? `${fact.type} ${fact.value.key}`
    : fact.id;
}

type DateFact = Extract<Fact, { type: "date" }>;

/** Gregorian day on which a dated fact begins, `YYYY-MM-DD` or the beginning of one. */
export function startOf({ value }: DateFact): string | undefined {
  const first = (value.gregorian ?? value.date ?? "").split("/")[0] ?? "";
  const isKnown = value.gregorian !== undefined || value.calendar === "gregorian";
  return isKnown && /^\d{4}/.test(first) ? first : undefined;
}

/** The date in the calendar it was written in: a year of one is no year of another. */
function dateLabel(format: Frame["format"], fact: DateFact): string | undefined {
  const first = startOf(fact);
  const { precision, calendar } = fact.value;
  if (first === undefined) return undefined;
  if (precision === "day" || precision === "month" || precision === "year") {
    return format.date(first, precision, calendar);
  }
  return undefined;
}
