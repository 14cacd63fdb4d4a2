import { describe, expect, it } from "vitest";
import { ask } from "./ask.ts";

describe("every reply", () => {
  it.each(["/", "/v1/index", "/v1/search", "/nowhere", "/healthz", "/openapi.json"])(
    "carries the security headers: %s",
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(headers.get("Server-Timing")).toMatch(/^total;dur=/);
    },
  );

  it("may be read by pages of any origin unless configured otherwise", async () => {
    const { headers } = await ask("/v1/index", { headers: { Origin: "https://a.example" } });
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Access-Control-Expose-Headers")).toContain("ETag");
  });

  it("answers a preflight", async () => {
    const response = await ask("/v1/search", {
      method: "OPTIONS",
      headers: {
        Origin: "https://a.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "x-api-key",
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Headers")).toContain("X-API-Key");
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("GET,HEAD,OPTIONS");
  });
});

describe("X-Request-Id", () => {
  it("is the client's own when that is one", async () => {
    const response = await ask("/healthz", { headers: { "X-Request-Id": "abc-123" } });
    expect(response.headers.get("X-Request-Id")).toBe("abc-123");
  });

  it.each(["a b", "<script>", "x".repeat(65), "a;b"])("is made anew for %s", async (sent) => {
    const response = await ask("/healthz", { headers: { "X-Request-Id": sent } });
    expect(response.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("Content-Language", () => {
  it("names the languages of the texts", async () => {
    const { headers } = await ask("/v1/articles");
    expect(headers.get("Content-Language")).toBe("ar, fa");
  });
});
