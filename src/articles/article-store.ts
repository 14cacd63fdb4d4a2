import { inflateSync } from "node:zlib";
import type { Token } from "../analysis/token.ts";
import type { Fact } from "../contract/fact.ts";
import { unreadable } from "../contract/index-problem.ts";
import { type PackKind, packPath } from "./packs.ts";
import { RecentlyUsed } from "./recently-used.ts";
import { decodeArticle, type StoredArticle } from "./stored-article.ts";
import { decodeFacts } from "./stored-facts.ts";

/** Reads one static asset whole. */
export type ReadAsset = (path: string) => Promise<ArrayBuffer>;

/** Where the records of one kind stand; sections of the index. */
export interface PackTable {
  readonly firstArticles: Uint32Array;
  readonly ends: Uint32Array;
}

/** An article that was read, with what is worked out of it while it stays in memory. */
export interface ReadArticle extends StoredArticle {
  /** Tokens of its parts by place, undefined for those that were read once; see `tokensOf`. */
  readonly tokens: Map<number, readonly Token[] | undefined>;
}

/** Texts and facts by article ordinal, read when asked for. */
export interface ArticleStore {
  /** @throws IndexProblem if the article's pack cannot be read. */
  text(article: number): Promise<ReadArticle>;
  facts(article: number): Promise<readonly Fact[]>;
}

/**
 * Bytes of packs and number of records kept in the isolate: with the replies an eighth of its memory,
 * and most of what 5,000 articles make.
 */
const CACHE_BYTES = 14 * 1024 * 1024;
const CACHE_RECORDS = 64;

/**
 * The store over packs; what was read last stays in memory, within bounds.
 *
 * @param idOf - The id of an article by its ordinal.
 */
export function createArticleStore(
  readAsset: ReadAsset,
  tables: Readonly<Record<PackKind, PackTable>>,
  idOf: (article: number) => string,
): ArticleStore {
  const packs = new RecentlyUsed<ArrayBuffer>(CACHE_BYTES, (pack) => pack.byteLength);
  const texts = new RecentlyUsed<ReadArticle, number>(CACHE_RECORDS);
  const facts = new RecentlyUsed<readonly Fact[], number>(CACHE_RECORDS);

  async function record<T>(
    kind: PackKind,
    cache: RecentlyUsed<T, number>,
    article: number,
    decode: (bytes: Uint8Array) => T,
  ): Promise<T> {
    const known = cache.get(article);
    if (known !== undefined) return known;
    const { pack, start, end } = place(tables[kind], article);
    const path = packPath(kind, pack);
    try {
      let bytes = packs.get(path);
      if (!bytes) {
        bytes = await readAsset(path);
        packs.set(path, bytes);
      }
      const value = decode(inflateSync(new Uint8Array(bytes, start, end - start)));
      cache.set(article, value);
      return value;
    } catch (cause) {
      throw unreadable(path, cause);
    }
  }
  return {
    text: (article) =>
      record("text", texts, article, (bytes) => ({ ...decodeArticle(bytes), tokens: new Map() })),
    facts: (article) =>
      record("facts", facts, article, (bytes) => decodeFacts(bytes, idOf(article))),
  };
}

function place(table: PackTable, article: number): { pack: number; start: number; end: number } {
  const { firstArticles, ends } = table;
  const end = ends[article];
  if (end === undefined) throw new RangeError(`there is no article ${article}`);
  let low = 0;
  let high = firstArticles.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firstArticles[middle] ?? 0) <= article) low = middle;
    else high = middle - 1;
  }
  const start = firstArticles[low] === article ? 0 : (ends[article - 1] ?? 0);
  return { pack: low, start, end };
}
