import { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";

/** Postings a query may leave room for behind it: six bytes each, kept as long as the index. */
const MAX_KEPT_POSTINGS = 2 ** 20;

/** Scratch arrays of one index, by article: a query allocates nothing of their size. */
export class Scratch {
  /** All postings the query at hand has read. */
  postings = new PostingsBuffer();
  /** Soft term frequencies of the group at hand, zero between groups. */
  readonly articleTf: Int32Array;
  readonly articleScores: Float32Array;
  /** Part of the query's weight an article holds in spellings that count as the word itself. */
  readonly coverage: Float32Array;
  /** The articles the group at hand touched. */
  readonly groupArticles: Uint32Array;
  /** By passage: its article, and below `ARTICLE_SHIFT` where it stands there, one of `PLACES`. */
  readonly origin: Uint32Array;
  /** Tokens by article, and how many a passage and an article have on average. */
  readonly articleLengths: Uint32Array;
  readonly averagePassage: number;
  readonly averageArticle: number;

  constructor(index: IndexReader) {
    const { passageCount, articleCount } = index;
    this.articleTf = new Int32Array(articleCount);
    this.articleScores = new Float32Array(articleCount);
    this.coverage = new Float32Array(articleCount);
    this.groupArticles = new Uint32Array(articleCount);
    this.origin = new Uint32Array(passageCount);
    this.articleLengths = index.articleLengths();
    let texts = passageCount;
    for (let article = 0, first = 0; article < articleCount; article++) {
      const end = index.firstPassage(article + 1);
      const hasTitle = first < end && index.isTitlePassage(first);
      const opening = hasTitle ? first + 1 : first;
      const from = article << ARTICLE_SHIFT;
      this.origin.fill(from, first, end);
      if (hasTitle) {
        this.origin[first] = from | PLACES.title;
        texts--;
      }
      if (opening < end) this.origin[opening] = from | PLACES.opening;
      first = end;
    }
    const tokens = this.articleLengths.reduce((sum, length) => sum + length, 0);
    this.averagePassage = tokens / Math.max(1, texts);
    this.averageArticle = tokens / Math.max(1, articleCount);
  }

  /** Forgets the last query. */
  clear(): void {
    this.articleScores.fill(0);
    this.coverage.fill(0);
    if (this.postings.count > MAX_KEPT_POSTINGS) this.postings = new PostingsBuffer();
    this.postings.count = 0;
  }
}

/** Where a passage stands: in the body, as the title, or as the first passage of the text. */
export const PLACES = { body: 0, title: 1, opening: 2 } as const;
export const PLACE_MASK = 3;
/** Bits of a place. */
export const ARTICLE_SHIFT = 2;

/** The scratch arrays of an index, made at its first query. */
export const scratchOf = keptFor((index: IndexReader) => new Scratch(index));
