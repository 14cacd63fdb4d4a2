import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { IndexInfo } from "../../src/contract/index-info.ts";
import { createApp } from "../../src/http/app.ts";
import { createReplyCache } from "../../src/http/caching.ts";
import type { Dependencies, LogEntry } from "../../src/http/environment.ts";
import { readSettings } from "../../src/http/settings.ts";
import { type Corpus, openCorpus } from "../../src/retrieval/corpus.ts";

const seeds = join(import.meta.dirname, "..", "..", "dist.test");

/** The seeds, opened in Node as the Worker opens them. */
export async function openSeeds(readAsset = readSeed): Promise<Corpus> {
  const info: IndexInfo = JSON.parse(await readFile(join(seeds, "manifest.json"), "utf8"));
  return openCorpus(await bytesOf("index.bin"), info, readAsset);
}

/** An asset of the seeds. */
export function readSeed(path: string): Promise<ArrayBuffer> {
  return bytesOf(join("assets", path));
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(join(seeds, path));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** The app over the seeds, without pages, with these variables and dependencies. */
export function createSeedsApp(
  corpus: Corpus,
  variables: Readonly<Record<string, string>> = {},
  dependencies: Partial<Dependencies> = {},
) {
  const log: LogEntry[] = [];
  const app = createApp({
    settings: readSettings(variables),
    corpus: async () => corpus,
    assets: async () => new Response(null, { status: 404 }),
    deployment: "test",
    replies: createReplyCache(),
    log: (entry) => log.push(entry),
    ...dependencies,
  });
  return { app, log };
}
