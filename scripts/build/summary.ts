import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { IndexInfo } from "../../src/contract/index-info.ts";

/** What was built: counts, bytes of the files, and how long it took. */
export function summary(info: IndexInfo, out: string, seconds: number): string {
  const languages = Object.entries(info.languages).map(([name, count]) => `${name} ${count}`);
  const lines: readonly (readonly [string, string])[] = [
    ["articles", `${info.articles} (${languages.join(", ")})`],
    ["passages", String(info.passages)],
    ["terms", String(info.terms)],
    ["facts", String(info.facts)],
    ...filesOf(out),
    ["version", info.version],
    ["built", `${relative(".", out) || "."} in ${seconds.toFixed(1)} s`],
  ];
  return lines.map(([name, value]) => `${name.padEnd(16)} ${value}`).join("\n");
}

/** A line for each kind of file the Worker reads, with its bytes. */
function filesOf(out: string): [string, string][] {
  const data = join(out, "assets", "_data");
  const names = readdirSync(data);
  const kinds = [
    ["index parts", "index-"],
    ["texts", "text-"],
    ["facts", "facts-"],
  ] as const;
  const packed = kinds.flatMap(([kind, prefix]): [string, string][] => {
    const files = names.filter((name) => name.startsWith(prefix));
    const bytes = files.reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
    const count = `${files.length} ${files.length === 1 ? "file" : "files"}`;
    return files.length === 0 ? [] : [[`bytes of ${kind}`, `${bytes} in ${count}`]];
  });
  return [["bytes of index", String(statSync(join(out, "index.bin")).size)], ...packed];
}
