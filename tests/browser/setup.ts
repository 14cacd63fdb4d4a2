import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { serveInWorkerd } from "../../scripts/load/workerd.ts";
import { articleLines } from "./articles.ts";

const root = join(import.meta.dirname, "..", "..");

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the Worker that the browser visits, without a slash at its end. */
    address: string;
  }
}

/** Builds the seeds and a thousand more articles, and serves them while the tests run. */
export default async function servePages(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "fihrist-pages-"));
  const lines = join(folder, "articles.jsonl");
  await writeFile(lines, articleLines());
  await promisify(execFile)(
    process.execPath,
    [
      join(root, "scripts", "build-index.ts"),
      ...["--input", join(root, "seeds"), "--input", lines],
      ...["--out", join(root, "dist.pages")],
    ],
    { cwd: root },
  );
  // Without the proxy of `wrangler dev`, which takes longer than a page does.
  const worker = await serveInWorkerd({
    config: "wrangler.toml",
    assets: "dist.pages/assets",
    conditions: "pages,workerd,worker,browser",
  });
  project.provide("address", worker.address);
  return async () => {
    await worker.stop();
    await rm(folder, { recursive: true });
  };
}
