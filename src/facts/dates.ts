import type * as v from "valibot";
import { infinitiveOf } from "../analysis/persian/verb-forms.ts";
import { isNext, type Word } from "../analysis/text-words.ts";
import { type Calendar, MONTHS, type Month, WEEKDAYS, type Weekday } from "../cldr/calendars.ts";
import { CURRENCIES } from "../cldr/currencies.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import type { DateValueSchema } from "../contract/fact.ts";
import { isUnitIn, PERCENT_WORDS, TIME_UNITS, UNITS } from "./amount-words.ts";
import {
  type CalendarDate,
  dayRange,
  exists,
  formatDate,
  isoOf,
  toGregorianText,
} from "./calendar.ts";
import {
  AGO_BEFORE,
  AGO_BEHIND,
  CALENDAR_WORDS,
  DAY_WORDS,
  END_WORDS,
  FROM_WORDS,
  MONTH_WORDS,
  ORDINALS,
  PARTS_OF_DAY,
  RELATIVE,
  SEASONS,
  TO_WORDS,
  UNTIL_NOW,
  WEEK_OF,
  YEAR_WORDS,
} from "./date-words.ts";
import type { FactText, Found } from "./found.ts";
import { isNumberWord, readNumber } from "./numbers.ts";
import { keysOf, longestByFirst } from "./phrases.ts";
import { relativeDate } from "./relative.ts";
import { BEGINS_DATE, hasTrait, isStop, TRAITS } from "./traits.ts";

type DateValue = v.InferOutput<typeof DateValueSchema>;

/** Years a bare four-digit number may mean, by calendar. */
const JALALI_YEARS = [1200, 1499] as const;
const GREGORIAN_YEARS = [1500, 2199] as const;

/** Month names that are also common words, and so need a day, a year or "month" beside them. */
const COMMON_WORDS = new Set(
  (
    "مه می تیر مهر دی ابان اذر اب ماه صفر جون مای جوان رجب شعبان رمضان محرم شوال بهمن تار مارس جانفی " +
    "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"
  ).split(" "),
);

/** Dates, months, years, weekdays and times told from the day of writing. */
export function findDates(source: FactText): Found[] {
  const found: Found[] = [];
  const { words } = source;
  for (let i = 0; i < words.length; ) {
    const read = mayBegin(words, i) ? readDate(source, i) : undefined;
    if (!read) {
      i++;
      continue;
    }
    const { first, next, confidence, value } = withEnds(source, read);
    const start = words[first]?.start ?? 0;
    found.push({ type: "date", start, end: words[next - 1]?.end ?? 0, confidence, value });
    i = next;
  }
  return found;
}

/** Words behind the number of a day, besides those that dates begin with. */
const BEHIND_DAY: ReadonlySet<string> = new Set([
  ..."ام م امین و من".split(" "),
  ...TO_WORDS,
  ...TIME_UNITS.keys(),
]);

/** Whether a date may begin with a word; a number in letters needs a word of a date behind it. */
function mayBegin(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (hasTrait(word, TRAITS.dateWord)) return true;
  if (!hasTrait(word, TRAITS.number)) return false;
  const behind = words[readNumber(words, at)?.next ?? at + 1];
  if (behind === undefined) return false;
  return hasTrait(behind, TRAITS.dateWord) || BEHIND_DAY.has(behind.key) || isDashed(behind.gap);
}

/** The date that begins with a word, by the first reading that fits. */
function readDate(source: FactText, first: number): ReadDate | undefined {
  return (
    readNumeric(source, first) ??
    readCalendarDate(source, first) ??
    readPartOfYear(source, first) ??
    readYear(source, first) ??
    readCountedAgo(source, first) ??
    readBareYear(source, first) ??
    readRelative(source, first) ??
    readWeekday(source, first)
  );
}

/** With the words that say which end of it is meant, and with "from" where it is a range. */
function withEnds({ words }: FactText, read: ReadDate): ReadDate {
  let { first, next } = read;
  const isBehind = (keys: ReadonlySet<string>) =>
    isNext(words[first]) && keys.has(words[first - 1]?.key ?? "");
  if (read.value.precision !== "day" && !read.isRange && isBehind(END_WORDS)) first--;
  if (!isBehind(FROM_WORDS)) return { ...read, first };
  const isOpen = isNext(words[next]) && UNTIL_NOW.has(words[next]?.key ?? "");
  if (isOpen) next++;
  return read.isRange || isOpen ? { ...read, first: first - 1, next } : { ...read, first };
}

/** Words before a day that are part of the date. */
const LEADS: ReadonlySet<string> = new Set("روز روزهای یوم".split(" "));

/** Words that a date can begin with, apart from numbers. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, RELATIVE].flatMap((table) =>
    [...table.keys()].map((name) => name.split(" ")[0] ?? name),
  ),
  ...[YEAR_WORDS, MONTH_WORDS, DAY_WORDS, AGO_BEFORE].flatMap((words) => [...words]),
  ...SEASONS.keys(),
  ...LEADS,
  ...ORDINALS.keys(),
  ..."قرن القرن دهه عقد نیمه".split(" "),
]);

/** Whether a date can begin with a word by its letters: digits, and تیرماه. */
export function isDateWord(key: string): boolean {
  return /^\d|ماه$/.test(key);
}

