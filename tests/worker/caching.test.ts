import { describe, expect, it } from "vitest";
import { ask } from "./ask.ts";

const tagOf = async (path: string) => (await ask(path)).headers.get("ETag");

describe("the ETag", () => {
  it("is strong and the same for the same request in another spelling", async () => {
    const tag = await tagOf("/v1/search?q=%D8%A7&limit=10");
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(await tagOf("/v1/search?utm=1&q=ا%20")).toBe(tag);
  });

  it("differs from request to request", async () => {
    const paths = [
      "/v1/search?q=a",
      "/v1/search?q=b",
      "/v1/snippets?q=a",
      "/v1/search?q=a&limit=9",
    ];
    const tags = await Promise.all(paths.map(tagOf));
    expect(new Set(tags).size).toBe(paths.length);
  });

  it.each([
    ["itself", (tag: string) => tag],
    ["its weak form", (tag: string) => `W/${tag}`],
    ["a list that holds it", (tag: string) => `"other", ${tag}`],
    ["a star", () => "*"],
  ])("spares the body when the client sends %s", async (_, sent) => {
    const tag = (await tagOf("/v1/index")) ?? "";
    const response = await ask("/v1/index", { headers: { "If-None-Match": sent(tag) } });
    expect(response.status).toBe(304);
    expect(response.headers.get("ETag")).toBe(tag);
    expect(await response.text()).toBe("");
  });

  it("does not spare it for another", async () => {
    const response = await ask("/v1/index", { headers: { "If-None-Match": '"other"' } });
    expect(response.status).toBe(200);
  });
});

describe("Cache-Control", () => {
  it("lets replies be kept for a minute, and errors and probes not at all", async () => {
    const header = async (path: string) => (await ask(path)).headers.get("Cache-Control");
    expect(await header("/v1/search?q=a")).toBe("public, max-age=60");
    expect(await header("/v1/search")).toBe("no-store");
    expect(await header("/readyz")).toBe("no-store");
  });
});

describe("a reply that was given before", () => {
  it("gives the next caller the same bytes and a request id of their own", async () => {
    const path = "/v1/search?q=ایران&limit=3";
    const first = await ask(path);
    const body = await first.text();
    const second = await ask(path);
    expect(second.headers.get("Server-Timing")).toContain("cache;desc=hit");
    expect(second.headers.get("Content-Language")).toBe(first.headers.get("Content-Language"));
    expect(second.headers.get("X-Request-Id")).not.toBe(first.headers.get("X-Request-Id"));
    expect(await second.text()).toBe(body);
  });
});
