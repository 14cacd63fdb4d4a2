import { type AnyOrama, create, load, type Results, type SearchParams, search } from "@orama/orama";
import { analyze } from "../analysis/analyzer.ts";
import { ANALYSIS_VERSION } from "../analysis/version.ts";
import { IndexReader } from "../index/reader.ts";
import { createDocumentsComponent, createSorterComponent } from "./documents-component.ts";
import { createIndexComponent, type Rank } from "./index-component.ts";
import { type ArticleDocument, SCHEMA } from "./schema.ts";

/** A loaded index behind Orama's public functions. */
export interface Engine {
  readonly orama: AnyOrama;
  readonly index: IndexReader;
  /** Sets the ranking of the next `search`; see `searchEngine`. */
  readonly rankWith: (rank: Rank) => void;
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
  let rank: Rank = () => [];
  const open = (bytes: ArrayBuffer) => {
    index = new IndexReader(bytes, ANALYSIS_VERSION);
    return index;
  };
  const orama = create({
    schema: SCHEMA,
    components: {
      tokenizer: TOKENIZER,
      index: createIndexComponent(() => rank, open),
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
      rank = next;
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
 * @param rank - Called once, synchronously.
 */
export function searchEngine(
  engine: Engine,
  params: SearchParams<AnyOrama>,
  rank: Rank,
): Results<ArticleDocument> {
  engine.rankWith(rank);
  // Orama strips vectors by copying each document, which would lose the lazy columns.
  return search(engine.orama, {
    ...params,
    includeVectors: true,
  }) as unknown as Results<ArticleDocument>;
}
