import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, createClient, FihristProblem } from "../../../src/client/client.ts";
import { type RunningWorker, startWorker } from "../../setup/running-worker.ts";

let worker: RunningWorker;
let client: Client;
beforeAll(async () => {
  worker = await startWorker();
  client = createClient({ baseUrl: `${worker.address}/` });
});
afterAll(() => worker.stop());

describe("the typed client", () => {
  it("searches, lists and reads", async () => {
    const { hits, facets } = await client.search("ایران", { limit: 2, facets: ["language"] });
    expect(hits).toHaveLength(2);
    expect(facets?.language?.fa).toBeGreaterThan(0);
    const { articles, total } = await client.articles({ lang: "ar" });
    expect(articles).toHaveLength(total);
    const article = await client.article(hits[0]?.id ?? "");
    const { text, start, end } = hits[0]?.snippet ?? { text: "", start: 0, end: 0 };
    expect(article.text.slice(start, end)).toBe(text);
  });

  it("calls every other route", async () => {
    const [article] = (await client.articles()).articles;
    expect(await client.snippets("ایران", { maxChars: 300 })).toHaveProperty("context");
    expect(await client.answers("رئیس جمهور کیست؟")).toHaveProperty("answers");
    expect(await client.suggest("ایر")).toHaveProperty("suggestions");
    expect(await client.articleFacts(article?.id ?? "", "date")).toHaveProperty("facts");
    expect(await client.facts({ type: "money" })).toHaveProperty("counts");
    expect((await client.index()).articles).toBe(5);
  });

  it("rejects with the server's problem", async () => {
    const problem = await client.search(" ", { limit: 1000 }).catch((cause: unknown) => cause);
    expect(problem).toBeInstanceOf(FihristProblem);
    expect(problem).toMatchObject({
      status: 400,
      problem: { code: "invalid-parameter" },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("encodes what an id cannot carry", async () => {
    await expect(client.article("../index")).rejects.toMatchObject({ status: 404 });
  });

  it("sends the key, and stops when told to", async () => {
    let sent: Request | undefined;
    const recording = createClient({
      baseUrl: "https://search.example.org/articles",
      apiKey: "secret",
      fetch: async (request) => {
        sent = request;
        return Response.json({});
      },
    });
    await recording.index({ signal: AbortSignal.abort() }).catch(() => {});
    await recording.index();
    expect(sent?.url).toBe("https://search.example.org/articles/v1/index");
    expect(sent?.headers.get("X-API-Key")).toBe("secret");
    await expect(client.index({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
