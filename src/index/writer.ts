import { BytePool } from "./byte-pool.ts";
import { writeContainer } from "./container.ts";
import { letterGrams, RECORD_BLOCK } from "./dictionary.ts";
import { MAX_LENGTH, TITLE_BIT } from "./passage-length.ts";
import { writeSortedStrings, writeStringList } from "./strings.ts";
import { ByteWriter } from "./varint.ts";

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
  /** Key → other spellings or phrases. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
}

/** Takes passages article by article and makes the file; holds postings as bytes, never texts. */
export class IndexWriter {
  readonly sections = new Map<string, ArrayBufferView>();
  readonly #numbers = new Map<string, number>();
  readonly #pool = new BytePool();
  readonly #df: number[] = [];
  readonly #articleDf: number[] = [];
  readonly #lastPassage: number[] = [];
  readonly #lastArticle: number[] = [];
  readonly #firstPassages: number[] = [];
  readonly #passageArticles: number[] = [];
  readonly #lengths: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Terms so far with the number of passages that hold each. */
  vocabulary(): Map<string, number> {
    return new Map(Array.from(this.#numbers, ([term, number]) => [term, this.#df[number] ?? 0]));
  }

  get articleCount(): number {
    return this.#firstPassages.length;
  }

  get passageCount(): number {
    return this.#passageArticles.length;
  }

  /** Adds the next article; its number is how many came before. */
  addArticle(passages: readonly PassageInput[]): void {
    const article = this.#firstPassages.length;
    this.#firstPassages.push(this.#passageArticles.length);
    for (const passage of passages) this.#addPassage(article, passage);
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
    this.#writePostings(terms);
    this.#writePassages();
    writeGrams(this.sections, terms, kinship.grams);
    writeClasses(this.sections, kinship.classes, ranks);
    writeExpansions(this.sections, kinship.expansions);
    return writeContainer(this.sections);
  }

  #addPassage(article: number, { terms, start, end, isTitle }: PassageInput): void {
    if (terms.length > MAX_LENGTH) {
      throw new RangeError(`a passage has ${terms.length} tokens, at most ${MAX_LENGTH} fit`);
    }
    const passage = this.#passageArticles.length;
    this.#passageArticles.push(article);
    this.#lengths.push(isTitle ? terms.length | TITLE_BIT : terms.length);
    this.#starts.push(start);
    this.#ends.push(end);
    const places = new Map<number, number[]>();
    terms.forEach((term, position) => {
      const number = this.#number(term);
      const here = places.get(number);
      if (here) here.push(position);
      else places.set(number, [position]);
    });
    for (const [number, positions] of places) {
      const gap = passage - (this.#lastPassage[number] ?? -1);
      const repeats = positions.length > 1;
      this.#pool.writeVarint(number * 2, gap * 2 + (repeats ? 1 : 0));
      if (repeats) this.#pool.writeVarint(number * 2, positions.length);
      let last = -1;
      for (const position of positions) {
        this.#pool.writeVarint(number * 2 + 1, position - last);
        last = position;
      }
      this.#lastPassage[number] = passage;
      this.#df[number] = (this.#df[number] ?? 0) + 1;
      if (this.#lastArticle[number] !== article) {
        this.#lastArticle[number] = article;
        this.#articleDf[number] = (this.#articleDf[number] ?? 0) + 1;
      }
    }
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#df.push(0);
    this.#articleDf.push(0);
    this.#lastPassage.push(-1);
    this.#lastArticle.push(-1);
    this.#pool.open();
    this.#pool.open();
    return number;
  }

  #writePostings(terms: readonly string[]): void {
    const records = new ByteWriter();
    const recordAt = new Uint32Array(Math.ceil(terms.length / RECORD_BLOCK) * 3);
    let postingsLength = 0;
    let positionsLength = 0;
    terms.forEach((term, rank) => {
      const number = this.#number(term);
      if (rank % RECORD_BLOCK === 0) {
        const block = (rank / RECORD_BLOCK) * 3;
        recordAt[block] = records.length;
        recordAt[block + 1] = postingsLength;
        recordAt[block + 2] = positionsLength;
      }
      const df = this.#df[number] ?? 0;
      records.varint(df);
      records.varint(df - (this.#articleDf[number] ?? 0));
      records.varint(this.#pool.byteLength(number * 2));
      records.varint(this.#pool.byteLength(number * 2 + 1));
      postingsLength += this.#pool.byteLength(number * 2);
      positionsLength += this.#pool.byteLength(number * 2 + 1);
    });
    const postings = new Uint8Array(postingsLength);
    const positions = new Uint8Array(positionsLength);
    let postingsAt = 0;
    let positionsAt = 0;
    for (const term of terms) {
      const number = this.#number(term);
      postingsAt = this.#pool.copy(number * 2, postings, postingsAt);
      positionsAt = this.#pool.copy(number * 2 + 1, positions, positionsAt);
    }
    this.sections.set("record", records.finish());
    this.sections.set("record.at", recordAt);
    this.sections.set("postings", postings);
    this.sections.set("positions", positions);
  }

  #writePassages(): void {
    const first = Uint32Array.from([...this.#firstPassages, this.#passageArticles.length]);
    this.sections.set("article.passage", first);
    this.sections.set("passage.article", Uint32Array.from(this.#passageArticles));
    this.sections.set("passage.length", Uint16Array.from(this.#lengths));
    this.sections.set("passage.start", Uint32Array.from(this.#starts));
    this.sections.set("passage.end", Uint32Array.from(this.#ends));
  }
}

type Sections = Map<string, ArrayBufferView>;

function writeGrams(
  sections: Sections,
  terms: readonly string[],
  form: (t: string) => string,
): void {
  const lists = new Map<string, number[]>();
  const counts = new Uint8Array(terms.length);
  terms.forEach((term, rank) => {
    const grams = letterGrams(form(term));
    counts[rank] = Math.min(grams.length, 255);
    for (const gram of grams) {
      const list = lists.get(gram);
      if (list) list.push(rank);
      else lists.set(gram, [rank]);
    }
  });
  const keys = [...lists.keys()].sort();
  writeSortedStrings(sections, "gram", keys);
  writeLists(
    sections,
    "gram.terms",
    keys.map((key) => lists.get(key) ?? []),
  );
  sections.set("term.grams", counts);
}

function writeClasses(
  sections: Sections,
  classes: ReadonlyMap<string, readonly string[]>,
  ranks: ReadonlyMap<string, number>,
): void {
  const keys = [...classes.keys()].sort();
  const lists = keys.map((key) =>
    Uint32Array.from(new Set((classes.get(key) ?? []).map((term) => rankOf(term, ranks)))).sort(),
  );
  writeSortedStrings(sections, "class", keys);
  writeLists(sections, "class.terms", lists);
}

function rankOf(term: string, ranks: ReadonlyMap<string, number>): number {
  const rank = ranks.get(term);
  if (rank === undefined) throw new Error(`class member ${term} is no term of the index`);
  return rank;
}

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

/** Ascending lists of numbers as gaps: `<name>` (varints), `<name>.at` (u32 offsets). */
function writeLists(sections: Sections, name: string, lists: readonly ArrayLike<number>[]): void {
  const writer = new ByteWriter();
  const at = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    let last = -1;
    for (let k = 0; k < list.length; k++) {
      const number = list[k] ?? 0;
      writer.varint(number - last);
      last = number;
    }
    at[i + 1] = writer.length;
  });
  sections.set(`${name}.at`, at);
  sections.set(name, writer.finish());
}
