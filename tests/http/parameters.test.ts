import { describe, expect, it } from "vitest";
import { FactsRequestSchema } from "../../src/contract/fact.ts";
import { SearchRequestSchema } from "../../src/contract/search.ts";
import { readQuery } from "../../src/http/parameters.ts";
import { Problem } from "../../src/http/problem.ts";

const read = (query: string) =>
  readQuery(`http://localhost/v1/search?${query}`, SearchRequestSchema);

/** Names of the parameters a query string is refused for. */
function refused(query: string): string[] {
  try {
    read(query);
  } catch (problem) {
    if (problem instanceof Problem) return problem.errors.map(({ parameter }) => parameter);
    throw problem;
  }
  return [];
}

describe("the parameters of a search", () => {
  it("have defaults", () => {
    expect(read("q=کتاب")).toEqual({
      q: "کتاب",
      limit: 10,
      offset: 0,
      sort: "relevance",
      facets: [],
      prefix: false,
    });
  });

  it("are read from text into numbers, lists and booleans", () => {
    const query = "q=a&limit=5&offset=20&facets=language,year&prefix=true&from=2021-01-31";
    expect(read(query)).toMatchObject({
      limit: 5,
      offset: 20,
      facets: ["language", "year"],
      prefix: true,
      from: "2021-01-31",
    });
  });

  it("take a list also as a repeated parameter", () => {
    expect(read("q=a&facets=language&facets=tag").facets).toEqual(["language", "tag"]);
  });

  it("ignore what they do not know", () => {
    expect(refused("q=a&utm_source=letter")).toEqual([]);
  });

  it("trim the query, and replace lone surrogates and broken bytes", () => {
    expect(read("q=%20%20a%20").q).toBe("a");
    expect(read("q=a%ED%A0%80").q).toContain("\uFFFD");
  });

  it("count a query in characters, not in UTF-16 code units", () => {
    expect(refused(`q=${encodeURIComponent("𐎠".repeat(1000))}`)).toEqual([]);
    expect(refused(`q=${"x".repeat(1001)}`)).toEqual(["q"]);
  });

  it.each([
    ["no query", "", ["q"]],
    ["an empty query", "q=", ["q"]],
    ["a blank query", "q=%20%09%C2%A0", ["q"]],
    ["a query given twice", "q=a&q=b", ["q"]],
    ["a limit of none", "q=a&limit=0", ["limit"]],
    ["a limit past the end", "q=a&limit=101", ["limit"]],
    ["a limit that is no number", "q=a&limit=1e1", ["limit"]],
    ["a limit in Persian digits", "q=a&limit=۱۰", ["limit"]],
    ["a negative offset", "q=a&offset=-1", ["offset"]],
    ["an unknown language", "q=a&lang=de", ["lang"]],
    ["an unknown order", "q=a&sort=title", ["sort"]],
    ["an unknown facet", "q=a&facets=language,author", ["facets"]],
    ["a day that does not exist", "q=a&from=2021-02-30", ["from"]],
    ["a date of another form", "q=a&to=30/02/2021", ["to"]],
    ["several at once", "limit=0&lang=de&prefix=perhaps", ["q", "limit", "prefix", "lang"]],
  ])("refuse %s", (_, query, parameters) => {
    expect(refused(query)).toEqual(parameters);
  });
});

describe("the parameters of facts", () => {
  it("are all optional", () => {
    const request = readQuery("http://localhost/v1/facts", FactsRequestSchema);
    expect(request).toEqual({ limit: 20, offset: 0 });
  });
});
