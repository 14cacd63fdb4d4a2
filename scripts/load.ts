/**
 * `npm run load`: searches at full speed over loopback, next to an empty Hono route.
 *
 * Serves what was last built. Fails when a request does, or when the searches' throughput is below
 * 0.3 of the empty route's.
 */

import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { unstable_startWorker } from "wrangler";
import type { ArticleList } from "../src/contract/article.ts";

const ROOT = join(import.meta.dirname, "..");
const LEAST_SHARE = 0.3;

const { values } = parseArgs({
  options: {
    connections: { type: "string", default: "100" },
    seconds: { type: "string", default: "30" },
    json: { type: "boolean", default: false },
  },
});

// Nothing here needs to know where Cloudflare would serve it from.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
const dev = {
  server: { hostname: "127.0.0.1", port: 0 },
  inspector: false,
  logLevel: "none",
} as const;
const worker = await unstable_startWorker({ config: join(ROOT, "wrangler.toml"), dev });
const empty = await unstable_startWorker({
  name: "empty",
  entrypoint: join(import.meta.dirname, "load", "empty-worker.ts"),
  compatibilityDate: "2026-10-30",
  dev,
});
const address = (await worker.url).origin;
const paths = await searchPaths(address);

const runs = {
  empty: await run((await empty.url).origin, ["/"]),
  search: await run(address, paths),
};
await Promise.all([worker.dispose(), empty.dispose()]);

const share = runs.search.requestsPerSecond / runs.empty.requestsPerSecond;
const failures = runs.search.failures + runs.empty.failures;
const report = { ...runs, queries: paths.length, share: Number(share.toFixed(2)) };
console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2));
process.exit(failures === 0 && share >= LEAST_SHARE ? 0 : 1);

/** Searches for the beginnings of titles: real words, and more of them than a cache would keep hot. */
async function searchPaths(origin: string): Promise<string[]> {
  const paths: string[] = [];
  let cursor: string | null = "0";
  while (cursor !== null && paths.length < 2000) {
    const response = await fetch(`${origin}/v1/articles?limit=100&cursor=${cursor}`);
    const { articles, nextCursor } = (await response.json()) as ArticleList;
    for (const { title } of articles) {
      const words = title.split(/\s+/).slice(0, 4).join(" ");
      paths.push(`/v1/search?${new URLSearchParams({ q: words })}`);
    }
    cursor = nextCursor;
  }
  return paths;
}

async function run(url: string, requests: readonly string[]) {
  const result = await autocannon({
    url,
    connections: Number(values.connections),
    duration: Number(values.seconds),
    requests: requests.map((path) => ({ path })),
  });
  return {
    requestsPerSecond: result.requests.average,
    medianMs: result.latency.p50,
    p99Ms: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
  };
}
