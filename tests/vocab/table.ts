import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One line of a table: the columns of its header by name. */
export type Row = Readonly<Record<string, string>>;

/** The rows of `tests/vocab/<name>.tsv`; `\uXXXX` in it stands for the character. */
export function readTable(name: string): Row[] {
  const text = readFileSync(join(import.meta.dirname, `${name}.tsv`), "utf8");
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.replace(/\\u([0-9A-F]{4})/g, (_, code) => letter(code)).split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

function letter(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
