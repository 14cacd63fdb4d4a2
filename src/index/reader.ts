import { IndexProblem } from "../contract/index-problem.ts";
import { ArticleColumns } from "./columns.ts";
import { type Container, readContainer } from "./container.ts";
import { Dictionary } from "./dictionary.ts";
import { Passages } from "./passages.ts";
import { PositionCursor, type PositionSources, readPositions } from "./positions.ts";
import { decodePostings } from "./postings.ts";
import type { PostingsBuffer } from "./postings-buffer.ts";
import { StringList } from "./strings.ts";

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
  readonly #passages: Passages;
  readonly #sources: PositionSources;

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
    const passages = new Passages(sections);
    this.dictionary = new Dictionary(sections);
    this.articles = new ArticleColumns(sections);
    this.articleCount = passages.articleCount;
    this.passageCount = passages.count;
    this.#passages = passages;
    this.#sources = {
      postings: sections.int32("postings"),
      positions: sections.int32("positions"),
      skip: sections.uint32("skip"),
      lengths: passages.lengths,
    };
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
    return this.#passages.first(article);
  }

  passageArticle(passage: number): number {
    return this.#passages.article(passage);
  }

  /** Tokens of a passage, stop words included. */
  passageLength(passage: number): number {
    return this.#passages.length(passage);
  }

  /** Tokens of every article; made anew at every call. */
  articleLengths(): Uint32Array {
    return this.#passages.articleLengths();
  }

  /** UTF-16 offsets in the article's text; `0, 0` for a title that stands outside the text. */
  passageStart(passage: number): number {
    return this.#passages.start(passage);
  }

  passageEnd(passage: number): number {
    return this.#passages.end(passage);
  }

  isTitlePassage(passage: number): boolean {
    return this.#passages.isTitle(passage);
  }

  /** Decodes a term's postings, in passage order, behind those that `buffer` holds; returns it. */
  postings(term: number, buffer: PostingsBuffer): PostingsBuffer {
    const { df, postings, gapBits } = this.dictionary.record(term);
    const count = Math.min(df, this.passageCount);
    buffer.reserve(count);
    decodePostings(this.#sources.postings, postings, gapBits, count, buffer);
    buffer.count += count;
    return buffer;
  }

  /**
   * Token positions of a term in each of some passages.
   *
   * @param wanted - Ascending passages.
   * @returns Positions by passage; a passage without the term is absent.
   */
  positions(term: number, wanted: readonly number[]): Map<number, number[]> {
    return readPositions(this.dictionary.record(term), wanted, this.#sources);
  }

  /** Reads the positions of a term whose postings are decoded. */
  positionsOf(term: number): PositionCursor {
    return new PositionCursor(this.dictionary.record(term), this.#sources);
  }
}
