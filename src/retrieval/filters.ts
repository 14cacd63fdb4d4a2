import type { Filters } from "../contract/parameters.ts";
import { dayOf } from "../index/columns.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Allowed } from "./article-scores.ts";
import type { Group } from "./groups.ts";
import { spellingsOf } from "./kindred.ts";
import type { Query } from "./query.ts";
import { findSequence, type Slot } from "./sequences.ts";

/** Least weight of a spelling inside quotes: other letters, joined or apart, but the same form. */
const VERBATIM = 0.9;

/** Whether an article passes the filters of a request. */
export function passesFilters(index: IndexReader, filters: Filters): Allowed {
  const { lang, tag, from, to } = filters;
  if (lang === undefined && tag === undefined && from === undefined && to === undefined) {
    return undefined;
  }
  const { articles } = index;
  const first = dayOf(from ?? null) ?? Number.NEGATIVE_INFINITY;
  const last = dayOf(to ?? null) ?? Number.POSITIVE_INFINITY;
  const isDated = from !== undefined || to !== undefined;
  return (article) => {
    if (lang !== undefined && articles.language(article) !== lang) return false;
    if (tag !== undefined && !articles.tags(article).includes(tag)) return false;
    if (!isDated) return true;
    const day = articles.day(article);
    return day !== undefined && day >= first && day <= last;
  };
}

/** Share of the query's words that its phrases must make up to be asked of every result. */
const PHRASE_SHARE = 0.5;

/**
 * Whether an article holds every phrase in quotes and nothing that is excluded.
 *
 * Two sorts of phrases ask for nothing, and their words are searched like any others: one that no
 * article holds, and one in a long sentence, where quotes are punctuation, as in headlines.
 */
export function passesClauses(index: IndexReader, query: Query, groups: readonly Group[]): Allowed {
  const quoted = query.phrases.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const phrases = quoted >= query.words.length * PHRASE_SHARE ? query.phrases : [];
  const required = phrases
    .map(({ first, last }) => articlesWith(index, groups.slice(first, last + 1).map(verbatim)))
    .filter((articles) => articles.size > 0);
  const excluded = query.excluded.map((terms) =>
    articlesWith(
      index,
      terms.map((term) => spellingsOf(index, term)),
    ),
  );
  if (required.length === 0 && excluded.length === 0) return undefined;
  return (article) =>
    required.every((articles) => articles.has(article)) &&
    !excluded.some((articles) => articles.has(article));
}

/** An article must pass both. */
export function both(a: Allowed, b: Allowed): Allowed {
  return a && b ? (article) => a(article) && b(article) : (a ?? b);
}

function verbatim(group: Group): number[] {
  return group.terms.filter((_, i) => (group.weights[i] ?? 0) >= VERBATIM);
}

function articlesWith(index: IndexReader, slots: readonly Slot[]): Set<number> {
  const articles = new Set<number>();
  for (const passage of findSequence(index, slots).keys()) {
    articles.add(index.passageArticle(passage));
  }
  return articles;
}
