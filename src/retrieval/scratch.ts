import { createPostingsBuffer, type IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";

/** Scratch arrays of one index, zero between queries: a query allocates nothing by passage. */
export class Scratch {
  readonly postings = createPostingsBuffer();
  /** Soft term frequencies of the group at hand. */
  readonly passageTf: Float32Array;
  readonly articleTf: Float32Array;
  readonly passageScores: Float32Array;
  readonly articleScores: Float32Array;
  /** Part of the query's weight an article holds in spellings that count as the word itself. */
  readonly coverage: Float32Array;
  /** By article: its best passage. */
  readonly bestPassage: Uint32Array;
  /** What the group at hand touched, and what the query did. */
  readonly groupPassages: Uint32Array;
  readonly groupArticles: Uint32Array;
  readonly passages: Uint32Array;
  readonly articles: Uint32Array;
  passageTotal = 0;
  articleTotal = 0;
  /** By passage: its article, its tokens with a bit for titles, where it stands in the article. */
  readonly articleOf: Uint32Array;
  readonly lengths: Uint16Array;
  readonly place: Uint8Array;
  /** Tokens by article, and how many a passage and an article have on average. */
  readonly articleLengths: Uint32Array;
  readonly averagePassage: number;
  readonly averageArticle: number;

  constructor(index: IndexReader) {
    const { passageCount, articleCount } = index;
    this.passageTf = new Float32Array(passageCount);
    this.articleTf = new Float32Array(articleCount);
    this.passageScores = new Float32Array(passageCount);
    this.articleScores = new Float32Array(articleCount);
    this.coverage = new Float32Array(articleCount);
    this.bestPassage = new Uint32Array(articleCount);
    this.groupPassages = new Uint32Array(passageCount);
    this.groupArticles = new Uint32Array(articleCount);
    this.passages = new Uint32Array(passageCount);
    this.articles = new Uint32Array(articleCount);
    this.articleLengths = new Uint32Array(articleCount);
    this.articleOf = index.passageArticles;
    this.lengths = index.passageLengths;
    this.place = new Uint8Array(passageCount);
    let tokens = 0;
    let texts = passageCount;
    for (let article = 0, passage = 0; article < articleCount; article++) {
      const end = index.firstPassage(article + 1);
      if (passage < end && index.isTitlePassage(passage)) {
        this.place[passage] = PLACE.title;
        texts--;
        if (passage + 1 < end) this.place[passage + 1] = PLACE.opening;
      } else if (passage < end) {
        this.place[passage] = PLACE.opening;
      }
      let length = 0;
      for (; passage < end; passage++) length += index.passageLength(passage);
      this.articleLengths[article] = length;
      tokens += length;
    }
    this.averagePassage = tokens / Math.max(1, texts);
    this.averageArticle = tokens / Math.max(1, articleCount);
  }

  /** Zeroes what the last query wrote, and nothing else. */
  clear(): void {
    for (let i = 0; i < this.passageTotal; i++) this.passageScores[this.passages[i] ?? 0] = 0;
    for (let i = 0; i < this.articleTotal; i++) {
      const article = this.articles[i] ?? 0;
      this.articleScores[article] = 0;
      this.coverage[article] = 0;
    }
    this.passageTotal = 0;
    this.articleTotal = 0;
  }
}

/** Where a passage stands: in the body, as the title, or as the first passage of the text. */
export const PLACE = { body: 0, title: 1, opening: 2 } as const;

/** The scratch arrays of an index, made at its first query. */
export const scratchOf = keptFor((index: IndexReader) => new Scratch(index));