interface ReadDate {
  readonly first: number;
  readonly next: number;
  readonly confidence: number;
  readonly value: DateValue;
  /** From one date to another. */
  readonly isRange?: boolean;
}

/** 1402/09/18, 2019-05-30, 30/5/2019 and 30.05.2019. */
function readNumeric({ text, words }: FactText, first: number): ReadDate | undefined {
  const word = words[first];
  if (!word || !/^\d/.test(word.key)) return undefined;
  const parts = [word.key];
  let next = first + 1;
  // Dots and slashes between digits stay in one word; hyphens part them.
  while (parts.length < 3 && words[next]?.gap === "-" && /^\d+$/.test(words[next]?.key ?? "")) {
    parts.push(words[next]?.key ?? "");
    next++;
  }
  const numbers = (parts.length === 1 ? word.key.split(/[/.]/) : parts).map(Number);
  if (numbers.length !== 3 || numbers.some((n) => !Number.isInteger(n))) return undefined;
  if (text[words[next - 1]?.end ?? 0] === "-") return undefined;
  const [a = 0, b = 0, c = 0] = numbers;
  const isNamed = isNext(word) && DAY_WORDS.has(words[first - 1]?.key ?? "");
  const date = a > 31 ? dateOf(a, b, c, isNamed) : c > 31 ? dateOf(c, b, a, isNamed) : undefined;
  if (!date || !exists(date)) return undefined;
  return { first, next, confidence: 0.95, value: dateValue(date) };
}

/** Two digits are a Jalali year where the text says that a date follows: مورخ 29/2/95. */
function dateOf(year: number, month: number, day: number, isNamed: boolean) {
  if (isNamed && year < 100) return { calendar: "jalali" as const, year: 1300 + year, month, day };
  const calendar = calendarOfYear(year);
  return calendar && { calendar, year, month, day };
}

function calendarOfYear(year: number): Calendar | undefined {
  if (year >= JALALI_YEARS[0] && year <= JALALI_YEARS[1]) return "jalali";
  return year >= GREGORIAN_YEARS[0] && year <= GREGORIAN_YEARS[1] ? "gregorian" : undefined;
}

/** [weekday] day [to day] [month] name [month] [year]; also a month with a year or alone. */
function readCalendarDate(source: FactText, first: number): ReadDate | undefined {
  const { words } = source;
  let at = first;
  if (LEADS.has(words[at]?.key ?? "")) at++;
  const weekday = at > first && !isNext(words[at]) ? undefined : weekdayAt(words, at);
  if (weekday) at += weekday.length;
  if (weekday && PARTS_OF_DAY.has(words[at]?.key ?? "") && isNext(words[at])) at++;
  // A date in brackets stands beside the weekday; it is no part of it.
  if (at > first && !/^\s?[،,]?\s?$/.test(words[at]?.gap ?? "(")) return undefined;
  const day = readDay(words, at);
  if (!day && at > first && !weekday) return undefined;
  const lastDay = day && readLastDay(words, day.next);
  if (day && !lastDay && ORDINALS.has(words[at]?.key ?? "") && isPart(words, at)) {
    return readMonthOfPart(source, day.next);
  }
  let next = lastDay?.next ?? day?.next ?? at;
  let month = readMonth(words, next, day !== undefined);
  if (!month && day && !lastDay) return undefined;
  if (!month && lastDay) return undefined;
  if (!month) return undefined;
  const firstMonth = month;
  next = skipTwin(words, month);
  const second = readSecond(words, next, month.month);
  if (second) {
    next = second.next;
    month = second;
  }
  const year = readYearBehind(words, next, month.month.calendar);
  if (year) next = year.next;
  const { calendar, month: number } = firstMonth.month;
  const isTwin = skipTwin(words, firstMonth) > firstMonth.next;
  if (isNumberNamed(words, firstMonth, day, year)) return undefined;
  const relative = year ? undefined : readRelative(source, next);
  const isOfYear =
    relative?.value.precision === "year" && isNext(words[next]) && mayBeOfYear(source, firstMonth);
  if (!day && !year && !firstMonth.isSure && !isTwin && !isOfYear) return undefined;
  if (!year && isOtherWord(source, firstMonth.next - 1)) return undefined;
  const parts: CalendarDate = { calendar, month: number, day: day?.value, year: year?.value };
  const filled = year ? { date: parts, inferred: false } : fillYear(source, parts, words, next);
  // A month of fasting or mourning comes every year: alone it says no time.
  if (calendar === "hijri" && !day && !year && filled.next === undefined) return undefined;
  if (!exists(filled.date)) return undefined;
  const lastParts = lastDay
    ? { ...filled.date, day: lastDay.value }
    : second && { ...filled.date, month: second.month.month, day: second.day };
  if (lastParts && !exists(lastParts)) return undefined;
  const value = dateValue(filled.date, lastParts);
  if (filled.next !== undefined) next = filled.next;
  const open = filled.relative === undefined ? value : { ...value, relative: filled.relative };
  return {
    first,
    next,
    confidence: day ? 0.97 : 0.92,
    value: filled.inferred ? { ...value, inferred: true } : open,
    isRange: lastParts !== undefined,
  };
}

