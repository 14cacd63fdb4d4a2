import type { Article, ArticleList, ArticleListRequest, ArticleMeta } from "../contract/article.ts";
import type { Corpus } from "./corpus.ts";
import { passesFilters } from "./filters.ts";

/** The article with this id, text included; undefined when there is none. */
export async function getArticle(corpus: Corpus, id: string): Promise<Article | undefined> {
  const { articles } = corpus.engine.index;
  const ordinal = articles.ordinal(id);
  if (ordinal < 0) return undefined;
  const { text } = await corpus.store.text(ordinal);
  const { title, language, url, published, tags } = articles.meta(ordinal);
  return { id, title, text, language, url, published, tags };
}

/**
 * A page of the articles that pass the filters, in the order of the index.
 *
 * @returns Undefined for a cursor that no page of this index can have given out.
 */
export function listArticles(corpus: Corpus, request: ArticleListRequest): ArticleList | undefined {
  const { articles } = corpus.engine.index;
  const first = request.cursor === undefined ? 0 : ordinalOf(request.cursor, articles.length);
  if (first === undefined) return undefined;

  const passes = passesFilters(corpus.engine.index, request) ?? (() => true);
  const page: ArticleMeta[] = [];
  let nextCursor: string | null = null;
  let total = 0;
  for (let article = 0; article < articles.length; article++) {
    if (!passes(article)) continue;
    total++;
    if (article < first) continue;
    if (page.length < request.limit) page.push(articles.meta(article));
    else nextCursor ??= cursorOf(article);
  }
  return { articles: page, nextCursor, total };
}

/** A cursor is the ordinal of the next article; opaque to clients, so that it may change. */
function cursorOf(article: number): string {
  return article.toString(36);
}

function ordinalOf(cursor: string, articleCount: number): number | undefined {
  if (!/^[0-9a-z]{1,6}$/.test(cursor)) return undefined;
  const article = Number.parseInt(cursor, 36);
  return article < articleCount ? article : undefined;
}
