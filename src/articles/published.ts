import { isValidJalaaliDate, toGregorian } from "jalaali-js";
import { normalizeWord } from "../analysis/normalizer.ts";
import { ArticleError } from "./article-problem.ts";

/** Years below this are of the Jalali calendar: no news is older than 1600. */
const FIRST_GREGORIAN_YEAR = 1600;

/**
 * A publication date as ISO 8601: a Gregorian date or date-time as given, a Jalali date
 * (`1402/09/18`, `۱۴۰۲-۰۹-۱۸`) converted.
 *
 * @throws ArticleError if it is neither, or no such day exists.
 */
export function readPublished(input: string): string {
  const text = normalizeWord(input.trim());
  const [, year = "", month = "", day = "", rest = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$/.exec(text) ?? [];
  if (year === "") throw unreadable(input);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (date.year < FIRST_GREGORIAN_YEAR) {
    if (!isValidJalaaliDate(date.year, date.month, date.day)) throw unreadable(input);
    const { gy, gm, gd } = toGregorian(date.year, date.month, date.day);
    return `${isoDate(gy, gm, gd)}${readTime(rest, input)}`;
  }
  const iso = isoDate(date.year, date.month, date.day);
  if (new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) !== iso) throw unreadable(input);
  return `${iso}${readTime(rest, input)}`;
}

/** "T10:20:30Z" of what follows a date, or nothing. */
function readTime(rest: string, input: string): string {
  const time = rest.trim().toUpperCase().replace(/^T/, "");
  if (time === "") return "";
  if (!/^\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|[+-]\d{2}:?\d{2}))?$/.test(time))
    throw unreadable(input);
  const iso = `T${time.replace(" ", "").replace(/([+-]\d{2})(\d{2})$/, "$1:$2")}`;
  if (Number.isNaN(Date.parse(`2000-01-01${iso}`))) throw unreadable(input);
  return iso;
}

function isoDate(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function unreadable(input: string): ArticleError {
  return new ArticleError(
    "published",
    `published ${JSON.stringify(input)} is no date; write 2023-12-09, 2023-12-09T10:20:00Z or 1402/09/18`,
  );
}
