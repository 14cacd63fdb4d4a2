import { derivations } from "../analysis/arabic/derivation.ts";
import { phrasesKey, synonymKey } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { RecentlyUsed } from "../articles/recently-used.ts";
import type { Language } from "../contract/language.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";
import { otherForms, spellingsOf, stemsOf } from "./kindred.ts";
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
      const isSaid = phrase.every((lemma, i) => isLemma(index, said[i]?.term ?? "", lemma));
      if (!isSaid) continue;
      const synonyms = index.dictionary.expansions(synonymKey(language, phrase));
      for (const slots of slotsOf(index, synonyms)) {
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
  return memoryOf(index).getOr(`${language} ${word}`, () => {
    const found = findOtherWords(index, language, word);
    const isNothing = Object.values(found).every((list) => list.length === 0);
    return isNothing ? NOTHING : found;
  });
}

function findOtherWords(index: IndexReader, language: Language, word: string): OtherWords {
  // The table is asked first: whether a stem is a lemma takes longer to tell.
  const found = (keyOf: (stem: string) => string) =>
    stemsOf(index, word)
      .map((stem) => ({ stem, values: index.dictionary.expansions(keyOf(stem)) }))
      .filter(({ stem, values }) => values.length > 0 && isLemma(index, word, stem));
  const synonyms = found((stem) => synonymKey(language, [stem]))
    .map(({ values }) => slotsOf(index, values))
    .find((slots) => slots.length > 0);
  return {
    synonyms: synonyms ?? [],
    phrases: found((stem) => phrasesKey(language, stem)).flatMap(({ values }) =>
      values.map((phrase) => phrase.split(" ")),
    ),
    derived: language === "ar" ? derivedTerms(index, word) : [],
  };
}

/** Terms for each place of words and phrases; without those that no text holds. */
function slotsOf(index: IndexReader, phrases: readonly string[]): Synonym["slots"][] {
  return phrases
    .map((synonym) => synonym.split(" ").map((word) => inflected(index, word)))
    .filter((slots) => slots.every((slot) => slot.length > 0));
}

/**
 * Whether a table may have a word as this lemma: as spelled, or what the rules leave of it where the
 * corpus takes both for forms of one word, or knows neither.
 */
function isLemma(index: IndexReader, word: string, lemma: string): boolean {
  const stems = stemsOf(index, word);
  if (!stems.includes(lemma)) return false;
  if (lemma === stems[0] || spellingsOf(index, word).length === 0) return true;
  const own = spellingsOf(index, lemma);
  const kin = otherForms(index, word);
  return own.length === 0 || own.some((term) => kin.includes(term));
}

/** Terms of the measures and root of a word, bare or with the article. */
function derivedTerms(index: IndexReader, word: string): number[] {
  const terms = new Set<number>();
  const lemmas = stemsOf(index, word).filter((stem) => isLemma(index, word, stem));
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
