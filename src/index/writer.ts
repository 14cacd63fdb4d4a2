import { BitWriter } from "./bits.ts";
import { BytePool } from "./byte-pool.ts";
import { writeContainer } from "./container.ts";
import { RECORD_BLOCK, RECORD_PLACE } from "./dictionary.ts";
import { writeGrams } from "./grams.ts";
import { writeHashedKeys } from "./hashed-keys.ts";
import { writeNumberLists } from "./number-lists.ts";
import { PassageTable } from "./passages.ts";
import { SKIP_ENTRY, type TermPostings, writePostings } from "./postings.ts";
import { writeRecord } from "./records.ts";
import { copyText, writeSortedStrings, writeStringList } from "./strings.ts";
import { ByteReader } from "./varint.ts";

/** One passage to index: its terms in order, stop words included. */
export interface PassageInput {
  readonly terms: readonly string[];
  /** UTF-16 offsets in the article's text; `0, 0` for a title that stands outside the text. */
  readonly start: number;
  readonly end: number;
  readonly isTitle: boolean;
}

/** What kinship the dictionary is to know; the caller decides it, the index knows no language. */
export interface Kinship {
  /** The form of a term whose letter n-grams are compared. */
  grams(term: string): string;
  /** Class key → its terms, all of them terms of the index. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** Terms that are a class of their own: a bit each instead of a key and a list. */
  readonly alone: ReadonlySet<string>;
  /** Key → other spellings or phrases. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes passages article by article and makes the file. What it holds meanwhile is the vocabulary
 * and a few bytes an occurrence, never texts.
 */
export class IndexWriter {
  readonly sections = new Map<string, ArrayBufferView>();
  readonly #passages = new PassageTable();
  readonly #numbers = new Map<string, number>();
  /** A stream a term, a posting after another: passage gap, tf, gaps of positions. */
  readonly #pool = new BytePool();
  /** By term. */
  readonly #df: number[] = [];
  readonly #articleDf: number[] = [];
  readonly #lastPassage: number[] = [];
  readonly #lastArticle: number[] = [];
  /** By position in the passage at hand: number of its term, next position of the same term. */
  readonly #terms: number[] = [];
  readonly #next: number[] = [];
  /** By term: its place among the distinct terms of the passage at hand, its first and last
   *  position there; meaningless for terms the passage does not hold. */
  readonly #slot: number[] = [];
  readonly #firstAt: number[] = [];
  readonly #lastAt: number[] = [];

