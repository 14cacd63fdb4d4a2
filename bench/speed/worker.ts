import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import autocannon from "autocannon";
import { unstable_startWorker } from "wrangler";
import { type ServeOptions, serveInWorkerd } from "../../scripts/load/workerd.ts";
import { packPath } from "../../src/articles/packs.ts";
import { makeQueries } from "./articles.ts";
import { buildServedIndex, SERVED_ASSETS, SERVED_CONDITIONS } from "./served-index.ts";
import { readArticles } from "./source.ts";
import { RESULTS } from "./subject.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SECONDS = 8;
const QUERIES = 500;

/** Latencies from outside, over loopback. */
export interface Latency {
  readonly connections: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
}

/** Bytes after a first request, and after `QUERIES` of them. */
export interface Resident {
  readonly first: number;
  readonly last: number;
}

export interface WorkerReport {
  readonly articles: number;
  readonly words: number;
  /** First request after the start: to an empty Hono route, and a search. */
  readonly first: { readonly emptyMs: number; readonly searchMs: number };
  readonly empty: readonly Latency[];
  readonly search: readonly Latency[];
  /**
   * Memory of a workerd that serves one of the two and nothing else; with `assets` the empty one, which
   * opens as many static assets a request as a search does: workerd serves those itself.
   */
  readonly residentBytes: {
    readonly empty: Resident;
    readonly assets: Resident;
    readonly search: Resident;
  };
}

/** Serves an index of so many articles under wrangler, next to an empty Hono route. */
export async function measureWorker(articles: number, input?: string): Promise<WorkerReport> {
  const words = 4;
  buildServedIndex(readArticles(articles, input));
  process.env.WRANGLER_BUILD_CONDITIONS = SERVED_CONDITIONS;
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  const server = { hostname: "127.0.0.1", port: 0 };
  const dev = { server, inspector: false, logLevel: "none" } as const;
  const config = join(ROOT, "wrangler.toml");
  const worker = await unstable_startWorker({ config, assets: join(ROOT, SERVED_ASSETS), dev });
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
    emptyMs: await timeRequest(none, "/"),
    searchMs: await timeRequest(search, paths[0] ?? "/"),
  };
  const latencies = { empty: [] as Latency[], search: [] as Latency[] };
  for (const connections of [1, 50]) {
    latencies.empty.push(await load(none, ["/"], connections));
    latencies.search.push(await load(search, paths, connections));
  }
  await Promise.all([worker.dispose(), empty.dispose()]);
  const residentBytes = {
    empty: await resident(EMPTY_WORKER, ["/"]),
    assets: await resident(EMPTY_WORKER, assetPaths()),
    search: await resident(SEARCH_WORKER, paths),
  };
  return { articles, words, first, ...latencies, residentBytes };
}

/** Megabytes of heap: what an isolate has on Cloudflare, so that garbage is collected as often. */
const heap = 128;

const EMPTY_WORKER: ServeOptions = {
  config: "scripts/load/empty.toml",
  assets: SERVED_ASSETS,
  heap,
};
const SEARCH_WORKER: ServeOptions = {
  config: "wrangler.toml",
  assets: SERVED_ASSETS,
  conditions: SERVED_CONDITIONS,
  heap,
};

/** As many requests as queries, each for as many packs as a page of results needs at most. */
function assetPaths(): string[] {
  const folder = join(ROOT, SERVED_ASSETS, dirname(packPath("text", 0)));
  const packs = readdirSync(folder).filter((file) => file.startsWith("text-")).length;
  return Array.from({ length: QUERIES }, (_, i) => {
    const numbers = Array.from({ length: RESULTS }, (__, k) => (i * RESULTS + k) % packs);
    return `/assets?${numbers.map((number) => `path=${packPath("text", number)}`).join("&")}`;
  });
}

async function resident(options: ServeOptions, paths: readonly string[]): Promise<Resident> {
  const worker = await serveInWorkerd(options);
  await timeRequest(worker.address, paths[0] ?? "/");
  const first = await worker.resident();
  for (let i = 1; i < QUERIES; i++) {
    await timeRequest(worker.address, paths[i % paths.length] ?? "/");
  }
  const last = await worker.resident();
  await worker.stop();
  return { first, last };
}

/** Milliseconds of one request. */
async function timeRequest(origin: string, path: string): Promise<number> {
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
