import type { Article } from "../../src/contract/article.ts";

/** One search engine as it is measured. */
export interface Subject {
  /** Builds an index of articles, one after another, and gives the bytes that are shipped. */
  build(articles: Iterable<Article>): Uint8Array;
  /** Opens those bytes; everything a search needs is in memory afterwards. */
  load(bytes: Uint8Array): Searcher;
}

export interface Searcher {
  /** Ids of the ten best articles, the best first. */
  search(query: string): readonly string[] | Promise<readonly string[]>;
  /** What else it is asked, by name; nothing of engines that only search. */
  readonly others?: Readonly<Record<string, (question: string) => Promise<unknown>>>;
}

/** How many results every engine is asked for. */
export const RESULTS = 10;

/** Files beside an index; engines that keep everything in it have none. */
export interface Assets {
  write(path: string, bytes: Uint8Array): void;
  read(path: string): ArrayBuffer;
}
