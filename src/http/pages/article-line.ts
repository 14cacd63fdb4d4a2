import { html } from "hono/html";
import type { ArticleMeta } from "../../contract/article.ts";
import type { Range } from "../../contract/span.ts";
import { directionOf, type Frame, type Markup } from "./frame.ts";

/**
 * The address of an article's page.
 *
 * @param at - A piece of the text to show at once and to mark.
 */
export function articleAddress(id: string, at?: Range): string {
  const place = at === undefined ? "" : `?at=${at.start}-${at.end}#at`;
  return `/articles/${encodeURIComponent(id)}${place}`;
}

/** A title in the article's language and direction, whatever surrounds it. */
export function titleText({ title, language }: Pick<ArticleMeta, "title" | "language">): Markup {
  return html`<bdi class="own-line" lang="${language}" dir="${directionOf(language)}">${title}</bdi>`;
}

/** What is known of an article besides its text: language, date, source, tags. */
export function articleLine(frame: Frame, article: ArticleMeta): Markup {
  const { strings, format } = frame;
  const source = sourceOf(article.url);
  return html`<ul class="about">
<li><bdi>${strings.languages[article.language]}</bdi></li>
${
  article.published &&
  html`<li><time datetime="${article.published}"><bdi>${format.date(article.published, "day")}</bdi></time></li>`
}
${source && html`<li><a href="${source.href}" rel="noopener nofollow"><bdi dir="ltr">${source.host}</bdi></a></li>`}
${article.tags.map((tag) => html`<li class="tag"><bdi>${tag}</bdi></li>`)}
</ul>`;
}

/** The article's own address, when it is one that a page may link to: never `javascript:`. */
function sourceOf(
  url: string | null,
): { readonly href: string; readonly host: string } | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, href, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return { href, host: hostname.replace(/^www\./, "") };
}
