import { ArticleColumns } from "./columns.ts";
import { type Container, readContainer } from "./container.ts";
import { Dictionary } from "./dictionary.ts";
import { IndexProblem } from "./index-problem.ts";
import { TITLE_BIT } from "./passage-length.ts";
import { StringList } from "./strings.ts";
import { ByteReader } from "./varint.ts";

/** Days from 1970-01-01 of an article without a date. */
export const NO_DAY = -2147483648;

/** The postings of one term, decoded into arrays that the caller keeps and reuses. */
export interface PostingsBuffer {
  passages: Uint32Array;
  frequencies: Uint16Array;
  count: number;
}

/** An empty buffer; `IndexReader.postings` grows it as needed. */
export function createPostingsBuffer(capacity = 1024): PostingsBuffer {
  return {
    passages: new Uint32Array(capacity),
    frequencies: new Uint16Array(capacity),
    count: 0,
  };
}

/**
 * Views over one index file. Passages are numbered through all articles, and an article is a run
 * of passages; nothing here knows a language or a score.
 */
export class IndexReader {
  readonly analysisVersion: string;
  readonly dictionary: Dictionary;
  readonly articleCount: number;
  readonly passageCount: number;
  /** Other parts keep their own sections in the same file. */
  readonly sections: Container;
  /** What the index knows of each article. */
  readonly articles: ArticleColumns;
  readonly #postings: Uint8Array;
  readonly #positions: Uint8Array;
  readonly #firstPassages: Uint32Array;
  readonly #passageArticles: Uint32Array;
  readonly #passageLengths: Uint16Array;
  readonly #passageStarts: Uint32Array;
  readonly #passageEnds: Uint32Array;

  /** @throws IndexProblem if the file is damaged, or of another format or analysis version. */
  constructor(buffer: ArrayBuffer, analysisVersion: string) {
    const sections = readContainer(buffer);
    this.sections = sections;
    this.analysisVersion = new StringList(sections, "analysis").get(0);
    if (this.analysisVersion !== analysisVersion) {
      throw new IndexProblem(
        `the index was built with analysis version ${this.analysisVersion}, this code has ` +
          `${analysisVersion}; build the index again with \`npm run build:index\``,
      );
    }
    this.dictionary = new Dictionary(sections);
    this.#postings = sections.bytes("postings");
    this.#positions = sections.bytes("positions");
    this.#firstPassages = sections.uint32("article.passage");
    this.#passageArticles = sections.uint32("passage.article");
    this.#passageLengths = sections.uint16("passage.length");
    this.#passageStarts = sections.uint32("passage.start");
    this.#passageEnds = sections.uint32("passage.end");
    this.articles = new ArticleColumns(sections);
    this.articleCount = this.#firstPassages.length - 1;
    this.passageCount = this.#passageArticles.length;
  }

  /** Passages that hold a term. */
  df(term: number): number {
    return this.dictionary.record(term).df;
  }

  /** Articles that hold a term. */
  articleDf(term: number): number {
    return this.dictionary.record(term).articleDf;
  }

  /** First passage of an article; of `articleCount` the number of passages. */
  firstPassage(article: number): number {
    return this.#firstPassages[article] ?? this.passageCount;
  }

  passageArticle(passage: number): number {
    return this.#passageArticles[passage] ?? 0;
  }

  /** Tokens of a passage, stop words included. */
  passageLength(passage: number): number {
    return (this.#passageLengths[passage] ?? 0) & ~TITLE_BIT;
  }

  /** UTF-16 offsets in the article's text; `0, 0` for a title that stands outside the text. */
  passageStart(passage: number): number {
    return this.#passageStarts[passage] ?? 0;
  }

  passageEnd(passage: number): number {
    return this.#passageEnds[passage] ?? 0;
  }

  isTitlePassage(passage: number): boolean {
    return ((this.#passageLengths[passage] ?? 0) & TITLE_BIT) !== 0;
  }

  /** Decodes a term's postings, in passage order, into `buffer`; returns it. */
  postings(term: number, buffer: PostingsBuffer): PostingsBuffer {
    const { df, postings } = this.dictionary.record(term);
    if (buffer.passages.length < df) {
      buffer.passages = new Uint32Array(df * 2);
      buffer.frequencies = new Uint16Array(df * 2);
    }
    const { passages, frequencies } = buffer;
    const reader = new ByteReader(this.#postings, postings);
    let passage = -1;
    for (let i = 0; i < df; i++) {
      const head = reader.varint();
      passage += head >>> 1;
      passages[i] = passage;
      frequencies[i] = head & 1 ? reader.varint() : 1;
    }
    buffer.count = df;
    return buffer;
  }

  /**
   * Token positions of a term in each of some passages.
   *
   * @param wanted - Ascending passages.
   * @returns Positions by passage; a passage without the term is absent.
   */
  positions(term: number, wanted: readonly number[]): Map<number, number[]> {
    const { df, postings, positions } = this.dictionary.record(term);
    const found = new Map<number, number[]>();
    const passages = new ByteReader(this.#postings, postings);
    const places = new ByteReader(this.#positions, positions);
    let passage = -1;
    let next = 0;
    for (let i = 0; i < df && next < wanted.length; i++) {
      const head = passages.varint();
      passage += head >>> 1;
      const frequency = head & 1 ? passages.varint() : 1;
      while ((wanted[next] ?? Number.POSITIVE_INFINITY) < passage) next++;
      if (wanted[next] !== passage) {
        for (let k = 0; k < frequency; k++) places.varint();
        continue;
      }
      const here: number[] = [];
      let position = -1;
      for (let k = 0; k < frequency; k++) {
        position += places.varint();
        here.push(position);
      }
      found.set(passage, here);
    }
    return found;
  }
}
