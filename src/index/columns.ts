import type { ArticleMeta } from "../contract/article.ts";
import { LANGUAGES, type Language } from "../contract/language.ts";
import type { Container } from "./container.ts";
import { StringList, writeStringList } from "./strings.ts";

/** The day column of an article without a date. */
const NO_DAY = -0x80000000;
const DAY_MS = 86_400_000;

/** Writes what lists, filters and facets need of each article, a column a property. */
export function writeColumns(
  sections: Map<string, ArrayBufferView>,
  articles: readonly ArticleMeta[],
): void {
  const tags = [...new Set(articles.flatMap((article) => article.tags))].sort();
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const lists = articles.map((article) => article.tags.map((tag) => numbers.get(tag) ?? 0));
  const at = new Uint32Array(articles.length + 1);
  lists.forEach((list, i) => {
    at[i + 1] = (at[i] ?? 0) + list.length;
  });
  const order = Array.from(articles.keys()).sort((a, b) =>
    compare(articles[a]?.id ?? "", articles[b]?.id ?? ""),
  );
  writeStringList(
    sections,
    "meta.id",
    articles.map((article) => article.id),
  );
  writeStringList(
    sections,
    "meta.title",
    articles.map((article) => article.title),
  );
  writeStringList(
    sections,
    "meta.url",
    articles.map((article) => article.url ?? ""),
  );
  writeStringList(
    sections,
    "meta.date",
    articles.map((article) => article.published ?? ""),
  );
  writeStringList(sections, "tag", tags);
  sections.set("meta.tags", Uint32Array.from(lists.flat()));
  sections.set("meta.tags.at", at);
  sections.set("meta.order", Uint32Array.from(order));
  sections.set(
    "meta.language",
    Uint8Array.from(articles, (a) => LANGUAGES.indexOf(a.language)),
  );
  sections.set(
    "meta.day",
    Int32Array.from(articles, (a) => dayOf(a.published) ?? NO_DAY),
  );
}

/** Days from 1970-01-01 (UTC) of an ISO date or date-time; undefined where there is none. */
export function dayOf(published: string | null): number | undefined {
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY_MS);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the index knows of each article, decoded when asked for. Ordinals count from 0. */
export class ArticleColumns {
  readonly #ids: StringList;
  readonly #titles: StringList;
  readonly #urls: StringList;
  readonly #dates: StringList;
  readonly #tagNames: StringList;
  readonly #tags: Uint32Array;
  readonly #tagsAt: Uint32Array;
  readonly #order: Uint32Array;
  readonly #languages: Uint8Array;
  readonly #days: Int32Array;

  constructor(container: Container) {
    this.#ids = new StringList(container, "meta.id");
    this.#titles = new StringList(container, "meta.title");
    this.#urls = new StringList(container, "meta.url");
    this.#dates = new StringList(container, "meta.date");
    this.#tagNames = new StringList(container, "tag");
    this.#tags = container.uint32("meta.tags");
    this.#tagsAt = container.uint32("meta.tags.at");
    this.#order = container.uint32("meta.order");
    this.#languages = container.bytes("meta.language");
    this.#days = container.int32("meta.day");
  }

  get length(): number {
    return this.#ids.length;
  }

  id(article: number): string {
    return this.#ids.get(article);
  }

  title(article: number): string {
    return this.#titles.get(article);
  }

  url(article: number): string | null {
    return this.#urls.get(article) || null;
  }

  /** ISO date or date-time as given. */
  published(article: number): string | null {
    return this.#dates.get(article) || null;
  }

  language(article: number): Language {
    return LANGUAGES[this.#languages[article] ?? 0] ?? "fa";
  }

  /** Days from 1970-01-01; undefined without a date. */
  day(article: number): number | undefined {
    const day = this.#days[article];
    return day === NO_DAY ? undefined : day;
  }

  tags(article: number): string[] {
    const start = this.#tagsAt[article] ?? 0;
    const end = this.#tagsAt[article + 1] ?? start;
    return Array.from(this.#tags.subarray(start, end), (tag) => this.#tagNames.get(tag));
  }

  /** Everything but the text. */
  meta(article: number): ArticleMeta {
    return {
      id: this.id(article),
      title: this.title(article),
      language: this.language(article),
      url: this.url(article),
      published: this.published(article),
      tags: this.tags(article),
    };
  }

  /** Ordinal of the article with this id, or -1. */
  ordinal(id: string): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.id(this.#order[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    const article = this.#order[low];
    return article !== undefined && this.id(article) === id ? article : -1;
  }
}