/** Whether a month that is also a word may have "last year" behind it: آب in Persian is "water". */
function mayBeOfYear(
  { words, language }: FactText,
  { month, next }: { readonly month: Month; readonly next: number },
): boolean {
  if (isNumberWord(words[next - 1]?.key ?? "")) return false;
  return language !== "fa" || month.calendar !== "gregorian";
}

/**
 * Whether the name of a month is a number that is read out: "two zero 98" is a code, no day of the
 * month of Safar. An ordinal, digits with a whole year or "month" beside it make it one.
 */
function isNumberNamed(
  words: readonly Word[],
  month: { readonly next: number; readonly isSure: boolean },
  day: { readonly isOrdinal: boolean } | undefined,
  year: { readonly value: number; readonly isSaid: boolean } | undefined,
): boolean {
  if (month.isSure || !isNumberWord(words[month.next - 1]?.key ?? "")) return false;
  if (year && !year.isSaid && year.value < 1000) return true;
  return day !== undefined && !day.isOrdinal && year === undefined;
}

/** Whether a month's name is the prefix of a verb (می گوید) or the Persian جوان "young". */
function isOtherWord({ words, language }: FactText, at: number): boolean {
  const key = words[at]?.key;
  if (key === "جوان") return language === "fa";
  const behind = words[at + 1];
  if (key !== "می" || !isNext(behind) || words[at - 1]?.key === "ماه") return false;
  return infinitiveOf(`می${behind.key}`) !== undefined;
}

/** The month that some part of it is told of, after "first of": مرداد in روزهای اول مرداد. */
function readMonthOfPart(source: FactText, at: number): ReadDate | undefined {
  const { words } = source;
  const month = readMonth(words, at, true);
  if (!month) return undefined;
  const year = readYearBehind(words, month.next, month.month.calendar);
  const { calendar, month: number } = month.month;
  const parts = { calendar, month: number, year: year?.value };
  const filled: FilledDate = year
    ? { date: parts, inferred: false }
    : fillYear(source, parts, words, month.next);
  const value = dateValue(filled.date);
  return {
    first: words[at]?.key === "من" ? at + 1 : at,
    next: year?.next ?? filled.next ?? month.next,
    confidence: 0.9,
    value: filled.inferred ? { ...value, inferred: true } : value,
  };
}

function isPart(words: readonly Word[], at: number): boolean {
  if (!isNext(words[at])) return false;
  const before = words[at - 1]?.key ?? "";
  return PARTS_OF_MONTH.has(before) || (before === "های" && words[at - 2]?.key === "روز");
}

/** A day of a month in digits or words: ۲۸, بیست و هشتم, الأول من. */
function readDay(words: readonly Word[], at: number) {
  const word = words[at];
  if (!word) return undefined;
  const ordinal = ORDINALS.get(word.key);
  const number = readNumber(words, at);
  if (number && !Number.isInteger(number.value)) return undefined;
  if (number) {
    const behind = words[number.next];
    const tail = isNext(behind) && /^(?:ام|م|امین)$/.test(behind.key) ? 1 : 0;
    const plus =
      isNext(behind) && behind.key === "و" ? ORDINALS.get(words[number.next + 1]?.key ?? "") : 0;
    if (plus && number.value >= 20) {
      return { value: number.value + plus, next: number.next + 2, isOrdinal: true };
    }
    if (number.value < 1 || number.value > 31) return undefined;
    const isOrdinal = tail > 0 || number.hasDigits;
    return { value: number.value, next: number.next + tail, isOrdinal };
  }
  return ordinal === undefined ? undefined : { value: ordinal, next: at + 1, isOrdinal: true };
}

/** روزهای اول مرداد, الأسبوع الأول من مارس: the first of the parts of a month, not its first day. */
const PARTS_OF_MONTH = new Set(
  "روزهای هفته نیمه دهه ثلث ساعات الاسبوع النصف الایام العشر العقد الثلث".split(" "),
);

function isDashed(gap: string): boolean {
  return /^\s*[-–]\s*$/.test(gap);
}

function readLastDay(words: readonly Word[], at: number) {
  const link = words[at];
  if (!link) return undefined;
  const isDash = isDashed(link.gap);
  const isTo = isNext(link) && (TO_WORDS.has(link.key) || link.key === "و");
  if (!isDash && !isTo) return undefined;
  return readDay(words, isDash ? at : at + 1);
}

/** A month name, with "month" before or behind it or joined to it (تیرماه). */
function readMonth(words: readonly Word[], at: number, isAfterDay: boolean) {
  let first = at;
  let isSure = false;
  const lead = words[first];
  if (isAfterDay && lead?.key === "من" && isNext(lead)) first++;
  const monthWord = words[first];
  if (monthWord && MONTH_WORDS.has(monthWord.key)) {
    isSure = true;
    first++;
    if (isNext(words[first]) && words[first]?.key === "مبارک") first++;
  }
  if (first > at && !isNext(words[first])) return undefined;
  if (isAfterDay && first === at && !isNext(words[first])) return undefined;
  for (let count = LONGEST_MONTH.get(words[first]?.key ?? "") ?? 1; count >= 1; count--) {
    const name = keysOf(words, first, count);
    if (name === undefined) continue;
    const joined = name.endsWith("ماه") ? name.slice(0, -3).trim() : undefined;
    const month = MONTHS.get(name) ?? (joined && MONTHS.get(joined));
    if (!month) continue;
    let next = first + count;
    const behind = words[next];
    if (isNext(behind) && behind.key === "ماه") {
      next++;
      isSure = true;
    }
    isSure ||= joined !== undefined || !COMMON_WORDS.has(name);
    return { month, next, isSure };
  }
  return undefined;
}

