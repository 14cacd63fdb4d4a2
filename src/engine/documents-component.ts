import type { AnyDocumentStore, IDocumentsStore, ISorter } from "@orama/orama";
import type { ArticleColumns } from "../index/columns.ts";
import { ArticleDocument } from "./schema.ts";

interface DocumentStore extends AnyDocumentStore {
  readonly columns: ArticleColumns | undefined;
  /** Id (as Orama hands it) to internal id. */
  readonly internalId: (id: string | number) => number;
}

const REBUILD = "this index is built once and only read; build it again to change an article";

function refuse(): never {
  throw new Error(REBUILD);
}

/** Orama's document store over the columns of the index: a document is read when touched. */
export function createDocumentsComponent(
  columns: () => ArticleColumns | undefined,
): IDocumentsStore<DocumentStore> {
  const store = (): DocumentStore => {
    const own = columns();
    return {
      docs: {},
      columns: own,
      internalId: (id) => (typeof id === "number" ? id : (own?.ordinal(id) ?? -1) + 1),
    };
  };
  const read = ({ columns: own, internalId }: DocumentStore, id: string | number) => {
    const article = internalId(id) - 1;
    return own && article >= 0 && article < own.length
      ? new ArticleDocument(own, article)
      : undefined;
  };
  return {
    create: store,
    get: read,
    getMultiple: (docs, ids) => ids.map((id) => read(docs, id)),
    getAll: (docs) =>
      Object.fromEntries(
        Array.from({ length: docs.columns?.length ?? 0 }, (_, i) => [
          i + 1,
          read(docs, i + 1) ?? {},
        ]),
      ),
    store: refuse,
    remove: refuse,
    count: (docs) => docs.columns?.length ?? 0,
    load: store,
    save: <R>() => null as R,
  };
}

/** Orama's sorter over the day column; articles without a date come last in either order. */
export function createSorterComponent(
  columns: () => ArticleColumns | undefined,
): ISorter<Record<string, never>> {
  return {
    create: () => ({}),
    insert: refuse,
    remove: refuse,
    load: () => ({}),
    save: <R>() => null as R,
    sortBy(_sorter, ids, by) {
      const own = columns();
      const { property, order = "ASC" } = by as { property: string; order?: string };
      if (property !== "day") throw new Error(`there is no order by ${property}, only by day`);
      const sign = order.toUpperCase() === "DESC" ? -1 : 1;
      const dated = ids.map((entry) => ({ entry, day: own?.day(Number(entry[0]) - 1) }));
      dated.sort((a, b) => {
        if (a.day === undefined || b.day === undefined) {
          return Number(a.day === undefined) - Number(b.day === undefined);
        }
        return sign * (a.day - b.day) || b.entry[1] - a.entry[1];
      });
      return dated.map(({ entry }) => entry);
    },
    getSortableProperties: () => ["day"],
    getSortablePropertiesWithTypes: () => ({ day: "number" }),
  };
}
