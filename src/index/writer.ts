import { ByteReader, ByteWriter } from "../bytes/varint.ts";
import { BitWriter } from "./bits.ts";
import { BytePool } from "./byte-pool.ts";
import { writeContainer } from "./container.ts";
import { BETWEEN, RECORD_BLOCK, RECORD_PLACE } from "./dictionary.ts";
import { writeGrams } from "./grams.ts";
import { writeHashedKeys } from "./hashed-keys.ts";
import { writeNumberLists } from "./number-lists.ts";
import { MAX_LENGTH, PassageTable } from "./passages.ts";
import { SKIP_ENTRY, type TermPostings, writePostings } from "./postings.ts";
import { writeRecord } from "./records.ts";
import { writeSortedStrings, writeStringList } from "./strings.ts";
import { Terms } from "./terms.ts";

/** One passage to index. */
export interface PassageInput {
  /** Numbers of its terms in order, stop words included: the writer's own, see `terms`. */
  readonly terms: ArrayLike<number>;
  /** UTF-16 offsets in the article's text; `0, 0` for a title that stands outside the text. */
  readonly start: number;
  readonly end: number;
  readonly isTitle: boolean;
}

/** What kinship the dictionary is to know; the caller decides it, the index knows no language. */
export interface Kinship {
  /** The form of a term whose letter n-grams are compared. */
  grams(term: string): string;
  /** Class key → its terms, or its only term, all of them terms of the index. */
  readonly classes: ReadonlyMap<string, string | readonly string[]>;
  /** Terms that are a class of their own: a bit each instead of a key and a list. */
  readonly alone: ReadonlySet<string>;
  /** Key → other spellings or phrases. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
}

/** What is kept of a term, side by side, so that a posting touches one line of memory. */
const STATE = 8;
const DF = 0;
const ARTICLE_DF = 1;
const LAST_PASSAGE = 2;
const LAST_ARTICLE = 3;
/** Its place among the distinct terms of the passage at hand; anything for terms it does not hold. */
const SLOT = 4;

/**
 * Takes passages article by article and makes the file. What it holds meanwhile is the vocabulary
 * and a few bytes an occurrence, never texts.
 */
export class IndexWriter {
  readonly sections = new Map<string, ArrayBufferView>();
  /** The terms by the numbers that passages are given in. */
  readonly terms = new Terms();
  readonly #passages = new PassageTable();
  /** A stream a term, a posting after another: passage gap, tf, gaps of positions. */
  readonly #pool = new BytePool();
  /** By term, `STATE` numbers each. */
  #state = new Int32Array(1024 * STATE);
  /** Terms that have a state and a stream. */
  #known = 0;
  /** By position in the passage at hand: next position of the same term; -1 for none. */
  readonly #next = new Int16Array(MAX_LENGTH);
  /** By place among the distinct terms of the passage: the term, how often it stands there, its
   *  first and last position. */
  readonly #here = new Int32Array(MAX_LENGTH);
  readonly #frequencies = new Int16Array(MAX_LENGTH);
  readonly #firstAt = new Int16Array(MAX_LENGTH);
  readonly #lastAt = new Int16Array(MAX_LENGTH);
  readonly #posting = new ByteWriter();

