import type { Word } from "../analysis/text-words.ts";
import type { Article } from "../contract/article.ts";
import type { Fact } from "../contract/fact.ts";
import type { Range } from "../contract/span.ts";
import { findAmounts } from "./amounts.ts";
import { findDates } from "./dates.ts";
import type { FactText, Found } from "./found.ts";
import { findOrganizations } from "./organizations.ts";
import { findPeople } from "./people.ts";
import { findPlaces } from "./places.ts";
import { findQuotes } from "./quotes.ts";

/** Extractors in order of certainty: what one has claimed, a later one leaves. */
const EXTRACTORS: readonly ((source: FactText) => Found[])[] = [
  findDates,
  findAmounts,
  findPeople,
  findOrganizations,
  findPlaces,
];

/**
 * The facts of an article in the order of its text. `text.slice(start, end) === fact.text` for
 * each, and the sentence it stands in holds it.
 *
 * @param words - Of the article's text, all of them.
 * @param sentences - Of the same text; furniture left out gives no facts.
 */
export function extractFacts(
  article: Article,
  words: readonly Word[],
  sentences: readonly Range[],
): Fact[] {
  const { id, text, language, published } = article;
  const source: FactText = { text, language, published, words, sentences };
  const claimed: Found[] = [];
  const taken = new Uint8Array(text.length);
  for (const extract of EXTRACTORS) {
    for (const found of extract(source)) {
      if (isTaken(taken, found)) continue;
      taken.fill(1, found.start, found.end);
      claimed.push(found);
    }
  }
  // Quotations hold other facts; they claim nothing.
  claimed.push(...findQuotes(source, claimed));
  claimed.sort((a, b) => a.start - b.start || b.end - a.end);
  const facts: Fact[] = [];
  let at = 0;
  for (const found of claimed) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= found.start) at++;
    const first = sentences[at];
    if (!first || found.start < first.start) continue;
    // A quotation may run over several sentences.
    let end = at;
    while (end < sentences.length && (sentences[end]?.end ?? 0) < found.end) end++;
    const last = sentences[end];
    if (!last || found.end <= last.start) continue;
    facts.push({
      type: found.type,
      start: found.start,
      end: found.end,
      confidence: found.confidence,
      value: found.value,
      id: `${id}#${facts.length}`,
      text: text.slice(found.start, found.end),
      sentence: { start: first.start, end: last.end },
    } as Fact);
  }
  return facts;
}

function isTaken(taken: Uint8Array, { start, end }: Range): boolean {
  for (let i = start; i < end; i++) if (taken[i] === 1) return true;
  return false;
}
