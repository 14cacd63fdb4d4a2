import type { AnyIndexStore, IIndex, TokenScore } from "@orama/orama";
import type { IndexReader } from "../index/reader.ts";
import { SCHEMA } from "./schema.ts";
import { findWhere } from "./where.ts";

/** What Orama holds as `data.index`: ours behind the two fields its search reads directly. */
export interface IndexStore extends AnyIndexStore {
  readonly reader: IndexReader | undefined;
  readonly buffer: ArrayBuffer | undefined;
}

/** What a ranking is told besides the index. */
export interface RankContext {
  /** Article ordinals a filter lets through; undefined lets all through. */
  readonly allowed: ReadonlySet<number> | undefined;
  /** Orama's `boost`: how much more a property counts. */
  readonly boost: Readonly<Record<string, number>>;
}

/** Scores articles; policy of the caller. Orama sorts by the scores, descending. */
export type Rank = (index: IndexReader, term: string, context: RankContext) => Ranked;

/** Articles that match. */
export interface Ranked {
  readonly best: readonly { readonly article: number; readonly score: number }[];
  /** Those that come behind, in no order. */
  readonly behind?: { readonly count: number; readonly list: () => readonly number[] };
}

/** The ranking of one search. */
export interface Ranking {
  readonly rank: Rank;
  /** Whether Orama looks at every article that matches, not only at how many there are. */
  readonly isListed: boolean;
}

const REBUILD = "this index is built once and only read; build it again to change an article";

function refuse(): never {
  throw new Error(REBUILD);
}

function none(): void {}

/**
 * Orama's `index` component over our file. The five score-parameter functions serve the stock
 * index only.
 *
 * @param ranking - Gives the ranking of the search at hand.
 * @param open - Opens a file's bytes; throws where they cannot be used.
 */
export function createIndexComponent(
  ranking: () => Ranking,
  open: (buffer: ArrayBuffer) => IndexReader,
): IIndex<IndexStore> {
  const store = (buffer?: ArrayBuffer): IndexStore =>
    ({
      indexes: {},
      vectorIndexes: {},
      searchableProperties: Object.keys(SCHEMA),
      searchablePropertiesWithTypes: { ...SCHEMA },
      frequencies: {},
      tokenOccurrences: {},
      avgFieldLength: {},
      fieldLengths: {},
      buffer,
      reader: buffer && open(buffer),
    }) as unknown as IndexStore;
  return {
    create: () => store(),
    insert: refuse,
    remove: refuse,
    insertDocumentScoreParameters: none,
    insertTokenScoreParameters: none,
    removeDocumentScoreParameters: none,
    removeTokenScoreParameters: none,
    calculateResultScores: none,
    search(index, term, _tokenizer, _language, _properties, _exact, _tolerance, boost, ...rest) {
      const [, , where] = rest;
      const { reader } = index as IndexStore;
      if (!reader) return [];
      const allowed = where && new Set(Array.from(where, (id) => id - 1));
      const context = { allowed, boost: boost as Record<string, number> };
      const { rank, isListed } = ranking();
      const { best, behind } = rank(reader, term, context);
      const scores = best.map(({ article, score }): TokenScore => [article + 1, score]);
      if (isListed) for (const article of behind?.list() ?? []) scores.push([article + 1, 0]);
      // Orama counts the holes, and its sort leaves them at the end; a pair for each of 50,000
      // articles would be most of what a search allocates.
      else scores.length += behind?.count ?? 0;
      return scores;
    },
    searchByWhereClause(index, _tokenizer, where) {
      const { reader } = index as IndexStore;
      return reader ? findWhere(reader.articles, where as never) : new Set<number>();
    },
    getSearchableProperties: () => Object.keys(SCHEMA),
    getSearchablePropertiesWithTypes: () => ({ ...SCHEMA }),
    load: (_ids, raw) => store((raw as { buffer?: ArrayBuffer }).buffer),
    save: <R>(index: IndexStore) => ({ buffer: index.buffer }) as R,
  };
}
