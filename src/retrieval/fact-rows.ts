import { ByteReader } from "../bytes/varint.ts";
import { FACT_TYPES, type FactType } from "../contract/fact.ts";
import { typeLetter } from "../facts/fact-value.ts";
import { NO_DAY } from "../index/columns.ts";
import type { Container } from "../index/container.ts";
import { SortedStrings, StringList } from "../index/strings.ts";

/** What the facts of all articles say, read from the table that the build wrote. */
export class FactRows {
  readonly length: number;
  readonly #keys: SortedStrings;
  readonly #names: StringList;
  readonly #speakers: StringList;
  readonly #codes: Uint32Array;
  readonly #days: Int32Array;
  readonly #terms: Runs;
  readonly #articles: Runs;
  readonly #ranges: ReadonlyMap<FactType, readonly [number, number]>;

  constructor(sections: Container) {
    this.#keys = new SortedStrings(sections, "key");
    this.#names = new StringList(sections, "name");
    this.#speakers = new StringList(sections, "speaker");
    this.#codes = sections.uint32("code");
    this.#days = sections.int32("days");
    this.#terms = { bytes: sections.bytes("terms"), at: sections.uint32("terms.at") };
    this.#articles = {
      bytes: sections.bytes("articles"),
      at: sections.uint32("articles.at"),
    };
    this.length = this.#keys.length;
    this.#ranges = new Map(
      FACT_TYPES.map((type) => [type, this.#keys.prefix(typeLetter(type))] as const),
    );
  }

  /** `[first, end)` rows of a type. */
  rangeOf(type: FactType): readonly [number, number] {
    return this.#ranges.get(type) ?? [0, 0];
  }

  typeOf(row: number): FactType {
    for (const [type, [first, end]] of this.#ranges) if (row >= first && row < end) return type;
    throw new RangeError(`there is no row ${row}`);
  }

  /** The row with this key, or -1. */
  find(key: string): number {
    return this.#keys.find(key);
  }

  /** Packed ISO code of a place; 1 + speaker of a quote; 0 for neither. */
  code(row: number): number {
    return this.#codes[row] ?? 0;
  }

  /** Key of the row's value, of a quote that of its speaker. */
  key(row: number, type: FactType): string {
    if (type !== "quote") return this.#keys.get(row).slice(1);
    return this.code(row) === 0 ? "" : this.#speakers.get((this.code(row) - 1) * 2);
  }

  /** The value as people read it. */
  name(row: number, type: FactType): string {
    if (type !== "quote") return this.#names.get(row) || this.key(row, type);
    return this.code(row) === 0 ? "" : this.#speakers.get((this.code(row) - 1) * 2 + 1);
  }

  /** First and last day of a row of type date; undefined when its year is not known. */
  days(row: number): readonly [number, number] | undefined {
    const at = (row - this.rangeOf("date")[0]) * 2;
    const first = this.#days[at] ?? NO_DAY;
    return first === NO_DAY ? undefined : [first, this.#days[at + 1] ?? first];
  }

  /** Whether the row's names or texts hold a term of every group. */
  holds(row: number, groups: readonly ReadonlySet<number>[]): boolean {
    const { bytes, at } = this.#terms;
    const reader = new ByteReader(bytes, at[row]);
    const end = at[row + 1] ?? 0;
    const missing = new Set(groups);
    let term = -1;
    while (reader.position < end && missing.size > 0) {
      term += reader.varint();
      for (const group of missing) if (group.has(term)) missing.delete(group);
    }
    return missing.size === 0;
  }

  /** Calls back with every article of a row and how many of its facts say this. */
  forEachArticle(row: number, visit: (article: number, count: number) => void): void {
    const { bytes, at } = this.#articles;
    const reader = new ByteReader(bytes, at[row]);
    const end = at[row + 1] ?? 0;
    let article = -1;
    while (reader.position < end) {
      article += reader.varint();
      visit(article, reader.varint());
    }
  }
}

interface Runs {
  readonly bytes: Uint8Array;
  readonly at: Uint32Array;
}
