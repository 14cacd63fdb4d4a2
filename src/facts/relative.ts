import type * as v from "valibot";
import type { DateValueSchema } from "../contract/fact.ts";
import type { Language } from "../contract/language.ts";
import { isoOf } from "./calendar.ts";

type DateValue = v.InferOutput<typeof DateValueSchema>;

const DAY_MS = 86_400_000;

/**
 * A date told from the day of writing, resolved where that day is known.
 *
 * @param duration - ISO 8601, "-P1W".
 * @param language - A Persian text counts Jalali months and years, others Gregorian ones.
 */
export function relativeDate(
  duration: string,
  precision: "day" | "week" | "month" | "year",
  published: string | null,
  language: Language,
): DateValue {
  const calendar = language === "fa" && precision !== "day" ? "jalali" : "gregorian";
  const open: DateValue = { date: null, precision, calendar, relative: duration };
  const time = published === null ? Number.NaN : Date.parse(published);
  if (Number.isNaN(time)) return open;
  const count = Number(/\d+/.exec(duration)?.[0] ?? 0) * (duration.startsWith("-") ? -1 : 1);
  const day = Math.floor(time / DAY_MS);
  if (precision === "day") {
    const date = isoOf(day + count);
    return { ...open, date, gregorian: date };
  }
  if (precision === "week") {
    // Weeks begin on Saturday in Iran, on Sunday or Monday elsewhere; Saturday for Persian texts.
    const firstWeekday = language === "fa" ? 6 : 1;
    const start = day - ((new Date(time).getUTCDay() - firstWeekday + 7) % 7) + count * 7;
    const span = `${isoOf(start)}/${isoOf(start + 6)}`;
    return { ...open, calendar: "gregorian", date: span, gregorian: span };
  }
  const { year, month } = partsOf(time, calendar);
  if (precision === "year") return { ...open, date: String(year + count) };
  const months = year * 12 + month - 1 + count;
  const number = String((months % 12) + 1).padStart(2, "0");
  return { ...open, date: `${Math.floor(months / 12)}-${number}` };
}

function partsOf(time: number, calendar: "gregorian" | "jalali") {
  const name = calendar === "jalali" ? "persian" : "gregory";
  const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: "numeric",
    month: "numeric",
    timeZone: "UTC",
  });
  const parts = format.formatToParts(new Date(time));
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return { year: part("year"), month: part("month") };
}