const LONGEST_MONTH = longestByFirst(MONTHS.keys());

/** فبراير/شباط: one month by its names of two countries. */
function skipTwin(words: readonly Word[], { month, next }: { month: Month; next: number }): number {
  if (!/^\s?\/\s?$/.test(words[next]?.gap ?? "")) return next;
  const twin = readMonth(words, next, false);
  const isSame = twin?.month.calendar === month.calendar && twin.month.month === month.month;
  return twin && isSame ? twin.next : next;
}

/** The other end of a range over two months: … تا ۲ تیر. */
function readSecond(words: readonly Word[], at: number, month: Month) {
  const link = words[at];
  if (!isNext(link) || !TO_WORDS.has(link.key)) return undefined;
  const day = readDay(words, at + 1);
  const other = readMonth(words, day?.next ?? at + 1, day !== undefined);
  if (!other || other.month.calendar !== month.calendar) return undefined;
  return { ...other, day: day?.value };
}

/** A year behind a month, with "year" or the name of the calendar. */
function readYearBehind(words: readonly Word[], at: number, calendar: Calendar) {
  let first = at;
  if (isNext(words[first]) && YEAR_WORDS.has(words[first]?.key ?? "")) first++;
  const word = words[first];
  const gap = word?.gap ?? "-";
  const isNear = first === at ? /^[^\S\n]?[،,]?[^\S\n]?$/.test(gap) : isNext(word);
  if (!word || !isNear || !/^\d{2,4}$/.test(word.key)) return undefined;
  const digits = Number(word.key);
  const isSaid = calendarSaid(words, first) === calendar;
  const value = isSaid ? yearSaid(digits, calendar) : wholeYear(digits, calendar);
  if (value === undefined) return undefined;
  return { value, next: skipCalendar(words, first + 1), isSaid };
}

/** The calendar that is said behind a year: ۱۳۹۵ شمسی, ۲۶۰ هجری قمری, ۶۱ هجری. */
function calendarSaid(words: readonly Word[], year: number): Calendar | undefined {
  if (!isNext(words[year + 1])) return undefined;
  const isEra = words[year + 1]?.key === "هجری";
  const said = CALENDAR_WORDS.get(words[isEra ? year + 2 : year + 1]?.key ?? "");
  return said ?? (isEra && Number(words[year]?.key) < JALALI_YEARS[0] ? "hijri" : undefined);
}

/**
 * The year of a calendar that is said with it: سال 88 میلادی is 1988, سال 65 شمسی 1365. Nobody
 * tells of the Jalali years before 100, though of the first years after Christ some do.
 */
function yearSaid(digits: number, calendar: Calendar): number {
  if (calendar === "jalali" && digits < 100) return 1300 + digits;
  return calendar === "gregorian" && digits >= 40 && digits < 100 ? 1900 + digits : digits;
}

/** Two digits of a Jalali year mean 13xx, as one writes سال 95. */
function wholeYear(year: number, calendar: Calendar): number | undefined {
  if (calendar === "jalali" && year >= 40 && year <= 99) return 1300 + year;
  if (calendar === "hijri") return year >= 1 && year <= 1500 ? year : undefined;
  return calendarOfYear(year) === calendar ? year : undefined;
}

function skipCalendar(words: readonly Word[], at: number): number {
  let next = at;
  while (isNext(words[next]) && /^(?:هجری|هـ)$/.test(words[next]?.key ?? "")) next++;
  return isNext(words[next]) && CALENDAR_WORDS.has(words[next]?.key ?? "") ? next + 1 : next;
}

/** A date with the year it is in, as far as that is known. */
interface FilledDate {
  readonly date: CalendarDate;
  /** The year is not said, but told from publication. */
  readonly inferred: boolean;
  /** The word behind what says the year. */
  readonly next?: number;
  /** Years from publication, where that is not known. */
  readonly relative?: string;
}

