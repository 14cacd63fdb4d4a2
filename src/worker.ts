/** Composition root: loads the index once, makes the app. The only module that sees the platform. */

import { env, waitUntil } from "cloudflare:workers";
import indexBytes from "#dist/index.bin";
import manifest from "#dist/manifest.json";
import { createApp } from "./http/app.ts";
import { createReplyCache } from "./http/caching.ts";
import { readSettings, type Settings } from "./http/settings.ts";
import { createCorpusSource } from "./retrieval/corpus-source.ts";

/** Any host will do: the binding looks at the path only. */
const ASSETS_ORIGIN = "https://assets.invalid";

async function openAsset(path: string): Promise<ReadableStream<Uint8Array>> {
  const response = await env.ASSETS.fetch(new Request(new URL(path, ASSETS_ORIGIN)));
  const { ok, status, body } = response;
  if (!ok || body === null) throw new Error(`asset ${path} answered ${status}`);
  return body;
}

/** The settings, or what is wrong with them. */
function tryReadSettings(): Settings | Error {
  try {
    return readSettings(env);
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

const settings = tryReadSettings();
const limiter = env.RATE_LIMITER;
const openCorpus = createCorpusSource({
  bytes: indexBytes,
  manifest,
  openAsset,
  bucket: env.INDEX,
  now: () => Date.now(),
  keepAlive: waitUntil,
  report: (error) => console.error(JSON.stringify({ error: error.message })),
});

const app = createApp({
  settings: settings instanceof Error ? readSettings({}) : settings,
  // Settings that cannot be read open nothing: a key list with a slip must not open everything.
  corpus: settings instanceof Error ? () => Promise.reject(settings) : openCorpus,
  assets: (request) => env.ASSETS.fetch(request),
  deployment: env.VERSION?.id ?? "",
  replies: createReplyCache(),
  allowRequest: limiter && (async (key) => (await limiter.limit({ key })).success),
  log: (entry) => console.log(JSON.stringify(entry)),
});

export default { fetch: app.fetch };
