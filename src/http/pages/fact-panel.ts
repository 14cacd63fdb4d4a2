import { html } from "hono/html";
import { FACT_TYPES, type Fact, type FactType } from "../../contract/fact.ts";
import { factKey, factLabel } from "./fact-label.ts";
import type { Frame, Markup } from "./frame.ts";

/** Id of the element that marks a fact in the text. */
export function factAnchor(fact: Fact): string {
  return `fact-${fact.id.slice(fact.id.lastIndexOf("#") + 1)}`;
}

/**
 * The facts of an article by type, mentions of one thing together. The box before a type switches
 * its colour in the text; the style sheet does it.
 */
export function factPanel(frame: Frame, facts: readonly Fact[]): Markup {
  const { strings } = frame;
  const byType = Map.groupBy(facts, ({ type }) => type);
  return html`<aside class="facts" aria-labelledby="facts-title">
<h2 id="facts-title">${strings.facts}</h2>
${facts.length === 0 && html`<p class="hint">${strings.noFacts}</p>`}
${FACT_TYPES.map((type) => {
  const ofType = byType.get(type);
  return ofType === undefined ? "" : typeSection(frame, type, ofType);
})}
</aside>`;
}

function typeSection(frame: Frame, type: FactType, facts: readonly Fact[]): Markup {
  const { strings, format } = frame;
  return html`<section class="facts-of ${type}">
<h3><label><input type="checkbox" id="show-${type}" autocomplete="off" checked> ${strings.factTypes[type]}
<span class="count">${format.number(facts.length)}</span></label></h3>
${
  // Quotations have a section of their own below the text.
  type !== "quote" &&
  html`<ul>${[...Map.groupBy(facts, factKey).values()].map((mentions) => thing(frame, mentions))}</ul>`
}
</section>`;
}

/** One thing and its mentions: the name leads to the first, the number to what else is known of it. */
function thing(frame: Frame, mentions: readonly Fact[]): Markup | "" {
  const { strings, format } = frame;
  const [first] = mentions;
  if (first === undefined) return "";
  const role = mentions.map(roleOf).find((role) => role !== undefined);
  return html`<li><a href="#${factAnchor(first)}"><bdi dir="auto">${factLabel(frame, first)}</bdi></a>${
    role !== undefined && html` <bdi class="role" dir="auto">${role}</bdi>`
  }${
    mentions.length > 1 &&
    html` <span class="count">${strings.mentions(format.counted(mentions.length))}</span>`
  }</li>`;
}

function roleOf(fact: Fact): string | undefined {
  return fact.type === "person" ? fact.value.role : undefined;
}
