/**
 * `npm run bench`: how fast, small and frugal search is, side by side with other engines over the
 * same articles and the same tokens, and the Worker from outside next to an empty route.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { drawChart } from "../bench/speed/chart.ts";
import { ENGINES, type EngineName } from "../bench/speed/job.ts";
import { compareEngines } from "../bench/speed/run.ts";
import { formatEngines, formatOthers, formatWorker } from "../bench/speed/table.ts";
import { measureWorker } from "../bench/speed/worker.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

const USAGE = `usage: npm run bench -- [--sizes N,N] [--engine NAME] [--rounds N] [--input FILE]
                        [--worker N] [--chart FILE] [--json]

  --sizes N,N     numbers of articles (100,1000,5000,20000)
  --engine NAME   one of "${ENGINES.join('", "')}";
                  may be repeated (all)
  --rounds N      rounds whose median is taken (3)
  --input FILE    a .jsonl or .jsonl.gz of real articles (made-up ones)
  --worker N      articles the Worker serves; 0 leaves it out (5000)
  --chart FILE    writes an SVG chart of the largest size
  --json          prints JSON`;

const values = readOptions(USAGE, {
  sizes: { type: "string", default: "100,1000,5000,20000" },
  engine: { type: "string", multiple: true },
  rounds: { type: "string", default: "3" },
  input: { type: "string" },
  worker: { type: "string", default: "5000" },
  chart: { type: "string" },
  json: { type: "boolean", default: false },
});
await main();

async function main(): Promise<void> {
  const engines = (values.engine ?? [...ENGINES]) as EngineName[];
  const unknown = engines.find((engine) => !ENGINES.includes(engine));
  if (unknown !== undefined) refuse(`there is no engine ${unknown}`, USAGE);
  const rounds = wholeNumber("--rounds", values.rounds, USAGE);
  const { input } = values;
  const sizes = values.sizes.split(",").map((size) => wholeNumber("--sizes", size, USAGE));
  const reports = sizes.flatMap((articles) => {
    const size = compareEngines({ engines, articles, rounds, input });
    if (!values.json) console.log(`${formatEngines(size)}\n\n${formatOthers(size)}\n`);
    return size;
  });
  const served = wholeNumber("--worker", values.worker, USAGE);
  const worker = served > 0 ? await measureWorker(served, input) : undefined;
  if (values.chart !== undefined) {
    mkdirSync(dirname(values.chart), { recursive: true });
    const largest = Math.max(...sizes);
    writeFileSync(values.chart, drawChart(reports.filter((r) => r.articles === largest)));
  }
  if (values.json) {
    const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
    console.log(JSON.stringify({ machine, engines: reports, worker }, null, 2));
  } else if (worker) {
    console.log(formatWorker(worker));
  }
}
