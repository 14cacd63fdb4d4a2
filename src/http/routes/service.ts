import { Hono } from "hono";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { reply, usableCorpus } from "../reply.ts";

/** What is served, at `/v1/index`: with a key of any scope. */
export function indexRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>().get("/index", (c) =>
    reply(c, dependencies, {}, (corpus) => ({ body: corpus.info, languages: [] })),
  );
}

/** Probes: `/healthz` says that the process is up, `/readyz` that it can answer. */
export function probeRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>()
    .get("/healthz", (c) => c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" }))
    .get("/readyz", async (c) => {
      const { info } = await usableCorpus(dependencies);
      const body = { status: "ready", index: { version: info.version } };
      return c.json(body, 200, { "Cache-Control": "no-store" });
    });
}
