import type { ByteReader } from "./varint.ts";

/** Bytes of the first piece of a stream; each further piece is twice as long, up to the limit. */
const FIRST_PIECE = 16;
const LAST_PIECE = 1024;
/** Pieces lie in chunks of this many bytes; a power of two, so that an address splits by bits. */
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const POINTER = 4;

/**
 * Very many growing byte streams, so that a build holds its postings as bytes and not as objects.
 * Pieces of one stream are chained by a 4-byte address, as in Lucene's `ByteBlockPool`.
 */
export class BytePool {
  readonly #chunks: Uint8Array[] = [];
  #used = CHUNK;
  #streams = 0;
  /** By stream: address of its first piece, of its next byte, end of its last piece, its length. */
  #first = new Uint32Array(1024);
  #next = new Uint32Array(1024);
  #end = new Uint32Array(1024);
  #length = new Uint32Array(1024);

  /** A new, empty stream. */
  open(): number {
    const stream = this.#streams++;
    if (stream === this.#first.length) {
      this.#first = doubled(this.#first);
      this.#next = doubled(this.#next);
      this.#end = doubled(this.#end);
      this.#length = doubled(this.#length);
    }
    const piece = this.#allocate(FIRST_PIECE);
    this.#first[stream] = piece;
    this.#next[stream] = piece;
    this.#end[stream] = piece + FIRST_PIECE - POINTER;
    return stream;
  }

  /** Appends one unsigned integer below 2³², seven bits a byte, lowest first. */
  writeVarint(stream: number, value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#write(stream, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#write(stream, rest);
  }

  /** Lays the stream's bytes into `reader`, which then stands at the first of them. */
  read(stream: number, reader: ByteReader): void {
    const length = this.#length[stream] ?? 0;
    if (reader.bytes.length < length) reader.bytes = new Uint8Array(length * 2);
    reader.position = 0;
    let piece = this.#first[stream] ?? 0;
    let size = FIRST_PIECE;
    for (let at = 0; at < length; ) {
      const take = Math.min(length - at, size - POINTER);
      const chunk = this.#chunk(piece);
      const start = piece & (CHUNK - 1);
      reader.bytes.set(chunk.subarray(start, start + take), at);
      at += take;
      const pointer = start + size - POINTER;
      piece = 0;
      for (let i = 0; i < POINTER; i++) piece |= (chunk[pointer + i] ?? 0) << (8 * i);
      piece >>>= 0;
      size = Math.min(size * 2, LAST_PIECE);
    }
  }

  #write(stream: number, byte: number): void {
    let next = this.#next[stream] ?? 0;
    if (next === this.#end[stream]) next = this.#extend(stream, next);
    this.#chunk(next)[next & (CHUNK - 1)] = byte;
    this.#next[stream] = next + 1;
    this.#length[stream] = (this.#length[stream] ?? 0) + 1;
  }

  /** Chains another piece; returns its address. */
  #extend(stream: number, pointer: number): number {
    const length = this.#length[stream] ?? 0;
    let size = FIRST_PIECE;
    for (let held = size - POINTER; held < length && size < LAST_PIECE; held += size - POINTER) {
      size *= 2;
    }
    size = Math.min(size * 2, LAST_PIECE);
    const piece = this.#allocate(size);
    const chunk = this.#chunk(pointer);
    for (let i = 0; i < POINTER; i++) chunk[(pointer & (CHUNK - 1)) + i] = piece >>> (8 * i);
    this.#end[stream] = piece + size - POINTER;
    return piece;
  }

  #allocate(size: number): number {
    if (this.#used + size > CHUNK) {
      this.#chunks.push(new Uint8Array(CHUNK));
      this.#used = 0;
    }
    const piece = (this.#chunks.length - 1) * CHUNK + this.#used;
    this.#used += size;
    return piece;
  }

  #chunk(address: number): Uint8Array {
    const chunk = this.#chunks[address >>> CHUNK_BITS];
    if (!chunk) throw new Error("an address outside the pool");
    return chunk;
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
