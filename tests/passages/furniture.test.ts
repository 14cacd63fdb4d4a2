import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../src/analysis/sentences.ts";
import { Spellings } from "../../src/analysis/spellings.ts";
import { readWords } from "../../src/analysis/text-words.ts";
import { findFurniture } from "../../src/passages/furniture.ts";

const spellings = new Spellings(() => 0);

function furnitureOf(text: string): string[] {
  const sentences = segmentSentences(text);
  return findFurniture(text, readWords(text, spellings), sentences).map((i) =>
    text.slice(sentences[i]?.start, sentences[i]?.end),
  );
}

const STORY = "رئیس جمهور روز شنبه به تهران سفر کرد و با همتای خود دیدار داشت.";

describe("page furniture", () => {
  it.each(["نظر شما", "دیدگاه تان را بنویسید", "بیشتر بخوانید:", "شارك", "انتهای پیام"])(
    "is a short line of its own: %s",
    (line) => {
      expect(furnitureOf(`${STORY}\n${line}`)).toEqual([line]);
    },
  );

  it("is a byline behind a slash at the end", () => {
    expect(furnitureOf(`${STORY}/تسنیم`)).toEqual(["/تسنیم"]);
  });

  it.each([
    STORY,
    "نظر شما درباره این سفر چیست که او به تهران کرد و پاسخ داد.",
    "قال الرئيس إنه سيزور طهران.",
  ])("is no sentence of the article: %s", (sentence) => {
    expect(furnitureOf(`${STORY}\n${sentence}`)).toEqual([]);
  });
});
