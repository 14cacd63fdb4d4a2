import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.ts";

describe("places", () => {
  it("tells a country from its people", () => {
    const [russia, ...rest] = factsOf("خبرنگار روسی به روسیه رفت.", "place");
    expect(russia).toMatchObject({ text: "روسیه", value: { iso: "RU" } });
    expect(rest).toEqual([]);
  });

  it("gives one key to a country's names in both languages", () => {
    const keys = [
      ...factsOf("به آمریکا و سوریه رفت.", "place"),
      ...factsOf("سافر إلى الولايات المتحدة وسوريا.", "place"),
    ].map((fact) => fact.value.key);
    expect(keys).toEqual(["us", "sy", "us", "sy"]);
  });

  it("cuts an Arabic particle off the name", () => {
    expect(factsOf("وصل وفد من فرنسا وبريطانيا.", "place").map((f) => f.text)).toEqual([
      "فرنسا",
      "بريطانيا",
    ]);
  });
});

describe("people", () => {
  it("finds the office beside a name", () => {
    expect(factsOf("مریم کاویانی سفیر ایران در پاریس آمد.", "person")[0]).toMatchObject({
      text: "مریم کاویانی",
      value: { role: "سفیر ایران در پاریس" },
    });
  });

  it("reads on behind a given name with a particle on it", () => {
    const [person] = factsOf("التقى الوزير ومحمد، السفير في باريس، أمس.", "person");
    expect(person?.text).toMatch(/محمد$/);
  });

  it("gives a surname the key of the whole name", () => {
    const people = factsOf("حمید کاویان‌پور وزیر نیرو آمد. کاویان‌پور گفت کار تمام است.", "person");
    expect(people).toHaveLength(2);
    expect(people[1]?.value.key).toBe(people[0]?.value.key);
  });

  it("takes the Arabic preposition على for no name", () => {
    expect(factsOf("وقع الوفد على اتفاق جديد.", "person")).toEqual([]);
  });
});

describe("organizations", () => {
  it.each([
    ["گزارش سازمان ملل منتشر شد.", "سازمان ملل", "united nations"],
    ["نشرت الأمم المتحدة تقريرا.", "الأمم المتحدة", "united nations"],
    ["دانشگاه شیراز نمایشگاه دارد.", "دانشگاه شیراز", "دانشگاه شیراز"],
  ])("%s", (text, span, key) => {
    expect(factsOf(text, "organization")[0]).toMatchObject({ text: span, value: { key } });
  });
});

describe("quotations", () => {
  it.each([
    ["حمید کاویان‌پور گفت: «راه تازه باز است.»", "راه تازه باز است.", "حمید کاویان‌پور"],
    [
      "وقال أحمد المنصوري: “الطريق مفتوح أمام الجميع”.",
      "الطريق مفتوح أمام الجميع",
      "أحمد المنصوري",
    ],
  ])("%s", (text, span, speaker) => {
    expect(factsOf(text, "quote")[0]).toMatchObject({ text: span, value: { speaker } });
  });

  it("takes a title between marks for no quotation", () => {
    expect(factsOf("نمایش «باغ آلبالو» روی صحنه رفت.", "quote")).toEqual([]);
  });
});
