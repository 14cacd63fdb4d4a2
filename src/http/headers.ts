import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { HttpEnvironment } from "./environment.ts";

/** Pages load their own scripts, styles and pictures and talk to this server, nothing else. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** JSON opened in a browser loads nothing at all. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Puts the security headers on every reply, whoever made it. */
export function securityHeaders(): MiddlewareHandler<HttpEnvironment> {
  return async (c, next) => {
    await next();
    const isPage = c.res.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    c.header("Content-Security-Policy", isPage ? PAGE_POLICY : DATA_POLICY);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("X-Frame-Options", "DENY");
    c.header("Referrer-Policy", "strict-origin-when-cross-origin");
    c.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // Where CORS lets a page read a reply, this must not forbid it again.
    c.header("Cross-Origin-Resource-Policy", isPage ? "same-origin" : "cross-origin");
  };
}

/** Lets pages of these origins read replies; answers every OPTIONS request. */
export function crossOrigin(origins: readonly string[]): MiddlewareHandler<HttpEnvironment> {
  return cors({
    origin: origins.includes("*") ? "*" : [...origins],
    allowMethods: (_, c) => {
      const methods = c.req.path === "/mcp" ? ["POST", "OPTIONS"] : ["GET", "HEAD", "OPTIONS"];
      c.res.headers.set("Allow", methods.join(", "));
      return methods;
    },
    allowHeaders: [
      "Authorization",
      "Content-Type",
      "If-None-Match",
      "Last-Event-ID",
      "MCP-Method",
      "MCP-Name",
      "MCP-Protocol-Version",
      "MCP-Session-Id",
      "X-API-Key",
      "X-Request-Id",
    ],
    exposeHeaders: [
      "Allow",
      "Content-Language",
      "ETag",
      "MCP-Session-Id",
      "RateLimit-Policy",
      "Retry-After",
      "Server-Timing",
      "WWW-Authenticate",
      "X-Request-Id",
    ],
    maxAge: 86_400,
  });
}
