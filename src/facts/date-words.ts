/** Words that say what kind of date follows, and words that stand for a date; at the fold level. */

export const YEAR_WORDS: ReadonlySet<string> = words(
  "سال سالهای سالهاي عام سنه year للعام لعام بعام عامی",
);
export const MONTH_WORDS: ReadonlySet<string> = words("ماه شهر برج");
export const DAY_WORDS: ReadonlySet<string> = words("روز یوم تاریخ مورخ بتاریخ");
/** Parts of a range between two numbers. */
export const TO_WORDS: ReadonlySet<string> = words("تا الی الى حتی حتی");
/** What a range begins with. */
export const FROM_WORDS: ReadonlySet<string> = words("از");
/** The end of a range that is still open. */
export const UNTIL_NOW: ReadonlySet<string> = words("تاکنون");
/** The first or the last of a month or year; "early" and "late" are no part of a date. */
export const END_WORDS: ReadonlySet<string> = words("ابتدای پایان");
/** Parts of a day that stand between a weekday and its date. */
export const PARTS_OF_DAY: ReadonlySet<string> = words("شب صبح ظهر عصر مساء صباح");
/** Seasons from spring. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["بهار", 1],
  ["تابستان", 2],
  ["پاییز", 3],
  ["زمستان", 4],
  ["ربیع", 1],
  ["صیف", 2],
  ["خریف", 3],
  ["شتاء", 4],
]);
/** Calendar said behind a year. */
export const CALENDAR_WORDS: ReadonlyMap<string, "gregorian" | "jalali" | "hijri"> = new Map([
  ["میلادی", "gregorian"],
  ["میلادیه", "gregorian"],
  ["م", "gregorian"],
  ["شمسی", "jalali"],
  ["خورشیدی", "jalali"],
  ["قمری", "hijri"],
  ["هجریه", "hijri"],
  ["هـ", "hijri"],
]);

/**
 * Days, weeks, months and years told from the day of writing: word or words, ISO 8601 duration,
 * precision.
 */
export const RELATIVE: ReadonlyMap<string, readonly [string, "day" | "week" | "month" | "year"]> =
  new Map([
    ...entries("P0D", "day", "امروز|امشب|الیوم|اللیله|today"),
    ...entries("-P1D", "day", "دیروز|دیشب|امس|البارحه|روز گذشته|yesterday"),
    ...entries("-P2D", "day", "پریروز|اول امس"),
    ...entries("P1D", "day", "فردا|فرداشب|غدا|tomorrow"),
    ...entries("P2D", "day", "پسفردا|پس فردا|بعد غد"),
    ...entries("-P1W", "week", "هفته گذشته|هفته پیش|هفته قبل|الاسبوع الماضی|الاسبوع الفایت"),
    ...entries(
      "P0W",
      "week",
      "هفته جاری|این هفته|همین هفته|هفته اخیر|الاسبوع الجاری|الاسبوع الحالی|هذا الاسبوع",
    ),
    ...entries("P1W", "week", "هفته آینده|هفته اینده|هفته بعد|الاسبوع المقبل|الاسبوع القادم"),
    ...entries("-P1M", "month", "ماه گذشته|ماه پیش|ماه قبل|الشهر الماضی|الشهر الفایت"),
    ...entries("P0M", "month", "ماه جاری|الشهر الجاری|الشهر الحالی|هذا الشهر"),
    ...entries("P1M", "month", "ماه اینده|ماه بعد|الشهر المقبل|الشهر القادم"),
    ...entries(
      "-P1Y",
      "year",
      "سال گذشته|سالگذشته|سال پیش|سال قبل|پارسال|العام الماضی|السنه الماضیه|العام الفایت",
    ),
    ...entries(
      "P0Y",
      "year",
      "سال جاری|سالجاری|امسال|العام الجاری|العام الحالی|السنه الجاریه|السنه الحالیه|هذا العام|هذه السنه",
    ),
    ...entries(
      "P1Y",
      "year",
      "سال اینده|سالاینده|سال اتی|العام المقبل|العام القادم|السنه المقبله|السنه القادمه",
    ),
  ]);

/** Words that turn a duration into a date: before it, or behind it with the sign they give. */
export const AGO_BEFORE: ReadonlySet<string> = words("قبل منذ");
export const AGO_BEHIND: ReadonlyMap<string, "-" | ""> = new Map([
  ["پیش", "-"],
  ["قبل", "-"],
  ["گذشته", "-"],
  ["اخیر", "-"],
  ["ago", "-"],
  ["اینده", ""],
  ["دیگر", ""],
  ["بعد", ""],
]);

/** Words behind a weekday that say which week it is in. */
export const WEEK_OF: ReadonlySet<string> = words(
  "گذشته آینده اینده جاری هفته الماضی المقبل القادم الجاری",
);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    "اول 1 یکم 1 نخست 1 دوم 2 سوم 3 چهارم 4 پنجم 5 ششم 6 هفتم 7 هشتم 8 نهم 9 دهم 10 یازدهم 11 " +
    "دوازدهم 12 سیزدهم 13 چهاردهم 14 پانزدهم 15 شانزدهم 16 هفدهم 17 هجدهم 18 نوزدهم 19 بیستم 20 " +
    "الاول 1 الثانی 2 الثالث 3 الرابع 4 الخامس 5 السادس 6 السابع 7 الثامن 8 التاسع 9 العاشر 10"
  )
    .match(/\S+ \d+/g)
    ?.map((pair): [string, number] => {
      const [word = "", value] = pair.split(" ");
      return [word, Number(value)];
    }) ?? [],
);

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}

function entries(
  duration: string,
  precision: "day" | "week" | "month" | "year",
  names: string,
): [string, readonly [string, typeof precision]][] {
  return names.split("|").map((name) => [name, [duration, precision]]);
}
