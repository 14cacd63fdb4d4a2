import { html } from "hono/html";
import type { IndexInfo } from "../../contract/index-info.ts";
import { type Frame, frameDocument, type Markup, settingLinks, topBar } from "./frame.ts";
import { filtersOf, type PageRequest } from "./page-request.ts";

/**
 * The page with the search box; below it the results, or what there is to search.
 *
 * For a script that has the page already: its title and its parts that change (`data-live`).
 */
export function searchPage(
  frame: Frame,
  request: PageRequest,
  info: IndexInfo,
  content: Markup,
): Markup {
  const { strings, format } = frame;
  const query = request.q ?? "";
  const title = query === "" ? strings.name : `\u2068${query}\u2069 · ${strings.name}`;
  const results = html`<div id="results" data-live="results" tabindex="-1">${content}</div>`;
  if (request.parts)
    return html`<title>${title}</title>
${settingLinks(frame)}
${results}`;
  return frameDocument(
    frame,
    { title, styles: ["ground", "search", "results"] },
    html`<a class="skip" href="#results">${strings.skipToResults}</a>
${topBar(frame)}
<main class="search-page">
<p class="lead">${strings.lead(format.counted(info.articles))}</p>
<form class="search" role="search" action="/" method="get">
<div class="field">
<input type="search" name="q" id="q" value="${query}" dir="auto" maxlength="1000" autocomplete="off"
autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-label="${strings.search}"
placeholder="${strings.placeholder}"${query === "" && " autofocus"}>
<button>${strings.search}</button>
</div>
${filtersOf(request).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
)}
<div class="suggestions" id="suggestions" role="listbox" aria-label="${strings.search}"
data-kinds="${JSON.stringify(strings.suggestionKinds)}"></div>
</form>
<p class="unseen" id="status" role="status" data-offline="${strings.offline}"></p>
${results}
</main>`,
  );
}
