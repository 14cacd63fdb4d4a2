/**
 * `npm run publish:index`: puts what was last built into an R2 bucket, from where
 * a deployed Worker with the binding INDEX takes it within a minute.
 *
 * The manifest goes last, so that a publication that breaks off leaves the index before in place.
 */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Manifest } from "../src/retrieval/corpus-source.ts";
import { readOptions, refuse } from "./options.ts";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const USAGE = `usage: npm run publish:index -- --bucket NAME [--local]

  --bucket NAME  R2 bucket that the binding INDEX of the Worker names
  --local        the bucket of the local server`;

const values = readOptions(USAGE, {
  bucket: { type: "string" },
  local: { type: "boolean", default: false },
});
const { bucket } = values;
if (bucket === undefined) refuse("--bucket is missing", USAGE);

const file = join(DIST, "manifest.json");
if (!existsSync(file)) refuse("nothing is built yet: run `npm run build:index`", USAGE);
const manifest: Manifest = JSON.parse(await readFile(file, "utf8"));
const packs = await readdir(join(DIST, "assets", "_data"));
const files = packs.map((name) => ({
  key: `${manifest.version}/_data/${name}`,
  file: join(DIST, "assets", "_data", name),
}));
if (manifest.parts === undefined) {
  files.push({ key: `${manifest.version}/index.bin`, file: join(DIST, "index.bin") });
}
await putAll(files);
await putAll([{ key: "manifest.json", file }]);
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
