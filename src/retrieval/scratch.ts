import { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";
import type { RankingParameters } from "./ranking.ts";

/** Postings a query may leave room for behind it: six bytes each, kept as long as the index. */
const MAX_KEPT_POSTINGS = 2 ** 20;

/** Scratch arrays of one index, zero between queries: a query allocates nothing by passage. */
export class Scratch {
  /** All postings the query at hand has read. */
  postings = new PostingsBuffer();
  /** Soft term frequencies of the group at hand: of articles in parts of `ONE`. */
  readonly passageTf: Float32Array;
  readonly articleTf: Int32Array;
  readonly passageScores: Float32Array;
  readonly articleScores: Float32Array;
  /** Part of the query's weight an article holds in spellings that count as the word itself. */
  readonly coverage: Float32Array;
  /** By article: 1 for those at hand. */
  readonly marks: Uint8Array;
  /** What the group at hand touched, and the passages that the query did. */
  readonly groupPassages: Uint32Array;
  readonly groupArticles: Uint32Array;
  readonly passages: Uint32Array;
  passageTotal = 0;
  /** By passage: its article, and below `ARTICLE_SHIFT` where it stands there, one of `PLACE`. */
  readonly origin: Uint32Array;
  /** By passage: its tokens, with a bit for titles. */
  readonly lengths: Uint16Array;
  /** Tokens by article, and how many a passage and an article have on average. */
  readonly articleLengths: Uint32Array;
  readonly averagePassage: number;
  readonly averageArticle: number;

  readonly #worth = new Int32Array(PLACE_MASK + 1);

  constructor(index: IndexReader) {
    const { passageCount, articleCount } = index;
    this.passageTf = new Float32Array(passageCount);
    this.articleTf = new Int32Array(articleCount);
    this.passageScores = new Float32Array(passageCount);
    this.articleScores = new Float32Array(articleCount);
    this.coverage = new Float32Array(articleCount);
    this.marks = new Uint8Array(articleCount);
    this.groupPassages = new Uint32Array(passageCount);
    this.groupArticles = new Uint32Array(articleCount);
    this.passages = new Uint32Array(passageCount);
    this.articleLengths = new Uint32Array(articleCount);
    this.origin = index.passageArticles.map((article) => article << ARTICLE_SHIFT);
    this.lengths = index.passageLengths;
    let tokens = 0;
    let texts = passageCount;
    for (let article = 0, passage = 0; article < articleCount; article++) {
      const end = index.firstPassage(article + 1);
      if (passage < end && index.isTitlePassage(passage)) {
        this.#stands(passage, PLACE.title);
        texts--;
        if (passage + 1 < end) this.#stands(passage + 1, PLACE.opening);
      } else if (passage < end) {
        this.#stands(passage, PLACE.opening);
      }
      let length = 0;
      for (; passage < end; passage++) length += index.passageLength(passage);
      this.articleLengths[article] = length;
      tokens += length;
    }
    this.averagePassage = tokens / Math.max(1, texts);
    this.averageArticle = tokens / Math.max(1, articleCount);
  }

  /** What an occurrence of so much weight is worth in `articleTf`, by its place. */
  readonly worthOf = (weight: number, { title, opening }: RankingParameters): Int32Array => {
    const worth = this.#worth;
    worth[PLACE.body] = weight * ONE;
    worth[PLACE.title] = weight * title * ONE;
    worth[PLACE.opening] = weight * opening * ONE;
    return worth;
  };

  #stands(passage: number, place: number): void {
    this.origin[passage] = (this.origin[passage] ?? 0) | place;
  }

  /** Zeroes what the last query wrote, and nothing else. */
  clear(): void {
    for (let i = 0; i < this.passageTotal; i++) this.passageScores[this.passages[i] ?? 0] = 0;
    this.passageTotal = 0;
    this.articleScores.fill(0);
    this.coverage.fill(0);
    if (this.postings.count > MAX_KEPT_POSTINGS) this.postings = new PostingsBuffer();
    this.postings.count = 0;
  }
}

/**
 * A term frequency of 1 in `articleTf`: with whole numbers it can be told without a branch whether
 * there is one already.
 */
export const ONE = 1024;

/** Where a passage stands: in the body, as the title, or as the first passage of the text. */
export const PLACE = { body: 0, title: 1, opening: 2 } as const;
export const PLACE_MASK = 3;
/** Bits of a place. */
export const ARTICLE_SHIFT = 2;

/** The scratch arrays of an index, made at its first query. */
export const scratchOf = keptFor((index: IndexReader) => new Scratch(index));
