import { IndexProblem, unreadable } from "../contract/index-problem.ts";
import { type Container, checksumOf, readContainer, writeContainer } from "./container.ts";

/**
 * What only some requests read stands beside the index, a file each among the static assets, so
 * that a Worker starts without it. A table is a container like the index; the index keeps its
 * checksum, and so one of another build is refused.
 */
export const TABLES = ["suggestions", "facts"] as const;
export type TableName = (typeof TABLES)[number];

type Sections = Map<string, ArrayBufferView>;

/** The table of a name, read when first asked for. Rejects with IndexProblem if it cannot be. */
export type ReadTable = (name: TableName) => Promise<Container>;

function tablePath(name: TableName): string {
  return `/_data/${name}.bin`;
}

/**
 * Writes the tables, and `table.check` (u32 checksum of each, in the order of `TABLES`) to the
 * sections of the index.
 */
export function writeTables(
  index: Sections,
  tables: Readonly<Record<TableName, Sections>>,
  write: (path: string, bytes: Uint8Array) => void,
): void {
  const checks = TABLES.map((name) => {
    const bytes = writeContainer(tables[name]);
    write(tablePath(name), bytes);
    return checksumOf(bytes);
  });
  index.set("table.check", Uint32Array.from(checks));
}

/** The tables that belong to an index; what was read once is kept. */
export function createTables(
  index: Container,
  read: (path: string) => Promise<ArrayBuffer>,
): ReadTable {
  const checks = index.uint32("table.check");
  const opened = new Map<TableName, Promise<Container>>();

  async function open(name: TableName): Promise<Container> {
    const path = tablePath(name);
    try {
      const table = readContainer(await read(path));
      if (table.checksum === checks[TABLES.indexOf(name)]) return table;
    } catch (cause) {
      opened.delete(name);
      throw unreadable(path, cause);
    }
    throw new IndexProblem(`${path} is of another build; deploy all files of one build together`);
  }
  return (name) => {
    const known = opened.get(name) ?? open(name);
    opened.set(name, known);
    return known;
  };
}
