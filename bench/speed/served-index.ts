import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../src/contract/article.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Folder of the index that the Worker finds under the condition `bench`; see `imports` in package.json. */
const DIST = "dist.bench";

/** The static assets of that index, from the root of the project. */
export const SERVED_ASSETS = `${DIST}/assets`;

/** Conditions under which the Worker is bundled with that index. */
export const SERVED_CONDITIONS = "bench,workerd,worker,browser";

/** Builds the index of some articles where the Worker finds it under the condition `bench`. */
export function buildServedIndex(articles: Iterable<Article>): void {
  const folder = mkdtempSync(join(tmpdir(), "fihrist-served-"));
  const file = join(folder, "articles.jsonl");
  for (const article of articles) appendFileSync(file, `${JSON.stringify(article)}\n`);
  const build = join(ROOT, "scripts", "build-index.ts");
  execFileSync(process.execPath, [build, "--input", file, "--out", join(ROOT, DIST)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  rmSync(folder, { recursive: true });
  // wrangler refuses a configuration whose folder of assets is missing, though another one is used.
  mkdirSync(join(ROOT, "dist", "assets"), { recursive: true });
}
