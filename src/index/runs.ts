import { ByteReader, ByteWriter } from "../bytes/varint.ts";
import type { Container } from "./container.ts";

/** Runs whose place is kept together; at most so many are skipped to reach one. */
const BLOCK = 16;

/**
 * Writes runs of bytes that are read one at a time: `<name>.at` (u32 byte offset of each block of
 * runs), `<name>` (a run as varint length and its bytes).
 *
 * @param write - Writes the run of an ordinal.
 */
export function writeRuns(
  sections: Map<string, ArrayBufferView>,
  name: string,
  count: number,
  write: (ordinal: number, writer: ByteWriter) => void,
): void {
  const all = new ByteWriter();
  const run = new ByteWriter();
  const at = new Uint32Array(Math.ceil(count / BLOCK));
  for (let i = 0; i < count; i++) {
    if (i % BLOCK === 0) at[i / BLOCK] = all.length;
    run.length = 0;
    write(i, run);
    all.varint(run.length);
    all.append(run);
  }
  sections.set(`${name}.at`, at);
  sections.set(name, all.finish());
}

/** Runs of bytes by ordinal. */
export class Runs {
  readonly #at: Uint32Array;
  readonly #bytes: Uint8Array;
  /** Stands where `seek` put it. */
  readonly reader: ByteReader;

  constructor(container: Container, name: string) {
    this.#at = container.uint32(`${name}.at`);
    this.#bytes = container.bytes(name);
    this.reader = new ByteReader(this.#bytes);
  }

  /** Puts the reader before a run; returns where the run ends. */
  seek(ordinal: number): number {
    const { reader } = this;
    reader.position = this.#at[Math.floor(ordinal / BLOCK)] ?? this.#bytes.length;
    for (let left = ordinal % BLOCK; ; left--) {
      const length = reader.varint();
      const end = Math.min(reader.position + length, this.#bytes.length);
      if (left === 0) return end;
      reader.position = end;
    }
  }
}
