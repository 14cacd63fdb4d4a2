import type { EngineReport } from "./run.ts";
import type { Resident, WorkerReport } from "./worker.ts";

const MB = 1e6;

/** The figures as columns, an engine a line. */
export function formatEngines(reports: readonly EngineReport[]): string {
  const head = [
    ["articles", "engine", "bytes", "gzip", "load", "+answer", "heap", "RSS"],
    ["1 word", "2 words", "4 words", "12 words", "p99", "build"],
  ].flat();
  const rows = reports.map(({ engine, articles, figures }) => {
    const { bytes, gzipBytes, loadMs, firstAnswerMs, heapBytes, rssBytes, queries } = figures;
    return [
      String(articles),
      engine,
      ...[bytes, gzipBytes].map((size) => `${(size / MB).toFixed(1)} MB`),
      ...[loadMs, firstAnswerMs].map((time) => `${time.toFixed(0)} ms`),
      ...[heapBytes, rssBytes].map((size) => `${(size / MB).toFixed(0)} MB`),
      ...[1, 2, 4, 12].map((words) => `${(queries[words]?.p50Ms ?? 0).toFixed(2)} ms`),
      `${(queries[12]?.p99Ms ?? 0).toFixed(2)} ms`,
      `${figures.articlesPerSecond.toFixed(0)}/s`,
    ];
  });
  return align([head, ...rows]);
}

/** What else Fihrist is asked, each question for the first time; "" where nothing is. */
export function formatOthers(reports: readonly EngineReport[]): string {
  const rows = reports.flatMap(({ articles, figures }) =>
    Object.entries(figures.others).map(([name, { p50Ms, p99Ms }]) => [
      String(articles),
      name,
      `${p50Ms.toFixed(2)} ms`,
      `${p99Ms.toFixed(2)} ms`,
    ]),
  );
  return rows.length === 0 ? "" : align([["articles", "asked once", "p50", "p99"], ...rows]);
}

/** The Worker next to the empty route. */
export function formatWorker(report: WorkerReport): string {
  const { articles, words, first, empty, search, residentBytes } = report;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const megabytes = (value: number) => `${(value / MB).toFixed(0)} MB`;
  const loads = empty.map(({ connections }) => `p50/p99 at ${connections}`);
  const head = ["Worker", "first", ...loads, "memory at first / in the end"];
  const memory = ({ first, last }: Resident) => `${megabytes(first)} / ${megabytes(last)}`;
  const line = (
    name: string,
    firstMs: number,
    latencies: WorkerReport["empty"],
    resident: Resident,
  ) => [
    name,
    ms(firstMs),
    ...latencies.map(({ p50Ms, p99Ms }) => `${ms(p50Ms)} / ${ms(p99Ms)}`),
    memory(resident),
  ];
  return align([
    head,
    line("empty route", first.emptyMs, empty, residentBytes.empty),
    ["empty route that opens assets", "", ...loads.map(() => ""), memory(residentBytes.assets)],
    line(
      `search, ${words} words, ${articles} articles`,
      first.searchMs,
      search,
      residentBytes.search,
    ),
  ]);
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number) =>
    /\d/.test(cell) && column > 0
      ? cell.padStart(widths[column] ?? 0)
      : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}
