import { deflateSync } from "node:zlib";
import { PACK_BYTES, type PackKind, packPath } from "../articles/packs.ts";

/**
 * Effort of the compression: at level 6, the default of zlib, packs take longer and are hardly smaller;
 * below 4 they grow and hardly any time is won.
 */
const LEVEL = 4;

/** Takes a file of the build, path beginning with "/" below the assets. */
export type WriteAsset = (path: string, bytes: Uint8Array) => void;

/** Writes the records of one kind into packs, one compressed record an article, in order. */
export class PackWriter {
  readonly #kind: PackKind;
  readonly #write: WriteAsset;
  readonly #firstArticles: number[] = [];
  readonly #ends: number[] = [];
  #records: Uint8Array[] = [];
  #size = 0;

  constructor(kind: PackKind, write: WriteAsset) {
    this.#kind = kind;
    this.#write = write;
  }

  add(record: Uint8Array): void {
    const bytes = deflateSync(record, { level: LEVEL });
    if (this.#size > 0 && this.#size + bytes.length > PACK_BYTES) this.#flush();
    if (this.#size === 0) this.#firstArticles.push(this.#ends.length);
    this.#records.push(bytes);
    this.#size += bytes.length;
    this.#ends.push(this.#size);
  }

  /** Writes the last pack and the tables: `<kind>.pack`, `<kind>.end`. */
  finish(sections: Map<string, ArrayBufferView>): void {
    this.#flush();
    sections.set(`${this.#kind}.pack`, Uint32Array.from(this.#firstArticles));
    sections.set(`${this.#kind}.end`, Uint32Array.from(this.#ends));
  }

  #flush(): void {
    if (this.#size === 0) return;
    this.#write(packPath(this.#kind, this.#firstArticles.length - 1), Buffer.concat(this.#records));
    this.#records = [];
    this.#size = 0;
  }
}
