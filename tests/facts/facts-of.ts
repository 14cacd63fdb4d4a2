import { detectLanguage } from "../../src/analysis/language.ts";
import { segmentSentences } from "../../src/analysis/sentences.ts";
import { Spellings } from "../../src/analysis/spellings.ts";
import { readWords } from "../../src/analysis/text-words.ts";
import type { Fact } from "../../src/contract/fact.ts";
import { extractFacts } from "../../src/facts/extract.ts";
import { traitsOf } from "../../src/facts/traits-of.ts";

const spellings = new Spellings(traitsOf);

/** The facts of a text, of one type where asked. */
export function factsOf<T extends Fact["type"]>(
  text: string,
  type?: T,
  published: string | null = null,
  language = detectLanguage(text),
): Extract<Fact, { type: T }>[] {
  const article = { id: "a", title: "", text, language, url: null, published, tags: [] };
  const facts = extractFacts(article, readWords(text, spellings), segmentSentences(text));
  return facts.filter((fact): fact is Extract<Fact, { type: T }> => !type || fact.type === type);
}
