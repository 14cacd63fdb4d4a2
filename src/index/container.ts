import { crc32 } from "node:zlib";
import { IndexProblem } from "../contract/index-problem.ts";

/**
 * The file: a header, a table of named sections, the sections; all little-endian, every section
 * on an 8-byte boundary so that typed arrays can be laid over it without a copy.
 *
 * header  8 bytes magic, u32 format version, u32 number of sections, u32 file length,
 *         u32 checksum of the section table
 * table   a section each: 16 bytes name (ASCII, NUL-padded), u32 offset, u32 length, u32 checksum
 *         of name and content, u32 zero
 *
 * Checksums are CRC-32 (ISO 3309), which the platform computes.
 */
const MAGIC = "FIHRIST\u0001";
export const FORMAT_VERSION = 4;
const HEADER_BYTES = 24;
const ENTRY_BYTES = 32;
const NAME_BYTES = 16;
const ALIGNMENT = 8;
const REMEDY = "build the index again with `npm run build:index`";

/** Named sections of one index file. */
export interface Container {
  has(name: string): boolean;
  bytes(name: string): Uint8Array;
  /** @throws IndexProblem if the section's length is no multiple of four bytes. */
  uint32(name: string): Uint32Array;
  uint16(name: string): Uint16Array;
  int32(name: string): Int32Array;
  /** Checksum of the section table, which holds those of all sections: it tells files apart. */
  readonly checksum: number;
}

/** The bytes of an index file with these sections, in the order of the map. */
export function writeContainer(
  sections: ReadonlyMap<string, ArrayBufferView>,
): Uint8Array<ArrayBuffer> {
  const tableEnd = HEADER_BYTES + sections.size * ENTRY_BYTES;
  let length = align(tableEnd);
  for (const section of sections.values()) length = align(length + section.byteLength);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  let entry = HEADER_BYTES;
  let offset = align(tableEnd);
  for (const [name, section] of sections) {
    if (!/^[\x21-\x7e]{1,16}$/.test(name)) throw new Error(`section name ${name} does not fit`);
    for (let i = 0; i < name.length; i++) file[entry + i] = name.charCodeAt(i);
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    view.setUint32(entry + 16, offset, true);
    view.setUint32(entry + 20, section.byteLength, true);
    const content = file.subarray(offset, align(offset + section.byteLength));
    view.setUint32(entry + 24, crc32(content, crc32(file.subarray(entry, entry + 16))), true);
    entry += ENTRY_BYTES;
    offset = align(offset + section.byteLength);
  }
  for (let i = 0; i < MAGIC.length; i++) file[i] = MAGIC.charCodeAt(i);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, sections.size, true);
  view.setUint32(16, length, true);
  view.setUint32(20, crc32(file.subarray(HEADER_BYTES, align(tableEnd))), true);
  return file;
}

/**
 * Views over the sections of a file; nothing is copied, everything is checked first.
 *
 * @throws IndexProblem if the file is of another kind or version, cut short or altered.
 */
export function readContainer(buffer: ArrayBuffer): Container {
  const file = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (file.length < HEADER_BYTES || readName(file, 0, MAGIC.length) !== MAGIC) {
    throw new IndexProblem(`this is no Fihrist index; ${REMEDY}`);
  }
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw new IndexProblem(`format version ${version}, expected ${FORMAT_VERSION}; ${REMEDY}`);
  }
  const count = view.getUint32(12, true);
  const tableEnd = align(HEADER_BYTES + count * ENTRY_BYTES);
  if (view.getUint32(16, true) !== file.length || tableEnd > file.length) {
    throw new IndexProblem(
      `the file has ${file.length} bytes, its header says ${view.getUint32(16, true)}; ${REMEDY}`,
    );
  }
  if (crc32(file.subarray(HEADER_BYTES, tableEnd)) !== checksumOf(file)) {
    throw new IndexProblem(`the section table is damaged; ${REMEDY}`);
  }
  const sections = new Map<string, { offset: number; length: number }>();
  for (let i = 0; i < count; i++) {
    const entry = HEADER_BYTES + i * ENTRY_BYTES;
    const name = readName(file, entry, NAME_BYTES);
    const offset = view.getUint32(entry + 16, true);
    const length = view.getUint32(entry + 20, true);
    if (offset % ALIGNMENT !== 0 || align(offset + length) > file.length) {
      throw new IndexProblem(`section ${name} lies outside the file; ${REMEDY}`);
    }
    const seed = crc32(file.subarray(entry, entry + NAME_BYTES));
    const content = file.subarray(offset, align(offset + length));
    if (crc32(content, seed) !== view.getUint32(entry + 24, true)) {
      throw new IndexProblem(`section ${name} is damaged; ${REMEDY}`);
    }
    sections.set(name, { offset, length });
  }
  const place = (name: string, unit: number) => {
    const section = sections.get(name);
    if (!section) throw new IndexProblem(`section ${name} is missing; ${REMEDY}`);
    if (section.length % unit !== 0) throw new IndexProblem(`section ${name} is cut; ${REMEDY}`);
    return section;
  };
  return {
    checksum: checksumOf(file),
    has: (name) => sections.has(name),
    bytes: (name) => {
      const { offset, length } = place(name, 1);
      return new Uint8Array(buffer, offset, length);
    },
    uint16: (name) => {
      const { offset, length } = place(name, 2);
      return new Uint16Array(buffer, offset, length / 2);
    },
    uint32: (name) => {
      const { offset, length } = place(name, 4);
      return new Uint32Array(buffer, offset, length / 4);
    },
    int32: (name) => {
      const { offset, length } = place(name, 4);
      return new Int32Array(buffer, offset, length / 4);
    },
  };
}

/** The checksum a file's header holds of its section table; see `Container.checksum`. */
export function checksumOf(file: Uint8Array<ArrayBuffer>): number {
  return new DataView(file.buffer, file.byteOffset).getUint32(20, true);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function readName(file: Uint8Array, start: number, length: number): string {
  let name = "";
  for (let i = start; i < start + length && file[i] !== 0; i++) {
    name += String.fromCharCode(file[i] ?? 0);
  }
  return name;
}
