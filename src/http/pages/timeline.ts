import { html } from "hono/html";
import type { Fact } from "../../contract/fact.ts";
import { factLabel, startOf } from "./fact-label.ts";
import { factAnchor } from "./fact-panel.ts";
import type { Frame, Markup } from "./frame.ts";
import { markedText } from "./marked-text.ts";

type Quote = Extract<Fact, { type: "quote" }>;

/** The dates of a text in the order they happened, each with the sentence that names it. */
export function timeline(frame: Frame, text: string, facts: readonly Fact[]): Markup | "" {
  const dated = facts.flatMap((fact) => {
    const start = fact.type === "date" ? startOf(fact) : undefined;
    return start === undefined ? [] : [{ start, fact }];
  });
  if (dated.length === 0) return "";
  const oldestFirst = dated.sort((left, right) => left.start.localeCompare(right.start));
  return html`<section class="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">${frame.strings.timeline}</h2>
<ol>${oldestFirst.map(
    ({
      start,
      fact,
    }) => html`<li><a href="#${factAnchor(fact)}"><time datetime="${start}"><bdi>${factLabel(
      frame,
      fact,
    )}</bdi></time></a>
<p><bdi dir="auto">${markedText(text, [{ ...fact, id: undefined, class: "hit" }], fact.sentence)}</bdi></p></li>`,
  )}</ol>
</section>`;
}

/** What was said in a text, and by whom. */
export function quotations(frame: Frame, facts: readonly Fact[]): Markup | "" {
  const quotes = facts.filter((fact): fact is Quote => fact.type === "quote");
  if (quotes.length === 0) return "";
  const { strings } = frame;
  return html`<section class="quotations" aria-labelledby="quotations-title">
<h2 id="quotations-title">${strings.quotations}</h2>
${quotes.map(
  (quote) => html`<figure><blockquote dir="auto">${quote.text}</blockquote>
<figcaption><a href="#${factAnchor(quote)}"><bdi dir="auto">${
    quote.value.speaker ?? strings.unknownSpeaker
  }</bdi></a></figcaption></figure>`,
)}
</section>`;
}
