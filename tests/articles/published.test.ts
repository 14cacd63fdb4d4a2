import { describe, expect, it } from "vitest";
import { readPublished } from "../../src/articles/published.ts";

describe("a date of publication", () => {
  it.each([
    ["2023-12-09", "2023-12-09"],
    ["2023-12-09T10:20:00Z", "2023-12-09T10:20:00Z"],
    ["2023-12-09T10:20:30.5+0330", "2023-12-09T10:20:30.5+03:30"],
    ["2023-12-09 10:20", "2023-12-09T10:20"],
    ["1402/09/18", "2023-12-09"],
    ["۱۴۰۲/۰۹/۱۸", "2023-12-09"],
    ["1402-9-18", "2023-12-09"],
    ["1403/12/30", "2025-03-20"],
  ])("%s is %s", (input, iso) => {
    expect(readPublished(input)).toBe(iso);
  });

  it.each([
    "",
    "yesterday",
    "2023-02-29",
    "2023-13-01",
    "1402/12/30",
    "1402/13/01",
    "2023-12-09T25:00",
  ])("%j is refused", (input) => {
    expect(() => readPublished(input)).toThrow("is no date");
  });
});
