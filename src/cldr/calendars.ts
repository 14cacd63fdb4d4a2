import { nameKey } from "./key.ts";

export type Calendar = "gregorian" | "jalali" | "hijri";

/** One month of one calendar, from 1. */
export interface Month {
  readonly calendar: Calendar;
  readonly month: number;
}

/** Locales whose month names differ, and Intl's name of each calendar. */
const SOURCES: readonly (readonly [Calendar, string, readonly string[]])[] = [
  [
    "gregorian",
    "gregory",
    ["fa", "ar", "ar-IQ", "ar-LB", "ar-DZ", "ar-MA", "ar-TN", "ar-MR", "fa-AF", "en"],
  ],
  ["jalali", "persian", ["fa", "ar", "en", "fa-AF"]],
  ["hijri", "islamic-umalqura", ["fa", "ar", "en"]],
];

/** Spellings in use that CLDR does not list. */
const OTHER_MONTHS: readonly (readonly [Calendar, number, string])[] = [
  ["gregorian", 1, "جانویه كانون ثاني|ینایر"],
  ["gregorian", 2, "فوریۀ"],
  ["gregorian", 4, "آپریل|ابریل"],
  ["gregorian", 5, "می|ماه مه"],
  ["gregorian", 6, "جون"],
  ["gregorian", 7, "جولای|ژوییه|جویلیه"],
  ["gregorian", 8, "آگوست|اگوست"],
  ["gregorian", 10, "اکتوبر|تشرين اول"],
  ["gregorian", 11, "تشرين ثاني"],
  ["gregorian", 12, "كانون اول"],
  ["jalali", 5, "امرداد"],
  ["hijri", 1, "محرم الحرام|المحرم"],
  ["hijri", 3, "ربیع الاول"],
  ["hijri", 4, "ربیع الثانی|ربيع الثاني"],
  ["hijri", 5, "جمادی الاولی|جمادى الاول|جمادی الاول"],
  ["hijri", 6, "جمادی الثانیه|جمادی الثانی|جمادى الثانية|جمادی‌الثانی"],
  ["hijri", 8, "شعبان المعظم"],
  ["hijri", 9, "رمضان المبارک|رمضان المبارك"],
  ["hijri", 11, "ذی القعده|ذيقعدة|ذو القعده"],
  ["hijri", 12, "ذی الحجه|ذيحجة|ذی حجه"],
];

/** Every month name by its key; a name of two calendars belongs to the first that claims it. */
export const MONTHS: ReadonlyMap<string, Month> = readMonths();

function readMonths(): Map<string, Month> {
  const months = new Map<string, Month>();
  const add = (name: string, month: Month) => {
    const key = nameKey(name);
    if (key !== "" && !months.has(key)) months.set(key, month);
  };
  for (const [calendar, intl, locales] of SOURCES) {
    for (const locale of locales) {
      for (const [month, name] of monthNames(locale, intl)) add(name, { calendar, month });
    }
  }
  for (const [calendar, month, names] of OTHER_MONTHS) {
    for (const name of names.split("|")) add(name, { calendar, month });
  }
  return months;
}

/** Month numbers and names of one locale and calendar, from the days of two years. */
function monthNames(locale: string, calendar: string): Map<number, string> {
  const long = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const number = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    month: "numeric",
    timeZone: "UTC",
  });
  const names = new Map<number, string>();
  for (let day = 0; day < 400; day += 5) {
    const date = new Date(Date.UTC(2023, 0, 1 + day));
    const month = Number(number.formatToParts(date).find((p) => p.type === "month")?.value);
    const name = long.formatToParts(date).find((part) => part.type === "month")?.value;
    if (name !== undefined) names.set(month, name);
  }
  return names;
}

const WEEKDAY_CODES = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] as const;
export type Weekday = (typeof WEEKDAY_CODES)[number];

const OTHER_WEEKDAYS: readonly (readonly [Weekday, string])[] = [
  ["SUN", "یک شنبه|يوم الأحد|یکشنبه"],
  ["MON", "دو شنبه|الإثنين|دوشنبه"],
  ["TUE", "سه شنبه|سهشنبه"],
  ["WED", "چهار شنبه|الاربعاء|چهارشنبه"],
  ["THU", "پنج شنبه|پنجشنبه"],
  ["FRI", "آدینه|جمعه"],
  ["SAT", "شنبه"],
];

/** Weekday names by key, in Persian, Arabic and English. */
export const WEEKDAYS: ReadonlyMap<string, Weekday> = readWeekdays();

function readWeekdays(): Map<string, Weekday> {
  const weekdays = new Map<string, Weekday>();
  for (const locale of ["fa", "ar", "en"]) {
    const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
    WEEKDAY_CODES.forEach((code, day) => {
      // 2023-01-01 was a Sunday.
      weekdays.set(nameKey(format.format(new Date(Date.UTC(2023, 0, 1 + day)))), code);
    });
  }
  for (const [code, names] of OTHER_WEEKDAYS) {
    for (const name of names.split("|")) weekdays.set(nameKey(name), code);
  }
  return weekdays;
}
