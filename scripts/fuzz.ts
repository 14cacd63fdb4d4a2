/**
 * `npm run fuzz -- --address http://localhost:8787 --requests 20000`: random requests, seeded.
 *
 * Fails on any 5xx, silence or malformed error, and when the slowest hundredth takes 20 times as
 * long as the median: then some input is much dearer than others.
 */

import { parseArgs } from "node:util";
import { fuzz, quantile } from "./fuzzing/fuzz.ts";

const { values } = parseArgs({
  options: {
    address: { type: "string", default: "http://localhost:8787" },
    requests: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    connections: { type: "string", default: "8" },
  },
});

const report = await fuzz({
  address: values.address,
  requests: Number(values.requests),
  seed: Number(values.seed),
  connections: Number(values.connections),
});
const [median, p99] = [quantile(report.durations, 0.5), quantile(report.durations, 0.99)];
console.log(`replies by status: ${JSON.stringify(report.statuses)}`);
console.log(`median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
for (const { request, outcome } of report.failures.slice(0, 20)) {
  console.log(`${outcome}: ${request.method} ${request.path.slice(0, 300)}`);
}
console.log(`${report.failures.length} failures`);
process.exitCode = report.failures.length === 0 && p99 < 20 * median ? 0 : 1;
