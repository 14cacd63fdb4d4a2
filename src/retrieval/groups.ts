import type { IndexReader } from "../index/reader.ts";
import { addAliases } from "./aliases.ts";
import { selectBest } from "./best.ts";
import { addKindred, addSounds, addSpellings, isFunctionWord, Members } from "./kindred.ts";
import type { Query, QueryWord } from "./query.ts";
import { completesQuestion } from "./question-nouns.ts";
import { RANKING, type RankingParameters } from "./ranking.ts";
import { slotDf } from "./sequences.ts";
import { apartAsTyped, apartSpelling, likelySpellings } from "./spelling.ts";
import { findSynonyms, inflected, type Synonym } from "./synonyms.ts";
import { shareOf } from "./word-shares.ts";

/**
 * One query word and every spelling in the index that stands for it. Scored as one term: the
 * occurrences of all spellings count together, each by its weight, under one document frequency.
 */
export interface Group {
  /** The query word, normalized. */
  readonly term: string;
  /** Term ids, the best spelling first. */
  readonly terms: readonly number[];
  /** How far each of `terms` stands for the word, 0–1; 1 is the word as spelled. */
  readonly weights: readonly number[];
  /** Spellings of several words: found where they follow each other. */
  readonly sequences: readonly Sequence[];
  /** Inverse document frequency of the group, in nats; less for a word that says what is asked. */
  readonly idf: number;
  /** False for stop words and question words beside words that carry a topic. */
  readonly counts: boolean;
  /** Spellings that are searched instead of a likely slip, the most frequent first. */
  readonly corrections: readonly string[];
}

export interface Sequence {
  /** Term ids that may stand at each place. */
  readonly slots: readonly (readonly number[])[];
  readonly weight: number;
}

/** Weight from which a spelling counts as the word itself rather than as a guess. */
export const KINDRED = 0.5;

/** Most query words that are joined to one word. */
const MAX_JOINED = 4;

/** Longest completion list of an unfinished last word. */
const MAX_COMPLETIONS = 60;

export interface GroupOptions {
  readonly parameters?: RankingParameters;
  /**
   * Whether sentences are weighed by the groups: then words that do not count have their forms and
   * their rarity as well. A search never asks for those, and they are the frequent ones, with most
   * forms.
   */
  readonly forSentences?: boolean;
}

/** One group a query word, in order. */
export function groupTerms(
  index: IndexReader,
  query: Query,
  { parameters = RANKING, forSentences = false }: GroupOptions = {},
): Group[] {
  const { words } = query;
  const isFunction = words.map(
    (word, i) =>
      isFunctionWord(index, word) ||
      (words[i - 1]?.isQuestionWord === true && completesQuestion(word.term)),
  );
  const last = isFunction.lastIndexOf(false);
  const counts = isFunction.map((isFunctionWord) => !isFunctionWord || last < 0);
  const found = words.map((word, i) => {
    const members = new Members();
    if (counts[i] || forSentences) {
      addKindred(index, word.term, members, parameters, !isFunction[i]);
    } else addSpellings(index, word.term, members, parameters);
    return members;
  });
  if (query.prefix) addCompletions(index, words.at(-1), found.at(-1), parameters);
  addJoined(index, words, isFunction, found, parameters);
  addAliases(index, words, found, parameters);
  const synonyms = findSynonyms(index, query, isFunction, parameters);
  return words.map((word, i) => {
    const members = found[i] ?? new Members();
    const typed = query.text.slice(word.start, word.end);
    const corrections = isFunction[i]
      ? []
      : addOtherSpellings(index, word.term, typed, members, parameters);
    if (!isFunction[i]) addSounds(index, word.term, members, parameters);
    const isWeighed = counts[i] === true || forSentences;
    const idf = isWeighed ? addSynonyms(index, synonyms[i] ?? [], members, parameters) : 0;
    const ranked = members.ranked();
    return {
      term: word.term,
      terms: ranked.map(([term]) => term),
      weights: ranked.map(([, weight]) => weight),
      sequences: members.sequences,
      idf: idf * shareOf(query, i, last, parameters),
      counts: counts[i] === true,
      corrections,
    };
  });
}

/**
 * Adds what says the same, the less the more common it is beside the word; returns the inverse
 * document frequency of the group, which synonyms do not lower: where the texts hold the word, its
 * own occurrences tell how rare it is; where they do not, its rarest synonym does.
 */
