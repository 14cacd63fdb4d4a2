import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/http/settings.ts";

const sha256 = "0".repeat(64);

describe("the settings", () => {
  it("open everything when nothing is configured", () => {
    expect(readSettings({})).toEqual({
      keys: undefined,
      corsOrigins: ["*"],
      allowedHosts: [],
      rateLimit: undefined,
      logQueries: false,
    });
  });

  it("read keys, also when the platform has parsed their JSON", () => {
    const keys = [{ sha256, scopes: ["search"] }];
    const read = [{ sha256, scopes: ["search"], name: "key" }];
    expect(readSettings({ API_KEYS: JSON.stringify(keys) }).keys).toEqual(read);
    expect(readSettings({ API_KEYS: keys }).keys).toEqual(read);
  });

  it.each([
    ["not JSON", "secret"],
    ["a key instead of its hash", '[{"sha256":"secret","scopes":["search"]}]'],
    ["an unknown scope", `[{"sha256":"${sha256}","scopes":["everything"]}]`],
  ])("refuse API_KEYS that is %s, without repeating it", (_, API_KEYS) => {
    expect(() => readSettings({ API_KEYS })).toThrow(/^API_KEYS is not the JSON/);
  });

  it("read lists divided by commas or blanks", () => {
    const { corsOrigins } = readSettings({ CORS_ORIGINS: "https://a.example, https://b.example" });
    expect(corsOrigins).toEqual(["https://a.example", "https://b.example"]);
  });

  it("read a rate limit and refuse one that no binding can hold", () => {
    const { rateLimit } = readSettings({ RATE_LIMIT: "100/60" });
    expect(rateLimit).toEqual({ requests: 100, seconds: 60 });
    expect(() => readSettings({ RATE_LIMIT: "100/30" })).toThrow(/RATE_LIMIT/);
  });
});
