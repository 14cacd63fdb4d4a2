import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TABLES } from "../../src/index/tables.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import { createCorpusSource, type Manifest } from "../../src/retrieval/corpus-source.ts";

/** Bytes of index the bundle takes: three quarters of the 64 MiB that a Worker may have. */
const BUNDLE_BYTES = 48 * 1024 * 1024;
/** Bytes of a part: an asset may have 25 MiB. */
const PART_BYTES = 20 * 1024 * 1024;

/** Writes a file and the folders above it. */
export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes the index whole, or in parts among the assets where it would outgrow the bundle. */
export function writeIndex(folder: string, bytes: Uint8Array): Pick<Manifest, "parts"> {
  if (bytes.length <= BUNDLE_BYTES) {
    write(join(folder, "index.bin"), bytes);
    return {};
  }
  write(join(folder, "index.bin"), new Uint8Array());
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    const part = `/_data/index-${parts.length}.bin`;
    write(join(folder, "assets", part), bytes.subarray(start, start + PART_BYTES));
    parts.push(part);
  }
  return { parts };
}

/**
 * The corpus as it was written, opened as the Worker opens it.
 *
 * @throws Error if the index does not load, a table does not fit it, or a pack does not hold the
 * texts it should.
 */
export async function openWritten(folder: string, manifest: Manifest): Promise<Corpus> {
  const corpus = await createCorpusSource({
    bytes: readBuffer(join(folder, "index.bin")),
    manifest,
    openAsset: async (path) => new Blob([readFileSync(join(folder, "assets", path))]).stream(),
    now: () => 0,
    keepAlive: () => {},
    report: () => {},
  })();
  const { index } = corpus.engine;
  if (index.articleCount !== manifest.articles) {
    throw new Error("the index holds another number of articles");
  }
  for (const article of edgesOfPacks(index.sections.uint32("text.pack"), index.articleCount)) {
    const { text, sentences } = await corpus.store.text(article);
    if ((sentences.at(-1) ?? 0) > text.length) {
      throw new Error(`the text of article ${article} was not written whole`);
    }
  }
  for (const article of edgesOfPacks(index.sections.uint32("facts.pack"), index.articleCount)) {
    await corpus.store.facts(article);
  }
  for (const table of TABLES) await corpus.table(table);
  return corpus;
}

/** The first and the last article of every pack: what lies between was written in one go. */
function edgesOfPacks(firstArticles: Uint32Array, articleCount: number): number[] {
  return [...firstArticles, articleCount].flatMap((first) => [first - 1, first]).slice(1, -1);
}

function readBuffer(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
