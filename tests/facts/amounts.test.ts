import { describe, expect, it } from "vitest";
import type { FactType } from "../../src/contract/fact.ts";
import { factsOf } from "./facts-of.ts";

describe("an amount with what it counts", () => {
  it.each<[string, FactType, string, object]>([
    [
      "بودجه چهار میلیارد دلار است.",
      "money",
      "چهار میلیارد دلار",
      { amount: 4e9, currency: "USD" },
    ],
    [
      "وام ۱.۸ میلیارد دلاری گرفت.",
      "money",
      "۱.۸ میلیارد دلاری",
      { amount: 1.8e9, currency: "USD" },
    ],
    ["بهای آن ۵۰ هزار تومان است.", "money", "۵۰ هزار تومان", { amount: 50_000, currency: "IRT" }],
    ["بهای آن ۵۰ هزار ریال است.", "money", "۵۰ هزار ریال", { amount: 50_000, currency: "IRR" }],
    [
      "بلغ السعر ثلاثة ملايين يورو.",
      "money",
      "ثلاثة ملايين يورو",
      { amount: 3e6, currency: "EUR" },
    ],
    ["سعره 20 درهما إماراتيا.", "money", "20 درهما إماراتيا", { amount: 20, currency: "AED" }],
    ["It cost $25 only.", "money", "$25", { amount: 25, currency: "USD" }],
    ["۸۰ درصد مردم آمدند.", "percent", "۸۰ درصد", { value: 80 }],
    ["ارتفع بنسبة 30% هذا العام.", "percent", "30%", { value: 30 }],
    ["ارتفع 12 بالمئة.", "percent", "12 بالمئة", { value: 12 }],
    ["۲۰ تا ۳۰ درصد کم شد.", "percent", "۲۰ تا ۳۰ درصد", { value: 30, from: 20 }],
    [
      "بودجه ۷۰ تا ۱۰۰ هزار میلیارد تومان است.",
      "money",
      "۷۰ تا ۱۰۰ هزار میلیارد تومان",
      { amount: 1e14, currency: "IRT", from: 7e13 },
    ],
    [
      "بهای آن ۵۰۰ تا ۲ هزار تومان است.",
      "money",
      "۵۰۰ تا ۲ هزار تومان",
      { amount: 2000, currency: "IRT", from: 500 },
    ],
    [
      "بهای آن ۵۰۰ هزار تا ۲ میلیون تومان است.",
      "money",
      "۵۰۰ هزار تا ۲ میلیون تومان",
      { amount: 2e6, currency: "IRT", from: 500_000 },
    ],
    [
      "بلغ السعر من 70 إلى 100 مليون دولار.",
      "money",
      "70 إلى 100 مليون دولار",
      { amount: 1e8, currency: "USD", from: 7e7 },
    ],
    ["دیدار ۵۰ دقیقه طول کشید.", "duration", "۵۰ دقیقه", { amount: 50, unit: "minute" }],
    ["دیدار 3 ساعته بود.", "duration", "3 ساعته", { amount: 3, unit: "hour" }],
    ["استمر اللقاء ساعتين.", "duration", "ساعتين", { amount: 2, unit: "hour" }],
    ["عقد لمدة 20 عاما.", "duration", "20 عاما", { amount: 20, unit: "year" }],
    ["راه ۱۲ کیلومتر است.", "quantity", "۱۲ کیلومتر", { amount: 12, unit: "kilometre" }],
  ])("%s", (text, type, span, value) => {
    expect(factsOf(text, type).map((fact) => [fact.text, fact.value])).toEqual([[span, value]]);
  });
});
