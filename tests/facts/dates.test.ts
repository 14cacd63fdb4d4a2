import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.ts";

function dateOf(text: string, published: string | null = null) {
  const [fact] = factsOf(text, "date", published);
  return fact && { text: fact.text, ...fact.value };
}

describe("a date as it is written", () => {
  it.each([
    ["نشست ۳۰ ماه مه ۲۰۱۹ برگزار شد.", "۳۰ ماه مه ۲۰۱۹", "2019-05-30", "gregorian"],
    ["کارگاه ۱۸ آذر ۱۴۰۲ آغاز شد.", "۱۸ آذر ۱۴۰۲", "1402-09-18", "jalali"],
    ["این کتاب در سال 95 چاپ شد.", "سال 95", "1395", "jalali"],
    ["پل در سال ۲۰۲۰ ساخته شد.", "سال ۲۰۲۰", "2020", "gregorian"],
    ["در تاریخ 1402/09/18 ثبت شد.", "1402/09/18", "1402-09-18", "jalali"],
    ["از ۵ تا ۱۲ خرداد ۱۴۰۱ باز است.", "از ۵ تا ۱۲ خرداد ۱۴۰۱", "1401-03-05/1401-03-12", "jalali"],
    ["آوریل ۲۰۲۱ بارانی بود.", "آوریل ۲۰۲۱", "2021-04", "gregorian"],
    ["افتتح المتحف في 3 حزيران 2014.", "3 حزيران 2014", "2014-06-03", "gregorian"],
    ["افتتح المتحف في 3 يونيو 2014.", "3 يونيو 2014", "2014-06-03", "gregorian"],
    ["افتتح المتحف في 3 جوان 2014.", "3 جوان 2014", "2014-06-03", "gregorian"],
    ["افتتح في 11 فبراير/شباط 1863.", "11 فبراير/شباط 1863", "1863-02-11", "gregorian"],
    ["افتتح في ديسمبر/كانون الأول 1981.", "ديسمبر/كانون الأول 1981", "1981-12", "gregorian"],
    ["بني السد عام 1970 على النهر.", "عام 1970", "1970", "gregorian"],
    ["ولد في 10 رمضان 1440.", "10 رمضان 1440", "1440-09-10", "hijri"],
    ["روز جمعه ۱۰ دی ۱۳۹۵ باران آمد.", "روز جمعه ۱۰ دی ۱۳۹۵", "1395-10-10", "jalali"],
    ["جمعه، ۱۰ دی ۱۳۹۵ باران آمد.", "جمعه، ۱۰ دی ۱۳۹۵", "1395-10-10", "jalali"],
    ["وصل يوم الاثنين 3 يونيو 2014.", "يوم الاثنين 3 يونيو 2014", "2014-06-03", "gregorian"],
    ["روزهای نهم و دهم دی ۱۳۹۵", "روزهای نهم و دهم دی ۱۳۹۵", "1395-10-09/1395-10-10", "jalali"],
    [
      "از هفتم تا سیزدهم بهمن ۱۳۹۵",
      "از هفتم تا سیزدهم بهمن ۱۳۹۵",
      "1395-11-07/1395-11-13",
      "jalali",
    ],
    ["از سال ۸۵ تا ۹۰ باز بود.", "از سال ۸۵ تا ۹۰", "1385/1390", "jalali"],
    ["سه ماهه دوم سال ۱۳۹۵ گذشت.", "سه ماهه دوم سال ۱۳۹۵", "1395-04/1395-06", "jalali"],
    ["نیمه نخست ۲۰۱۷ گذشت.", "نیمه نخست ۲۰۱۷", "2017-01/2017-06", "gregorian"],
    ["در تابستان ۹۵ چاپ شد.", "تابستان ۹۵", "1395-04/1395-06", "jalali"],
    ["في صيف 2016 افتتح.", "صيف 2016", "2016-06/2016-08", "gregorian"],
    ["تا پایان سال ۱۳۹۵ ماند.", "پایان سال ۱۳۹۵", "1395", "jalali"],
    ["نقاش ( ۱۳۰۱-۱۳۹۵ ) درگذشت.", "۱۳۰۱-۱۳۹۵", "1301/1395", "jalali"],
    ["در المپیک ۲۰۱۶ دوید.", "۲۰۱۶", "2016", "gregorian"],
    ["در انتخابات ۹۶ باخت.", "۹۶", "1396", "jalali"],
    ["نامه مورخ 29/2/95 رسید.", "29/2/95", "1395-02-29", "jalali"],
    ["نقاش (۱۳۰۱-۱۳۹۵) درگذشت.", "۱۳۰۱-۱۳۹۵", "1301/1395", "jalali"],
    ["از سال ۲۶۰ هجری قمری رواج داشت.", "سال ۲۶۰ هجری قمری", "0260", "hijri"],
  ])("%s", (text, span, date, calendar) => {
    expect(dateOf(text)).toMatchObject({ text: span, date, calendar });
  });

  it("gives the Gregorian day of a Jalali one", () => {
    expect(dateOf("کارگاه ۱۸ آذر ۱۴۰۲ آغاز شد.")?.gregorian).toBe("2023-12-09");
  });

  it("reads two names of one month without a year", () => {
    expect(dateOf("ارتفع في مارس/آذار المنصرم.")).toMatchObject({
      text: "مارس/آذار",
      date: "--03",
    });
  });

  it("keeps a day without a year open, and fills it in from publication", () => {
    expect(dateOf("وی ۱۶ ژوئن سخن گفت.")).toMatchObject({ date: "--06-16" });
    expect(dateOf("وی ۱۶ ژوئن سخن گفت.", "2022-07-01")).toMatchObject({
      date: "2022-06-16",
      inferred: true,
    });
  });

  it("takes a date far ahead of publication for last year's", () => {
    expect(dateOf("افتتح المعرض في 20 ديسمبر.", "2022-01-05")).toMatchObject({
      date: "2021-12-20",
    });
  });

  it.each([["۳۱ آبان ۱۴۰۱"], ["30 فبراير 2020"], ["1402/13/01"]])(
    "%s is no date: there is no such day",
    (text) => {
      expect(factsOf(`ثبت شد ${text} و بس`, "date").some((f) => f.value.precision === "day")).toBe(
        false,
      );
    },
  );
});

