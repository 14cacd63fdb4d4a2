import { html } from "hono/html";
import type { ArticleList } from "../../contract/article.ts";
import { articleAddress, articleLine, titleText } from "./article-line.ts";
import type { Frame, Markup } from "./frame.ts";
import { requestLines } from "./request-line.ts";

/** What stands below an empty search box: articles to begin with. */
export function start(frame: Frame, { articles }: ArticleList): Markup {
  return html`<section class="start" aria-labelledby="articles-title">
<h1 id="articles-title">${frame.strings.articles}</h1>
<ol class="hits">${articles.map(
    (article) => html`<li><article>
<h2><a href="${articleAddress(article.id)}">${titleText(article)}</a></h2>
${articleLine(frame, article)}
</article></li>`,
  )}</ol>
${requestLines(frame, [{ path: "/v1/articles", parameters: [["limit", String(articles.length)]] }])}
</section>`;
}
