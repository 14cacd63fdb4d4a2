import { spawn } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

/**
 * Runs a script or a program of this project with this Node and waits for it.
 *
 * @returns Its exit code; signals this process gets are handed on.
 */
export function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: {
      ...process.env,
      // Nothing leaves the machine: no look-up of where it stands, no statistics.
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      WRANGLER_SEND_METRICS: "false",
    },
  });
  const handOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGINT", handOn).on("SIGTERM", handOn);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal === null ? (code ?? 1) : 0));
  });
}

export const WRANGLER = join("node_modules", "wrangler", "bin", "wrangler.js");

/** Serves `dist/` at http://localhost:PORT until it is stopped. */
export function serve(port: string): Promise<number> {
  return run(WRANGLER, ["dev", "--port", port, "--show-interactive-dev-session=false"]);
}
