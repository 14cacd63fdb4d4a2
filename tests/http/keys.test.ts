import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "../../src/contract/operations.ts";
import { createSeedsApp, openSeeds } from "../setup/seeds-app.ts";

const SECRET = "fihrist_a-key-of-the-tests";
const corpus = await openSeeds();

/** An app that asks for keys and knows one, with these scopes. */
function lockedApp(scopes: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const sha256 = createHash("sha256").update(SECRET).digest("hex");
  const API_KEYS = JSON.stringify([
    { sha256: "0".repeat(64), scopes: ["search", "answers", "facts", "mcp"] },
    { sha256, scopes, name: "tests" },
  ]);
  return createSeedsApp(corpus, { API_KEYS, ...more });
}

const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } });

describe("with keys configured", () => {
  const { app, log } = lockedApp(["search"]);

  it.each([
    ...OPERATIONS.map(({ path }) => path.replace("{id}", "x")).filter(
      (path) => path !== "/healthz" && path !== "/readyz",
    ),
    "/v1/nowhere",
    "/v1",
    "/mcp",
  ])("nothing answers without one: %s", async (path) => {
    for (const init of [{}, bearer("wrong"), bearer("0".repeat(64)), bearer("")]) {
      const response = await app.request(path, init);
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="fihrist"');
      expect(await response.json()).toMatchObject({ code: "unauthorized", status: 401 });
    }
  });

  it("a missing key and a wrong one are answered with the same words", async () => {
    const [missing, wrong] = await Promise.all([
      app.request("/v1/index"),
      app.request("/v1/index", bearer("wrong")),
    ]);
    expect(await missing.json()).toEqual(await wrong.json());
  });

  it.each(["/healthz", "/readyz"])("the probe %s needs none", async (path) => {
    expect((await app.request(path)).status).toBe(200);
  });

  it("a preflight needs none", async () => {
    expect((await app.request("/v1/search", { method: "OPTIONS" })).status).toBe(204);
  });

  it("the right key opens its scope, in either header", async () => {
    expect((await app.request("/v1/search?q=a", bearer(SECRET))).status).toBe(200);
    const headers = { "X-API-Key": SECRET };
    expect((await app.request("/v1/search?q=a", { headers })).status).toBe(200);
  });

  it.each([
    ["/v1/answers?q=a", "answers"],
    ["/v1/facts", "facts"],
    ["/v1/articles/x/facts", "facts"],
  ])("it does not open another: %s", async (path, scope) => {
    const response = await app.request(path, bearer(SECRET));
    expect(await response.json()).toMatchObject({ status: 403, code: "insufficient-scope" });
    expect(response.headers.get("WWW-Authenticate")).toContain(`scope="${scope}"`);
  });

  it("its scope is looked at before its parameters", async () => {
    expect((await app.request("/v1/answers", bearer(SECRET))).status).toBe(403);
  });

  it("replies are for its holder alone", async () => {
    const { headers } = await app.request("/v1/search?q=a", bearer(SECRET));
    expect(headers.get("Cache-Control")).toBe("private, max-age=60");
    expect(headers.get("Vary")).toContain("Authorization");
  });

  it("the log names the key and never holds it", () => {
    const text = JSON.stringify(log);
    expect(text).toContain('"key":"tests"');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain("wrong");
    expect(text).not.toContain(createHash("sha256").update(SECRET).digest("hex"));
  });
});

describe("a key list that cannot be read", () => {
  it("opens nothing", () => {
    expect(() => createSeedsApp(corpus, { API_KEYS: "oops" })).toThrow();
  });
});