  /** Terms so far with the number of passages that hold each. */
  vocabulary(): Map<string, number> {
    return new Map(this.terms.spellings.map((term, number) => [term, this.#stateOf(number, DF)]));
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
    const { sorted: terms, ranks } = this.terms.ranked();
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

  #addTerms(article: number, passage: number, terms: ArrayLike<number>): void {
    this.#openTerms();
    const state = this.#state;
    let distinct = 0;
    for (let position = 0; position < terms.length; position++) {
      const term = terms[position] ?? 0;
      let slot = state[term * STATE + SLOT] ?? 0;
      if (slot < distinct && this.#here[slot] === term) {
        this.#next[this.#lastAt[slot] ?? 0] = position;
        this.#frequencies[slot] = (this.#frequencies[slot] ?? 0) + 1;
      } else {
        slot = distinct++;
        state[term * STATE + SLOT] = slot;
        this.#here[slot] = term;
        this.#frequencies[slot] = 1;
        this.#firstAt[slot] = position;
      }
      this.#lastAt[slot] = position;
      this.#next[position] = -1;
    }
    for (let slot = 0; slot < distinct; slot++) this.#addPosting(article, passage, slot);
  }

  #addPosting(article: number, passage: number, slot: number): void {
    const state = this.#state;
    const posting = this.#posting;
    const term = this.#here[slot] ?? 0;
    const at = term * STATE;
    posting.length = 0;
    posting.varint(passage - (state[at + LAST_PASSAGE] ?? -1));
    posting.varint(this.#frequencies[slot] ?? 0);
    let last = -1;
    for (let place = this.#firstAt[slot] ?? -1; place >= 0; place = this.#next[place] ?? -1) {
      posting.varint(place - last);
      last = place;
    }
    this.#pool.append(term, posting);
    state[at + LAST_PASSAGE] = passage;
    state[at + DF] = (state[at + DF] ?? 0) + 1;
    if (state[at + LAST_ARTICLE] !== article) {
      state[at + LAST_ARTICLE] = article;
      state[at + ARTICLE_DF] = (state[at + ARTICLE_DF] ?? 0) + 1;
    }
  }

  /** A state and a stream for every term that is new. */
  #openTerms(): void {
    const { size } = this.terms;
    if (size * STATE > this.#state.length) {
      const longer = new Int32Array(size * STATE * 2);
      longer.set(this.#state);
      this.#state = longer;
    }
    for (; this.#known < size; this.#known++) {
      this.#pool.open();
      const at = this.#known * STATE;
      this.#state[at + LAST_PASSAGE] = -1;
      this.#state[at + LAST_ARTICLE] = -1;
    }
  }

  #stateOf(term: number, field: number): number {
    return this.#state[term * STATE + field] ?? 0;
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
      const number = this.terms.number(term);
      const postingsStart = postings.length;
      const positionsStart = positions.length;
      const df = this.#stateOf(number, DF);
      if (rank % RECORD_BLOCK === 0) {
        const place = [records.length, postingsStart, positionsStart, skip.length / SKIP_ENTRY];
        places.set(place, (rank / RECORD_BLOCK) * RECORD_PLACE);
      }
      this.#pool.read(number, reader);
      readStream(reader, df, list);
      const gapBits = writePostings(list, lengthOf, postings, positions, skip);
      writeRecord(records, {
        ...{ df, gapBits, articleDf: this.#stateOf(number, ARTICLE_DF) },
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
  classes: ReadonlyMap<string, string | readonly string[]>,
  ranks: ReadonlyMap<string, number>,
): void {
  const keys = writeHashedKeys(sections, "class", classes.keys());
  const lists = keys.map((same) => {
    const members = same.flatMap((key) => classes.get(key) ?? []);
    const numbers = members.map((term) => rankOf(term, ranks));
    // Most classes have one member.
    return numbers.length === 1 ? numbers : Uint32Array.from(new Set(numbers)).sort();
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

/** `expand` (hashed keys) and `expand.to` (strings: what each stands for, `BETWEEN` two). */
function writeExpansions(
  sections: Sections,
  expansions: ReadonlyMap<string, readonly string[]>,
): void {
  const keys = writeHashedKeys(sections, "expand", expansions.keys());
  const lists = keys.map((same) => same.flatMap((key) => expansions.get(key) ?? []));
  const parted = lists.flat().find((value) => value.includes(BETWEEN));
  if (parted !== undefined) throw new Error(`${parted} is no word: it holds a comma`);
  writeStringList(
    sections,
    "expand.to",
    lists.map((values) => values.join(BETWEEN)),
  );
}
