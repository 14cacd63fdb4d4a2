import { type Html, html, page } from "./html.ts";

/** One page of `docs/problems.md`: a section, or the whole under the name "". */
export interface ProblemPage {
  readonly code: string;
  readonly content: string;
}

/**
 * Pages of the problems: one a `## code` section, and one of all.
 *
 * @param markdown - `docs/problems.md`: headings, paragraphs, `code` and [links](address) only.
 */
export function problemPages(markdown: string): ProblemPage[] {
  const [head = "", ...sections] = markdown.split(/^## /m);
  const pages = sections.map((section) => {
    const [code = "", ...paragraphs] = section.trim().split(/\n\n+/);
    return { code, body: html`<h2 id="${code}">${code}</h2>${paragraphs.map(paragraph)}` };
  });
  const introduction = head.trim().split(/\n\n+/).slice(1).map(paragraph);
  const all = html`<main><h1>Problems</h1>${introduction}${pages.map(({ body }) => body)}</main>`;
  return [
    { code: "", content: page("Problems", all) },
    ...pages.map(({ code, body }) => ({
      code,
      content: page(code, html`<main>${body}<p><a href="/problems">All problems</a></p></main>`),
    })),
  ];
}

function paragraph(text: string): Html {
  return html`<p>${text.split("`").map((part, i) => (i % 2 === 0 ? withLinks(part) : html`<code>${part}</code>`))}</p>`;
}

function withLinks(text: string): (Html | string)[] {
  return text.split(/(\[[^\]]+\]\([^)]+\))/).map((part) => {
    const [, label, address] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    return label && address ? html`<a href="${address}">${label}</a>` : part;
  });
}
