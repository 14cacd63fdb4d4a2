import { readFile } from "node:fs/promises";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postRaw } from "../../setup/post-raw.ts";
import { type RunningWorker, startWorker } from "../../setup/running-worker.ts";

const { name, version } = JSON.parse(await readFile("package.json", "utf8"));

let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

interface Found {
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
  }[];
}

describe.each([
  ["the generation of 2025", "legacy", "legacy"],
  ["the generation of 2026", "auto", "modern"],
] as const)("an MCP client of %s", (_, mode, era) => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${worker.address}/mcp`)));
  });
  afterAll(() => client.close());

  const call = (name: string, given: Record<string, unknown>) =>
    client.callTool({ name, arguments: given });

  it("is spoken to in its own generation", () => {
    expect(client.getProtocolEra()).toBe(era);
    expect(client.getServerVersion()).toMatchObject({ name, version });
  });

  it("finds five tools that only read", async () => {
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    expect(names).toEqual(["search", "fetch", "snippets", "answer", "facts"]);
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
  });

  it("searches, and fetches what it found", async () => {
    const found = await call("search", { query: "ایران" });
    const { results } = found.structuredContent as unknown as Found;
    expect(found.content).toEqual([{ type: "text", text: JSON.stringify({ results }) }]);
    const [first] = results;
    expect(first?.url).toBe(`${worker.address}/articles/${first?.id}`);
    const fetched = await call("fetch", { id: first?.id });
    expect(fetched.structuredContent).toMatchObject({ id: first?.id, title: first?.title });
  });

  it.each([
    ["snippets", { q: "ایران", limit: 2 }],
    ["answer", { q: "رئیس جمهور ایران کیست؟" }],
    ["facts", { type: "person", limit: 3 }],
  ])("calls %s", async (name, given) => {
    const result = await call(name, given);
    expect(result.isError).not.toBe(true);
    expect(result.content).toEqual([
      { type: "text", text: JSON.stringify(result.structuredContent) },
    ]);
  });

  it("is told which argument is wrong", async () => {
    const refused = await call("search", { query: " ", limit: 1000 }).catch(String);
    expect(JSON.stringify(refused)).toMatch(/at least one character.*from 1 to 100/);
  });

  it("is told that an article does not exist", async () => {
    const refused = await call("fetch", { id: "nobody" });
    expect(refused.isError).toBe(true);
  });

  it("is told that a tool does not exist", async () => {
    await expect(call("delete", {})).rejects.toThrow(/delete/);
  });
});

describe("/mcp", () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${worker.address}/mcp`, {
      method: "POST",
      body,
      headers: {
        Accept: "application/json, text/event-stream",
        "Content-Type": "application/json",
        ...headers,
      },
    });
  const list = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });

  it("answers a body that is not JSON with a parse error", async () => {
    const response = await post("{");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: -32700 } });
  });

  it.each([
    ["a name that was pointed at this machine", { Host: "evil.example" }, 403],
    ["a page of another origin", { Origin: "https://evil.example" }, 403],
    ["a page without an origin", { Origin: "null" }, 403],
    ["a page of this machine", { Origin: "http://localhost:3000" }, 200],
  ])("asked by %s", async (_, headers, status) => {
    // fetch() does not let a test set Host.
    const answered = await postRaw(`${worker.address}/mcp`, list, headers);
    expect(answered.status).toBe(status);
    if (status === 403)
      expect(JSON.parse(answered.body)).toMatchObject({ code: "forbidden-origin" });
  });

  it("takes POST only", async () => {
    const response = await fetch(`${worker.address}/mcp`);
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("POST, OPTIONS");
  });
});
