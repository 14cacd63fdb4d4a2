import { foldedWords } from "../analysis/analyzer.ts";
import { phrasesKey, synonymKey } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { stemKey } from "../analysis/stems.ts";
import { isStopWord } from "../analysis/words.ts";
import type { Language } from "../contract/language.ts";
import { ARABIC_SYNONYMS } from "./synonyms/arabic.ts";
import { PERSIAN_SYNONYMS } from "./synonyms/persian.ts";

/** By language, because a word of the one is often another word of the other (آب "water", أب "father"). */
const TABLES: readonly (readonly [Language, readonly (readonly string[])[]])[] = [
  ["fa", PERSIAN_SYNONYMS],
  ["ar", ARABIC_SYNONYMS],
];

/**
 * Key of a word or phrase → what says the same in other words, folded, where the texts hold it in
 * some form.
 *
 * @param chosen - Stem, as a class key, of every term of the index.
 */
export function findSynonyms(chosen: ReadonlyMap<string, string>): Map<string, string[]> {
  const known = new Set(chosen.values());
  for (const term of chosen.keys()) known.add(stemKey(fold(term)));
  const found = new Map<string, Set<string>>();
  for (const [language, rows] of TABLES) {
    for (const row of rows) {
      const phrases = row.map(topicWords).filter((words) => words.length > 0);
      const present = phrases.filter((words) => words.every((word) => known.has(stemKey(word))));
      for (const words of phrases) {
        const key = synonymKey(language, words);
        const synonyms = found.get(key) ?? new Set();
        for (const other of present) {
          if (!words.every((word) => other.includes(word))) synonyms.add(other.join(" "));
        }
        if (synonyms.size === 0) continue;
        found.set(key, synonyms);
        const [first = "", ...rest] = words;
        if (rest.length === 0) continue;
        const phrasesFrom = found.get(phrasesKey(language, first)) ?? new Set();
        found.set(phrasesKey(language, first), phrasesFrom.add(words.join(" ")));
      }
    }
  }
  return new Map(Array.from(found, ([key, synonyms]) => [key, [...synonyms].sort()]));
}

/** The words of a phrase that carry a topic, folded. */
function topicWords(phrase: string): string[] {
  return foldedWords(phrase).filter((word) => !isStopWord(word));
}
