import { type AnyOrama, create, load, type Results, type SearchParams, search } from "@orama/orama";
import { analyze } from "../analysis/analyzer.ts";
import { ANALYSIS_VERSION } from "../analysis/version.ts";
import { IndexReader } from "../index/reader.ts";
import { createDocumentsComponent, createSorterComponent } from "./documents-component.ts";
import { createIndexComponent, type Rank, type Ranking } from "./index-component.ts";
import { type ArticleDocument, SCHEMA } from "./schema.ts";

/** A loaded index behind Orama's public functions. */
export interface Engine {
  readonly orama: AnyOrama;
  readonly index: IndexReader;
  /** Sets the ranking of the next `search`; see `searchEngine`. */
  readonly rankWith: (ranking: Ranking) => void;
}

/** Our analyzer as Orama's tokenizer. */
const TOKENIZER = {
  language: "fa-ar-en",
  normalizationCache: new Map<string, string>(),
  tokenize: (raw: string) => analyze(raw).map((token) => token.term),
};

/**
 * Lays the engine over the bytes of an index file; nothing is parsed or copied.
 *
 * @throws IndexProblem if the file is damaged, or of another format or analysis version.
 */
export function loadEngine(buffer: ArrayBuffer): Engine {
  let index: IndexReader | undefined;
  let ranking: Ranking = { rank: () => ({ best: [] }), isListed: true };
  const open = (bytes: ArrayBuffer) => {
    index = new IndexReader(bytes, ANALYSIS_VERSION);
    return index;
  };
  const orama = create({
    schema: SCHEMA,
    components: {
      tokenizer: TOKENIZER,
      index: createIndexComponent(() => ranking, open),
      documentsStore: createDocumentsComponent(() => index?.articles),
      sorter: createSorterComponent(() => index?.articles),
    },
  }) as AnyOrama;
  load(orama, {
    internalDocumentIDStore: { internalIdToId: [] },
    index: { buffer },
    docs: null,
    sorting: null,
    pinning: { rules: [] },
    language: TOKENIZER.language,
  } as never);
  if (!index) throw new Error("the index component was not asked to load");
  shareIds(orama, index);
  return {
    orama,
    index,
    rankWith: (next) => {
      ranking = next;
    },
  };
}

/** Orama maps internal numbers to ids for every hit; it is given the ids of the index. */
function shareIds(orama: AnyOrama, index: IndexReader): void {
  const { internalDocumentIDStore: ids } = orama;
  const { articles } = index;
  ids.internalIdToId = new Proxy([] as string[], {
    get: (target, key) => {
      if (key === "length") return articles.length;
      const number = typeof key === "string" ? Number(key) : Number.NaN;
      return Number.isInteger(number) ? articles.id(number) : Reflect.get(target, key);
    },
  });
}

/**
 * Orama's own search with our ranking: `where`, `facets`, `sortBy`, `limit` and `offset` are its.
 *
 * @param params - No `groupBy` or `distinctOn`: those would miss what stands behind the best.
 * @param rank - Called once, synchronously; its best are at least `offset + limit`, where so many
 * match.
 */
export function searchEngine(
  engine: Engine,
  params: SearchParams<AnyOrama>,
  rank: Rank,
): Results<ArticleDocument> {
  const isListed = "facets" in params || "sortBy" in params;
  engine.rankWith({ rank, isListed });
  // Orama strips vectors by copying each document, which would lose the lazy columns.
  return search(engine.orama, {
    ...params,
    includeVectors: true,
  }) as unknown as Results<ArticleDocument>;
}
