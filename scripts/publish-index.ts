/**
 * `npm run publish:index -- --bucket NAME`: puts what was last built into an R2 bucket, from where
 * a deployed Worker with the binding INDEX takes it within a minute.
 *
 * The manifest goes last, so that a publication that breaks off leaves the index before in place.
 */

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import type { Manifest } from "../src/retrieval/corpus-source.ts";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const { values } = parseArgs({
  options: { bucket: { type: "string" }, local: { type: "boolean", default: false } },
});
const { bucket } = values;
if (bucket === undefined) {
  console.error("usage: npm run publish:index -- --bucket NAME [--local]");
  process.exit(2);
}

const manifest: Manifest = JSON.parse(await readFile(join(DIST, "manifest.json"), "utf8"));
const packs = await readdir(join(DIST, "assets", "_data"));
const files = packs.map((name) => ({
  key: `${manifest.version}/_data/${name}`,
  file: join(DIST, "assets", "_data", name),
}));
if (manifest.parts === undefined) {
  files.push({ key: `${manifest.version}/index.bin`, file: join(DIST, "index.bin") });
}
await putAll(files);
await putAll([{ key: "manifest.json", file: join(DIST, "manifest.json") }]);
console.log(`published index ${manifest.version}: ${files.length + 1} objects`);

async function putAll(list: readonly { key: string; file: string }[]): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "fihrist-publish-"));
  const filename = join(scratch, "list.json");
  await writeFile(filename, JSON.stringify(list));
  const wrangler = join(ROOT, "node_modules", ".bin", "wrangler");
  const target = values.local ? "--local" : "--remote";
  const given = ["r2", "bulk", "put", String(bucket), "--filename", filename, target];
  await promisify(execFile)(wrangler, given, { cwd: ROOT });
  await rm(scratch, { recursive: true });
}
