import type { ByteReader, ByteWriter } from "../bytes/varint.ts";

/** Bytes of the first piece of a stream; each further piece is twice as long, up to the limit. */
const FIRST_PIECE = 16;
const LAST_PIECE = 1024;
/** Pieces lie in chunks of this many bytes; a power of two, so that an address splits by bits. */
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const POINTER = 4;
/** What is kept of a stream, side by side: address of its first piece and of its next byte, end of
 *  its last piece, bytes it has. */
const STATE = 4;
const FIRST = 0;
const NEXT = 1;
const END = 2;
const LENGTH = 3;

/**
 * Very many growing byte streams, so that a build holds its postings as bytes and not as objects.
 * Pieces of one stream are chained by a 4-byte address, as in Lucene's `ByteBlockPool`.
 */
export class BytePool {
  readonly #chunks: Uint8Array[] = [];
  #used = CHUNK;
  #streams = 0;
  /** By stream, `STATE` numbers each. */
  #state = new Uint32Array(1024 * STATE);

  /** A new, empty stream. */
  open(): number {
    const stream = this.#streams++;
    if (stream * STATE === this.#state.length) {
      const larger = new Uint32Array(this.#state.length * 2);
      larger.set(this.#state);
      this.#state = larger;
    }
    const piece = this.#allocate(FIRST_PIECE);
    const at = stream * STATE;
    this.#state[at + FIRST] = piece;
    this.#state[at + NEXT] = piece;
    this.#state[at + END] = piece + FIRST_PIECE - POINTER;
    return stream;
  }

  /** Appends what a writer holds. */
  append(stream: number, { bytes, length }: ByteWriter): void {
    const state = this.#state;
    const at = stream * STATE;
    let next = state[at + NEXT] ?? 0;
    let end = state[at + END] ?? 0;
    let chunk = this.#chunk(next);
    for (let i = 0; i < length; i++) {
      if (next === end) {
        next = this.#extend(stream, next, (state[at + LENGTH] ?? 0) + i);
        end = state[at + END] ?? 0;
        chunk = this.#chunk(next);
      }
      chunk[next & (CHUNK - 1)] = bytes[i] ?? 0;
      next++;
    }
    state[at + NEXT] = next;
    state[at + LENGTH] = (state[at + LENGTH] ?? 0) + length;
  }

  /** Lays the stream's bytes into `reader`, which then stands at the first of them. */
  read(stream: number, reader: ByteReader): void {
    const length = this.#state[stream * STATE + LENGTH] ?? 0;
    if (reader.bytes.length < length) reader.bytes = new Uint8Array(length * 2);
    reader.position = 0;
    let piece = this.#state[stream * STATE + FIRST] ?? 0;
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

  /** Chains another piece to a stream of so many bytes; returns its address. */
  #extend(stream: number, pointer: number, length: number): number {
    let size = FIRST_PIECE;
    for (let held = size - POINTER; held < length && size < LAST_PIECE; held += size - POINTER) {
      size *= 2;
    }
    size = Math.min(size * 2, LAST_PIECE);
    const piece = this.#allocate(size);
    const chunk = this.#chunk(pointer);
    for (let i = 0; i < POINTER; i++) chunk[(pointer & (CHUNK - 1)) + i] = piece >>> (8 * i);
    this.#state[stream * STATE + END] = piece + size - POINTER;
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
