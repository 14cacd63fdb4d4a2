import { Hono } from "hono";

interface Assets {
  readonly fetch: (url: URL) => Promise<Response>;
}

/**
 * The least a Hono Worker can do: what the load test compares with. Under `/assets` it opens the
 * static assets it is told to, and reads none: what the platform takes for that is not the search's.
 */
const app = new Hono<{ Bindings: { readonly ASSETS: Assets } }>()
  .get("/", (c) => c.json({ ok: true }))
  .get("/assets", async (c) => {
    for (const path of c.req.queries("path") ?? []) {
      const { body } = await c.env.ASSETS.fetch(new URL(path, c.req.url));
      await body?.cancel();
    }
    return c.json({ ok: true });
  });

export default app;
