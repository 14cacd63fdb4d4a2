import type { ArticleColumns } from "../index/columns.ts";

/** What Orama is told an article has; `where`, facets and sort speak of these properties. */
export const SCHEMA = {
  title: "string",
  language: "enum",
  tag: "enum[]",
  /** Publication year, "1402" or "2021" style strings of the Gregorian calendar. */
  year: "enum",
  /** Days from 1970-01-01. */
  day: "number",
} as const;

/** One article as Orama's hits and facets see it: read from the columns when touched. */
export class ArticleDocument {
  readonly #columns: ArticleColumns;
  readonly article: number;

  constructor(columns: ArticleColumns, article: number) {
    this.#columns = columns;
    this.article = article;
  }

  get id(): string {
    return this.#columns.id(this.article);
  }

  get title(): string {
    return this.#columns.title(this.article);
  }

  get language(): string {
    return this.#columns.language(this.article);
  }

  get tag(): string[] {
    return this.#columns.tags(this.article);
  }

  get year(): string | undefined {
    return this.#columns.published(this.article)?.slice(0, 4);
  }

  get day(): number | undefined {
    return this.#columns.day(this.article);
  }
}
