/** Composition root: loads the index once, makes the app. The only module that sees the platform. */

import { env } from "cloudflare:workers";
import indexBytes from "#dist/index.bin";
import manifest from "#dist/manifest.json";
import { createApp } from "./http/app.ts";
import type { ReplyCache } from "./http/environment.ts";
import { readSettings, type Settings } from "./http/settings.ts";
import { type Corpus, openCorpus } from "./retrieval/corpus.ts";

/** Any host will do: the binding looks at the path only. */
const ASSETS_ORIGIN = "https://assets.invalid";

async function readAsset(path: string): Promise<ArrayBuffer> {
  const response = await env.ASSETS.fetch(new Request(new URL(path, ASSETS_ORIGIN)));
  if (!response.ok) throw new Error(`asset ${path} answered ${response.status}`);
  return response.arrayBuffer();
}

/** The settings, or what is wrong with them: then nothing is served, rather than too much. */
function openSettings(): Settings | Error {
  try {
    return readSettings(env);
  } catch (cause) {
    return toError(cause);
  }
}

/** The corpus, or why there is none: an index that does not fit must not stop the process. */
function tryCorpus(): Corpus | Error {
  try {
    return openCorpus(indexBytes, manifest, readAsset);
  } catch (cause) {
    return toError(cause);
  }
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

const settings = openSettings();
const corpus = settings instanceof Error ? settings : tryCorpus();
const limiter = env.RATE_LIMITER;

const app = createApp({
  settings: settings instanceof Error ? readSettings({}) : settings,
  corpus: async () => {
    if (corpus instanceof Error) throw corpus;
    return corpus;
  },
  assets: (request) => env.ASSETS.fetch(request),
  deployment: env.VERSION?.id ?? "",
  cache: (globalThis as { caches?: { default?: ReplyCache } }).caches?.default,
  allowRequest: limiter && (async (key) => (await limiter.limit({ key })).success),
  log: (entry) => console.log(JSON.stringify(entry)),
});

export default { fetch: app.fetch };
