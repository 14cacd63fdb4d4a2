import { describe, expect, it } from "vitest";
import { readJsonLine, readMarkdown, readText } from "../../src/articles/read-article.ts";

const TEXT = "حسن روحانی گفت که همکاری دو کشور ادامه دارد.";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a plain text file", () => {
  it("serves the text character for character, line breaks and blanks included", () => {
    const text = `  عنوان\r\n\r\nمتن\u200Cها  ${TEXT} \n`;
    expect(readText("a", utf8(text)).text).toBe(text);
  });

  it("does not count a byte order mark as text", () => {
    expect(readText("a", utf8(`\uFEFF${TEXT}`)).text).toBe(TEXT);
  });

  it("is called like its file, in its language, with nothing else known", () => {
    expect(readText("خبر-۱", utf8(TEXT))).toEqual({
      id: "خبر-۱",
      title: TEXT,
      text: TEXT,
      language: "fa",
      url: null,
      published: null,
      tags: [],
    });
  });

  it.each([
    ["holds nothing", ""],
    ["holds only blanks", " \n\t\n"],
  ])("is refused where it %s", (_, text) => {
    expect(() => readText("a", utf8(text))).toThrow("the article has no text");
  });

  it("is refused where it is not UTF-8", () => {
    expect(() => readText("a", Uint8Array.of(0xd8, 0xd9, 0x20))).toThrow("not UTF-8");
  });
});

describe("an id", () => {
  it.each(["a", "000_655698e77d887f52", "خبر.2021-05", "x".repeat(128)])("may be %s", (id) => {
    expect(readText(id, utf8(TEXT)).id).toBe(id);
  });

  it.each(["", ".", "..", "a b", "a/b", "../a", "a?b", "a%2Fb", "x".repeat(129), "a\u0000"])(
    "may not be %j, which no URL path carries as it is",
    (id) => {
      expect(() => readText(id, utf8(TEXT))).toThrow("fits no URL path");
    },
  );
});

describe("a Markdown file", () => {
  const front = ["title: سفر", "published: 1402/09/18", "tags: [سیاست, روسیه]", "language: fa"];

  it("takes what its front matter says, and the text behind it", () => {
    const article = readMarkdown("a", utf8(`---\n${front.join("\n")}\n---\n\n${TEXT}\n`));
    expect(article).toMatchObject({
      title: "سفر",
      published: "2023-12-09",
      tags: ["سیاست", "روسیه"],
      text: `${TEXT}\n`,
    });
  });

  it("reads a date that YAML knows as one", () => {
    expect(readMarkdown("a", utf8(`---\npublished: 2023-12-09\n---\n${TEXT}`)).published).toBe(
      "2023-12-09",
    );
  });

  it("takes its heading for the title where nothing else names one", () => {
    expect(readMarkdown("a", utf8(`# سفر به مسکو\n\n${TEXT}`)).title).toBe("سفر به مسکو");
  });

  it("keeps a rule of dashes that is no front matter", () => {
    const text = `${TEXT}\n\n---\n\n${TEXT}`;
    expect(readMarkdown("a", utf8(text)).text).toBe(text);
  });

  it("is refused where the front matter is no YAML", () => {
    expect(() => readMarkdown("a", utf8(`---\ntitle: [\n---\n${TEXT}`))).toThrow("no YAML");
  });
});

describe("a JSON line", () => {
  const read = (fields: unknown) => readJsonLine(JSON.stringify(fields), "file-7");

  it("needs a text and nothing else", () => {
    expect(read({ text: TEXT })).toMatchObject({ id: "file-7", language: "fa", tags: [] });
  });

  it("takes _id for the id, and id before _id", () => {
    expect(read({ _id: "b", text: TEXT }).id).toBe("b");
    expect(read({ _id: "b", id: "a", text: TEXT }).id).toBe("a");
  });

  it("takes every field", () => {
    const fields = {
      id: "a",
      title: "سفر",
      text: TEXT,
      language: "fa",
      published: "2023-12-09T10:20:00Z",
      url: "https://example.org/a",
      tags: ["سیاست"],
    };
    expect(read(fields)).toEqual(fields);
  });

  it.each([
    ["is no JSON", '{"text": "'],
    ["is no object", '["text"]'],
    ["has no text", '{"id": "a"}'],
    ["has a list for its text", '{"text": []}'],
    ["has an address that is none", `{"text": "${TEXT}", "url": "javascript:alert(1)"}`],
    ["has a language we do not know", `{"text": "${TEXT}", "language": "de"}`],
    ["has a date that is none", `{"text": "${TEXT}", "published": "2023-02-30"}`],
    ["has tags that are no words", `{"text": "${TEXT}", "tags": [{}]}`],
    ["holds half a character", '{"text": "\\ud800"}'],
    ["holds half a character in its title", `{"text": "${TEXT}", "title": "\\udc00"}`],
  ])("is refused where it %s", (_, line) => {
    expect(() => readJsonLine(line, "file-7")).toThrow();
  });
});
