import { derivations } from "../analysis/arabic/derivation.ts";
import { phrasesKey, synonymKey } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { possibleStems } from "../analysis/stems.ts";
import { RecentlyUsed } from "../articles/recently-used.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";
import { otherForms, spellingsOf } from "./kindred.ts";
import type { Query } from "./query.ts";
import type { RankingParameters } from "./ranking.ts";

/** Words of which an index remembers what was found: those of queries repeat. */
const REMEMBERED = 2048;

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
  const found: Synonym[][] = words.map(() => []);
  for (let first = 0; first < words.length; first++) {
    const word = words[first]?.term ?? "";
    if (isFunction[first]) continue;
    if (language === "ar") {
      const terms = derivedTerms(index, word);
      if (terms.length > 0) found[first]?.push({ slots: [terms], weight: derived });
    }
    const key = `${language} ${word}`;
    for (const slots of wordSynonyms(index, key)) found[first]?.push({ slots, weight });
    for (const phrase of phrasesFrom(index, key)) {
      const said = words.slice(first, first + phrase.length);
      const isSaid = phrase.every((w, i) => lemmasOf(index, said[i]?.term ?? "").includes(w));
      if (!isSaid) continue;
      for (const slots of slotsOf(index, synonymKey(language, phrase))) {
        said.forEach((_, i) => {
          found[first + i]?.push({ slots, weight });
        });
      }
    }
  }
  return found;
}

/** `find`, remembered by index for the keys it was asked last. */
function remembering<T>(
  find: (index: IndexReader, key: string) => readonly T[],
): (index: IndexReader, key: string) => readonly T[] {
  const memoryOf = keptFor((_: IndexReader) => new RecentlyUsed<readonly T[]>(REMEMBERED));
  return (index, key) => {
    const memory = memoryOf(index);
    const known = memory.get(key);
    if (known) return known;
    const found = find(index, key);
    memory.set(key, found);
    return found;
  };
}

/** What says the same as a word; the key is its language and itself, a blank between. */
const wordSynonyms = remembering((index, key): Synonym["slots"][] => {
  const [language = "", word = ""] = key.split(" ");
  for (const lemma of lemmasOf(index, word)) {
    const synonyms = slotsOf(index, synonymKey(language, [lemma]));
    if (synonyms.length > 0) return synonyms;
  }
  return [];
});

/** Phrases of a table that begin with a word; the key is as that of `wordSynonyms`. */
const phrasesFrom = remembering((index, key): string[][] => {
  const [language = "", word = ""] = key.split(" ");
  return lemmasOf(index, word)
    .flatMap((lemma) => index.dictionary.expansions(phrasesKey(language, lemma)))
    .map((phrase) => phrase.split(" "));
});

/** Terms for each place of what a key stands for; without what no text holds. */
function slotsOf(index: IndexReader, key: string): Synonym["slots"][] {
  return index.dictionary
    .expansions(key)
    .map((synonym) => synonym.split(" ").map((word) => inflected(index, word)))
    .filter((slots) => slots.every((slot) => slot.length > 0));
}

/**
 * A word as a table may have it: as spelled, or what the rules leave of it where the corpus takes
 * both for forms of one word, or knows neither.
 */
const lemmasOf = remembering((index, word): string[] => {
  const possible = possibleStems(word);
  const spellings = spellingsOf(index, word);
  if (spellings.length === 0) return possible;
  const kin = new Set(otherForms(index, word, spellings));
  return possible.filter((stem, i) => {
    if (i === 0) return true;
    const own = spellingsOf(index, stem);
    return own.length === 0 || own.some((term) => kin.has(term));
  });
});

/** Terms of the measures and root of a word, bare or with the article. */
const derivedTerms = remembering((index, word): number[] => {
  const terms = new Set<number>();
  for (const derived of new Set(lemmasOf(index, word).flatMap(derivations))) {
    for (const form of [derived, `ال${derived}`]) {
      for (const term of spellingsOf(index, form)) terms.add(term);
    }
  }
  return [...terms];
});

/**
 * Terms of a word: its spellings and the forms that hold all its letters. Others of its stem may be
 * other words (سیدات "ladies" and سید "lord").
 */
export const inflected = remembering((index, word): number[] => {
  const spellings = spellingsOf(index, word);
  const terms = new Set(spellings);
  const letters = fold(word);
  for (const term of otherForms(index, word, spellings)) {
    if (fold(index.dictionary.term(term)).includes(letters)) terms.add(term);
  }
  return [...terms];
});
