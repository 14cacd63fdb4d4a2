import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { unstable_startWorker } from "wrangler";
import { makeQueries } from "./articles.ts";
import { readArticles } from "./source.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** Where the Worker finds its index under the condition `bench`, see `imports` in package.json. */
const DIST = join(ROOT, "dist.bench");
const SECONDS = 8;
const QUERIES = 500;

/** Latencies from outside, over loopback. */
export interface Latency {
  readonly connections: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
}

export interface WorkerReport {
  readonly articles: number;
  readonly words: number;
  /** First request after the start: to an empty Hono route, and a search. */
  readonly first: { readonly emptyMs: number; readonly searchMs: number };
  readonly empty: readonly Latency[];
  readonly search: readonly Latency[];
}

/** Serves an index of so many articles under wrangler, next to an empty Hono route. */
export async function measureWorker(articles: number, input?: string): Promise<WorkerReport> {
  const words = 4;
  buildIndex(articles, input);
  process.env.WRANGLER_BUILD_CONDITIONS = "bench,workerd,worker,browser";
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  const server = { hostname: "127.0.0.1", port: 0 };
  const dev = { server, inspector: false, logLevel: "none" } as const;
  const config = join(ROOT, "wrangler.toml");
  const worker = await unstable_startWorker({ config, assets: join(DIST, "assets"), dev });
  const empty = await unstable_startWorker({
    name: "empty",
    entrypoint: join(ROOT, "scripts", "load", "empty-worker.ts"),
    compatibilityDate: "2026-10-30",
    dev,
  });
  await Promise.all([worker.ready, empty.ready]);
  const texts = Array.from(readArticles(Math.min(articles, 500), input), ({ text }) => text);
  const paths = makeQueries(texts, words, QUERIES).map(
    (q) => `/v1/search?${new URLSearchParams({ q })}`,
  );
  const [search, none] = [(await worker.url).origin, (await empty.url).origin];
  const first = {
    emptyMs: await firstRequest(none, "/"),
    searchMs: await firstRequest(search, paths[0] ?? "/"),
  };
  const report = { articles, words, first, empty: [] as Latency[], search: [] as Latency[] };
  for (const connections of [1, 50]) {
    report.empty.push(await load(none, ["/"], connections));
    report.search.push(await load(search, paths, connections));
  }
  await Promise.all([worker.dispose(), empty.dispose()]);
  return report;
}

function buildIndex(articles: number, input?: string): void {
  const folder = mkdtempSync(join(tmpdir(), "fihrist-bench-"));
  const file = join(folder, "articles.jsonl.gz");
  const lines = Array.from(readArticles(articles, input), (article) => JSON.stringify(article));
  writeFileSync(file, gzipSync(lines.join("\n")));
  const build = join(ROOT, "scripts", "build-index.ts");
  execFileSync(process.execPath, [build, "--input", file, "--out", DIST], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  rmSync(folder, { recursive: true });
}

async function firstRequest(origin: string, path: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(origin + path);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - began;
}

async function load(url: string, paths: readonly string[], connections: number): Promise<Latency> {
  const requests = paths.map((path) => ({ path }));
  await autocannon({ url, connections, duration: 2, requests });
  const result = await autocannon({ url, connections, duration: SECONDS, requests });
  const failures = result.errors + result.timeouts + result.non2xx;
  if (failures > 0) throw new Error(`${failures} of the requests failed`);
  return {
    connections,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    requestsPerSecond: result.requests.average,
  };
}
