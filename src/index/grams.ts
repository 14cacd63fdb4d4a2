import type { Container } from "./container.ts";
import { NumberLists, writeNumberLists } from "./number-lists.ts";
import { SortedStrings, writeSortedStrings } from "./strings.ts";

const GRAM = 3;

/** Terms a 3-gram has that tells little, and fewest others a word needs to do without it. */
const COMMON = 1000;
const MIN_TELLING = 4;

/** A term that shares letter n-grams with a word. */
export interface SimilarTerm {
  readonly id: number;
  /** Dice coefficient of the two sets of n-grams, 0–1. */
  readonly similarity: number;
}

export interface SimilarOptions {
  /** Dice coefficient below which a term is left out, above 0. */
  readonly minDice: number;
  /** Most terms wanted. */
  readonly limit: number;
}

/**
 * Letter 3-grams of a word with its borders marked; what is shared tells kinship
 * (Adamson and Boreham 1974). Distinct, in order of appearance.
 */
export function letterGrams(word: string): string[] {
  const bordered = `^${word}$`;
  const grams: string[] = [];
  for (let i = 0; i + GRAM <= bordered.length; i++) {
    const gram = bordered.slice(i, i + GRAM);
    if (!grams.includes(gram)) grams.push(gram);
  }
  return grams;
}

/**
 * Writes `gram` (sorted strings), `gram.terms` (lists: the terms of each gram) and `term.grams`
 * (u8: grams of each term, 255 for more).
 *
 * @param form - The form of a term whose grams are compared.
 */
export function writeGrams(
  sections: Map<string, ArrayBufferView>,
  terms: readonly string[],
  form: (term: string) => string,
): void {
  const lists = new Map<string, number[]>();
  const counts = new Uint8Array(terms.length);
  terms.forEach((term, rank) => {
    const bordered = `^${form(term)}$`;
    let count = 0;
    for (let i = 0; i + GRAM <= bordered.length; i++) {
      const gram = bordered.slice(i, i + GRAM);
      const list = lists.get(gram);
      // The last of a list is this term where it has the gram twice.
      if (list?.at(-1) === rank) continue;
      count++;
      if (list) list.push(rank);
      else lists.set(gram, [rank]);
    }
    counts[rank] = Math.min(count, 255);
  });
  const keys = [...lists.keys()].sort();
  writeSortedStrings(sections, "gram", keys);
  writeNumberLists(
    sections,
    "gram.terms",
    keys.map((key) => lists.get(key) ?? []),
    terms.length,
  );
  sections.set("term.grams", counts);
}

/** Finds terms by the letters they share with a word. */
export class Grams {
  readonly #grams: SortedStrings;
  readonly #terms: NumberLists;
  readonly #counts: Uint8Array;
  /** Shared grams by term, and the terms that share any: all zero between calls. */
  readonly #shared: Uint8Array;
  readonly #touched: Uint32Array;

  constructor(container: Container) {
    this.#grams = new SortedStrings(container, "gram");
    this.#terms = new NumberLists(container, "gram.terms");
    this.#counts = container.bytes("term.grams");
    this.#shared = new Uint8Array(this.#counts.length);
    this.#touched = new Uint32Array(this.#counts.length);
  }

  /** Terms that share 3-grams with a word, most alike first, then by number. */
  similar(word: string, { minDice, limit }: SimilarOptions): SimilarTerm[] {
    const { ordinals, unread } = this.#telling(letterGrams(word));
    const touched = this.#share(ordinals);
    const found: SimilarTerm[] = [];
    const own = ordinals.length + unread.absent;
    // A term has as many grams as it shares, at least.
    const least = (minDice * own) / (2 - minDice);
    for (let i = 0; i < touched; i++) {
      const id = this.#touched[i] ?? 0;
      const shared = this.#shared[id] ?? 0;
      this.#shared[id] = 0;
      if (shared < least) continue;
      const others = Math.max(shared, (this.#counts[id] ?? 0) - unread.common);
      const similarity = (2 * shared) / (own + others);
      if (similarity >= minDice) found.push({ id, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity || a.id - b.id);
    return found.slice(0, limit);
  }

  /**
   * The 3-grams of a word whose terms are read, and how many are not: those no term has, and the
   * commonest where very many have it. That one tells least, and holds two thirds of what there is to
   * read; it is taken for shared.
   */
  #telling(grams: readonly string[]): {
    readonly ordinals: number[];
    readonly unread: { readonly absent: number; readonly common: number };
  } {
    const ordinals = grams.map((gram) => this.#grams.find(gram)).filter((ordinal) => ordinal >= 0);
    const absent = grams.length - ordinals.length;
    if (ordinals.length < MIN_TELLING) return { ordinals, unread: { absent, common: 0 } };
    const sizes = ordinals.map((ordinal) => this.#terms.count(ordinal));
    const most = Math.max(...sizes);
    if (most < COMMON) return { ordinals, unread: { absent, common: 0 } };
    ordinals.splice(sizes.indexOf(most), 1);
    return { ordinals, unread: { absent, common: 1 } };
  }

  /** Counts the shared grams of every term; returns how many share any. */
  #share(ordinals: readonly number[]): number {
    const shared = this.#shared;
    const all = this.#touched;
    let touched = 0;
    for (const ordinal of ordinals) {
      const terms = this.#terms.read(ordinal);
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i] ?? 0;
        const count = shared[term];
        if (count === undefined) break;
        // The sign bit of -1: a branch would be guessed wrong all the time.
        all[touched] = term;
        touched += (count - 1) >>> 31;
        shared[term] = count + 1;
      }
    }
    return touched;
  }
}
