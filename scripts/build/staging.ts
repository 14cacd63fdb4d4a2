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

/**
 * Begins a build for `target`; what builds that died have left beside it is removed.
 *
 * @throws Error if the target holds something else than an index: it would be replaced.
 */
export function openStaging(target: string): Staging {
  const path = resolve(target);
  recoverTarget(path);
  if (existsSync(path) && holdsFiles(path) && !existsSync(join(path, "manifest.json"))) {
    throw new Error(`${target} holds other files than an index; name an empty or a new folder`);
  }
  for (const { name, isAlive } of siblings(path, "new")) {
    if (!isAlive) rmSync(name, { recursive: true, force: true });
  }
  const folder = `${path}.new-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    commit() {
      const old = `${path}.old-${process.pid}`;
      // Twice where another build has put its own in place in between.
      while (existsSync(folder)) {
        rmSync(old, { recursive: true, force: true });
        if (existsSync(path)) renameSync(path, old);
        renameOnto(folder, path);
      }
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a folder holds anything besides folders, which may be lost. */
function holdsFiles(folder: string): boolean {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.some((entry) => !entry.isDirectory());
}

/**
 * Puts the old index back where a swap died between its two renames, and clears old ones away.
 * Every program that reads the target calls this first.
 */
export function recoverTarget(target: string): void {
  const path = resolve(target);
  for (const { name: old, isAlive } of siblings(path, "old")) {
    if (!existsSync(path)) renameSync(old, path);
    else if (!isAlive) rmSync(old, { recursive: true, force: true });
  }
}

/** Leaves things as they are where the target has come into being meanwhile. */
function renameOnto(folder: string, path: string): void {
  try {
    renameSync(folder, path);
  } catch (cause) {
    if (!existsSync(path)) throw cause;
  }
}

/** Folders that builds keep beside their target, each with whether its build goes on. */
function siblings(path: string, kind: "new" | "old"): { name: string; isAlive: boolean }[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const prefix = `${basename(path)}.${kind}-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({
      name: join(folder, name),
      isAlive: isRunning(Number(name.slice(prefix.length))),
    }));
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
