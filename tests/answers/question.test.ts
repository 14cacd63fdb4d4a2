import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/retrieval/question.ts";
import { QUESTION_RULES } from "../../src/retrieval/question-words.ts";

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
  ["این فیلم چگونه ساخته شد؟", "other"],
  ["من هو مؤلف الكتاب؟", "person"],
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

  it("tells the language of a question", () => {
    expect(readQuestion("نویسنده این کتاب کیست؟").language).toBe("fa");
    expect(readQuestion("من هو مؤلف الكتاب؟").language).toBe("ar");
    expect(readQuestion("Who wrote it?").language).toBe("en");
  });
});
