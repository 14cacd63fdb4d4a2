import { describe, expect, it } from "vitest";
import { readTable } from "../vocab/table.ts";
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

  it.each([
    ["سافر الوفد إلى مراكش أمس.", "marrakesh"],
    ["زار الوفد ملك مراكش أمس.", "ma"],
    ["به مراکش رفت.", "ma"],
    ["شهر مراکش زیباست.", "marrakesh"],
  ])("%s: one name of a city and a country", (text, key) => {
    expect(factsOf(text, "place")[0]?.value.key).toBe(key);
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

  it.each([
    ["مریم کاویانی سفیر ایران در پاریس در گفت‌وگو با رادیو سخن گفت.", "سفیر ایران در پاریس"],
    ["مریم کاویانی سفیر ایران در پاریسمی‌گوید کار تمام است.", "سفیر ایران در پاریس"],
    ["مریم کاویانی سخنگوی وزارت نیرو در نشستی خبری آمد.", "سخنگوی وزارت نیرو"],
    ["مریم کاویانی وزیر نیرو دیروز آمد.", "وزیر نیرو"],
    ["مریم کاویانی نماینده شیراز در مجلس شورا آمد.", "نماینده شیراز در مجلس شورا"],
  ])("%s: the office ends where the sentence goes on", (text, role) => {
    expect(factsOf(text, "person")[0]?.value).toMatchObject({ role });
  });

  it.each(readTable("roles"))("$text: $note", ({ text = "", role = "" }) => {
    const value = factsOf(text, "person")[0]?.value;
    expect(value).toBeDefined();
    expect(value?.role ?? "").toBe(role);
  });

  it.each([
    "این کار قدرت محاسباتی می‌خواهد.",
    "آنها حسن همسایگی دارند.",
    "عاشوا في فضل التنوع سنوات.",
  ])("%s: a name that is a word is nobody before a noun", (text) => {
    expect(factsOf(text, "person")).toEqual([]);
  });

  it("takes any word behind أبو for a part of the name", () => {
    expect(factsOf("قالت ليلى أبو ساقية إن العمل انتهى.", "person")[0]?.text).toBe(
      "ليلى أبو ساقية",
    );
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

  it("tells two people of one surname apart, and gives the surname to the one said last", () => {
    const keys = factsOf(
      "حمید کاویان‌پور آمد و کاویان‌پور گفت راه باز است. مریم کاویان‌پور رفت و کاویان‌پور گفت راه بسته است.",
      "person",
    ).map((fact) => fact.value.key);
    expect(keys).toHaveLength(4);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys[3]).toBe(keys[2]);
  });

  it("gives a shortened name the key of the whole one", () => {
    const keys = factsOf("محمد مهدی کاویان‌پور آمد. سپس مهدی کاویان‌پور سخن گفت.", "person").map(
      (fact) => fact.value.key,
    );
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it("leaves the particle on a name out of its key", () => {
    const keys = factsOf("وصل أحمد المنصوري. وأحمد المنصوري سفير.", "person").map(
      (f) => f.value.key,
    );
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it("takes the Arabic preposition على for no name", () => {
    expect(factsOf("وقع الوفد على اتفاق جديد.", "person")).toEqual([]);
  });
});

describe("the span of a name", () => {
  const namesOf = (text: string) => factsOf(text, "person").map((fact) => fact.text);

  it.each<[string, string[]]>([
    // Persian: سید, two surnames, a surname in two words, a man of religion with his blessing.
    ["سید مهدی کاویانی آمد.", ["سید مهدی کاویانی"]],
    ["دکتر مریم کاویانی آمد.", ["مریم کاویانی"]],
    ["حجت الاسلام والمسلمین رضا کاویانی آمد.", ["رضا کاویانی"]],
    ["مهرداد صالحی کاویانی آمد.", ["مهرداد صالحی کاویانی"]],
    ["مهرداد کاویان نژاد آمد.", ["مهرداد کاویان نژاد"]],
    ["برنامه کاویان نژاد تازه است.", ["کاویان نژاد"]],
    ["مهرداد سالاری آمد.", ["مهرداد سالاری"]],
    ["حبیب الله کاویانی آمد.", ["حبیب الله کاویانی"]],
    ["میلاد امام رضا (ع) فرا رسید.", ["امام رضا (ع)"]],
    ["مهرداد کاویانی ظهر دیروز آمد.", ["مهرداد کاویانی"]],
    // Arabic: particles, عبد and أبو, links, kings, peoples.
    ["التقى الوفد أحمد المنصوري وسامي الكاوي.", ["أحمد المنصوري", "سامي الكاوي"]],
    ["وصل عبد الرحمن الكاوي إلى المدينة.", ["عبد الرحمن الكاوي"]],
    ["وصل أبو مازن إلى المدينة.", ["أبو مازن"]],
    ["وصل راشد بن أحمد آل ثاني إلى المدينة.", ["راشد بن أحمد آل ثاني"]],
    ["وصل الملك محمد السادس إلى المدينة.", ["محمد السادس"]],
    ["فاز البرازيلي زانكو داريتش على منافسه.", ["زانكو داريتش"]],
    ["وقال زانكوف إن الطريق مفتوح.", ["زانكوف"]],
    ["وصل فؤاد السنيورة إلى المدينة.", ["فؤاد السنيورة"]],
    ["وصل كاوي نجاد إلى المدينة.", ["كاوي نجاد"]],
    ["وصل مصطفى بنكاوة إلى المدينة.", ["مصطفى بنكاوة"]],
    ["شارك أحمد المنصوري يتحدث عن خطته.", ["أحمد المنصوري"]],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    "پیام تازه‌ای رسید.",
    "تیم فوتبال بازی کرد.",
    "بیمارستان امام رضا باز شد.",
    "در خیابان شهید کاویانی ماند.",
    "شهید گمنام را آوردند.",
    "امام جمعه شهر سخن گفت.",
    "پیام جهانی داد.",
    "ایمیل شخصی ساخت.",
    "وقال مصدر أمني إن الطريق مفتوح.",
    "وصل حزب الله إلى المدينة.",
    "وأعلن المتحدث باسم الجيش ذلك.",
    "اتفق الطرفان على الحدود.",
    "وشدد على موقفه.",
    "أنهكت الحرب بلاد الكاتبة على مستوى الواقع.",
    "هذا تأكيد نصي لما حدث.",
    "قیمت بیت کوین بالا رفت.",
    "وصل الوفد إلى أبو ظبي.",
    "وصل ابن عم الوزير.",
    "ودعا الأمين العام إلى الحوار.",
    "افتتح مستشفى الملك فهد في المدينة.",
  ])("%s: nobody", (text) => {
    expect(namesOf(text)).toEqual([]);
  });

  it.each(readTable("names"))("$text: $note", ({ text = "", names = "" }) => {
    expect(namesOf(text)).toEqual(names === "" ? [] : names.split(";"));
  });

  it("knows a surname again, with a particle on it too", () => {
    expect(namesOf("وصل فلاديمير زانكوف. التقى الوفد بزانكوف، وكان زانكوف مسرورا.")).toEqual([
      "فلاديمير زانكوف",
      "زانكوف",
      "زانكوف",
    ]);
  });

  it("takes a noun of the letters of a surname for no mention", () => {
    expect(namesOf("قال إيهاب منظم إن المنظمة باقية. وعاد منظم أمس.")).not.toContain("المنظمة");
  });

  it("takes the first word of a sentence in which somebody speaks for a surname", () => {
    expect(namesOf("کاویانی با بیان این نکته گفت راه باز است.")).toEqual(["کاویانی"]);
    expect(namesOf("برخی با بیان این نکته گفتند راه باز است.")).toEqual([]);
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

describe("one key of a known organization", () => {
  it.each(readTable("organization-keys"))("$text: $note", ({ text = "", key = "" }) => {
    expect(factsOf(text, "organization")[0]?.value.key).toBe(key);
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

  it.each(readTable("quotes"))("$text: $note", ({ text = "", quotes = "" }) => {
    const found = factsOf(text, "quote").map((fact) => fact.text);
    expect(found).toEqual(quotes === "" ? [] : quotes.split(";"));
  });

  it.each([
    "نمایش «باغ آلبالو» روی صحنه رفت.",
    "حمید کاویان‌پور گفت کتاب «راه دراز از باغ تا خانه و از خانه تا باغ» تازه است.",
    "حمید کاویان‌پور در فیلم سینمایی «روزی که باران بر شهر ما بارید» بازی کرد و سخن گفت.",
    'وقال أحمد المنصوري إن رواية "الطريق الطويل من المدينة إلى القرية البعيدة" صدرت.',
  ])("%s: a title is no quotation", (text) => {
    expect(factsOf(text, "quote")).toEqual([]);
  });

  it("takes what a colon opens for a quotation, in a book too", () => {
    expect(factsOf("حمید کاویان‌پور گفت در کتاب: «راه تازه باز است.»", "quote")).toHaveLength(1);
  });

  it.each([
    "حمید کاویان‌پور کارگردان «راه تازه» و «شب روشن» گفت کار تمام شد.",
    "حمید کاویان‌پور «راه تازه» را کاری خوب دانست.",
    "قال حميد الكاوي صاحب ديوان النهر و“الطريق الجديد” إن العمل انتهى.",
  ])("%s: names between marks are said by nobody", (text) => {
    expect(factsOf(text, "quote")).toEqual([]);
  });

  it.each([
    ["حمید کاویان‌پور گفت: امیدوار است با «کار همه مردم»، راه باز شود.", "کار همه مردم"],
    ["به گفته حمید کاویان‌پور «راه باز است».", "راه باز است"],
    ["قال حميد الكاوي إن “الطريق مفتوح”.", "الطريق مفتوح"],
  ])("%s: a few words that somebody is said to have said", (text, span) => {
    expect(factsOf(text, "quote").map((fact) => fact.text)).toEqual([span]);
  });

  it("takes nothing between two quotations for one", () => {
    const text =
      'قال حميد الكاوي إن "الطريق مفتوح أمام الجميع" وأضاف في تصريح طويل جدا للصحف أمس أن "العمل انتهى".';
    expect(factsOf(text, "quote").map((fact) => fact.text)).toEqual([
      "الطريق مفتوح أمام الجميع",
      "العمل انتهى",
    ]);
  });

  it("names the office that speaks without the particle behind it", () => {
    const [quote] = factsOf(
      "وزیر نیرو در بیان اینکه «راه تازه برای همه مردم باز است» سخن گفت.",
      "quote",
    );
    expect(quote?.value).toMatchObject({ speaker: "وزیر نیرو" });
  });
});
