import { describe, expect, it } from "vitest";
import { Format } from "../../../src/http/pages/format.ts";
import { STRINGS } from "../../../src/http/pages/strings/tables.ts";

describe("Format", () => {
  it.each([
    ["fa", "۱٬۰۰۶", "۹۱٪", "۴ میلیارد دلار آمریکا", "۹ خرداد ۱۳۹۸"],
    ["ar", "١٬٠٠٦", "٩١٪\u061C", "٤ مليار دولار أمريكي", "٣٠ مايو ٢٠١٩"],
    ["en", "1,006", "91%", "4 billion US dollars", "May 30, 2019"],
  ] as const)("writes as readers of %s do", (language, number, percent, money, date) => {
    const format = new Format(language);
    expect(format.number(1006)).toBe(number);
    expect(format.percent(0.91)).toBe(percent);
    expect(format.money(4e9, "USD")).toBe(money);
    expect(format.date("2019-05-30T10:00:00Z", "day")).toBe(date);
  });

  it("keeps a date in the calendar it was written in", () => {
    expect(new Format("fa").date("2020", "year", "gregorian")).toBe("۲۰۲۰");
    expect(new Format("en").date("2023-11-22", "month", "jalali")).toBe("Azar 1402 AP");
  });

  it("gives back what is no date", () => {
    expect(new Format("en").date("--06-16", "day")).toBe("--06-16");
  });
});

describe("Arabic counts", () => {
  it.each([
    [0, "لا نتائج"],
    [1, "نتيجة واحدة"],
    [2, "نتيجتان"],
    [3, "٣ نتائج"],
    [11, "١١ نتيجةً"],
    [100, "١٠٠ نتيجة"],
  ])("agree with their noun: %i", (count, text) => {
    expect(STRINGS.ar.results(new Format("ar").counted(count))).toBe(text);
  });
});

describe("the tables of strings", () => {
  it.each(["ar", "en"] as const)("say the same things in %s as in Persian", (language) => {
    expect(keysOf(STRINGS[language])).toEqual(keysOf(STRINGS.fa));
  });
});

/** Every path to a string, but for the units and problems that fall back to English. */
function keysOf(value: object, path = ""): string[] {
  return Object.entries(value)
    .filter(([key]) => key !== "units" && key !== "problems")
    .flatMap(([key, inner]) =>
      typeof inner === "object" && inner !== null
        ? keysOf(inner, `${path}${key}.`)
        : [`${path}${key}`],
    )
    .sort();
}
