/**
 * `npm run smoke [-- --port N]`: starts `npm start` as a reader would, asks it a question in each
 * language of the seeds over HTTP, and stops it.
 */

import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import type { SearchResponse } from "../src/contract/search.ts";
import { ROOT } from "./commands.ts";

/** A question, and a word of the title that its first hit must have. */
const QUESTIONS = [
  { q: "همکاری های ایران و روسیه", holds: "روسیه" },
  { q: "الاتفاقيه النوويه", holds: "النووي" },
] as const;

/** Milliseconds the first answer may take, build included. */
const PATIENCE = 60_000;

const { values } = parseArgs({ options: { port: { type: "string", default: "8787" } } });
const address = `http://localhost:${values.port}`;
const started = performance.now();
// A group of its own, so that npm, wrangler and workerd stop together.
const server = spawn("npm", ["start", "--", "--port", values.port], {
  cwd: ROOT,
  detached: true,
  stdio: ["ignore", "inherit", "inherit"],
});
try {
  await untilReady();
  for (const question of QUESTIONS) await ask(question);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
} finally {
  if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
}

async function untilReady(): Promise<void> {
  while (performance.now() - started < PATIENCE) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    if (response?.ok) {
      console.log(`ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${address} within ${PATIENCE / 1000} s`);
}

async function ask({ q, holds }: (typeof QUESTIONS)[number]): Promise<void> {
  const response = await fetch(`${address}/v1/search?${new URLSearchParams({ q })}`);
  const { hits, total } = (await response.json()) as SearchResponse;
  const title = hits[0]?.title ?? "";
  console.log(`${q}: ${response.status}, ${total} hits, first: ${title}`);
  if (!response.ok || !`${title} ${hits[0]?.snippet.text}`.includes(holds)) {
    throw new Error(`${q}: the first hit does not speak of ${holds}`);
  }
}