/** The year a date without one is in: said behind it, or the nearest to publication. */
function fillYear(
  source: FactText,
  date: CalendarDate,
  words: readonly Word[],
  next: number,
): FilledDate {
  const relative = readRelative(source, next);
  const isYear = relative?.value.precision === "year" && isNext(words[next]);
  const side = isNext(words[next]) ? NEAR_MONTHS.get(words[next]?.key ?? "") : undefined;
  const end = isYear ? relative?.next : side === undefined ? undefined : next + 1;
  const published = source.published === null ? undefined : Date.parse(source.published);
  if (published === undefined || Number.isNaN(published)) {
    return {
      date,
      inferred: false,
      ...(end !== undefined && { next: end }),
      ...(isYear &&
        relative?.value.relative !== undefined && { relative: relative.value.relative }),
    };
  }
  const year = yearOf(published, date.calendar);
  if (isYear && relative) {
    const shift = Number(/-?\d+/.exec((relative.value.relative ?? "").replace(/^-P/, "P-"))?.[0]);
    return { date: { ...date, year: year + shift }, inferred: true, next: relative.next };
  }
  if (side !== undefined && end !== undefined) {
    const today = published / 86_400_000;
    const years = side < 0 ? [year, year - 1] : [year, year + 1];
    const fits = (each: number) => {
      const [from = 0, to = 0] = dayRange({ ...date, year: each }) ?? [];
      return side < 0 ? from <= today : side === 0 || to >= today;
    };
    return { date: { ...date, year: years.find(fits) ?? year }, inferred: true, next: end };
  }
  // News looks back: a date more than half a year ahead was last year's.
  const range = dayRange({ ...date, year });
  const isAhead = range !== undefined && range[0] - published / 86_400_000 > 183;
  return { date: { ...date, year: isAhead ? year - 1 : year }, inferred: true };
}

/** Words behind a month that say on which side of the day of writing it is. */
const NEAR_MONTHS: ReadonlyMap<string, number> = new Map([
  ["گذشته", -1],
  ["الماضی", -1],
  ["جاری", 0],
  ["الجاری", 0],
  ["الحالی", 0],
  ["اینده", 1],
  ["المقبل", 1],
  ["القادم", 1],
]);

function yearOf(time: number, calendar: Calendar): number {
  const parts = YEAR_FORMATS[calendar].formatToParts(new Date(time));
  return Number(parts.find((part) => part.type === "year")?.value);
}

const YEAR_FORMATS: Readonly<Record<Calendar, Intl.DateTimeFormat>> = {
  gregorian: yearFormat("gregory"),
  jalali: yearFormat("persian"),
  hijri: yearFormat("islamic-umalqura"),
};

function yearFormat(calendar: string): Intl.DateTimeFormat {
  const options = { year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, options);
}

/** A year with its word (سال ۲۰۲۰, عام 2018, سال 95), a span of years, a century or a decade. */
function readYear({ words }: FactText, first: number): ReadDate | undefined {
  const word = words[first];
  if (!word) return undefined;
  const century = readCentury(words, first);
  if (century) return century;
  const isNamed = YEAR_WORDS.has(word.key);
  const isPlural = isNamed && isNext(words[first + 1]) && words[first + 1]?.key === "های";
  const at = isNamed ? first + (isPlural ? 2 : 1) : first;
  const number = words[at];
  if (!number || (isNamed && !isNext(number))) return undefined;
  const digits = /^\d{2,4}$/.test(number.key) ? Number(number.key) : Number.NaN;
  let next = skipCalendar(words, at + 1);
  const link = words[next];
  const isDash = link !== undefined && isDashed(link.gap);
  const isTo =
    isNext(link) &&
    (TO_WORDS.has(link.key) || (link.key === "و" && /ها/.test(word.key + words[at - 1]?.key)));
  const secondAt = isDash ? next : next + 1;
  const second = (isDash || isTo) && words[secondAt];
  const lastDigits = second && /^\d{2,4}$/.test(second.key) ? Number(second.key) : Number.NaN;
  // سال 88 تا 92 میلادی: both are years of the calendar behind the second.
  const said =
    calendarSaid(words, at) ??
    (Number.isNaN(lastDigits) ? undefined : calendarSaid(words, secondAt));
  if (Number.isNaN(digits) || (!isNamed && (said === undefined || digits < 100))) return undefined;
  const calendar = said ?? (digits < 100 ? "jalali" : calendarOfYear(digits));
  if (calendar === undefined) return undefined;
  const whole = (year: number) => (said ? yearSaid(year, said) : wholeYear(year, calendar));
  const [year, last] = [whole(digits), whole(lastDigits)];
  if (year === undefined) return undefined;
  if (last !== undefined && last > year) {
    next = skipCalendar(words, secondAt + 1);
    const value = dateValue({ calendar, year }, { calendar, year: last });
    return { first, next, confidence: 0.95, value, isRange: true };
  }
  return { first, next, confidence: 0.96, value: dateValue({ calendar, year }) };
}

/** سه ماهه نخست سال ۱۳۹۵, نیمه دوم ۲۰۱۷, تابستان ۹۵, صيف 2016: some months of a year. */
function readPartOfYear(source: FactText, first: number): ReadDate | undefined {
  const { words } = source;
  const season = SEASONS.get(words[first]?.key ?? "");
  const part = season === undefined ? readMonthsOf(words, first) : undefined;
  const at = part?.next ?? first + 1;
  if ((!part && season === undefined) || !isNext(words[at])) return undefined;
  const year = readYearOf(source, at, season !== undefined);
  if (!year) return undefined;
  const { next, value } = year;
  const { calendar, date } = value;
  const months = season === undefined ? part?.months : seasonMonths(season, calendar);
  const number = Number(date ?? Number.NaN);
  const isOpen = !Number.isInteger(number) || !months;
  const [from = 1, to = 12] = months ?? [];
  const own: DateValue = isOpen
    ? { ...value, ...(months && { date: openMonths(months), precision: "month" }) }
    : dateValue({ calendar, year: number, month: from }, { calendar, year: number, month: to });
  return { first, next, confidence: 0.85, value: { ...value, ...own } };
}

