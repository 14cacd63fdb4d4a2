import { describe, expect, it } from "vitest";
import { titleLineEnd, titleOf } from "../../src/articles/title.ts";

const LONG = "در این نشست که روز چهارشنبه برگزار شد، ".repeat(8).trim();

describe("the title of a text", () => {
  it.each(["\n", "\r\n", "\n\n\n"])("is its first line, set apart by %j", (apart) => {
    expect(titleOf(`حساسیتها به ملاقات${apart}متن خبر.`)).toBe("حساسیتها به ملاقات");
  });

  it("is its first words where the first line is a paragraph", () => {
    const title = titleOf(`${LONG}\nمتن`);
    expect(title.endsWith("…")).toBe(true);
    expect(LONG.startsWith(title.slice(0, -1))).toBe(true);
    expect(title.length).toBeLessThanOrEqual(81);
  });

  it("cuts no character in two where the first word is very long", () => {
    expect(titleOf("𝔞".repeat(100)).isWellFormed()).toBe(true);
  });

  it("is the whole of a short text", () => {
    expect(titleOf("خبر کوتاه")).toBe("خبر کوتاه");
  });
});

describe("the line of the title in the text", () => {
  it("ends behind the title, blanks before it included", () => {
    expect(titleLineEnd("  عنوان \nمتن", "عنوان")).toBe(7);
  });

  it("is none where the sentence goes on", () => {
    expect(titleLineEnd("عنوان و متن", "عنوان")).toBe(0);
  });
});
