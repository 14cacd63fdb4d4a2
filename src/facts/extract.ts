import type { Article } from "../contract/article.ts";
import type { Fact } from "../contract/fact.ts";
import type { Range } from "../contract/span.ts";
import { findAmounts } from "./amounts.ts";
import { findDates } from "./dates.ts";
import type { FactText, Found } from "./found.ts";
import { findPlaces } from "./places.ts";
import { readWords } from "./words.ts";

/** Extractors in order of certainty: what one has claimed, a later one leaves. */
const EXTRACTORS: readonly ((source: FactText) => Found[])[] = [findDates, findAmounts, findPlaces];

/**
 * The facts of an article in the order of its text. `text.slice(start, end) === fact.text` for
 * each, and the sentence it stands in holds it.
 *
 * @param sentences - Of the article's text; furniture left out gives no facts.
 */
export function extractFacts(article: Article, sentences: readonly Range[]): Fact[] {
  const { id, text, language, published } = article;
  const source: FactText = { text, language, published, words: readWords(text), sentences };
  const claimed: Found[] = [];
  for (const extract of EXTRACTORS) {
    for (const found of extract(source)) {
      if (!claimed.some((other) => overlaps(other, found))) claimed.push(found);
    }
  }
  claimed.sort((a, b) => a.start - b.start || b.end - a.end);
  const facts: Fact[] = [];
  for (const found of claimed) {
    const sentence = sentences.find((s) => s.start <= found.start && found.end <= s.end);
    if (!sentence) continue;
    facts.push({
      ...found,
      id: `${id}#${facts.length}`,
      text: text.slice(found.start, found.end),
      sentence: { start: sentence.start, end: sentence.end },
    });
  }
  return facts;
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