/** Months of a year that is not known: "--01/--03". */
function openMonths([from, to]: readonly [number, number]): string {
  const calendar = "jalali";
  return `${formatDate({ calendar, month: from })}/${formatDate({ calendar, month: to })}`;
}

/** سه ماهه دوم, ۹ ماه نخست, نیمه اول: months of a year, from and to. */
function readMonthsOf(words: readonly Word[], first: number) {
  const isHalf = words[first]?.key === "نیمه";
  const number = isHalf ? { value: 6, next: first } : readNumber(words, first);
  const unit = number && words[number.next];
  if (!unit || (!isHalf && !(isNext(unit) && /^ماهه?$/.test(unit.key)))) return undefined;
  const behind = words[number.next + 1];
  const ordinal = isNext(behind) ? ORDINALS.get(behind.key) : undefined;
  // ۹ ماهه سال says the first nine; ۹ ماه سال and نیمه سال say nothing.
  if (ordinal === undefined && unit.key !== "ماهه") return undefined;
  const count = number.value;
  const to = count * (ordinal ?? 1);
  if (!Number.isInteger(to) || to > 12) return undefined;
  const next = number.next + (ordinal === undefined ? 1 : 2);
  return { next, months: [to - count + 1, to] as const };
}

/** The year that a part of it is told of: سال ۹۵, امسال, ۲۰۱۷; two digits only behind a season. */
function readYearOf(source: FactText, at: number, isSeason: boolean): ReadDate | undefined {
  const named = readYear(source, at) ?? readRelative(source, at);
  if (named) return named.value.precision === "year" && !named.isRange ? named : undefined;
  const word = source.words[at];
  const digits = /^\d{2}(?:\d\d)?$/.test(word?.key ?? "") ? Number(word?.key) : Number.NaN;
  const calendar = digits < 100 ? "jalali" : calendarOfYear(digits);
  const year = calendar && wholeYear(digits, calendar);
  if (calendar !== undefined && year !== undefined && (isSeason || digits > 100)) {
    return { first: at, next: at + 1, confidence: 0.85, value: dateValue({ calendar, year }) };
  }
  const shift = isSeason && word ? NEAR_YEARS.get(word.key) : undefined;
  if (shift === undefined) return undefined;
  const value = relativeDate(shift, "year", source.published, source.language);
  return { first: at, next: at + 1, confidence: 0.8, value };
}

const NEAR_YEARS: ReadonlyMap<string, string> = new Map([
  ["گذشته", "-P1Y"],
  ["الماضی", "-P1Y"],
  ["اینده", "P1Y"],
  ["المقبل", "P1Y"],
  ["القادم", "P1Y"],
]);

/** Seasons are three Jalali months; the Gregorian winter is of two years and stays open. */
function seasonMonths(season: number, calendar: Calendar): readonly [number, number] | undefined {
  if (calendar === "jalali") return [season * 3 - 2, season * 3];
  return calendar === "gregorian" && season < 4 ? [season * 3, season * 3 + 2] : undefined;
}

/** قرن بیستم, القرن العشرين, دهه ۱۳۵۰, دهه هفتاد. */
function readCentury(words: readonly Word[], first: number): ReadDate | undefined {
  const kind = words[first]?.key ?? "";
  const number = words[first + 1];
  if (!isNext(number)) return undefined;
  if (/^(?:ال)?قرن$/.test(kind)) {
    const century =
      ORDINALS.get(number.key) ?? (number.key === "العشرین" ? 20 : Number(number.key));
    if (!Number.isInteger(century) || century < 1 || century > 21) return undefined;
    const span = `${(century - 1) * 100 + 1}/${century * 100}`;
    const value: DateValue = {
      date: span,
      precision: "century",
      calendar: "gregorian",
      gregorian: span,
    };
    return { first, next: first + 2, confidence: 0.85, value };
  }
  if (!/^(?:دهه|عقد)$/.test(kind)) return undefined;
  const digits = readNumber(words, first + 1);
  const year = digits && (digits.value < 100 ? 1300 + digits.value : digits.value);
  const calendar = year === undefined ? undefined : calendarOfYear(year);
  if (!digits || year === undefined || calendar === undefined || year % 10 !== 0) return undefined;
  const last = { calendar, year: year + 9 };
  const value = { ...dateValue({ calendar, year }, last), precision: "decade" as const };
  return { first, next: skipCalendar(words, digits.next), confidence: 0.85, value };
}

