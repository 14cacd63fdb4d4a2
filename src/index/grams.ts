import type { Container } from "./container.ts";
import { NumberLists, writeNumberLists } from "./number-lists.ts";
import { SortedStrings, writeSortedStrings } from "./strings.ts";

const GRAM = 3;

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
    const grams = letterGrams(word);
    const touched = this.#share(grams);
    const found: SimilarTerm[] = [];
    // A term has as many grams as it shares, at least.
    const least = (minDice * grams.length) / (2 - minDice);
    for (let i = 0; i < touched; i++) {
      const id = this.#touched[i] ?? 0;
      const shared = this.#shared[id] ?? 0;
      this.#shared[id] = 0;
      if (shared < least) continue;
      const similarity = (2 * shared) / (grams.length + (this.#counts[id] ?? 0));
      if (similarity >= minDice) found.push({ id, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity || a.id - b.id);
    return found.slice(0, limit);
  }

  /** Counts the shared grams of every term; returns how many share any. */
  #share(grams: readonly string[]): number {
    const shared = this.#shared;
    const all = this.#touched;
    let touched = 0;
    for (const gram of grams) {
      const ordinal = this.#grams.find(gram);
      if (ordinal < 0) continue;
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
