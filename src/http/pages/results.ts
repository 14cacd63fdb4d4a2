import { html } from "hono/html";
import type { AnswersResponse } from "../../contract/answers.ts";
import type { Hit, SearchResponse } from "../../contract/search.ts";
import { answerCard } from "./answer-card.ts";
import { articleAddress, articleLine, titleText } from "./article-line.ts";
import { filterPanel } from "./filter-panel.ts";
import { directionOf, type Frame, type Markup } from "./frame.ts";
import { highlighted } from "./marked-text.ts";
import { filtersOf, PAGE_SIZE, type ResultsRequest, resultsAddress } from "./page-request.ts";
import { type ApiRequest, requestLines } from "./request-line.ts";

/**
 * What was found for a query: the answer, the hits, what narrows them, and how it was asked.
 *
 * @param answers - Undefined where nothing was asked.
 */
export function results(
  frame: Frame,
  request: ResultsRequest,
  found: SearchResponse,
  answers: AnswersResponse | undefined,
): Markup {
  const { strings, format } = frame;
  return html`<div class="found">
<div class="list">
<div class="summary"><h1 tabindex="-1">${
    found.total > 0 ? strings.results(format.counted(found.total)) : strings.nothingFound
  }</h1>${found.total > 1 && orderLinks(frame, request)}</div>
${found.query.corrected !== null && correction(frame, request, found.query.corrected)}
${answers && answerCard(frame, answers)}
${
  found.total === 0
    ? html`<p class="hint">${strings.nothingFoundHint}</p>`
    : html`<ol class="hits" start="${found.offset + 1}">${found.hits.map((hit) => hitItem(frame, hit))}</ol>`
}
${pageLinks(frame, request, found.total)}
${requestLines(frame, apiRequests(request, answers))}
</div>
${filterPanel(frame, request, found.facets ?? {})}
</div>`;
}

function hitItem(frame: Frame, hit: Hit): Markup {
  const { snippet, language } = hit;
  return html`<li><article dir="${directionOf(language)}">
<h2><a href="${articleAddress(hit.id)}">${titleText(hit)}</a></h2>
<p class="snippet" lang="${language}">${highlighted(snippet.text, snippet.highlights)}</p>
${articleLine(frame, hit)}
</article></li>`;
}

function correction({ strings }: Frame, { q }: ResultsRequest, corrected: string): Markup {
  return html`<p class="correction">${strings.searchedFor} <strong><bdi>${corrected}</bdi></strong>
${strings.insteadOf} <bdi>${q}</bdi></p>`;
}

function orderLinks({ strings }: Frame, request: ResultsRequest): Markup {
  const link = (sort: "relevance" | "date", label: string) =>
    html`<a href="${resultsAddress(request, { sort })}"${
      request.sort === sort && html` aria-current="true"`
    }>${label}</a>`;
  return html`<nav class="order" aria-label="${strings.order}">
${link("relevance", strings.byRelevance)} ${link("date", strings.byDate)}
</nav>`;
}

function pageLinks(frame: Frame, request: ResultsRequest, total: number): Markup | "" {
  const { strings, format } = frame;
  const last = Math.ceil(total / PAGE_SIZE);
  const { page } = request;
  if (last < 2) return "";
  const link = (to: number, label: Markup | string, rel?: string) =>
    html`<li><a href="${resultsAddress(request, { page: to })}"${rel && html` rel="${rel}"`}${
      to === page && html` aria-current="page"`
    }>${label}</a></li>`;
  return html`<nav class="pages" aria-label="${strings.pages}"><ul>
${page > 1 && link(page - 1, strings.previous, "prev")}
${pagesAround(page, last).map((to) =>
  link(to, html`<span class="unseen">${strings.page} </span>${format.number(to)}`),
)}
${page < last && link(page + 1, strings.next, "next")}
</ul></nav>`;
}

/** The first page, the last one and those around `page`: at most seven. */
function pagesAround(page: number, last: number): number[] {
  const near = [-2, -1, 0, 1, 2].map((step) => page + step).filter((to) => to > 1 && to < last);
  return [1, ...near, last];
}

function apiRequests(request: ResultsRequest, answers: AnswersResponse | undefined): ApiRequest[] {
  const query: [string, string][] = [["q", request.q], ...filtersOf(request)];
  const search = [...query];
  if (request.sort === "date") search.push(["sort", "date"]);
  if (request.page > 1) search.push(["offset", String((request.page - 1) * PAGE_SIZE)]);
  search.push(["facets", "language,tag,year"]);
  return [
    { path: "/v1/search", parameters: search },
    ...(answers ? [{ path: "/v1/answers", parameters: query }] : []),
  ];
}