function addSynonyms(
  index: IndexReader,
  synonyms: readonly Synonym[],
  members: Members,
  parameters: RankingParameters,
): number {
  const own = inverseDocumentFrequency(index, members.ranked(), members.sequences, parameters);
  if (synonyms.length === 0) return own;
  const rarities = synonyms.map(({ slots }) => idfOf(index, sequenceDf(index, slots), parameters));
  const isKnown = members.best() >= KINDRED;
  const idf = isKnown ? own : Math.min(own, Math.max(...rarities));
  synonyms.forEach(({ slots, weight: full }, i) => {
    const weight = full * Math.min(1, (rarities[i] ?? 0) / idf);
    if (slots.length > 1) members.sequences.push({ slots, weight });
    else for (const term of slots[0] ?? []) members.raise(term, weight);
  });
  return idf;
}

/** Adds the commonest words that the last one may be the beginning of. */
function addCompletions(
  index: IndexReader,
  last: QueryWord | undefined,
  members: Members | undefined,
  parameters: RankingParameters,
): void {
  if (!last || !members) return;
  const terms = index.dictionary.prefix(last.term, Number.POSITIVE_INFINITY);
  const dfs = Float64Array.from(terms, (term) => index.df(term));
  for (const place of selectBest(Uint32Array.from(terms.keys()), dfs, MAX_COMPLETIONS)) {
    members.raise(terms[place] ?? -1, parameters.completion);
  }
}

/** Neighbouring query words that the texts write as one, in any form: گفت و گو as گفتوگوهای "dialogues". */
function addJoined(
  index: IndexReader,
  words: readonly QueryWord[],
  isFunction: readonly boolean[],
  found: readonly Members[],
  parameters: RankingParameters,
): void {
  for (let first = 0; first < words.length; first++) {
    let joined = words[first]?.term ?? "";
    let allFunction = isFunction[first] === true;
    for (let last = first + 1; last < Math.min(words.length, first + MAX_JOINED); last++) {
      joined += words[last]?.term ?? "";
      allFunction &&= isFunction[last] === true;
      // What no term begins with, none begins with one word later.
      if (!index.dictionary.hasPrefix(joined)) break;
      if (allFunction) continue;
      for (const term of inflected(index, joined)) {
        for (let i = first; i <= last; i++) found[i]?.raise(term, parameters.joined);
      }
    }
  }
}

/**
 * Adds the words it is written as when they are written apart; for a word the texts do not hold, else
 * the likeliest spellings it is a slip of. Those are returned, unless the texts hold another form of
 * the word: then it may be no slip, and they count less.
 */
function addOtherSpellings(
  index: IndexReader,
  term: string,
  typed: string,
  members: Members,
  parameters: RankingParameters,
): string[] {
  const best = members.best();
  const isWord = best >= parameters.folded || best === parameters.joined;
  const apart =
    apartAsTyped(index, typed, term) ?? (isWord ? undefined : apartSpelling(index, term));
  if (apart) members.sequences.push({ slots: apart, weight: parameters.joined });
  if (apart || isWord) return [];
  const hasOtherForm = best >= KINDRED;
  const weight = hasOtherForm ? parameters.maybe : parameters.corrected;
  const spellings = likelySpellings(index, term, { hasOtherForm });
  const kindred = new Members();
  for (const spelling of spellings) addKindred(index, spelling, kindred, parameters, false);
  for (const [id, share] of kindred.ranked()) members.raise(id, weight * share);
  return hasOtherForm ? [] : spellings;
}

/**
 * Inverse document frequency of a group, in nats; above 0 for every df.
 *
 * A spelling adds its passages by a power of its weight: guesses hardly make a rare word common.
 *
 * @see Robertson and Zaragoza (2009); unlike them we add 1 inside the logarithm.
 */
function inverseDocumentFrequency(
  index: IndexReader,
  members: readonly (readonly [term: number, weight: number])[],
  sequences: readonly Sequence[],
  parameters: RankingParameters,
): number {
  const { dfPower } = parameters;
  let df = 0;
  for (const [term, weight] of members) df += weight ** dfPower * index.df(term);
  for (const { slots, weight } of sequences) {
    df += weight ** dfPower * sequenceDf(index, slots);
  }
  return idfOf(index, df, parameters);
}

/** Passages that hold a sequence, at most: those of its rarest place. */
function sequenceDf(index: IndexReader, slots: Sequence["slots"]): number {
  return Math.min(...slots.map((slot) => slotDf(index, slot)));
}

function idfOf(index: IndexReader, df: number, { idfPower }: RankingParameters): number {
  const n = index.passageCount;
  const held = Math.min(df, n);
  return Math.log(1 + (n - held + 0.5) / (held + 0.5)) ** idfPower;
}
