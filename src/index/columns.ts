import type { ArticleMeta } from "../contract/article.ts";
import type { Language } from "../contract/language.ts";
import type { Container } from "./container.ts";
import { Runs, writeRuns } from "./runs.ts";
import { StringList, writeStringList } from "./strings.ts";

/** Days from 1970-01-01 of what has no date. */
export const NO_DAY = -0x80000000;
const DAY_MS = 86_400_000;

/**
 * Writes what lists, filters and facets need of each article, a column a property: the strings
 * `meta.id`, `meta.title`, `meta.url`, `meta.time` ("" for a date without a time);
 * `meta.order` (u32: articles in the order of their ids), `meta.day` (i32), `meta.language` (u8,
 * into the strings `language`), `meta.tags` (runs of varints, into the strings `tag`).
 */
export function writeColumns(
  sections: Map<string, ArrayBufferView>,
  articles: readonly ArticleMeta[],
): void {
  const languages = [...new Set(articles.map((article) => article.language))].sort();
  const tags = [...new Set(articles.flatMap((article) => article.tags))].sort();
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const order = Uint32Array.from(articles.keys()).sort((a, b) =>
    compare(articles[a]?.id ?? "", articles[b]?.id ?? ""),
  );
  const strings = {
    "meta.id": articles.map((article) => article.id),
    "meta.title": articles.map((article) => article.title),
    "meta.url": articles.map((article) => article.url ?? ""),
    "meta.time": articles.map(({ published }) => timeOf(published)),
    language: languages,
    tag: tags,
  };
  for (const [name, list] of Object.entries(strings)) writeStringList(sections, name, list);
  writeRuns(sections, "meta.tags", articles.length, (article, writer) => {
    for (const tag of articles[article]?.tags ?? []) writer.varint(numbers.get(tag) ?? 0);
  });
  sections.set("meta.order", order);
  sections.set(
    "meta.language",
    Uint8Array.from(articles, (article) => languages.indexOf(article.language)),
  );
  sections.set(
    "meta.day",
    Int32Array.from(articles, (article) => dayOf(article.published) ?? NO_DAY),
  );
}

/** What a day does not tell of a date: nothing where it is no more than its day. */
function timeOf(published: string | null): string {
  const day = dayOf(published);
  return published === null || (day !== undefined && published === isoDay(day)) ? "" : published;
}

/** The ISO date of a day counted from 1970-01-01; "" where there is no such day. */
function isoDay(day: number): string {
  const date = new Date(day * DAY_MS);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
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
  readonly #times: StringList;
  readonly #languageNames: readonly Language[];
  readonly #tagNames: StringList;
  readonly #tags: Runs;
  readonly #order: Uint32Array;
  readonly #languages: Uint8Array;
  readonly #days: Int32Array;

  constructor(container: Container) {
    this.#ids = new StringList(container, "meta.id");
    this.#titles = new StringList(container, "meta.title");
    this.#urls = new StringList(container, "meta.url");
    this.#times = new StringList(container, "meta.time");
    this.#tagNames = new StringList(container, "tag");
    this.#tags = new Runs(container, "meta.tags");
    this.#order = container.uint32("meta.order");
    this.#languages = container.bytes("meta.language");
    const names = new StringList(container, "language");
    this.#languageNames = Array.from({ length: names.length }, (_, i) => names.get(i) as Language);
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
    const day = this.day(article);
    return this.#times.get(article) || (day === undefined ? "" : isoDay(day)) || null;
  }

  language(article: number): Language {
    return this.#languageNames[this.#languages[article] ?? 0] ?? "en";
  }

  /** Days from 1970-01-01; undefined without a date. */
  day(article: number): number | undefined {
    const day = this.#days[article];
    return day === NO_DAY ? undefined : day;
  }

  tags(article: number): string[] {
    const end = this.#tags.seek(article);
    const { reader } = this.#tags;
    const tags: string[] = [];
    while (reader.position < end) tags.push(this.#tagNames.get(reader.varint()));
    return tags;
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
