import type { Context } from "hono";
import type { Dependencies, HttpEnvironment } from "./environment.ts";
import { Problem, problemResponse } from "./problem.ts";

/** Packs of texts and facts live beside the pages; only the Worker itself reads them. */
const PRIVATE = /^\/+_data(\/|$)/i;

/**
 * The static file at this address, or a problem when there is none. The problem is answered, not
 * thrown, so that the check of methods still sees a 404.
 *
 * @throws Problem `method-not-allowed` when there is a file, but the method would write to it.
 */
export async function serveAsset(
  c: Context<HttpEnvironment>,
  dependencies: Dependencies,
): Promise<Response> {
  const url = new URL(c.req.url);
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  const file = isPrivate(url.pathname)
    ? undefined
    : await dependencies.assets(
        new Request(url, {
          method: reads ? c.req.method : "HEAD",
          headers: reads ? c.req.raw.headers : {},
          redirect: "manual",
        }),
      );
  if (file === undefined || file.status >= 400) {
    return problemResponse(c, new Problem("unknown-route", "See /docs for what is served here."));
  }
  if (!reads) {
    throw new Problem("method-not-allowed", `${c.req.method} is not allowed here.`, {
      headers: { Allow: "GET, HEAD, OPTIONS" },
    });
  }
  return new Response(file.body, file);
}

/** Also for `%5Fdata` and the like: the asset server decodes a path before it looks for a file. */
function isPrivate(pathname: string): boolean {
  try {
    return PRIVATE.test(decodeURIComponent(pathname));
  } catch {
    return true;
  }
}
