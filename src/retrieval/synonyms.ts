import { derivations } from "../analysis/arabic/derivation.ts";
import { synonymKey } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { possibleStems } from "../analysis/stems.ts";
import type { IndexReader } from "../index/reader.ts";
import { otherForms, spellingsOf } from "./kindred.ts";
import type { Query } from "./query.ts";
import type { RankingParameters } from "./ranking.ts";

/** Most query words that are looked up as one phrase. */
const MAX_WORDS = 3;

/** A word or phrase that says the same as a query word. */
export interface Synonym {
  /** Terms for each of its places. */
  readonly slots: readonly (readonly number[])[];
  readonly weight: number;
}

/** By query word, what says the same in other words, in whatever form query and texts have it. */
export function findSynonyms(
  index: IndexReader,
  { words, language }: Query,
  isFunction: readonly boolean[],
  { synonym: weight, derived }: RankingParameters,
): Synonym[][] {
  const lemmas = words.map(({ term }, i) => (isFunction[i] ? [] : lemmasOf(index, term)));
  const found: Synonym[][] = lemmas.map((own) =>
    language === "ar" ? [{ slots: [derivedTerms(index, own)], weight: derived }] : [],
  );
  for (let first = 0; first < words.length; first++) {
    let phrases: string[][] = [[]];
    for (let last = first; last < Math.min(words.length, first + MAX_WORDS); last++) {
      const next = lemmas[last] ?? [];
      phrases = phrases.flatMap((phrase) => next.map((lemma) => [...phrase, lemma]));
      const synonyms = firstFound(phrases, (phrase) =>
        index.dictionary.expansions(synonymKey(language, phrase)),
      );
      for (const synonym of synonyms) {
        const slots = synonym.split(" ").map((word) => inflected(index, word));
        if (slots.some((slot) => slot.length === 0)) continue;
        for (let i = first; i <= last; i++) found[i]?.push({ slots, weight });
      }
    }
  }
  return found.map((synonyms) => synonyms.filter(({ slots }) => slots.every((s) => s.length > 0)));
}

/** Terms of the measures and root of a word, bare or with the article. */
function derivedTerms(index: IndexReader, lemmas: readonly string[]): number[] {
  const words = new Set(lemmas.flatMap(derivations));
  const terms = new Set<number>();
  for (const word of words) {
    for (const form of [word, `ال${word}`]) {
      for (const term of spellingsOf(index, form)) terms.add(term);
    }
  }
  return [...terms];
}

function firstFound<T>(keys: readonly T[], find: (key: T) => string[]): string[] {
  for (const key of keys) {
    const found = find(key);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * A word as a table may have it: as spelled, or what the rules leave of it where the corpus takes
 * both for forms of one word, or knows neither.
 */
function lemmasOf(index: IndexReader, word: string): string[] {
  const possible = possibleStems(word);
  const spellings = spellingsOf(index, word);
  if (spellings.length === 0) return possible;
  const kin = new Set(otherForms(index, word, spellings));
  return possible.filter((stem, i) => {
    if (i === 0) return true;
    const own = spellingsOf(index, stem);
    return own.length === 0 || own.some((term) => kin.has(term));
  });
}

/**
 * Terms of a word of a table: it and the forms that hold all its letters. Others of its stem may be
 * other words (سیدات "ladies" and سید "lord").
 */
function inflected(index: IndexReader, word: string): number[] {
  const spellings = spellingsOf(index, word);
  const terms = new Set(spellings);
  for (const term of otherForms(index, word, spellings)) {
    if (fold(index.dictionary.term(term)).includes(word)) terms.add(term);
  }
  return [...terms];
}
