import { customKeys, soundKeys, soundOf } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { possibleStems, stemKey } from "../analysis/stems.ts";
import { isStopWord } from "../analysis/words.ts";
import { RecentlyUsed } from "../articles/recently-used.ts";
import type { Dictionary } from "../index/dictionary.ts";
import type { IndexReader } from "../index/reader.ts";
import { foldCustom, isCustomStopWord } from "./custom-vocabulary.ts";
import type { Sequence } from "./groups.ts";
import { keptFor } from "./kept-for.ts";
import type { QueryWord } from "./query.ts";
import type { RankingParameters } from "./ranking.ts";
import { slotDf } from "./sequences.ts";

/** Shortest word whose similar spellings are looked for; below it, letters decide too little. */
const MIN_SIMILAR_LENGTH = 4;

/** Least likeness in sound of a name written in another script. */
const MIN_SOUND = 0.75;

/** The spellings of one query word while they are gathered: each keeps its greatest weight. */
export class Members {
  readonly #weights = new Map<number, number>();
  readonly sequences: Sequence[] = [];
  #ranked: readonly (readonly [term: number, weight: number])[] | undefined;

  raise(term: number, weight: number): void {
    if ((this.#weights.get(term) ?? 0) >= weight) return;
    this.#weights.set(term, weight);
    this.#ranked = undefined;
  }

  raiseAll(terms: readonly number[], weights: readonly number[]): void {
    for (let i = 0; i < terms.length; i++) this.raise(terms[i] ?? -1, weights[i] ?? 0);
  }

  /** Greatest weight, 0 without members. */
  best(): number {
    return Math.max(0, ...this.#weights.values(), ...this.sequences.map(({ weight }) => weight));
  }

  /** Term ids with weights, the best first. */
  ranked(): readonly (readonly [term: number, weight: number])[] {
    this.#ranked ??= [...this.#weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return this.#ranked;
  }
}

interface Remembered {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Words whose spellings are remembered. The words of queries repeat like those of texts; to find
 * the spellings of one takes a tenth of a millisecond, to remember them a microsecond.
 */
const REMEMBERED_WORDS = 2048;

/** The function with a memory of its own for every index: one query asks for a word many times. */
function rememberByWord<T>(
  find: (index: IndexReader, word: string) => T,
): (index: IndexReader, word: string) => T {
  const memoryOf = keptFor((_: IndexReader) => new RecentlyUsed<T>(REMEMBERED_WORDS));
  return (index, word) => memoryOf(index).getOr(word, () => find(index, word));
}

interface Memory {
  readonly parameters: RankingParameters;
  readonly words: RecentlyUsed<Remembered>;
}

/** By index: what is remembered under the parameters it was last asked with. */
const memories = new WeakMap<IndexReader, Memory>();

/** What `find` adds for a key, from memory where it was asked for before. */
function remembered(
  index: IndexReader,
  parameters: RankingParameters,
  key: string,
  find: (members: Members) => void,
): Remembered {
  let memory = memories.get(index);
  if (memory?.parameters !== parameters) {
    memory = { parameters, words: new RecentlyUsed(REMEMBERED_WORDS) };
    memories.set(index, memory);
  }
  return memory.words.getOr(key, () => {
    const members = new Members();
    find(members);
    const ranked = members.ranked();
    return {
      terms: ranked.map(([term]) => term),
      weights: ranked.map(([, weight]) => weight),
    };
  });
}

/** Whether a word asks or binds rather than carries a topic. */
export function isFunctionWord(index: IndexReader, word: QueryWord): boolean {
  return word.isStopWord || word.isQuestionWord || isCustomStopWord(index, word.term);
}

/**
 * Adds the word itself, its other forms and, where asked, spellings that share its letters; of a word
 * that many passages hold these are other words.
 */
export function addKindred(
  index: IndexReader,
  word: string,
  members: Members,
  parameters: RankingParameters,
  withSimilar: boolean,
): void {
  const key = withSimilar ? `${word}~` : word;
  const { terms, weights } = remembered(index, parameters, key, (kindred) => {
    addSpellings(index, word, kindred, parameters);
    for (const term of otherForms(index, word)) kindred.raise(term, parameters.stem);
    if (withSimilar && slotDf(index, spellingsOf(index, word)) < parameters.similarDf) {
      addSimilar(index, word, kindred, parameters);
    }
  });
  members.raiseAll(terms, weights);
}

/** Adds the word itself, and other spellings of it by letters people mix up. */
export function addSpellings(
  index: IndexReader,
  word: string,
  members: Members,
  parameters: RankingParameters,
): void {
  for (const term of spellingsOf(index, word)) members.raise(term, parameters.folded);
  const own = index.dictionary.find(word);
  if (own >= 0) members.raise(own, 1);
}

function addSimilar(
  index: IndexReader,
  word: string,
  members: Members,
  parameters: RankingParameters,
): void {
  const folded = fold(word);
  if (folded.length < MIN_SIMILAR_LENGTH || /^\d/.test(folded)) return;
  const options = { minDice: parameters.minDice, limit: parameters.maxSimilar };
  for (const { id, similarity } of index.dictionary.similar(folded, options)) {
    members.raise(id, parameters.similar * similarity ** parameters.similarPower);
  }
}

/** Terms of the index that differ from a word by letters people mix up, at most. */
export const spellingsOf = rememberByWord((index, word): readonly number[] => {
  const { dictionary } = index;
  const folded = foldCustom(index, fold(word));
  const found = new Set([dictionary.find(word)]);
  if (folded !== word) found.add(dictionary.find(folded));
  for (const term of dictionary.classMembers(customKeys.folded(folded))) found.add(term);
  found.delete(-1);
  return [...found];
});

/** What the rules may leave of a word, whatever the texts hold. */
export const stemsOf = rememberByWord((_, word): readonly string[] => possibleStems(word));

/**
 * Terms of the word's stem. A word the texts hold has one, chosen when the index was built; for
 * another, the first of its possible stems that the texts bear out.
 */
export const otherForms = rememberByWord((index, word): readonly number[] => {
  const spellings = spellingsOf(index, word);
  for (const stem of stemsOf(index, word)) {
    const terms = formsOf(index.dictionary, stem);
    if (terms.length === 0) continue;
    if (spellings.length === 0 || spellings.some((term) => terms.includes(term))) return terms;
  }
  return [];
});

function formsOf(dictionary: Dictionary, stem: string): number[] {
  const members = dictionary.classMembers(stemKey(stem));
  const own = members.length === 0 ? dictionary.find(stem) : -1;
  return own >= 0 && dictionary.isAlone(own) ? [own] : members;
}

/**
 * Adds names that sound alike in another script: Picasso, پیکاسو, بيكاسو. Between Persian and Arabic
 * only spellings that sound exactly alike and whose letters differ by language are taken: most
 * words that sound alike are others (سفر "journey", صفر "zero").
 */
export function addSounds(
  index: IndexReader,
  word: string,
  members: Members,
  parameters: RankingParameters,
): void {
  const { terms, weights } = remembered(index, parameters, `${word}=`, (alike) =>
    findSounds(index, word, alike, parameters),
  );
  members.raiseAll(terms, weights);
}

function findSounds(
  index: IndexReader,
  word: string,
  members: Members,
  parameters: RankingParameters,
): void {
  const sound = soundOf(word);
  const found = new Map<number, number>();
  for (const key of soundKeys(word)) {
    for (const id of index.dictionary.classMembers(key)) {
      const term = index.dictionary.term(id);
      if (!differsByScript(word, term) || isStopWord(term)) continue;
      const other = soundOf(term);
      const isSameScript = isLatin(word) === isLatin(term);
      const likeness = isSameScript ? Number(sound === other) : soundLikeness(sound, other);
      if (likeness >= MIN_SOUND) found.set(id, likeness);
    }
  }
  const best = Math.max(0, ...found.values());
  for (const [id, likeness] of found) {
    if (likeness >= best - 0.1) members.raise(id, parameters.sound * likeness);
  }
}

/** Letters Arabic lacks; it writes ب for پ, غ for گ, and ف where Persian may write و. */
const PERSIAN_ONLY = /[پچژگ]/;

function differsByScript(a: string, b: string): boolean {
  if (isLatin(a) !== isLatin(b)) return true;
  return (
    PERSIAN_ONLY.test(a) !== PERSIAN_ONLY.test(b) ||
    a.replaceAll("ف", "و") === b.replaceAll("ف", "و")
  );
}

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x250;
}

/** 1 for equal sounds; a vowel more or less costs less than a consonant. */
function soundLikeness(a: string, b: string): number {
  const cost = (symbol: string | undefined) =>
    symbol !== undefined && /[awy]/.test(symbol) ? 0.4 : 1;
  let row = [0];
  for (let j = 0; j < b.length; j++) row.push((row[j] ?? 0) + cost(b[j]));
  for (let i = 0; i < a.length; i++) {
    const next = [(row[0] ?? 0) + cost(a[i])];
    for (let j = 0; j < b.length; j++) {
      const swap = a[i] === b[j] ? 0 : Math.max(cost(a[i]), cost(b[j]));
      next.push(
        Math.min((row[j] ?? 0) + swap, (row[j + 1] ?? 0) + cost(a[i]), (next[j] ?? 0) + cost(b[j])),
      );
    }
    row = next;
  }
  return 1 - (row.at(-1) ?? 0) / Math.max(1, a.length, b.length);
}
