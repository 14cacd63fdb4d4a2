/**
 * `npm run load`: searches at full speed over loopback, next to an empty Hono route.
 *
 * Builds and serves made-up articles, and asks twice: what was asked within the last minute, which
 * is answered from memory, and queries nobody asked before. Fails when a request does, or when the
 * throughput of the first is below 0.3 of the empty route's.
 */

import autocannon from "autocannon";
import { makeQueries } from "../bench/speed/articles.ts";
import {
  SERVED_ASSETS as assets,
  buildServedIndex,
  SERVED_CONDITIONS as conditions,
} from "../bench/speed/served-index.ts";
import { readArticles } from "../bench/speed/source.ts";
import { serveInWorkerd } from "./load/workerd.ts";
import { readOptions, wholeNumber } from "./options.ts";

const LEAST_SHARE = 0.3;

/** Queries that come again, and more that do not than are asked in the time. */
const ASKED_AGAIN = 200;
const NEW = 50_000;
const WORDS = 4;

const USAGE = `usage: npm run load -- [--articles N] [--connections N] [--seconds N] [--json]

  --articles N     made-up articles that are served (5000)
  --connections N  requests at a time (100)
  --seconds N      time each server is asked (30)
  --json           prints JSON on one line`;

const values = readOptions(USAGE, {
  articles: { type: "string", default: "5000" },
  connections: { type: "string", default: "100" },
  seconds: { type: "string", default: "30" },
  json: { type: "boolean", default: false },
});

const articles = [...readArticles(wholeNumber("--articles", values.articles, USAGE))];
buildServedIndex(articles);
const texts = articles.map(({ text }) => text);
const paths = makeQueries(texts, WORDS, ASKED_AGAIN + NEW).map(
  (q) => `/v1/search?${new URLSearchParams({ q })}`,
);
const [again, fresh] = [paths.slice(0, ASKED_AGAIN), paths.slice(ASKED_AGAIN)];
// The same way through the runtime for both; one after the other, as they would share the processor.
const empty = await serveInWorkerd({ config: "scripts/load/empty.toml", assets });
const emptyRoute = await load(empty.address, ["/"]);
await empty.stop();
const worker = await serveInWorkerd({ config: "wrangler.toml", assets, conditions });
for (const path of again) await (await fetch(worker.address + path)).arrayBuffer();
const askedAgain = await load(worker.address, again);
const neverAsked = await load(worker.address, fresh);
await worker.stop();

const share = askedAgain.requestsPerSecond / emptyRoute.requestsPerSecond;
const shareOfNew = neverAsked.requestsPerSecond / emptyRoute.requestsPerSecond;
const failures = emptyRoute.failures + askedAgain.failures + neverAsked.failures;
const report = {
  articles: articles.length,
  empty: emptyRoute,
  askedAgain: { ...askedAgain, share: Number(share.toFixed(2)) },
  neverAsked: { ...neverAsked, share: Number(shareOfNew.toFixed(2)) },
};
console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2));
process.exit(failures === 0 && share >= LEAST_SHARE ? 0 : 1);

async function load(url: string, paths: readonly string[]) {
  let asked = 0;
  const result = await autocannon({
    url,
    connections: wholeNumber("--connections", values.connections, USAGE),
    duration: wholeNumber("--seconds", values.seconds, USAGE),
    // One list for all connections: of its own each would ask the same at the same time.
    requests: [
      { setupRequest: (request) => ({ ...request, path: paths[asked++ % paths.length] ?? "/" }) },
    ],
  });
  return {
    requestsPerSecond: result.requests.average,
    medianMs: result.latency.p50,
    p99Ms: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
  };
}
