import type { ReadAsset } from "../articles/article-store.ts";
import type { IndexInfo } from "../contract/index-info.ts";
import { type Corpus, openCorpus } from "./corpus.ts";

/** manifest.json of a build. */
export interface Manifest extends IndexInfo {
  /** Assets that together are the index, where it outgrew the bundle; index.bin is empty then. */
  readonly parts?: readonly string[];
}

/** The part of an R2 bucket that is used. */
export interface Bucket {
  get(key: string): Promise<{ readonly body: ReadableStream<Uint8Array> } | null>;
}

/** Opens one static asset; rejects where it cannot be read. The stream fills buffers it is given. */
export type OpenAsset = (path: string) => Promise<ReadableStream<Uint8Array>>;

export interface Sources {
  /** What was deployed with the code. */
  readonly bytes: ArrayBuffer;
  readonly manifest: Manifest;
  readonly openAsset: OpenAsset;
  /**
   * An index published without a deploy, which goes before the deployed one: `manifest.json`, and
   * the files it speaks of in a folder that is called like its version.
   */
  readonly bucket?: Bucket | undefined;
  /** Milliseconds from any moment. */
  readonly now: () => number;
  /** Lets the work go on when the request that began it is cut off. */
  readonly keepAlive: (work: Promise<void>) => void;
  readonly report: (error: Error) => void;
}

/** Milliseconds between two looks at the bucket, or at an index that did not load; chosen. */
const PATIENCE = 60_000;

/**
 * A function that gives the corpus, always the newest one that could be opened. While a newer one
 * loads, and when it cannot be used, the one before goes on being served.
 *
 * The function rejects while there is no corpus at all, with the reason.
 */
export function createCorpusSource(sources: Sources): () => Promise<Corpus> {
  const { bytes, manifest, openAsset, bucket, now, keepAlive, report } = sources;
  const { parts, ...info } = manifest;
  const readAsset = readWhole(openAsset);
  let corpus: Corpus | undefined;
  let failure: Error | undefined;
  let loading: Promise<void> | undefined;
  let looked = Number.NEGATIVE_INFINITY;

  const openDeployed = async () =>
    openCorpus(parts ? await join(parts, info.bytes, openAsset) : bytes, info, readAsset);

  async function load(): Promise<void> {
    looked = now();
    try {
      const published = bucket && (await openPublished(bucket, corpus?.info.version));
      corpus = published ?? corpus ?? (await openDeployed());
    } catch (cause) {
      failure = toError(cause);
      report(failure);
    } finally {
      loading = undefined;
    }
  }

  if (bucket === undefined && parts === undefined) {
    // Outside any request, so that none pays for it; what fails here would always fail.
    looked = Number.POSITIVE_INFINITY;
    try {
      corpus = openCorpus(bytes, info, readAsset);
    } catch (cause) {
      failure = toError(cause);
    }
  }
  return async () => {
    const isDue = now() - looked >= PATIENCE && (corpus === undefined || bucket !== undefined);
    if (isDue || loading !== undefined) {
      loading ??= load();
      keepAlive(loading);
    }
    if (corpus === undefined) await loading;
    if (corpus === undefined) throw failure ?? new Error("the index was not read");
    return corpus;
  };
}

/** The published corpus; undefined when none is, or when its version is the one already open. */
async function openPublished(
  bucket: Bucket,
  open: string | undefined,
): Promise<Corpus | undefined> {
  const stored = await bucket.get("manifest.json");
  if (stored === null) return undefined;
  const manifest = (await new Response(stored.body).json()) as Manifest;
  const { parts = ["/index.bin"], ...info } = manifest;
  if (info.version === open) return undefined;
  const openObject: OpenAsset = async (path) => {
    const object = await bucket.get(info.version + path);
    if (object === null) throw new Error(`${path} of index ${info.version} is not published`);
    return object.body;
  };
  return openCorpus(await join(parts, info.bytes, openObject), info, readWhole(openObject));
}

function readWhole(open: OpenAsset): ReadAsset {
  return async (path) => new Response(await open(path)).arrayBuffer();
}

const DO_NOT_FIT = "the parts of the index do not fit together";

/**
 * The parts in one buffer. The streams write into it themselves: beside an index of many megabytes
 * an isolate has no room for its parts, and what is read and left would stay until it is collected.
 */
async function join(
  parts: readonly string[],
  bytes: number,
  open: OpenAsset,
): Promise<ArrayBuffer> {
  let whole = new ArrayBuffer(bytes);
  let at = 0;
  for (const part of parts) {
    const reader = (await open(part)).getReader({ mode: "byob" });
    while (at < bytes) {
      // To read takes the buffer away, and gives it back as another object.
      const { value, done } = await reader.read(new Uint8Array(whole, at));
      if (value === undefined) throw new Error(DO_NOT_FIT);
      whole = value.buffer;
      if (done) break;
      at += value.length;
    }
    if (at === bytes && !(await reader.read(new Uint8Array(1))).done) throw new Error(DO_NOT_FIT);
  }
  if (at !== bytes) throw new Error(DO_NOT_FIT);
  return whole;
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
