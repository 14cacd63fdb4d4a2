/** A growing run of bytes written with variable-length integers. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  /** What was written, and room behind it; not to be kept. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Appends one unsigned integer below 2³², seven bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  /** Makes room for so many bytes more; returns what was written, and that room behind it. */
  reserve(more: number): Uint8Array {
    if (this.length + more > this.#bytes.length) this.#grow(more);
    return this.#bytes;
  }

  /** Appends what another writer holds. */
  append(other: ByteWriter): void {
    const bytes = other.#bytes.subarray(0, other.length);
    this.reserve(bytes.length).set(bytes, this.length);
    this.length += bytes.length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#bytes.length + by));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what `ByteWriter` wrote; the position is public so that hot loops can skip. */
export class ByteReader {
  bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The next integer; past the end of the bytes it reads as zeros, so a damaged count ends. */
  varint(): number {
    let byte = this.bytes[this.position++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = this.bytes[this.position++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
