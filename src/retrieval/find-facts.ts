import type { ArticleRef } from "../contract/article.ts";
import {
  type ArticleFacts,
  FACT_TYPES,
  type FactList,
  type FactsRequest,
  type FactType,
} from "../contract/fact.ts";
import { factValue, packIso, rowKey } from "../facts/fact-value.ts";
import { dayOf } from "../index/columns.ts";
import type { Container } from "../index/container.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Corpus } from "./corpus.ts";
import { FactRows } from "./fact-rows.ts";
import { passesFilters } from "./filters.ts";
import { groupTerms, KINDRED } from "./groups.ts";
import { keptFor } from "./kept-for.ts";
import { parseQuery } from "./query.ts";

/** Values that the counts name, the most frequent first; chosen. */
const MAX_VALUES = 20;

/** The facts of one article, in the order of its text; undefined when there is no such article. */
export async function getFacts(
  corpus: Corpus,
  id: string,
  type?: FactType | undefined,
): Promise<ArticleFacts | undefined> {
  const article = corpus.engine.index.articles.ordinal(id);
  if (article < 0) return undefined;
  const facts = await corpus.store.facts(article);
  return {
    article: referTo(corpus, article),
    facts: facts.filter((fact) => type === undefined || fact.type === type),
  };
}

/**
 * Facts of all articles that pass the filters, in the order of the articles, with counts over all
 * of them.
 *
 * `from` and `to` are of the day a dated fact speaks of, and of the day of publication for others.
 */
export async function findFacts(corpus: Corpus, request: FactsRequest): Promise<FactList> {
  const { index } = corpus.engine;
  const rows = rowsOf(await corpus.table("facts"));
  const matches = matchRows(index, rows, request);
  const counted = countFacts(index, rows, matches, request);
  return {
    total: counted.total,
    offset: request.offset,
    limit: request.limit,
    facts: await page(corpus, rows, counted, request),
    counts: counted.counts,
    index: { version: corpus.info.version },
  };
}

/** The rows of a table, laid out once. */
const rowsOf = keptFor((table: Container) => new FactRows(table));

function referTo(corpus: Corpus, article: number): ArticleRef {
  const { id, title, url, language } = corpus.engine.index.articles.meta(article);
  return { id, title, url, language };
}

/** Rows that pass all filters but those on articles. */
function matchRows(index: IndexReader, rows: FactRows, request: FactsRequest): number[] {
  const { iso, currency, key } = request;
  const types = FACT_TYPES.filter(
    (type) =>
      (request.type === undefined || type === request.type) &&
      (iso === undefined || type === "place") &&
      (currency === undefined || type === "money"),
  );
  const groups = request.q === undefined ? [] : termsOf(index, request.q);
  if (request.q !== undefined && groups.length === 0) return [];
  const code = packIso(iso);
  const money = currency === undefined ? "" : ` ${currency.toUpperCase()}`;
  const matches: number[] = [];
  for (const type of types) {
    const [first, end] = rows.rangeOf(type);
    for (let row = first; row < end; row++) {
      if (code !== 0 && rows.code(row) !== code) continue;
      if (groups.length > 0 && !rows.holds(row, groups)) continue;
      if (money !== "" && !rows.key(row, type).endsWith(money)) continue;
      if (key !== undefined && rows.key(row, type) !== key) continue;
      if (type === "date" && !overlaps(rows.days(row), request)) continue;
      matches.push(row);
    }
  }
  return matches;
}

/** The terms that stand for each word of a query; a word no text holds matches nothing. */
function termsOf(index: IndexReader, q: string): ReadonlySet<number>[] {
  return groupTerms(index, parseQuery(q))
    .filter(({ counts }) => counts)
    .map(({ terms, weights }) => new Set(terms.filter((_, i) => (weights[i] ?? 0) >= KINDRED)));
}

function overlaps(
  days: readonly [number, number] | undefined,
  { from, to }: FactsRequest,
): boolean {
  if (from === undefined && to === undefined) return true;
  if (days === undefined) return false;
  const first = dayOf(from ?? null) ?? Number.NEGATIVE_INFINITY;
  const last = dayOf(to ?? null) ?? Number.POSITIVE_INFINITY;
  return days[0] <= last && days[1] >= first;
}

interface Counted {
  readonly total: number;
  readonly counts: FactList["counts"];
  /** Facts that match, by article. */
  readonly byArticle: ReadonlyMap<number, number>;
  readonly matches: ReadonlySet<number>;
}

function countFacts(
  index: IndexReader,
  rows: FactRows,
  matches: readonly number[],
  request: FactsRequest,
): Counted {
  const { from: _from, to: _to, ...undated } = request;
  const passesUndated = passesFilters(index, undated);
  const passesDated = passesFilters(index, request);
  const byArticle = new Map<number, number>();
  const types = new Map<string, number>();
  const years = new Map<string, number>();
  const values = new Map<string, { type: FactType; row: number; count: number }>();
  let total = 0;
  for (const row of matches) {
    const type = rows.typeOf(row);
    const passes = type === "date" ? passesUndated : passesDated;
    let count = 0;
    rows.forEachArticle(row, (article, facts) => {
      if (passes !== undefined && !passes(article)) return;
      count += facts;
      byArticle.set(article, (byArticle.get(article) ?? 0) + facts);
    });
    if (count === 0) continue;
    total += count;
    add(types, type, count);
    const days = type === "date" ? rows.days(row) : undefined;
    if (days !== undefined) add(years, yearOf(days[0]), count);
    // Quotes are counted by who is quoted, everything else by its row.
    const value = type === "quote" ? `quote ${rows.code(row)}` : String(row);
    const counted = values.get(value);
    if (counted !== undefined) counted.count += count;
    else if (type !== "quote" || rows.code(row) !== 0) values.set(value, { type, row, count });
  }
  return {
    total,
    byArticle,
    matches: new Set(matches),
    counts: {
      type: Object.fromEntries(types),
      value: [...values.values()]
        .sort((one, other) => other.count - one.count || one.row - other.row)
        .slice(0, MAX_VALUES)
        .map(({ type, row, count }) => ({
          type,
          key: rows.key(row, type),
          name: rows.name(row, type),
          count,
        })),
      timeline: [...years]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([year, count]) => ({ year, count })),
    },
  };
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function yearOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 4);
}

/** The facts of one page: only the articles it shows are read. */
async function page(
  corpus: Corpus,
  rows: FactRows,
  { byArticle, matches }: Counted,
  { offset, limit }: FactsRequest,
): Promise<FactList["facts"]> {
  const facts: FactList["facts"] = [];
  let before = 0;
  for (const article of [...byArticle.keys()].sort((one, other) => one - other)) {
    if (facts.length === limit) break;
    const count = byArticle.get(article) ?? 0;
    if (before + count > offset) {
      const all = await corpus.store.facts(article);
      const matching = all.filter((fact, ordinal) =>
        matches.has(rows.find(rowKey(fact.type, factValue(fact).key, article, ordinal))),
      );
      const first = Math.max(0, offset - before);
      for (const fact of matching.slice(first, first + limit - facts.length)) {
        facts.push({ ...fact, article: referTo(corpus, article) });
      }
    }
    before += count;
  }
  return facts;
}