describe("a date told from the day of writing", () => {
  it.each([
    ["امروز باران آمد.", "P0D", "2024-03-10"],
    ["دیروز باران آمد.", "-P1D", "2024-03-09"],
    ["هطل المطر أمس.", "-P1D", "2024-03-09"],
    ["وصل العام الماضي.", "-P1Y", "2023"],
    ["۳ روز پیش رسید.", "-P3D", "2024-03-07"],
  ])("%s", (text, relative, date) => {
    expect(dateOf(text)).toMatchObject({ relative, date: null });
    expect(dateOf(text, "2024-03-10")).toMatchObject({ relative, date });
  });

  it("resolves a weekday to the last one before publication", () => {
    expect(dateOf("روز چهارشنبه باران آمد.", "2024-03-10")).toMatchObject({
      relative: "WED",
      date: "2024-03-06",
    });
  });

  it("takes the Friday imam for no day", () => {
    expect(factsOf("امام جمعه شهر سخن گفت.", "date")).toEqual([]);
  });

  it.each([
    ["شهریور گذشته باران آمد.", "1402-06"],
    ["دی ماه جاری باران آمد.", "1402-10"],
    ["شهریور آینده باران می‌آید.", "1403-06"],
  ])("%s: the month on that side of the day of writing", (text, date) => {
    expect(dateOf(text, "2024-01-05")?.date).toBe(date);
  });

  it.each([
    "چند سال گذشته کم باران بود.",
    "این سال ها کم باران بود.",
    "ماه رمضان ماه نیکی است.",
    "به شهر می رویم.",
    "یک جوان آمد.",
    "بودجه ۷۰ تا ۱۰۰ هزار میلیارد تومان است.",
    "بودجه ۸۰ درصد کم شد.",
    "وعاد في نفس اليوم.",
    "اما امروز همه چیز گران است.",
  ])("%s: no one time is meant", (text) => {
    expect(factsOf(text, "date")).toEqual([]);
  });

  it("takes می behind a day for May where no verb follows", () => {
    expect(dateOf("۲۳ می در تهران بود.")).toMatchObject({ text: "۲۳ می", date: "--05-23" });
  });

  it("takes the day behind the word in brackets for a date of its own", () => {
    expect(factsOf("نشست امروز (دوشنبه) آغاز شد.", "date").map((f) => f.text)).toEqual([
      "امروز",
      "دوشنبه",
    ]);
    expect(factsOf("نشست یکشنبه (۴ مهر) آغاز شد.", "date").map((f) => f.text)).toEqual([
      "یکشنبه",
      "۴ مهر",
    ]);
  });

  it("takes a month's name that is a common word for that word", () => {
    expect(factsOf("میزان مهر مادر بی‌پایان است.", "date")).toEqual([]);
  });
});
