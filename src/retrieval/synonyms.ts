import { derivations } from "../analysis/arabic/derivation.ts";
import { phrasesKey, synonymKey } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { possibleStems } from "../analysis/stems.ts";
import { RecentlyUsed } from "../articles/recently-used.ts";
import type { Language } from "../contract/language.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";
import { otherForms, spellingsOf } from "./kindred.ts";
import type { Query } from "./query.ts";
import type { RankingParameters } from "./ranking.ts";

/** Words of which an index remembers what was found: those of queries repeat. */
const REMEMBERED = 1024;

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
    if (isFunction[first]) continue;
    const own = otherWordsOf(index, language, words[first]?.term ?? "");
    if (own.derived.length > 0) found[first]?.push({ slots: [own.derived], weight: derived });
    for (const slots of own.synonyms) found[first]?.push({ slots, weight });
    for (const phrase of own.phrases) {
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

/** What one word brings. */
interface OtherWords {
  readonly synonyms: readonly Synonym["slots"][];
  /** Phrases of a table that begin with the word. */
  readonly phrases: readonly (readonly string[])[];
  /** Terms of the measures and root of an Arabic word. */
  readonly derived: readonly number[];
}

/** Most words bring nothing. */
const NOTHING: OtherWords = { synonyms: [], phrases: [], derived: [] };

const memoryOf = keptFor((_: IndexReader) => new RecentlyUsed<OtherWords>(REMEMBERED));

function otherWordsOf(index: IndexReader, language: Language, word: string): OtherWords {
  const memory = memoryOf(index);
  const key = `${language} ${word}`;
  const known = memory.get(key);
  if (known) return known;
  const found = findOtherWords(index, language, word);
  const isNothing = Object.values(found).every((list) => list.length === 0);
  memory.set(key, isNothing ? NOTHING : found);
  return found;
}

function findOtherWords(index: IndexReader, language: Language, word: string): OtherWords {
  const lemmas = lemmasOf(index, word);
  const lemma = lemmas.find((l) => slotsOf(index, synonymKey(language, [l])).length > 0);
  return {
    synonyms: lemma === undefined ? [] : slotsOf(index, synonymKey(language, [lemma])),
    phrases: lemmas
      .flatMap((l) => index.dictionary.expansions(phrasesKey(language, l)))
      .map((phrase) => phrase.split(" ")),
    derived: language === "ar" ? derivedTerms(index, lemmas) : [],
  };
}

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
function lemmasOf(index: IndexReader, word: string): string[] {
  const possible = possibleStems(word);
  const spellings = spellingsOf(index, word);
  if (spellings.length === 0) return possible;
  const kin = new Set(otherForms(index, word));
  return possible.filter((stem, i) => {
    if (i === 0) return true;
    const own = spellingsOf(index, stem);
    return own.length === 0 || own.some((term) => kin.has(term));
  });
}

/** Terms of the measures and root of a word, bare or with the article. */
function derivedTerms(index: IndexReader, lemmas: readonly string[]): number[] {
  const terms = new Set<number>();
  for (const derived of new Set(lemmas.flatMap(derivations))) {
    for (const form of [derived, `ال${derived}`]) {
      for (const term of spellingsOf(index, form)) terms.add(term);
    }
  }
  return [...terms];
}

/**
 * Terms of a word: its spellings and the forms that hold all its letters. Others of its stem may be
 * other words (سیدات "ladies" and سید "lord").
 */
export function inflected(index: IndexReader, word: string): number[] {
  const spellings = spellingsOf(index, word);
  const terms = new Set(spellings);
  const letters = fold(word);
  for (const term of otherForms(index, word)) {
    if (fold(index.dictionary.term(term)).includes(letters)) terms.add(term);
  }
  return [...terms];
}
