import { html } from "hono/html";
import type { Article } from "../../contract/article.ts";
import type { Fact } from "../../contract/fact.ts";
import type { Range } from "../../contract/span.ts";
import { articleLine, titleText } from "./article-line.ts";
import { factLabel } from "./fact-label.ts";
import { factAnchor, factPanel } from "./fact-panel.ts";
import { directionOf, type Frame, frameDocument, type Markup, topBar } from "./frame.ts";
import { type MarkedRange, markedText } from "./marked-text.ts";
import { requestLines } from "./request-line.ts";
import { quotations, timeline } from "./timeline.ts";

/** One article: its text with the facts in colour, and beside it what they say. */
export function articlePage(
  frame: Frame,
  article: Article,
  facts: readonly Fact[],
  view: { readonly at: Range | undefined; readonly back: string | undefined },
): Markup {
  const { strings } = frame;
  const { language, text } = article;
  const path = `/v1/articles/${encodeURIComponent(article.id)}`;
  const marks = [...facts.map((fact) => factMark(frame, fact)), ...pointedAt(view.at)];
  const [heading, ...paragraphs] = headed(article);
  return frameDocument(
    frame,
    {
      title: `\u2068${article.title}\u2069 · ${strings.name}`,
      styles: ["ground", "article"],
    },
    html`<a class="skip" href="#text">${strings.skipToText}</a>
${topBar(frame)}
<main class="article-page">
<p class="back"><a href="${view.back ?? "/"}">${view.back ? strings.backToResults : strings.backToStart}</a></p>
<article id="text" tabindex="-1">
<header dir="${directionOf(language)}">
<h1 lang="${language}">${
      heading === undefined ? titleText(article) : markedText(text, marks, heading)
    }</h1>
${articleLine(frame, article)}
</header>
<div class="text" lang="${language}" dir="${directionOf(language)}">${paragraphs.map(
      (paragraph) => html`<p>${markedText(text, marks, paragraph)}</p>`,
    )}</div>
</article>
${factPanel(frame, facts)}
<div class="more">
${quotations(frame, facts)}
${timeline(frame, text, facts)}
${requestLines(frame, [{ path }, { path: `${path}/facts` }])}
</div>
</main>`,
  );
}

/** The lines of a text; the first one apart, undefined unless it is the title. */
function headed({ title, text }: Article): [Range | undefined, ...Range[]] {
  const lines = linesOf(text);
  const [first] = lines;
  const isTitle = first !== undefined && text.slice(first.start, first.end) === title;
  return isTitle ? [first, ...lines.slice(1)] : [undefined, ...lines];
}

/** Lines that are not blank, without blanks at their ends. */
function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\n\r]*\S/g)].map((match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    return { start, end: match.index + match[0].length };
  });
}

function factMark(frame: Frame, fact: Fact): MarkedRange {
  const { start, end, type } = fact;
  const kind = frame.strings.factTypes[type];
  const title =
    type === "quote" ? (fact.value.speaker ?? kind) : `${kind}: ${factLabel(frame, fact)}`;
  return { start, end, class: `fact ${type}`, id: factAnchor(fact), title };
}

function pointedAt(at: Range | undefined): MarkedRange[] {
  return at === undefined ? [] : [{ ...at, class: "pointed", id: "at" }];
}
