import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "..", "..");

/** Builds the seeds into `dist.test/`, which the tests serve. */
export default async function buildSeeds(): Promise<void> {
  const build = join(root, "scripts", "build-index.ts");
  await promisify(execFile)(
    process.execPath,
    [build, "--input", join(root, "seeds"), "--out", join(root, "dist.test")],
    { cwd: root },
  );
}
