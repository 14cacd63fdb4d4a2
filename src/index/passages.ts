import { IndexProblem } from "../contract/index-problem.ts";
import { BitReader, BitWriter } from "./bits.ts";
import type { Container } from "./container.ts";

/** Longest passage in tokens: the length column has 15 bits and one that marks titles. */
export const MAX_LENGTH = 0x7fff;
const TITLE_BIT = 0x8000;
/** Articles whose ranges are walked to reach those of one. */
const RANGE_BLOCK = 16;
/** Parameters of the codes: passages are one blank apart and some hundred units long. */
const RANGE_GOLOMB = { gap: 1, length: 8 };

/** The passages of all articles while they are gathered. */
export class PassageTable {
  readonly #firstPassages: number[] = [];
  readonly #lengths: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  get articleCount(): number {
    return this.#firstPassages.length;
  }

  get length(): number {
    return this.#lengths.length;
  }

  /** Begins the next article; returns its number. */
  addArticle(): number {
    return this.#firstPassages.push(this.#lengths.length) - 1;
  }

  /**
   * Adds a passage to the last article; returns its number.
   *
   * @throws RangeError if it has more tokens than fit.
   */
  add(tokens: number, start: number, end: number, isTitle: boolean): number {
    if (tokens > MAX_LENGTH) {
      throw new RangeError(`a passage has ${tokens} tokens, at most ${MAX_LENGTH} fit`);
    }
    if (start > end) throw new RangeError(`a passage from ${start} to ${end}`);
    this.#starts.push(start);
    this.#ends.push(end);
    return this.#lengths.push(isTitle ? tokens | TITLE_BIT : tokens) - 1;
  }

  /** Tokens of a passage. */
  lengthOf(passage: number): number {
    return (this.#lengths[passage] ?? 0) & ~TITLE_BIT;
  }

  /**
   * Writes `article.passage` (u32 first passage of each article and, last, how many there are),
   * `passage.length` (u16: tokens, highest bit for titles) and `passage.range` (bits): of each
   * passage its start less the end before it in its article, and its length; `passage.range.at`
   * (u32) is the bit at which each block of articles begins.
   */
  finish(sections: Map<string, ArrayBufferView>): void {
    const first = Uint32Array.from([...this.#firstPassages, this.#lengths.length]);
    sections.set("article.passage", first);
    sections.set("passage.length", Uint16Array.from(this.#lengths));
    const ranges = new BitWriter();
    const at = new Uint32Array(Math.ceil(this.articleCount / RANGE_BLOCK));
    for (let article = 0; article < this.articleCount; article++) {
      if (article % RANGE_BLOCK === 0) at[article / RANGE_BLOCK] = ranges.length;
      let last = 0;
      for (let passage = first[article] ?? 0; passage < (first[article + 1] ?? 0); passage++) {
        const start = this.#starts[passage] ?? 0;
        const end = this.#ends[passage] ?? 0;
        ranges.signed(start - last, RANGE_GOLOMB.gap);
        ranges.golomb(end - start, RANGE_GOLOMB.length);
        last = end;
      }
    }
    sections.set("passage.range.at", at);
    sections.set("passage.range", ranges.finish());
  }
}

/** Where passages stand and how long they are. */
export class Passages {
  readonly count: number;
  readonly articleCount: number;
  readonly #first: Uint32Array;
  /** By passage: its tokens, and the highest bit of titles. */
  readonly lengths: Uint16Array;
  readonly #ranges: BitReader;
  readonly #rangeAt: Uint32Array;
  /** The article whose ranges were read last, and those: start, end, start, end … */
  #article = -1;
  #offsets: number[] = [];

  /** @throws IndexProblem if the runs of passages do not follow each other. */
  constructor(container: Container) {
    this.#first = container.uint32("article.passage");
    this.lengths = container.uint16("passage.length");
    this.#ranges = new BitReader(container.int32("passage.range"));
    this.#rangeAt = container.uint32("passage.range.at");
    this.count = this.lengths.length;
    this.articleCount = Math.max(0, this.#first.length - 1);
    let end = 0;
    for (let article = 0; article < this.articleCount; article++) {
      const next = this.#first[article + 1] ?? 0;
      if (this.#first[article] !== end || next < end || next > this.count) {
        throw new IndexProblem(`the passages of article ${article} do not follow`);
      }
      end = next;
    }
    if (end !== this.count) throw new IndexProblem("passages without an article");
  }

  /** First passage of an article; of `articleCount`, the number of passages. */
  first(article: number): number {
    return this.#first[article] ?? this.count;
  }

  article(passage: number): number {
    let low = 0;
    let high = this.articleCount;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#first[middle] ?? 0) <= passage) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Tokens, stop words included. */
  length(passage: number): number {
    return (this.lengths[passage] ?? 0) & ~TITLE_BIT;
  }

  isTitle(passage: number): boolean {
    return ((this.lengths[passage] ?? 0) & TITLE_BIT) !== 0;
  }

  /** Tokens of every article. */
  articleLengths(): Uint32Array {
    const { lengths } = this;
    const sums = new Uint32Array(this.articleCount);
    for (let article = 0, passage = 0; article < sums.length; article++) {
      const end = this.#first[article + 1] ?? 0;
      let sum = 0;
      for (; passage < end; passage++) sum += (lengths[passage] ?? 0) & ~TITLE_BIT;
      sums[article] = sum;
    }
    return sums;
  }

  start(passage: number): number {
    return this.#offset(passage, 0);
  }

  end(passage: number): number {
    return this.#offset(passage, 1);
  }

  #offset(passage: number, which: number): number {
    const article = this.article(passage);
    if (article !== this.#article) this.#read(article);
    return this.#offsets[(passage - this.first(article)) * 2 + which] ?? 0;
  }

  #read(article: number): void {
    const ranges = this.#ranges;
    const block = Math.floor(article / RANGE_BLOCK);
    const own = this.first(article);
    const end = this.first(article + 1);
    ranges.position = this.#rangeAt[block] ?? 0;
    this.#article = article;
    this.#offsets = [];
    let next = block * RANGE_BLOCK;
    let last = 0;
    for (let passage = this.first(next); passage < end; passage++) {
      for (; passage === this.first(next); next++) last = 0;
      const start = last + ranges.signed(RANGE_GOLOMB.gap);
      last = start + ranges.golomb(RANGE_GOLOMB.length);
      if (passage >= own) this.#offsets.push(start, last);
    }
  }
}
