import type { Container } from "./container.ts";
import { SortedStrings, StringList } from "./strings.ts";
import { ByteReader } from "./varint.ts";

/** Terms whose counts and places stand together; one block is read to reach any of them. */
export const RECORD_BLOCK = 16;

/** What the dictionary knows of one term. */
export interface TermRecord {
  /** Passages that hold the term. */
  readonly df: number;
  /** Articles that hold it. */
  readonly articleDf: number;
  /** Byte offsets of its lists. */
  readonly postings: number;
  readonly positions: number;
}

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

const GRAM = 3;

/**
 * Letter 3-grams of a word with its borders marked; what is shared tells kinship
 * (Adamson and Boreham 1974). Distinct, in order of appearance.
 */
export function letterGrams(word: string): string[] {
  const bordered = `^${word}$`;
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= bordered.length; i++) grams.add(bordered.slice(i, i + GRAM));
  return [...grams];
}

/** The terms of an index: exact, by prefix, by class, by shared letters. */
export class Dictionary {
  readonly termCount: number;
  readonly #terms: SortedStrings;
  readonly #records: Uint8Array;
  readonly #recordAt: Uint32Array;
  readonly #grams: SortedStrings;
  readonly #gramAt: Uint32Array;
  readonly #gramTerms: Uint8Array;
  readonly #gramCounts: Uint8Array;
  readonly #classes: SortedStrings;
  readonly #classAt: Uint32Array;
  readonly #classTerms: Uint8Array;
  readonly #expansionKeys: SortedStrings;
  readonly #expansionAt: Uint32Array;
  readonly #expansions: StringList;
  /** Shared 3-grams by term while one word is compared; all zero between calls. */
  readonly #shared: Uint8Array;

  constructor(container: Container) {
    this.#terms = new SortedStrings(container, "term");
    this.termCount = this.#terms.length;
    this.#records = container.bytes("record");
    this.#recordAt = container.uint32("record.at");
    this.#grams = new SortedStrings(container, "gram");
    this.#gramAt = container.uint32("gram.terms.at");
    this.#gramTerms = container.bytes("gram.terms");
    this.#gramCounts = container.bytes("term.grams");
    this.#classes = new SortedStrings(container, "class");
    this.#classAt = container.uint32("class.terms.at");
    this.#classTerms = container.bytes("class.terms");
    this.#expansionKeys = new SortedStrings(container, "expand");
    this.#expansionAt = container.uint32("expand.values");
    this.#expansions = new StringList(container, "expand.to");
    this.#shared = new Uint8Array(this.termCount);
  }

  /** Number of the term, or -1. */
  find(term: string): number {
    return this.#terms.find(term);
  }

  /** Spelling of a term. */
  term(number: number): string {
    return this.#terms.get(number);
  }

  /** Numbers of the first `limit` terms that begin with `prefix`, in code unit order. */
  prefix(prefix: string, limit: number): number[] {
    const [first, end] = this.#terms.prefix(prefix);
    return Array.from({ length: Math.min(limit, end - first) }, (_, i) => first + i);
  }

  /** Counts and places of a term, 0 ≤ number < termCount. */
  record(number: number): TermRecord {
    const block = Math.floor(number / RECORD_BLOCK);
    const reader = new ByteReader(this.#records, this.#recordAt[block * 3] ?? 0);
    let postings = this.#recordAt[block * 3 + 1] ?? 0;
    let positions = this.#recordAt[block * 3 + 2] ?? 0;
    for (let i = block * RECORD_BLOCK; ; i++) {
      const df = reader.varint();
      const articleDf = df - reader.varint();
      if (i === number) return { df, articleDf, postings, positions };
      postings += reader.varint();
      positions += reader.varint();
    }
  }

  /** Numbers of the terms of a class, ascending; none if no term has the key. */
  classMembers(key: string): number[] {
    const ordinal = this.#classes.find(key);
    return ordinal < 0 ? [] : readList(this.#classTerms, this.#classAt, ordinal);
  }

  /** Other spellings, words or phrases (words with blanks between) that a key stands for. */
  expansions(key: string): string[] {
    const ordinal = this.#expansionKeys.find(key);
    if (ordinal < 0) return [];
    const values: string[] = [];
    const end = this.#expansionAt[ordinal + 1] ?? 0;
    for (let i = this.#expansionAt[ordinal] ?? end; i < end; i++) {
      values.push(this.#expansions.get(i));
    }
    return values;
  }

  /**
   * Terms that share letter 3-grams with a word, most alike first, then by number.
   *
   * @param word - At the level whose grams the writer was given.
   */
  similar(word: string, { minDice, limit }: SimilarOptions): SimilarTerm[] {
    const grams = letterGrams(word);
    const shared = this.#shared;
    const touched: number[] = [];
    for (const gram of grams) {
      const ordinal = this.#grams.find(gram);
      if (ordinal < 0) continue;
      const reader = new ByteReader(this.#gramTerms, this.#gramAt[ordinal] ?? 0);
      const end = this.#gramAt[ordinal + 1] ?? 0;
      let term = -1;
      while (reader.position < end) {
        term += reader.varint();
        const count = shared[term];
        if (count === undefined) break;
        if (count === 0) touched.push(term);
        shared[term] = count + 1;
      }
    }
    const found: SimilarTerm[] = [];
    for (const term of touched) {
      const size = grams.length + (this.#gramCounts[term] ?? 0);
      const similarity = (2 * (shared[term] ?? 0)) / size;
      shared[term] = 0;
      if (similarity >= minDice) found.push({ id: term, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity || a.id - b.id);
    return found.slice(0, limit);
  }
}

function readList(bytes: Uint8Array, offsets: Uint32Array, ordinal: number): number[] {
  const reader = new ByteReader(bytes, offsets[ordinal] ?? 0);
  const end = offsets[ordinal + 1] ?? 0;
  const numbers: number[] = [];
  let number = -1;
  while (reader.position < end) {
    number += reader.varint();
    numbers.push(number);
  }
  return numbers;
}
