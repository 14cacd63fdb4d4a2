import { detectLanguage } from "../../src/analysis/language.ts";
import { segmentSentences } from "../../src/analysis/sentences.ts";
import type { Fact } from "../../src/contract/fact.ts";
import { extractFacts } from "../../src/facts/extract.ts";

/** The facts of a text, of one type where asked. */
export function factsOf<T extends Fact["type"]>(
  text: string,
  type?: T,
  published: string | null = null,
): Extract<Fact, { type: T }>[] {
  const language = detectLanguage(text);
  const article = { id: "a", title: "", text, language, url: null, published, tags: [] };
  const facts = extractFacts(article, segmentSentences(text));
  return facts.filter((fact): fact is Extract<Fact, { type: T }> => !type || fact.type === type);
}
