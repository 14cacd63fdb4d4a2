import { describe, expect, it } from "vitest";
import { ask, problemOf, query } from "./ask.ts";

const ROUTES = ["/v1/search", "/v1/snippets", "/v1/answers", "/v1/suggest"];

describe.each(ROUTES)("%s", (path) => {
  it.each([
    ["no query", ""],
    ["an empty query", "?q="],
    ["a blank query", "?q=%20%20%0A"],
    ["a query of 1,001 letters", `?q=${"ا".repeat(1001)}`],
    ["a regular expression of 10 kB", `?q=${encodeURIComponent("(a+)+$".repeat(1700))}`],
  ])("refuses %s", async (_, search) => {
    const response = await ask(path + search);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 400, code: "invalid-parameter", instance: path });
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["q"]);
  });

  it.each([
    ["only stop words", "از به در که و"],
    ["only punctuation", "؟!.,؛«»"],
    ["emoji", "😀🎉👩\u200d👩\u200d👧"],
    ["a NUL", "ایران\u0000تهران"],
    ["control characters", "\u0001\u001f\u007f\u0085"],
    ["direction marks", "\u202e\u2066ایران\u2069"],
    ["only zero-width characters", "\u200c\u200d\u200b"],
    ["only diacritics", "\u064b\u064e\u0651"],
    ["SQL", "' OR 1=1; DROP TABLE articles; --"],
    ["HTML", "<script>alert(document.cookie)</script>"],
    ["a template", "{{constructor.constructor('return 1')()}}"],
    ["a line break and a header", "x\r\nSet-Cookie: a=b"],
    ["names every object has", "__proto__ constructor toString hasOwnProperty"],
    ["1,000 letters", "ا".repeat(1000)],
    ["1,000 words of one letter", "ا ".repeat(500)],
    ["1,000 emoji", "😀".repeat(1000)],
  ])("answers %s", async (_, q) => {
    const response = await ask(query(path, { q }));
    expect(response.status).toBe(200);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    await response.json();
  });

  it.each(["%ED%A0%80", "%FF%FE", "%C0%AF", "%", "%zz", "%u0627"])(
    "answers the broken encoding %s",
    async (q) => {
      const response = await ask(`${path}?q=${q}`);
      expect(response.status).toBe(200);
    },
  );

  it("lists every bad parameter at once", async () => {
    const response = await ask(`${path}?limit=many&lang=xx`);
    const { errors } = await problemOf(response);
    expect(errors?.map(({ parameter }) => parameter)).toEqual(["q", "limit", "lang"]);
  });
});

describe("addresses and bodies that are too long", () => {
  it("are a 414", async () => {
    const response = await ask(`/v1/search?q=${"x".repeat(33_000)}`);
    expect(await problemOf(response)).toMatchObject({ status: 414, code: "address-too-long" });
  });

  it("are a 413, also when the length is not told", async () => {
    const chunk = new TextEncoder().encode("x".repeat(40_000));
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(chunk);
        controller.enqueue(chunk);
        controller.close();
      },
    });
    const told = await ask("/mcp", { method: "POST", body: "x".repeat(70_000) });
    expect(await problemOf(told)).toMatchObject({ status: 413, code: "body-too-large" });
    const untold = await ask("/mcp", { method: "POST", body });
    expect(await problemOf(untold)).toMatchObject({ status: 413, code: "body-too-large" });
  });
});
