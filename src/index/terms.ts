import { copyText } from "./strings.ts";

export interface RankedTerms {
  readonly sorted: readonly string[];
  readonly ranks: ReadonlyMap<string, number>;
}

/** The terms of an index that is being written, numbered as they are met. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #spellings: string[] = [];
  #ranked: RankedTerms | undefined;

  get size(): number {
    return this.#spellings.length;
  }

  /** The number of a term, the next one for a new term. */
  number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const copy = copyText(term);
    this.#numbers.set(copy, this.#spellings.length);
    return this.#spellings.push(copy) - 1;
  }

  /** The term of a number; "" for one that is none. */
  spelling(number: number): string {
    return this.#spellings[number] ?? "";
  }

  /** All of them by number; the caller does not change it. */
  get spellings(): readonly string[] {
    return this.#spellings;
  }

  /** All of them in code unit order, and each one's place there, which is its number in the file;
   *  worked out anew only when terms have come. */
  ranked(): RankedTerms {
    if (this.#ranked?.sorted.length !== this.size) {
      const sorted = [...this.#spellings].sort();
      this.#ranked = { sorted, ranks: new Map(sorted.map((term, rank) => [term, rank])) };
    }
    return this.#ranked;
  }
}
