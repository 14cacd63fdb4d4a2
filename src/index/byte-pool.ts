/** Bytes of the first piece of a stream; each further piece is twice as long, up to the limit. */
const FIRST_PIECE = 8;
const LAST_PIECE = 1024;
const CHUNK = 1 << 20;
const POINTER = 4;

/**
 * Very many growing byte streams in one buffer, so that a build holds its postings as bytes and
 * not as objects. Pieces of one stream are chained by a 4-byte pointer, as in Lucene's
 * `ByteBlockPool`.
 */
export class BytePool {
  #bytes = new Uint8Array(CHUNK);
  #used = 0;
  /** By stream: first byte, next free byte, end of the current piece, length of that piece. */
  #first: number[] = [];
  #next: number[] = [];
  #end: number[] = [];
  #size: number[] = [];
  #length: number[] = [];

  /** A new, empty stream. */
  open(): number {
    const piece = this.#allocate(FIRST_PIECE);
    this.#first.push(piece);
    this.#next.push(piece);
    this.#end.push(piece + FIRST_PIECE - POINTER);
    this.#size.push(FIRST_PIECE);
    this.#length.push(0);
    return this.#first.length - 1;
  }

  /** Appends one unsigned integer below 2³², seven bits a byte, lowest first. */
  writeVarint(stream: number, value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#write(stream, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#write(stream, rest);
  }

  byteLength(stream: number): number {
    return this.#length[stream] ?? 0;
  }

  /** Copies a whole stream to `target` at `offset`; returns the offset behind it. */
  copy(stream: number, target: Uint8Array, offset: number): number {
    let left = this.byteLength(stream);
    let piece = this.#first[stream] ?? 0;
    let size = FIRST_PIECE;
    let at = offset;
    while (left > 0) {
      const take = Math.min(left, size - POINTER);
      target.set(this.#bytes.subarray(piece, piece + take), at);
      at += take;
      left -= take;
      if (left > 0) {
        piece = this.#pointer(piece + size - POINTER);
        size = Math.min(size * 2, LAST_PIECE);
      }
    }
    return at;
  }

  #write(stream: number, byte: number): void {
    let next = this.#next[stream] ?? 0;
    if (next === this.#end[stream]) {
      const size = Math.min((this.#size[stream] ?? FIRST_PIECE) * 2, LAST_PIECE);
      const piece = this.#allocate(size);
      for (let i = 0; i < POINTER; i++) this.#bytes[next + i] = piece >>> (8 * i);
      this.#size[stream] = size;
      this.#end[stream] = piece + size - POINTER;
      next = piece;
    }
    this.#bytes[next] = byte;
    this.#next[stream] = next + 1;
    this.#length[stream] = (this.#length[stream] ?? 0) + 1;
  }

  #allocate(size: number): number {
    if (this.#used + size > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length + Math.max(CHUNK, this.#bytes.length >> 1));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    const piece = this.#used;
    this.#used += size;
    return piece;
  }

  #pointer(at: number): number {
    let value = 0;
    for (let i = 0; i < POINTER; i++) value |= (this.#bytes[at + i] ?? 0) << (8 * i);
    return value >>> 0;
  }
}
