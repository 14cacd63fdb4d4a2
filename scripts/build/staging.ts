import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * A folder beside the target that a build writes into. `commit` puts it in the target's place;
 * until then the target is untouched, whenever the build dies.
 */
export interface Staging {
  readonly folder: string;
  commit(): void;
  discard(): void;
}

/** Begins a build for `target`; what builds that died have left beside it is removed. */
export function openStaging(target: string): Staging {
  const path = resolve(target);
  recoverTarget(path);
  for (const name of siblings(path, "new")) rmSync(name, { recursive: true, force: true });
  const folder = `${path}.new-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    commit() {
      const old = `${path}.old-${process.pid}`;
      if (existsSync(path)) renameSync(path, old);
      renameSync(folder, path);
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Puts the old index back where a swap died between its two renames, and clears old ones away.
 * Every program that reads the target calls this first.
 */
export function recoverTarget(target: string): void {
  const path = resolve(target);
  for (const old of siblings(path, "old")) {
    if (existsSync(path)) rmSync(old, { recursive: true, force: true });
    else renameSync(old, path);
  }
}

function siblings(path: string, kind: "new" | "old"): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const prefix = `${basename(path)}.${kind}-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
    .map((name) => join(folder, name));
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
