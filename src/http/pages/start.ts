import { html } from "hono/html";
import type { ArticleList } from "../../contract/article.ts";
import type { FactList, FactType } from "../../contract/fact.ts";
import { articleAddress, articleLine, titleText } from "./article-line.ts";
import { directionOf, type Frame, type Markup } from "./frame.ts";
import { requestLines } from "./request-line.ts";

/** Names of one type that are offered. */
const MAX_NAMES = 8;

/** The things of one type that the articles speak of most. */
export interface Named {
  readonly type: FactType;
  readonly values: FactList["counts"]["value"];
}

/** What stands below an empty search box: articles to begin with, and whom and what they name. */
export function start(frame: Frame, { articles }: ArticleList, named: readonly Named[]): Markup {
  const requests = [
    { path: "/v1/articles", parameters: [["limit", String(articles.length)]] as const },
    ...named.map(({ type }) => ({ path: "/v1/facts", parameters: [["type", type]] as const })),
  ];
  return html`<div class="found">
<section class="list" aria-labelledby="articles-title">
<div class="summary"><h1 id="articles-title">${frame.strings.articles}</h1></div>
<ol class="hits">${articles.map(
    (article) => html`<li><article dir="${directionOf(article.language)}">
<h2><a href="${articleAddress(article.id)}">${titleText(article)}</a></h2>
${articleLine(frame, article)}
</article></li>`,
  )}</ol>
${requestLines(frame, requests)}
</section>
<aside class="filters" aria-label="${frame.strings.facts}">${named.map((one) => names(frame, one))}</aside>
</div>`;
}

/** Each name leads to the results for it; what is named once says little of the whole. */
function names({ strings, format }: Frame, { type, values }: Named): Markup | "" {
  const often = values.filter(({ count }) => count > 1).slice(0, MAX_NAMES);
  if (often.length === 0) return "";
  return html`<section><h2>${strings.factTypes[type]}</h2><ul>${often.map(
    ({ name, count }) => html`<li><a href="/?${new URLSearchParams({ q: name })}"><bdi>${name}</bdi>
<span class="count">${format.number(count)}</span></a></li>`,
  )}</ul></section>`;
}
