import { isValidJalaaliDate, jalaaliMonthLength, toGregorian } from "jalaali-js";
import type { Calendar } from "../cldr/calendars.ts";

/** Parts of a date as far as a text says them. */
export interface CalendarDate {
  readonly calendar: Calendar;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const DAY_MS = 86_400_000;

/** Whether such a day, month or year exists; without a year, whether one could. */
export function exists({ calendar, year, month, day }: CalendarDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined || month === undefined) return true;
  if (day < 1) return false;
  if (calendar === "hijri") return day <= 30;
  if (calendar === "jalali") {
    return year === undefined
      ? day <= (month <= 6 ? 31 : 30)
      : isValidJalaaliDate(year, month, day);
  }
  // A leap year where none is said.
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** "2019-05-30", "2021-04", "2020" or "--06-16" (no year). */
export function formatDate({ year, month, day }: CalendarDate): string | null {
  const parts = [month, day].filter((part) => part !== undefined).map(two);
  if (year === undefined) return parts.length > 0 ? `--${parts.join("-")}` : null;
  return [String(year).padStart(4, "0"), ...parts].join("-");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** First and last day of a date in days from 1970-01-01; undefined without a year. */
export function dayRange(date: CalendarDate): readonly [number, number] | undefined {
  const { calendar, year, month, day } = date;
  if (year === undefined) return undefined;
  const first = dayNumber(calendar, year, month ?? 1, day ?? 1);
  if (day !== undefined) return [first, first];
  if (month === undefined) return [first, dayNumber(calendar, year + 1, 1, 1) - 1];
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return [first, dayNumber(calendar, nextYear, nextMonth, 1) - 1];
}

function dayNumber(calendar: Calendar, year: number, month: number, day: number): number {
  if (calendar === "gregorian") return Date.UTC(year, month - 1, day) / DAY_MS;
  if (calendar === "jalali") {
    const { gy, gm, gd } = toGregorian(year, month, Math.min(day, jalaaliMonthLength(year, month)));
    return Date.UTC(gy, gm - 1, gd) / DAY_MS;
  }
  return hijriDay(year, month, day);
}

const hijri = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

/** Day of a date of the Umm al-Qura calendar: an estimate by the mean lunar month, then a look. */
function hijriDay(year: number, month: number, day: number): number {
  const epoch = Date.UTC(622, 6, 19) / DAY_MS;
  const months = (year - 1) * 12 + month - 1;
  let estimate = Math.round(epoch + months * 29.530588) + day - 1;
  for (let step = 0; step < 4; step++) {
    const parts = hijri.formatToParts(new Date(estimate * DAY_MS));
    const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
    const [y, m, d] = [part("year"), part("month"), part("day")];
    const gap = (year - y) * 354 + (month - m) * 29 + (day - d);
    if (gap === 0) break;
    estimate += gap;
  }
  return estimate;
}

/** ISO date of a day number. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date in the Gregorian calendar: a day, a month, a year, or a range "a/b". */
export function toGregorianText(date: CalendarDate): string | undefined {
  const range = dayRange(date);
  if (!range) return undefined;
  if (date.calendar === "gregorian") return formatDate(date) ?? undefined;
  const [first, last] = range;
  return first === last ? isoOf(first) : `${isoOf(first)}/${isoOf(last)}`;
}
