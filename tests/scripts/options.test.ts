import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

/** A script that reads its options before anything else. */
function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [join("scripts", script), ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

describe("the command line of a script", () => {
  it("is shown when asked for", () => {
    const { status, stdout } = run("load.ts", "--help");
    expect(status).toBe(0);
    expect(stdout).toContain("usage: npm run load -- [--articles N]");
  });

  it.each([
    ["an unknown option", "key.ts", ["--scope", "search"], "--scope"],
    ["an unknown value", "key.ts", ["--scopes", "all"], "unknown scope all"],
    ["no number", "fuzz.ts", ["--requests", "many"], "--requests many is no whole number"],
    ["a missing one", "publish-index.ts", [], "--bucket is missing"],
  ])("is refused with its usage: %s", (_, script, args, reason) => {
    const { status, stdout, stderr } = run(script, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.split("\n")[0]).toContain(reason);
    expect(stderr).toContain("usage: npm run");
  });
});