/** ۳ سال پیش, دو روز دیگر, قبل 3 سنوات: so many units from the day of writing. */
function readCountedAgo(source: FactText, first: number): ReadDate | undefined {
  const { words, language } = source;
  const isBefore = AGO_BEFORE.has(words[first]?.key ?? "");
  const at = isBefore ? first + 1 : first;
  const number = readNumber(words, at);
  const unit = number && words[number.next];
  if (!number || !isNext(unit) || !Number.isInteger(number.value)) return undefined;
  if (!isUnitIn(language, unit.key)) return undefined;
  const precision = TIME_UNITS.get(unit.key);
  const letter = precision && UNIT_LETTERS.get(precision);
  if (letter === undefined || number.value > 99) return undefined;
  const behind = words[number.next + 1];
  const sign = isBefore ? "-" : isNext(behind) ? AGO_BEHIND.get(behind.key) : undefined;
  if (sign === undefined) return undefined;
  const duration = `${sign}P${number.value}${letter}`;
  const value = relativeDate(duration, letterPrecision(letter), source.published, source.language);
  const next = isBefore ? number.next + 1 : number.next + 2;
  return { first, next, confidence: 0.85, value };
}

const UNIT_LETTERS: ReadonlyMap<string, string> = new Map([
  ["day", "D"],
  ["week", "W"],
  ["month", "M"],
  ["year", "Y"],
]);

function letterPrecision(letter: string): "day" | "week" | "month" | "year" {
  if (letter === "D") return "day";
  if (letter === "W") return "week";
  return letter === "M" ? "month" : "year";
}

