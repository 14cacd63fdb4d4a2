/** Decoded postings, in arrays that the caller keeps and reuses; of which lists is its to know. */
export class PostingsBuffer {
  passages: Uint32Array;
  frequencies: Uint16Array;
  /** Postings it holds. */
  count = 0;

  /** @param room - Postings there is room for to begin with. */
  constructor(room = 1024) {
    this.passages = new Uint32Array(room);
    this.frequencies = new Uint16Array(room);
  }

  /** Makes room for so many postings more. */
  reserve(more: number): void {
    const needed = this.count + more;
    if (needed <= this.passages.length) return;
    const { passages, frequencies } = this;
    this.passages = new Uint32Array(needed * 2);
    this.frequencies = new Uint16Array(needed * 2);
    this.passages.set(passages);
    this.frequencies.set(frequencies);
  }

  append(passages: Uint32Array, frequencies: Uint16Array): void {
    this.reserve(passages.length);
    this.passages.set(passages, this.count);
    this.frequencies.set(frequencies, this.count);
    this.count += passages.length;
  }

  add(passage: number, frequency: number): void {
    this.reserve(1);
    this.passages[this.count] = passage;
    this.frequencies[this.count++] = frequency;
  }
}
