import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { problemPages } from "../../scripts/reference/problem-pages.ts";
import { PROBLEMS } from "../../src/contract/problem.ts";

const document = await readFile("docs/problems.md", "utf8");
const sections = [...document.matchAll(/^## (.+)\n\nStatus (\d+)\./gm)];

describe("docs/problems.md", () => {
  it("explains every problem with its status", () => {
    const described = sections.map(([, code, status]) => [code, Number(status)]);
    const known = Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]);
    expect(described).toEqual(known);
  });

  it("becomes a page for every problem and one for all", () => {
    const pages = problemPages(document);
    expect(pages.map(({ code }) => code)).toEqual(["", ...Object.keys(PROBLEMS)]);
    for (const { content } of pages) expect(content).toMatch(/^<!doctype html>/);
  });
});
