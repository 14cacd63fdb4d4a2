import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { ArticleListSchema } from "../../src/contract/article.ts";
import { OPERATIONS } from "../../src/contract/operations.ts";
import { ask, problemOf } from "./ask.ts";

let id = "";
beforeAll(async () => {
  const response = await ask("/v1/articles?limit=1");
  id = v.parse(ArticleListSchema, await response.json()).articles[0]?.id ?? "";
});

/** The operation's path with an id that exists and a query where it needs one. */
function validPath({ path, query }: (typeof OPERATIONS)[number]): string {
  const needsQuery = query !== undefined && query.entries.q?.type === "string";
  return path.replace("{id}", id) + (needsQuery ? "?q=ایران" : "");
}

describe.each(OPERATIONS.map((operation) => [operation.path, operation] as const))(
  "%s",
  (_, operation) => {
    it("answers with the shape of the contract", async () => {
      const response = await ask(validPath(operation));
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
      v.parse(operation.response, await response.json());
    });

    it.each(["POST", "PUT", "PATCH", "DELETE"])(
      "refuses %s and says what works",
      async (method) => {
        const response = await ask(validPath(operation), { method });
        expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
        expect(await problemOf(response)).toMatchObject({
          status: 405,
          code: "method-not-allowed",
        });
      },
    );

    it("answers HEAD like GET, without a body", async () => {
      const [head, get] = await Promise.all([
        ask(validPath(operation), { method: "HEAD" }),
        ask(validPath(operation)),
      ]);
      expect(head.status).toBe(get.status);
      expect(head.headers.get("ETag")).toBe(get.headers.get("ETag"));
      expect(await head.text()).toBe("");
    });

    it("answers OPTIONS with the methods there are", async () => {
      const response = await ask(validPath(operation), { method: "OPTIONS" });
      expect(response.status).toBe(204);
      expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    });
  },
);

describe("an address nothing is served at", () => {
  it.each(["/v2/search", "/v1", "/v1/", "/v1/search/", "/v1/articles/", "/search", "/.git/config"])(
    "%s is a problem",
    async (path) => {
      const response = await ask(path);
      expect(await problemOf(response)).toMatchObject({ status: 404, code: "unknown-route" });
    },
  );

  it.each([
    "/v1/articles/nobody",
    "/v1/articles/nobody/facts",
    "/v1/articles/%00",
    "/v1/articles/%ff%fe",
    "/v1/articles/..%2f..%2f_data",
    "/v1/articles/%2e%2e%5c_data",
    `/v1/articles/${"x".repeat(129)}`,
    "/v1/articles/__proto__",
  ])("%s is no article", async (path) => {
    const response = await ask(path);
    expect(await problemOf(response)).toMatchObject({ status: 404, code: "unknown-article" });
  });

  it.each([
    "/_data/articles-0000.bin",
    "/_data/",
    "/_data",
    "//_data/articles-0000.bin",
    "/%5fdata/articles-0000.bin",
    "/%5Fdata%2Farticles-0000.bin",
    "/_DATA/articles-0000.bin",
    "/x/../_data/articles-0000.bin",
  ])("%s stays hidden", async (path) => {
    const response = await ask(path);
    expect(await problemOf(response)).toMatchObject({ status: 404, code: "unknown-route" });
  });
});

describe("the pages", () => {
  it.each(["/", "/docs", "/problems", "/problems/invalid-parameter"])(
    "%s is HTML under a strict content policy",
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
      const policy = response.headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
    },
  );

  it("refuse to be written to", async () => {
    const response = await ask("/docs", { method: "POST", body: "x" });
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(await problemOf(response)).toMatchObject({ status: 405 });
  });
});
