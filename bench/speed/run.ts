import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildFigures, EngineName, FirstFigures, Job, SearchFigures } from "./job.ts";

/** First questions of a round, each of a process of its own: from one to another they differ by a third. */
const FIRST_QUESTIONS = 5;

/** All figures of one engine with so many articles: medians, and every round's as they came. */
export interface EngineReport {
  readonly engine: EngineName;
  readonly articles: number;
  readonly figures: Figures;
  readonly rounds: readonly Figures[];
}

export type Figures = BuildFigures & FirstFigures & SearchFigures;

/**
 * Builds with every engine and asks each, a process a measurement; the engines take turns, in the
 * other order every other round.
 */
export function compareEngines(options: {
  readonly engines: readonly EngineName[];
  readonly articles: number;
  readonly rounds: number;
  readonly input?: string | undefined;
}): EngineReport[] {
  const { engines, articles, rounds, input } = options;
  const folder = mkdtempSync(join(tmpdir(), "fihrist-bench-"));
  const figures = new Map<EngineName, Figures[]>(engines.map((engine) => [engine, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const engine of round % 2 === 0 ? engines : engines.toReversed()) {
        const job = { engine, articles, input, folder: join(folder, engine) };
        const built = measure<BuildFigures>({ ...job, phase: "build" });
        const firsts = Array.from({ length: FIRST_QUESTIONS }, (_, i) =>
          measure<FirstFigures>({ ...job, phase: "first", question: round * FIRST_QUESTIONS + i }),
        );
        const searched = measure<SearchFigures>({ ...job, phase: "search" });
        figures.get(engine)?.push({ ...built, ...median(firsts), ...searched });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return engines.map((engine) => {
    const all = figures.get(engine) ?? [];
    return { engine, articles, figures: median(all), rounds: all };
  });
}

function measure<Result>(job: Job): Result {
  const child = join(import.meta.dirname, "child.ts");
  // A stock index of 20,000 articles takes more heap than Node gives by itself.
  const flags = ["--expose-gc", "--max-old-space-size=8192"];
  // What is told in CPU is told for one core. The helpers of V8 would be done sooner, with more CPU
  // in all.
  if (job.phase !== "search") flags.push("--single-threaded");
  const output = execFileSync(process.execPath, [...flags, child, JSON.stringify(job)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output) as Result;
}

/** The same shape with the median of every number. */
export function median<Shape>(values: readonly Shape[]): Shape {
  return medianOf(values) as Shape;
}

function medianOf(values: readonly unknown[]): unknown {
  const [first] = values;
  if (typeof first === "object" && first !== null) {
    return Object.fromEntries(
      Object.keys(first).map((key) => [
        key,
        medianOf(values.map((value) => (value as Record<string, unknown>)[key])),
      ]),
    );
  }
  const numbers = values.map(Number).sort((a, b) => a - b);
  const middle = numbers.length >> 1;
  const upper = numbers[middle] ?? Number.NaN;
  return numbers.length % 2 === 1 ? upper : ((numbers[middle - 1] ?? upper) + upper) / 2;
}
