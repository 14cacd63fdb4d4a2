import { describe, expect, it } from "vitest";
import type { ProblemBody } from "../../src/contract/problem.ts";
import { createSeedsApp, openSeeds, readSeed } from "../setup/seeds-app.ts";

const corpus = await openSeeds();

describe("a rate limit", () => {
  const callers: string[] = [];
  const { app } = createSeedsApp(
    corpus,
    { RATE_LIMIT: "100/60" },
    {
      allowRequest: async (caller) => {
        callers.push(caller);
        return callers.length < 2;
      },
    },
  );
  const from = (address: string) =>
    app.request("/v1/index", { headers: { "CF-Connecting-IP": address } });

  it("lets callers through and tells the policy, then asks them to wait", async () => {
    const first = await from("192.0.2.1");
    expect(first.status).toBe(200);
    expect(first.headers.get("RateLimit-Policy")).toBe('"default";q=100;w=60');
    const second = await from("192.0.2.2");
    expect(await second.json()).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(second.headers.get("Retry-After")).toBe("60");
    expect(second.headers.get("RateLimit-Policy")).toBe('"default";q=100;w=60');
  });

  it("counts by address where there is no key", () => {
    expect(callers).toEqual(["192.0.2.1", "192.0.2.2"]);
  });

  it("does not hold for probes", async () => {
    expect((await app.request("/readyz")).status).toBe(200);
  });
});

describe("an index that cannot be used", () => {
  const { app, log } = createSeedsApp(
    corpus,
    {},
    { corpus: () => Promise.reject(new Error("the checksum does not fit")) },
  );

  it.each(["/readyz", "/v1/index", "/v1/search?q=a", "/v1/articles/x"])(
    "is a 503 with the reason: %s",
    async (path) => {
      const response = await app.request(path);
      expect(response.headers.get("Retry-After")).toBe("60");
      expect(await response.json()).toMatchObject({
        status: 503,
        code: "index-unavailable",
        detail: "the checksum does not fit",
      });
    },
  );

  it("leaves the process up", async () => {
    expect((await app.request("/healthz")).status).toBe(200);
  });

  it("leaves its reason in the log", () => {
    expect(log[0]?.error).toBe("the checksum does not fit");
  });
});

describe("a file beside the index that cannot be read", () => {
  const readers: Record<string, (path: string) => Promise<ArrayBuffer>> = {
    "is missing": () => Promise.reject(new Error("no such file")),
    "is cut off": async (path) => (await readSeed(path)).slice(0, 40),
    "has a byte altered": async (path) => {
      const bytes = new Uint8Array(await readSeed(path));
      bytes[60] = (bytes[60] ?? 0) ^ 1;
      return bytes.buffer;
    },
    "is another one": () => readSeed("/_data/facts.bin"),
  };

  it.each(Object.keys(readers))("%s: 503 that names it, and search goes on", async (fault) => {
    const damaged = await openSeeds(async (path) => {
      const isOther = path.includes("suggestions") || path.includes("facts-");
      return isOther ? (readers[fault] ?? readSeed)(path) : readSeed(path);
    });
    const { app, log } = createSeedsApp(damaged);
    for (const path of ["/v1/suggest?q=a", "/v1/articles/first/facts"]) {
      const response = await app.request(
        path.replace("first", damaged.engine.index.articles.id(0)),
      );
      expect(response.status, path).toBe(503);
      const problem = (await response.json()) as ProblemBody;
      expect(problem.detail).toMatch(/^\/_data\/(suggestions|facts-00000)\.bin/);
    }
    expect(log[0]?.error).toContain("/_data/");
    expect((await app.request("/v1/search?q=%D8%A7%DB%8C%D8%B1%D8%A7%D9%86")).status).toBe(200);
  });

  it("is read again for the next request", async () => {
    let isOffline = true;
    const patient = await openSeeds((path) =>
      isOffline && path.includes("facts.bin")
        ? Promise.reject(new Error("offline"))
        : readSeed(path),
    );
    const { app } = createSeedsApp(patient);
    expect((await app.request("/v1/facts")).status).toBe(503);
    isOffline = false;
    expect((await app.request("/v1/facts")).status).toBe(200);
  });
});

describe("a mistake of ours", () => {
  it("is a 500 that tells nothing, logged with its cause", async () => {
    const broken = new Proxy(corpus, {
      get: (target, name) => {
        if (name === "store") throw new Error("a secret of the inside");
        return Reflect.get(target, name);
      },
    });
    const { app, log } = createSeedsApp(broken);
    const id = corpus.engine.index.articles.id(0);
    const response = await app.request(`/v1/articles/${id}`);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ status: 500, code: "internal-error" });
    expect(body).not.toContain("secret");
    expect(log[0]?.error).toContain("a secret of the inside");
  });
});

describe("the log", () => {
  it("holds one entry a request, without what was searched", async () => {
    const { app, log } = createSeedsApp(corpus);
    await app.request("/v1/search?q=ایران تهران");
    await app.request("/v1/articles/x");
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({ route: "/v1/search", status: 200, language: "fa", terms: 2 });
    expect(log[1]).toMatchObject({ route: "/v1/articles/:id", status: 404 });
    expect(JSON.stringify(log)).not.toContain("ایران");
  });

  it("holds the words where they are asked for", async () => {
    const { app, log } = createSeedsApp(corpus, { LOG_QUERIES: "true" });
    await app.request("/v1/search?q=ایران");
    expect(log[0]?.query).toBe("ایران");
  });
});

describe("CORS", () => {
  it("names an origin of the list and no other", async () => {
    const { app } = createSeedsApp(corpus, { CORS_ORIGINS: "https://a.example" });
    const allowed = async (origin: string) => {
      const response = await app.request("/v1/index", { headers: { Origin: origin } });
      return response.headers.get("Access-Control-Allow-Origin");
    };
    expect(await allowed("https://a.example")).toBe("https://a.example");
    expect(await allowed("https://b.example")).toBeNull();
  });
});
