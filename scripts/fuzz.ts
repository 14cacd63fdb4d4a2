/**
 * `npm run fuzz`: random requests, seeded, and what they leave behind in memory.
 *
 * Serves what was last built, or asks the server at `--address`. Fails on any 5xx, silence or
 * malformed error, when the slowest hundredth takes 20 times as long as the median (then some input
 * is much dearer than others), and when as many requests again leave more in memory.
 */

import { fuzz, quantile } from "./fuzzing/fuzz.ts";
import { measureGrowth } from "./fuzzing/growth.ts";
import { readOptions, wholeNumber } from "./options.ts";

const USAGE = `usage: npm run fuzz -- [--address URL] [--requests N] [--seed N] [--connections N]

  --address URL    a running server (what was last built is served)
  --requests N     requests (20000)
  --seed N         the same requests for the same number (1)
  --connections N  requests at a time (8)`;

const values = readOptions(USAGE, {
  address: { type: "string" },
  requests: { type: "string", default: "20000" },
  seed: { type: "string", default: "1" },
  connections: { type: "string", default: "8" },
});
const given = {
  requests: wholeNumber("--requests", values.requests, USAGE),
  seed: wholeNumber("--seed", values.seed, USAGE),
  connections: wholeNumber("--connections", values.connections, USAGE),
};

/** Sends the requests and prints what came back; false when that is not as it should be. */
async function send(address: string, seed: number): Promise<boolean> {
  const report = await fuzz({ ...given, address, seed });
  const [median, p99] = [quantile(report.durations, 0.5), quantile(report.durations, 0.99)];
  console.log(`replies by status: ${JSON.stringify(report.statuses)}`);
  console.log(`median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  for (const { request, outcome } of report.failures.slice(0, 20)) {
    console.log(`${outcome}: ${request.method} ${request.path.slice(0, 300)}`);
  }
  console.log(`${report.failures.length} failures`);
  return report.failures.length === 0 && p99 < 20 * median;
}

const held =
  values.address === undefined
    ? await measureGrowth(given, send)
    : await send(values.address, given.seed);
process.exit(held ? 0 : 1);