  /** Terms so far with the number of passages that hold each. */
  vocabulary(): Map<string, number> {
    return new Map(Array.from(this.#numbers, ([term, number]) => [term, this.#df[number] ?? 0]));
  }

  get articleCount(): number {
    return this.#passages.articleCount;
  }

  get passageCount(): number {
    return this.#passages.length;
  }

  /**
   * Adds the next article; its number is how many came before.
   *
   * @throws RangeError if a passage is longer than a column holds.
   */
  addArticle(passages: readonly PassageInput[]): void {
    const article = this.#passages.addArticle();
    for (const { terms, start, end, isTitle } of passages) {
      this.#addTerms(article, this.#passages.add(terms.length, start, end, isTitle), terms);
    }
  }

  /**
   * The file. Sections put into `sections` before are part of it.
   *
   * @param analysisVersion - A reader with another version refuses the file.
   */
  finish(analysisVersion: string, kinship: Kinship): Uint8Array<ArrayBuffer> {
    const terms = [...this.#numbers.keys()].sort();
    const ranks = new Map(terms.map((term, rank) => [term, rank]));
    writeStringList(this.sections, "analysis", [analysisVersion]);
    writeSortedStrings(this.sections, "term", terms);
    this.#writeTerms(terms);
    this.#passages.finish(this.sections);
    writeGrams(this.sections, terms, kinship.grams);
    writeClasses(this.sections, kinship.classes, ranks);
    writeAlone(this.sections, terms, kinship.alone);
    writeExpansions(this.sections, kinship.expansions);
    return writeContainer(this.sections);
  }

  #addTerms(article: number, passage: number, terms: readonly string[]): void {
    let distinct = 0;
    for (let position = 0; position < terms.length; position++) {
      const number = this.#number(terms[position] ?? "");
      this.#next[position] = -1;
      if (this.#isHere(number, distinct)) this.#next[this.#lastAt[number] ?? 0] = position;
      else {
        this.#firstAt[number] = position;
        this.#terms[distinct] = number;
        this.#slot[number] = distinct++;
      }
      this.#lastAt[number] = position;
    }
    for (let i = 0; i < distinct; i++) this.#addPosting(article, passage, this.#terms[i] ?? 0);
  }

  /** Whether the passage at hand, with so many distinct terms so far, holds the term already. */
  #isHere(number: number, distinct: number): boolean {
    const slot = this.#slot[number] ?? 0;
    return slot < distinct && this.#terms[slot] === number;
  }

  #addPosting(article: number, passage: number, number: number): void {
    const pool = this.#pool;
    let frequency = 0;
    for (let at = this.#firstAt[number] ?? -1; at >= 0; at = this.#next[at] ?? -1) frequency++;
    pool.writeVarint(number, passage - (this.#lastPassage[number] ?? -1));
    pool.writeVarint(number, frequency);
    let last = -1;
    for (let at = this.#firstAt[number] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      pool.writeVarint(number, at - last);
      last = at;
    }
    this.#lastPassage[number] = passage;
    this.#df[number] = (this.#df[number] ?? 0) + 1;
    if (this.#lastArticle[number] !== article) {
      this.#lastArticle[number] = article;
      this.#articleDf[number] = (this.#articleDf[number] ?? 0) + 1;
    }
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#pool.open();
    this.#numbers.set(copyText(term), number);
    this.#df.push(0);
    this.#articleDf.push(0);
    this.#lastPassage.push(-1);
    this.#lastArticle.push(-1);
    this.#firstAt.push(-1);
    this.#lastAt.push(-1);
    this.#slot.push(0);
    return number;
  }

  /** `record`, `record.at`, `postings`, `positions` and `skip`; see dictionary.ts, postings.ts. */
  #writeTerms(terms: readonly string[]): void {
    const records = new BitWriter();
    const places = new Uint32Array(Math.ceil(terms.length / RECORD_BLOCK) * RECORD_PLACE);
    const postings = new BitWriter();
    const positions = new BitWriter();
    const skip: number[] = [];
    const reader = new ByteReader(new Uint8Array(1024));
    const list: TermPostings = {
      count: 0,
      passages: new Uint32Array(1024),
      frequencies: new Uint16Array(1024),
      positions: new Uint16Array(1024),
    };
    const lengthOf = (passage: number) => this.#passages.lengthOf(passage);
    terms.forEach((term, rank) => {
      const number = this.#numbers.get(term) ?? 0;
      const postingsStart = postings.length;
      const positionsStart = positions.length;
      const df = this.#df[number] ?? 0;
      if (rank % RECORD_BLOCK === 0) {
        const place = [records.length, postingsStart, positionsStart, skip.length / SKIP_ENTRY];
        places.set(place, (rank / RECORD_BLOCK) * RECORD_PLACE);
      }
      this.#pool.read(number, reader);
      readStream(reader, df, list);
      const gapBits = writePostings(list, lengthOf, postings, positions, skip);
      writeRecord(records, {
        ...{ df, gapBits, articleDf: this.#articleDf[number] ?? 0 },
        postingBits: postings.length - postingsStart,
        positionBits: positions.length - positionsStart,
      });
    });
    this.sections.set("record", records.finish());
    this.sections.set("record.at", places);
    this.sections.set("postings", postings.finish());
    this.sections.set("positions", positions.finish());
    this.sections.set("skip", Uint32Array.from(skip));
  }
}

/** Reads one term's stream into `list`, which grows as needed. */
function readStream(reader: ByteReader, df: number, list: TermPostings): void {
  if (list.passages.length < df) {
    list.passages = new Uint32Array(df * 2);
    list.frequencies = new Uint16Array(df * 2);
  }
  list.count = df;
  let passage = -1;
  let at = 0;
  for (let i = 0; i < df; i++) {
    passage += reader.varint();
    const frequency = reader.varint();
    list.passages[i] = passage;
    list.frequencies[i] = frequency;
    if (list.positions.length < at + frequency) {
      const longer = new Uint16Array((at + frequency) * 2);
      longer.set(list.positions);
      list.positions = longer;
    }
    let position = -1;
    for (let k = 0; k < frequency; k++) {
      position += reader.varint();
      list.positions[at++] = position;
    }
  }
}

type Sections = Map<string, ArrayBufferView>;

/** `class` (hashed keys) and `class.terms` (lists: the terms of each key). */
function writeClasses(
  sections: Sections,
  classes: ReadonlyMap<string, readonly string[]>,
  ranks: ReadonlyMap<string, number>,
): void {
  const keys = writeHashedKeys(sections, "class", classes.keys());
  const lists = keys.map((same) => {
    const members = same.flatMap((key) => classes.get(key) ?? []);
    return Uint32Array.from(new Set(members.map((term) => rankOf(term, ranks)))).sort();
  });
  writeNumberLists(sections, "class.terms", lists, ranks.size);
}

/** `term.alone`: a bit for each term, the lowest first. */
function writeAlone(
  sections: Sections,
  terms: readonly string[],
  alone: ReadonlySet<string>,
): void {
  const bits = new Uint8Array(Math.ceil(terms.length / 8));
  terms.forEach((term, rank) => {
    if (alone.has(term)) bits[rank >> 3] = (bits[rank >> 3] ?? 0) | (1 << (rank & 7));
  });
  sections.set("term.alone", bits);
}

function rankOf(term: string, ranks: ReadonlyMap<string, number>): number {
  const rank = ranks.get(term);
  if (rank === undefined) throw new Error(`class member ${term} is no term of the index`);
  return rank;
}

/** `expand` (sorted strings), `expand.values` (u32: first value of each key), `expand.to`. */
function writeExpansions(
  sections: Sections,
  expansions: ReadonlyMap<string, readonly string[]>,
): void {
  const keys = [...expansions.keys()].sort();
  const at = new Uint32Array(keys.length + 1);
  const values: string[] = [];
  keys.forEach((key, i) => {
    values.push(...(expansions.get(key) ?? []));
    at[i + 1] = values.length;
  });
  writeSortedStrings(sections, "expand", keys);
  sections.set("expand.values", at);
  writeStringList(sections, "expand.to", values);
}
