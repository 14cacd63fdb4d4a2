import { BitReader } from "./bits.ts";
import type { Container } from "./container.ts";
import { Grams, type SimilarOptions, type SimilarTerm } from "./grams.ts";
import { HashedKeys } from "./hashed-keys.ts";
import { NumberLists } from "./number-lists.ts";
import { skipEntries, type TermPlace } from "./postings.ts";
import { readRecord } from "./records.ts";
import { SortedStrings, StringList } from "./strings.ts";

/** Terms whose counts and places stand together; one block is read to reach any of them. */
export const RECORD_BLOCK = 16;
/** u32 of a block: bit of its records, of its postings, of its positions; its skip entry. */
export const RECORD_PLACE = 4;

/** What parts the words and phrases that one key stands for; none of them holds it. */
export const BETWEEN = ",";

/** Terms that are kept decoded, a power of two: a query asks for the same ones many times. */
const REMEMBERED = 4096;

/** What the dictionary knows of one term. */
export interface TermRecord extends TermPlace {
  /** Articles that hold the term. */
  readonly articleDf: number;
}

const NO_TERM: TermRecord = {
  df: 0,
  articleDf: 0,
  gapBits: 0,
  postings: 0,
  positions: 0,
  skip: 0,
};

/** The terms of an index: exact, by prefix, by class, by shared letters. */
export class Dictionary {
  readonly termCount: number;
  readonly #terms: SortedStrings;
  /** What was read last, each in the slot of its number's low bits. */
  readonly #spelled = new Int32Array(REMEMBERED).fill(-1);
  readonly #spellings: string[] = new Array(REMEMBERED).fill("");
  readonly #recorded = new Int32Array(REMEMBERED).fill(-1);
  readonly #rememberedRecords: TermRecord[] = new Array(REMEMBERED).fill(NO_TERM);
  readonly #records: BitReader;
  readonly #recordAt: Uint32Array;
  /** The record behind the one that was read last. */
  readonly #next = { block: -1, number: 0, postings: 0, positions: 0, skip: 0 };
  readonly #grams: Grams;
  readonly #classes: HashedKeys;
  readonly #classTerms: NumberLists;
  readonly #alone: Uint8Array;
  readonly #expansionKeys: HashedKeys;
  readonly #expansions: StringList;

  constructor(container: Container) {
    this.#terms = new SortedStrings(container, "term");
    this.termCount = this.#terms.length;
    this.#records = new BitReader(container.int32("record"));
    this.#recordAt = container.uint32("record.at");
    this.#grams = new Grams(container);
    this.#classes = new HashedKeys(container, "class");
    this.#classTerms = new NumberLists(container, "class.terms");
    this.#alone = container.bytes("term.alone");
    this.#expansionKeys = new HashedKeys(container, "expand");
    this.#expansions = new StringList(container, "expand.to");
  }

  /** Number of the term, or -1. */
  find(term: string): number {
    return this.#terms.find(term);
  }

  /** Spelling of a term; "" for a number that is none. */
  term(number: number): string {
    const slot = number & (REMEMBERED - 1);
    if (this.#spelled[slot] === number) return this.#spellings[slot] ?? "";
    const spelling = this.#terms.get(number);
    this.#spelled[slot] = number;
    this.#spellings[slot] = spelling;
    return spelling;
  }

  /** Numbers of the first `limit` terms that begin with `prefix`, in code unit order. */
  prefix(prefix: string, limit: number): number[] {
    const [first, end] = this.#terms.prefix(prefix);
    return Array.from({ length: Math.min(limit, end - first) }, (_, i) => first + i);
  }

  /** Whether any term begins with `prefix`, which is not empty. */
  hasPrefix(prefix: string): boolean {
    return this.#terms.hasPrefix(prefix);
  }

  /** Counts and places of a term; all zero for a number that is none. */
  record(number: number): TermRecord {
    const slot = number & (REMEMBERED - 1);
    if (this.#recorded[slot] === number) return this.#rememberedRecords[slot] ?? NO_TERM;
    const record = this.#readRecord(number);
    this.#recorded[slot] = number;
    this.#rememberedRecords[slot] = record;
    return record;
  }

  #readRecord(number: number): TermRecord {
    if (!(number >= 0 && number < this.termCount)) return NO_TERM;
    const block = Math.floor(number / RECORD_BLOCK);
    const next = this.#next;
    // Terms of a class are neighbours: mostly the next one stands a little further in the block.
    if (block !== next.block || number < next.number) {
      const place = block * RECORD_PLACE;
      next.block = block;
      next.number = block * RECORD_BLOCK;
      this.#records.position = this.#recordAt[place] ?? 0;
      next.postings = this.#recordAt[place + 1] ?? 0;
      next.positions = this.#recordAt[place + 2] ?? 0;
      next.skip = this.#recordAt[place + 3] ?? 0;
    }
    for (;;) {
      const { postings, positions, skip } = next;
      const { df, articleDf, gapBits, postingBits, positionBits } = readRecord(this.#records);
      next.postings += postingBits;
      next.positions += positionBits;
      next.skip += skipEntries(df);
      if (next.number++ === number) return { df, articleDf, gapBits, postings, positions, skip };
    }
  }

  /** Numbers of the terms of a class, ascending; none if no term has the key. */
  classMembers(key: string): number[] {
    const ordinal = this.#classes.find(key);
    return ordinal < 0 ? [] : Array.from(this.#classTerms.read(ordinal));
  }

  /** Whether a term is a class of its own. */
  isAlone(term: number): boolean {
    return ((this.#alone[term >> 3] ?? 0) & (1 << (term & 7))) !== 0;
  }

  /** Other spellings, words or phrases (words with blanks between) that a key stands for. */
  expansions(key: string): string[] {
    const ordinal = this.#expansionKeys.find(key);
    return ordinal < 0 ? [] : this.#expansions.get(ordinal).split(BETWEEN);
  }

  /**
   * Terms that share letter 3-grams with a word, most alike first, then by number.
   *
   * @param word - At the level whose grams the writer was given.
   */
  similar(word: string, options: SimilarOptions): SimilarTerm[] {
    return this.#grams.similar(word, options);
  }
}
