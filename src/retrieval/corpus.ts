import {
  type ArticleStore,
  createArticleStore,
  type ReadAsset,
} from "../articles/article-store.ts";
import type { IndexInfo } from "../contract/index-info.ts";
import { type Engine, loadEngine } from "../engine/engine.ts";
import { createTables, type ReadTable } from "../index/tables.ts";

/** Everything a request is served from; opened once, never changed. */
export interface Corpus {
  readonly engine: Engine;
  readonly store: ArticleStore;
  readonly table: ReadTable;
  readonly info: IndexInfo;
}

/**
 * The corpus over the bytes of an index and the assets beside it.
 *
 * @throws IndexProblem if the index cannot be used.
 */
export function openCorpus(buffer: ArrayBuffer, info: IndexInfo, readAsset: ReadAsset): Corpus {
  const engine = loadEngine(buffer);
  const { sections, articles } = engine.index;
  const table = (kind: "text" | "facts") => ({
    firstArticles: sections.uint32(`${kind}.pack`),
    ends: sections.uint32(`${kind}.end`),
  });
  const tables = { text: table("text"), facts: table("facts") };
  const store = createArticleStore(readAsset, tables, (article) => articles.id(article));
  return { engine, store, table: createTables(sections, readAsset), info };
}
