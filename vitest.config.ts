import { join } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** The seeds, built before the tests; the reader's own `dist/` is left alone. */
const seeds = join(import.meta.dirname, "dist.test");

export default defineConfig({
  test: {
    globalSetup: ["tests/setup/build-seeds.ts"],
    // The request log of every passed test would bury the rest.
    silent: "passed-only",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/worker/**", "tests/browser/**", "tests/http/running/**"],
        },
      },
      {
        // Over real sockets, against the Worker under wrangler.
        extends: true,
        test: {
          name: "running",
          include: ["tests/http/running/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          // After everything else and one file at a time: it measures times.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        // Inside workerd.
        extends: true,
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { assets: { directory: join(seeds, "assets"), binding: "ASSETS" } },
          }),
        ],
        resolve: { alias: { "#dist": seeds } },
        test: {
          name: "workerd",
          include: ["tests/worker/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