/** در ۱۳۷۹, (2016), منذ 2018: four digits where a year stands, and nothing that they count. */
function readBareYear({ words }: FactText, first: number): ReadDate | undefined {
  const word = words[first];
  if (!word || !/^\d{2}(?:\d\d)?$/.test(word.key)) return undefined;
  const isOfEvent =
    isNext(word) && EVENTS.has(words[first - 1]?.key ?? "") && !isCounted(words, first + 1);
  if (word.key.length === 2 && !(isOfEvent && Number(word.key) >= 60)) return undefined;
  const year = wholeYear(Number(word.key), "jalali") ?? Number(word.key);
  const calendar = calendarOfYear(year);
  const isLikely =
    calendar === "jalali" ? year >= 1250 && year <= 1450 : year >= 1800 && year <= 2100;
  if (calendar === undefined || !isLikely) return undefined;
  const before = words[first - 1];
  const isLed =
    /\(\s?$/.test(word.gap) ||
    (isNext(word) &&
      before !== undefined &&
      /^\p{L}+$/u.test(before.key) &&
      !COUNTS.has(before.key));
  const behind = words[first + 1];
  const last = readLastYear(words, first + 1, year, calendar);
  if (isLed && last) {
    const value = dateValue({ calendar, year }, { calendar, year: last.year });
    return { first, next: last.next, confidence: 0.8, value, isRange: true };
  }
  const isFree =
    isOfEvent ||
    !isNext(behind) ||
    isStop(behind) ||
    TO_WORDS.has(behind.key) ||
    PLACE_BY_NAME.has(behind.key);
  if (!isLed || !isFree) return undefined;
  return { first, next: first + 1, confidence: 0.75, value: dateValue({ calendar, year }) };
}

/** The other end of a span of years: 1894 تا 1965, 1301-1395. */
function readLastYear(words: readonly Word[], at: number, first: number, calendar: Calendar) {
  const link = words[at];
  const isDash = link !== undefined && /^\s?[-–]\s?$/.test(link.gap);
  const isTo = isNext(link) && TO_WORDS.has(link.key);
  const word = isDash ? link : isTo ? words[at + 1] : undefined;
  const year = /^\d{4}$/.test(word?.key ?? "") ? Number(word?.key) : 0;
  if (year <= first || calendarOfYear(year) !== calendar) return undefined;
  return { year, next: isDash ? at + 1 : at + 2 };
}

/** Whether the number before counts what follows or goes on: بودجه ۷۰ تا ۱۰۰ میلیارد. */
function isCounted(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const { key } = word;
  return (
    /[-–%$€]/.test(word.gap) ||
    (isNext(word) &&
      (TO_WORDS.has(key) ||
        isNumberWord(key) ||
        TIME_UNITS.has(key) ||
        UNITS.has(key) ||
        PERCENT_WORDS.has(key) ||
        CURRENCIES.has(key)))
  );
}

/** What is told apart by its year: المپیک ۲۰۱۶, انتخابات ۹۶. */
const EVENTS = new Set(
  "المپیک پارالمپیک انتخابات جمهوری بودجه اولمبیاد موندیال الانتخابات".split(" "),
);

/** Words whose number is no year: a count, a code, a model. */
const COUNTS = new Set(
  (
    "حدود شماره کد پلاک بند ماده مدل تعداد معادل به با و یک حداقل حداکثر نزدیک بیش کمتر تقریبا مبلغ قیمت " +
    "ارتفاع شاخص بر هر این آن نحو حوالی قرابه زهاء عدد رقم الرقم نحو بمعدل بلغ بسعر من عن ب مقابل سری نوکیا"
  ).split(" "),
);

function readRelative(source: FactText, first: number): ReadDate | undefined {
  for (let count = 2; count >= 1; count--) {
    const name = keysOf(source.words, first, count);
    const entry = name === undefined ? undefined : RELATIVE.get(name);
    if (!entry) continue;
    const [duration, precision] = entry;
    // چند سال گذشته "the last few years" is no year.
    if (isNext(source.words[first]) && FEW.has(source.words[first - 1]?.key ?? ""))
      return undefined;
    // این ماه‌ها "these months", one word on some keyboards and two on others.
    if (/^ها/.test(keyBehind(source.words, first + count) ?? "")) return undefined;
    if (precision === "day") return readNamedDay(source, first, count, duration);
    const said = CALENDAR_WORDS.get(keyBehind(source.words, first + count) ?? "");
    const language = said === "gregorian" ? "en" : source.language;
    const value = relativeDate(duration, precision, source.published, language);
    const next = first + count + (said === "gregorian" ? 1 : 0);
    return { first, next, confidence: 0.9, value };
  }
  return undefined;
}

const FEW = new Set("چند چندین هزاران صدها دهها یکی".split(" "));

/** Today, yesterday …, with the weekday and the date that may stand behind it. */
function readNamedDay(
  source: FactText,
  first: number,
  count: number,
  duration: string,
): ReadDate | undefined {
  const { words } = source;
  const at = first + count;
  const dated = isNext(words[at]) ? readCalendarDate(source, at) : undefined;
  if (dated?.value.precision === "day") return { ...dated, first };
  const weekday = isNext(words[at]) ? weekdayAt(words, at) : undefined;
  if (!weekday && isNowadays(words, first)) return undefined;
  const value = relativeDate(duration, "day", source.published, source.language);
  return { first, next: at + (weekday?.length ?? 0), confidence: 0.9, value };
}

/** امروز in جهان امروز "the world of today", or that begins what somebody says, is no one day. */
function isNowadays(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !/^(?:امروز|الیوم)$/.test(word.key)) return false;
  // امروز (شنبه): the day itself is said behind it.
  const behind = words[at + 1];
  if (behind && /^\s?[(-]\s?$/.test(behind.gap) && hasTrait(behind, BEGINS_DATE)) return false;
  if (/[:«"“/]\s*$/.test(word.gap)) return true;
  return isNext(word) && OF_TODAY.has(words[at - 1]?.key ?? "");
}

const OF_TODAY = new Set(
  (
    "دنیای جهان جامعه شرایط فرهنگ مشکلات مشکل نسل نیاز نیازهای جوان جوانان انسان بشر ایران زندگی " +
    "وضعیت اقتصاد بازار سینمای ما شما من اگر که عالم اما ولی و نفس ذات ذلک"
  ).split(" "),
);

function keyBehind(words: readonly Word[], at: number): string | undefined {
  const word = words[at];
  return isNext(word) ? word.key : undefined;
}

function readWeekday(source: FactText, first: number): ReadDate | undefined {
  const { words } = source;
  const isNamed = DAY_WORDS.has(words[first]?.key ?? "") && isNext(words[first + 1]);
  const weekday = weekdayAt(words, isNamed ? first + 1 : first);
  if (!weekday || FRIDAY_OFFICES.has(words[first - 1]?.key ?? "")) return undefined;
  let next = (isNamed ? first + 1 : first) + weekday.length;
  const behind = words[next];
  if (isNext(behind) && WEEK_OF.has(behind.key)) next++;
  const relative: Weekday = weekday.code;
  const date = source.published === null ? null : nearestWeekday(source.published, relative);
  const value: DateValue = { date, precision: "day", calendar: "gregorian", relative };
  return {
    first,
    next,
    confidence: 0.85,
    value: date === null ? value : { ...value, gregorian: date },
  };
}

/** امام جمعه, نماز جمعه, صلاة الجمعة: an office and a prayer, no day. */
const FRIDAY_OFFICES = new Set(
  "امام امامان ایمه نماز نمازجمعه صلاه خطبه خطیب خطبای مسجد سیاسی عبادی".split(" "),
);

/** The last such weekday up to the day of publication. */
function nearestWeekday(published: string, weekday: Weekday): string | null {
  const time = Date.parse(published);
  if (Number.isNaN(time)) return null;
  const codes = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
  const day = Math.floor(time / 86_400_000);
  const back = (new Date(time).getUTCDay() - codes.indexOf(weekday) + 7) % 7;
  return isoOf(day - back);
}

function weekdayAt(words: readonly Word[], at: number) {
  for (let length = LONGEST_WEEKDAY.get(words[at]?.key ?? "") ?? 0; length >= 1; length--) {
    const name = keysOf(words, at, length);
    const code = name === undefined ? undefined : WEEKDAYS.get(name);
    if (code !== undefined) return { code, length };
  }
  return undefined;
}

const LONGEST_WEEKDAY = longestByFirst(WEEKDAYS.keys());

/** What is served of a date, or of the range from it to `last`. */
function dateValue(date: CalendarDate, last?: CalendarDate): DateValue {
  const precision = date.day !== undefined ? "day" : date.month !== undefined ? "month" : "year";
  const first = formatDate(date);
  const text = last ? `${first}/${formatDate(last)}` : first;
  const value: DateValue = { date: text, precision, calendar: date.calendar };
  const gregorian = toGregorianText(date);
  const lastGregorian = last && toGregorianText(last);
  if (gregorian === undefined) return value;
  const span = lastGregorian
    ? `${gregorian.split("/")[0]}/${lastGregorian.split("/").at(-1)}`
    : gregorian;
  return { ...value, gregorian: span };
}
