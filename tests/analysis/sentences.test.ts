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
    [
      "لیندون بی. جانسون آمد. او رفت.",
      ["لیندون بی. جانسون آمد.", "او رفت."],
      "initial by its name",
    ],
    ["كتب سي. إس. لويس ذلك.", ["كتب سي. إس. لويس ذلك."], "initials by their names"],
    [
      "با دی. وی. گریفیث رفت.",
      ["با دی. وی. گریفیث رفت."],
      "an initial like a word, behind another",
    ],
    ["قوانین ان.آر.اف. یو بود.", ["قوانین ان.آر.اف. یو بود."], "initials that ran together"],
    ["در خانه ای. او رفت.", ["در خانه ای.", "او رفت."], "an ending written apart"],
    ["آن را دیده‌ای. او رفت.", ["آن را دیده‌ای.", "او رفت."], "an ending behind a joiner"],
    ["در ۵ دی. او رفت.", ["در ۵ دی.", "او رفت."], "a month"],
    ["به در زد. سپس رفت.", ["به در زد.", "سپس رفت."], "a verb like a letter's name"],
    ["سال ۳۸۷ه\u200D. ق بود.", ["سال ۳۸۷ه\u200D. ق بود."], "heh with a joiner"],
    ["سیب و... فروخت. رفت.", ["سیب و... فروخت.", "رفت."], "and so on"],
    ["سیب، انار و … فروخت.", ["سیب، انار و … فروخت."], "and so on, in one character"],
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
