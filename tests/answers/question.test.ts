import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/retrieval/query.ts";
import { readAsked, readQuestion } from "../../src/retrieval/question.ts";
import { FORM_RULES, QUESTION_RULES } from "../../src/retrieval/question-words.ts";

const EXPECTED: readonly (readonly [question: string, expects: string])[] = [
  ["نویسنده این کتاب کیست؟", "person"],
  ["نویسنده این کتاب کیه", "person"],
  ["مسکو کجاست؟", "place"],
  ["او در کدام شهر به دنیا آمد؟", "place"],
  ["جنگ چه سالی آغاز شد؟", "date"],
  ["چند درصد مردم شهرنشین هستند؟", "percent"],
  ["قیمت نان چقدره؟", "money"],
  ["سفر چند روز طول کشید؟", "duration"],
  ["چندتا بازیکن در زمین هستند؟", "number"],
  ["چرا آسمان آبی است؟", "reason"],
  ["اینترنت چیست؟", "definition"],
  ["به چه بیماری‌هایی واگیردار می‌گویند؟", "definition"],
  ["شروع ماه رمضان کی هست؟", "date"],
  ["سازنده این پل کی هست؟", "person"],
  ["سیستم عامل چه کاری انجام می‌دهد؟", "other"],
  ["این فیلم چگونه ساخته شد؟", "other"],
  ["پادشاه ایران در آن سال که بود؟", "person"],
  ["من هو مؤلف الكتاب؟", "person"],
  ["من هو مدير المكتبة؟", "person"],
  ["من هو محافظ البنك المركزي؟", "person"],
  ["مين كتب الرواية؟", "person"],
  ["أين تقع المدينة؟", "place"],
  ["وين المطار؟", "place"],
  ["متى بدأت الحرب؟", "date"],
  ["كم عدد السكان؟", "number"],
  ["لماذا انسحبت الدولة؟", "reason"],
  ["ليش سافر؟", "reason"],
  ["ما هو التضخم؟", "definition"],
  ["Who is the ambassador?", "person"],
  ["Where is the port?", "place"],
  ["How many people live there?", "number"],
  ["How many dollars did it cost?", "money"],
];

const asked = (question: string) => readAsked(question, parseQuery(question));

describe("what a question expects", () => {
  it.each(EXPECTED)("%s expects %s", (question, expects) => {
    expect(readQuestion(question).expects).toBe(expects);
  });

  it.each(QUESTION_RULES.map(({ example, expects }) => [example, expects] as const))(
    "decides its own example: %s",
    (example, expects) => {
      expect(readQuestion(example).expects).toBe(expects);
    },
  );

  it.each(FORM_RULES.map(({ example, form }) => [example, form] as const))(
    "tells how the answer is said: %s",
    (example, form) => {
      expect(asked(example).form).toBe(form);
    },
  );

  it.each([
    ["جاده ابریشم از کدام شهرها می‌گذرد؟", true],
    ["چه کشورهایی عضو اتحادیه هستند؟", true],
    ["استان‌های شمالی را نام ببرید", true],
    ["ما هي أسباب الحرب؟", true],
    ["این پل در کدام شهر است؟", false],
    ["ما هي عاصمة البلاد؟", false],
  ] as const)("tells whether several things are asked for: %s", (question, several) => {
    expect(asked(question).several).toBe(several);
  });

  it("tells the language of a question", () => {
    expect(readQuestion("نویسنده این کتاب کیست؟").language).toBe("fa");
    expect(readQuestion("من هو مؤلف الكتاب؟").language).toBe("ar");
    expect(readQuestion("Who wrote it?").language).toBe("en");
  });
});
