import { html } from "hono/html";
import { LANGUAGES, type Language } from "../../contract/language.ts";
import type { SearchResponse } from "../../contract/search.ts";
import type { Frame, Markup } from "./frame.ts";
import { filtersOf, type ResultsRequest, resultsAddress } from "./page-request.ts";

type Facets = NonNullable<SearchResponse["facets"]>;

/** Values of a facet that are offered. */
const MAX_VALUES = 12;

interface Choice {
  readonly label: string;
  readonly count?: number | undefined;
  readonly address: string;
  readonly isChosen: boolean;
}

/** Links that narrow the results, with counts, and a form for any span of days. */
export function filterPanel(frame: Frame, request: ResultsRequest, facets: Facets): Markup {
  const { strings } = frame;
  return html`<aside class="filters" aria-label="${strings.filters}">
${group(frame, strings.language, languageChoices(frame, request, facets))}
${group(frame, strings.year, yearChoices(frame, request, facets))}
${group(frame, strings.tag, tagChoices(frame, request, facets))}
${hasDates(request, facets) && dayForm(frame, request)}
</aside>`;
}

/** Nothing where there is nothing to choose between. */
function group({ format }: Frame, title: string, choices: readonly Choice[]): Markup | "" {
  if (choices.length < 2 && choices.every(({ isChosen }) => isChosen)) return "";
  return html`<section><h2>${title}</h2><ul>${choices.map(
    ({ label, count, address, isChosen }) =>
      html`<li><a href="${address}"${isChosen && html` aria-current="true"`}><bdi>${label}</bdi>${
        count !== undefined && html` <span class="count">${format.number(count)}</span>`
      }</a></li>`,
  )}</ul></section>`;
}

function languageChoices(frame: Frame, request: ResultsRequest, facets: Facets): Choice[] {
  const counts = facets.language ?? {};
  const isKnown = (language: Language) => language in counts || language === request.lang;
  return [
    all(frame, resultsAddress(request, { lang: undefined }), request.lang === undefined),
    ...LANGUAGES.filter(isKnown).map((language) => ({
      label: frame.strings.languages[language],
      count: counts[language],
      address: resultsAddress(request, { lang: language }),
      isChosen: request.lang === language,
    })),
  ];
}

/** A year stands for its first and last day, so that a link is no more than the API takes. */
function yearChoices(frame: Frame, request: ResultsRequest, facets: Facets): Choice[] {
  const newestFirst = yearsOf(facets).sort(([left], [right]) => right.localeCompare(left));
  const isOpen = request.from === undefined && request.to === undefined;
  const choices = newestFirst.slice(0, MAX_VALUES).map(([year, count]) => {
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    return {
      label: frame.format.year(Number(year)),
      count,
      address: resultsAddress(request, span),
      isChosen: request.from === span.from && request.to === span.to,
    };
  });
  if (choices.length === 0 && isOpen) return [];
  const anyDay = resultsAddress(request, { from: undefined, to: undefined });
  return [all(frame, anyDay, isOpen), ...choices];
}

function tagChoices(frame: Frame, request: ResultsRequest, facets: Facets): Choice[] {
  const tags = Object.entries(facets.tag ?? {})
    .sort(([left, many], [right, more]) => more - many || left.localeCompare(right))
    .slice(0, MAX_VALUES);
  return [
    all(frame, resultsAddress(request, { tag: undefined }), request.tag === undefined),
    ...tags.map(([tag, count]) => ({
      label: tag,
      count,
      address: resultsAddress(request, { tag }),
      isChosen: request.tag === tag,
    })),
  ];
}

function all({ strings }: Frame, address: string, isChosen: boolean): Choice {
  return { label: strings.all, address, isChosen };
}

function hasDates(request: ResultsRequest, facets: Facets): boolean {
  return request.from !== undefined || request.to !== undefined || yearsOf(facets).length > 0;
}

/** Years with their counts, without the articles whose date is not known. */
function yearsOf({ year = {} }: Facets): [string, number][] {
  return Object.entries(year).filter(([name]) => /^\d{4}$/.test(name));
}

function dayForm({ strings }: Frame, request: ResultsRequest): Markup {
  const kept = [["q", request.q] as const, ...filtersOf(request)].filter(
    ([name]) => name !== "from" && name !== "to",
  );
  return html`<form class="days" action="/" method="get"><h2>${strings.published}</h2>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label><span>${strings.from}</span> <input type="date" name="from" value="${request.from ?? ""}"></label>
<label><span>${strings.to}</span> <input type="date" name="to" value="${request.to ?? ""}"></label>
<button>${strings.apply}</button>
</form>`;
}
