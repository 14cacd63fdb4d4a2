import { analyze } from "../analysis/analyzer.ts";
import { ByteWriter } from "../bytes/varint.ts";
import type { Fact } from "../contract/fact.ts";
import { daysOf, factValue, packIso, rowKey, typeLetter } from "../facts/fact-value.ts";
import { NO_DAY } from "../index/columns.ts";
import { copyText, writeSortedStrings, writeStringList } from "../index/strings.ts";
import type { Terms } from "../index/terms.ts";
import type { ArticleTokens } from "./article-tokens.ts";

/** One value and the articles whose facts have it. */
interface Row {
  /** How often each name was met, so that the commonest stands for all. */
  names?: Map<string, number>;
  /** ISO code of a country, packed; 1 + speaker of a quote. */
  code: number;
  readonly first: number;
  readonly last: number;
  /** Numbers of terms in the table's own list, distinct. */
  readonly terms: number[];
  /** Article, number of facts, article, number … */
  readonly articles: number[];
}

/**
 * The facts of all articles by what they say: a table beside the index that lets the edge count and
 * find facts without reading them.
 *
 * Rows are sorted by type and key. A quote is a row of its own, called by its article and ordinal,
 * because what is searched in it are its words.
 *
 * `key` (sorted strings: letter of the type, key), `name` (strings, "" where the key
 * reads as well), `code` (u32), `days` (i32 first and last, of rows of dates only),
 * `terms`, `articles` (gaps, each with a count) with their `.at`, `speaker`
 * (strings: key, name, key, name …).
 */
export class FactTable {
  readonly #rows = new Map<string, Row>();
  readonly #terms = new Map<string, number>();
  /** By number of a term of the index, 1 + its number in `#terms`; 0 until it is asked for. */
  #numbers = new Uint32Array(1024);
  readonly #speakers = new Map<string, number>();
  readonly #speakerNames: string[] = [];
  count = 0;

  readonly #indexTerms: Terms;

  /** @param indexTerms - What the numbers of tokens mean. */
  constructor(indexTerms: Terms) {
    this.#indexTerms = indexTerms;
  }

  /**
   * Adds the facts of the next article.
   *
   * @param tokens - Of its text, or of a part of it.
   */
  add(article: number, facts: readonly Fact[], tokens: ArticleTokens): void {
    this.count += facts.length;
    facts.forEach((fact, ordinal) => {
      const { key, name } = factValue(fact);
      const row = this.#row(rowKey(fact.type, key, article, ordinal), fact);
      if (fact.type === "quote") row.code = this.#speaker(key, name);
      else if (name !== key) this.#addName(row, name);
      if (row.articles.length === 0) this.#addWords(row.terms, name);
      this.#addTerms(row.terms, fact, tokens);
      if (row.articles.at(-2) === article) row.articles.push((row.articles.pop() ?? 0) + 1);
      else row.articles.push(article, 1);
    });
  }

  /**
   * The sections of the table.
   *
   * @param ranks - Term → its number in the index; words of names that no text holds are left out.
   */
  finish(ranks: ReadonlyMap<string, number>): Map<string, ArrayBufferView> {
    const sections = new Map<string, ArrayBufferView>();
    const keys = [...this.#rows.keys()].sort();
    const rows = keys.flatMap((key) => this.#rows.get(key) ?? []);
    const dated = rows.filter((_, i) => keys[i]?.startsWith(typeLetter("date")));
    writeSortedStrings(sections, "key", keys);
    writeStringList(
      sections,
      "name",
      rows.map(({ names }) => commonest(names)),
    );
    sections.set(
      "code",
      Uint32Array.from(rows, ({ code }) => code),
    );
    sections.set("days", Int32Array.from(dated.flatMap(({ first, last }) => [first, last])));
    const rankOf = Array.from(this.#terms.keys(), (term) => ranks.get(term));
    writeRuns(sections, "terms", rows, ({ terms }, writer) => {
      const known = terms.flatMap((term) => rankOf[term] ?? []).sort((a, b) => a - b);
      let last = -1;
      for (const rank of known) {
        writer.varint(rank - last);
        last = rank;
      }
    });
    writeRuns(sections, "articles", rows, ({ articles }, writer) => {
      let last = -1;
      for (let i = 0; i < articles.length; i += 2) {
        writer.varint((articles[i] ?? 0) - last);
        writer.varint(articles[i + 1] ?? 0);
        last = articles[i] ?? 0;
      }
    });
    writeStringList(sections, "speaker", this.#speakerNames);
    return sections;
  }

  /** The row of a key; `fact` is the first of it where it is new. */
  #row(key: string, fact: Fact): Row {
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const { first = NO_DAY, last = NO_DAY } = daysOf(fact) ?? {};
    const code = fact.type === "place" ? packIso(fact.value.iso) : 0;
    const row: Row = { code, first, last, terms: [], articles: [] };
    this.#rows.set(copyText(key), row);
    return row;
  }

  #addName(row: Row, name: string): void {
    row.names ??= new Map();
    const count = row.names.get(name) ?? 0;
    row.names.set(count === 0 ? copyText(name) : name, count + 1);
    if (count === 0) this.#addWords(row.terms, name);
  }

  /** Adds the terms of a fact: those of its tokens, or of its text where a token reaches out of it. */
  #addTerms(terms: number[], { start, end, text }: Fact, tokens: ArticleTokens): void {
    const [first, next] = tokens.within(start, end);
    if (first < 0) {
      this.#addWords(terms, text);
      return;
    }
    for (let i = first; i < next; i++) {
      addDistinct(terms, this.#numberOf(tokens.terms[i] ?? 0));
    }
  }

  #addWords(terms: number[], text: string): void {
    for (const { term } of analyze(text)) addDistinct(terms, this.#number(term));
  }

  #numberOf(indexTerm: number): number {
    const known = this.#numbers[indexTerm] ?? 0;
    if (known !== 0) return known - 1;
    if (indexTerm >= this.#numbers.length) {
      const longer = new Uint32Array(indexTerm * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    const number = this.#number(this.#indexTerms.spelling(indexTerm));
    this.#numbers[indexTerm] = number + 1;
    return number;
  }

  #number(term: string): number {
    let number = this.#terms.get(term);
    if (number === undefined) {
      number = this.#terms.size;
      this.#terms.set(copyText(term), number);
    }
    return number;
  }

  /** 1 + the number of a speaker; 0 for a quote without one. */
  #speaker(key: string, name: string): number {
    if (key === "") return 0;
    const known = this.#speakers.get(key);
    if (known !== undefined) return known;
    this.#speakerNames.push(key, copyText(name));
    this.#speakers.set(key, this.#speakerNames.length / 2);
    return this.#speakerNames.length / 2;
  }
}

function addDistinct(terms: number[], term: number): void {
  if (!terms.includes(term)) terms.push(term);
}

function commonest(names: ReadonlyMap<string, number> = new Map()): string {
  let best = "";
  for (const [name, count] of names) {
    if (best === "" || count > (names.get(best) ?? 0)) best = name;
  }
  return best;
}

/** Bytes of every row, one after another: `<name>`, and `<name>.at` (u32 offsets). */
function writeRuns(
  sections: Map<string, ArrayBufferView>,
  name: string,
  rows: readonly Row[],
  write: (row: Row, writer: ByteWriter) => void,
): void {
  const writer = new ByteWriter();
  const at = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    write(row, writer);
    at[i + 1] = writer.length;
  });
  sections.set(name, writer.finish());
  sections.set(`${name}.at`, at);
}
