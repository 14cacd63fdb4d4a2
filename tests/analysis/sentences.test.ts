import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../src/analysis/sentences.ts";

const sentences = (text: string) =>
  segmentSentences(text).map(({ start, end }) => text.slice(start, end));

describe("segmentSentences", () => {
  it.each([
    ["او رفت. ما ماندیم.", ["او رفت.", "ما ماندیم."], "full stop"],
    ["من أنت؟ لا أعرف! حسنا…", ["من أنت؟", "لا أعرف!", "حسنا…"], "other marks"],
    ["عنوان\nمتن", ["عنوان", "متن"], "line break"],
    ["انجام شد.این در حالی است", ["انجام شد.", "این در حالی است"], "stop without a blank"],
    ["نرخ ۲۰.۵ درصد و 1.5 بود", ["نرخ ۲۰.۵ درصد و 1.5 بود"], "decimal point"],
    ["در سال ۳۳۰ ق.م. آمد", ["در سال ۳۳۰ ق.م. آمد"], "before Christ"],
    ["سال ۱۳۹۹ ه.ش. بود", ["سال ۱۳۹۹ ه.ش. بود"], "solar year"],
    ["قال د. محمد ذلك.", ["قال د. محمد ذلك."], "title of one letter"],
    ["ن.ک. ص. ۲۳ همان", ["ن.ک. ص. ۲۳ همان"], "page"],
    ["J. K. Rowling wrote it. He read.", ["J. K. Rowling wrote it.", "He read."], "initials"],
    ["Mr. Smith came. Fine.", ["Mr. Smith came.", "Fine."], "Latin abbreviation"],
    ["در example.com ببینید.", ["در example.com ببینید."], "address"],
    ["گفت: «می‌آیم.» سپس رفت.", ["گفت: «می‌آیم.»", "سپس رفت."], "closing quote belongs"],
    ["(تمام شد.) بعد رفت.", ["(تمام شد.)", "بعد رفت."], "closing bracket belongs"],
    ["پرسید «چرا؟ چه شد؟» و رفت.", ["پرسید «چرا؟ چه شد؟» و رفت."], "short quotation stays whole"],
    ["1. اول\n2. دوم", ["1. اول", "2. دوم"], "numbers of a list"],
    ["  \u200F ", [], "blanks only"],
    ["صبر کنید... آمد.", ["صبر کنید...", "آمد."], "three stops"],
  ] satisfies [string, string[], string][])("cuts %j into %j: %s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
