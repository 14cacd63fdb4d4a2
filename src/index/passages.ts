import { IndexProblem } from "../contract/index-problem.ts";
import type { Container } from "./container.ts";
import { Runs, writeRuns } from "./runs.ts";

/** Longest passage in tokens: the length column has 15 bits and one that marks titles. */
export const MAX_LENGTH = 0x7fff;
const TITLE_BIT = 0x8000;

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
   * `passage.length` (u16: tokens, highest bit for titles) and the runs `passage.range`, one an
   * article: of each passage its start less the end before it (signed), and end less start.
   */
  finish(sections: Map<string, ArrayBufferView>): void {
    const first = Uint32Array.from([...this.#firstPassages, this.#lengths.length]);
    sections.set("article.passage", first);
    sections.set("passage.length", Uint16Array.from(this.#lengths));
    writeRuns(sections, "passage.range", this.#firstPassages.length, (article, writer) => {
      let last = 0;
      for (let passage = first[article] ?? 0; passage < (first[article + 1] ?? 0); passage++) {
        const start = this.#starts[passage] ?? 0;
        const end = this.#ends[passage] ?? 0;
        writer.signed(start - last);
        writer.varint(end - start);
        last = end;
      }
    });
  }
}

/** Where passages stand and how long they are. */
export class Passages {
  readonly count: number;
  readonly articleCount: number;
  readonly #first: Uint32Array;
  readonly #lengths: Uint16Array;
  /** By passage: its article. */
  readonly articles: Uint32Array;
  readonly #ranges: Runs;
  /** The article whose ranges were read last, and those: start, end, start, end … */
  #article = -1;
  #offsets: number[] = [];

  /** @throws IndexProblem if the runs of passages do not follow each other. */
  constructor(container: Container) {
    this.#first = container.uint32("article.passage");
    this.#lengths = container.uint16("passage.length");
    this.#ranges = new Runs(container, "passage.range");
    this.count = this.#lengths.length;
    this.articleCount = Math.max(0, this.#first.length - 1);
    this.articles = new Uint32Array(this.count);
    let end = 0;
    for (let article = 0; article < this.articleCount; article++) {
      const next = this.#first[article + 1] ?? 0;
      if (this.#first[article] !== end || next < end || next > this.count) {
        throw new IndexProblem(`the passages of article ${article} do not follow`);
      }
      this.articles.fill(article, end, next);
      end = next;
    }
    if (end !== this.count) throw new IndexProblem("passages without an article");
  }

  /** First passage of an article; of `articleCount`, the number of passages. */
  first(article: number): number {
    return this.#first[article] ?? this.count;
  }

  article(passage: number): number {
    return this.articles[passage] ?? 0;
  }

  /** Tokens, stop words included. */
  length(passage: number): number {
    return (this.#lengths[passage] ?? 0) & ~TITLE_BIT;
  }

  isTitle(passage: number): boolean {
    return ((this.#lengths[passage] ?? 0) & TITLE_BIT) !== 0;
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
    const offsets: number[] = [];
    const end = this.#ranges.seek(article);
    const { reader } = this.#ranges;
    let last = 0;
    while (reader.position < end) {
      const start = last + reader.signed();
      last = start + reader.varint();
      offsets.push(start, last);
    }
    this.#article = article;
    this.#offsets = offsets;
  }
}
