import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Dependencies, HttpEnvironment } from "./environment.ts";

/** Writes one entry a request, however it ends, and tells the client the time in `Server-Timing`. */
export function logRequests(dependencies: Dependencies): MiddlewareHandler<HttpEnvironment> {
  return async (c, next) => {
    const started = performance.now();
    c.set("noted", {});
    await next();
    const durationMs = Math.round((performance.now() - started) * 10) / 10;
    c.header("Server-Timing", serverTiming(durationMs, c.var.noted.cached === true));
    dependencies.log({
      requestId: c.var.requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      durationMs,
      key: c.var.apiKey?.name,
      ...c.var.noted,
    });
  };
}

function serverTiming(durationMs: number, cached: boolean): string {
  return cached ? `total;dur=${durationMs}, cache;desc=hit` : `total;dur=${durationMs}`;
}
