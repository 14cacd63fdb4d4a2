import { eachToken, type WordSource } from "../analysis/analyzer.ts";
import type { Word } from "../analysis/text-words.ts";
import type { Terms } from "../index/terms.ts";

const NOT_CUT = [-1, -1] as const;

/** The tokens of one article after another, a column a property; each `read` writes over the last. */
export class ArticleTokens {
  readonly #terms: Terms;
  count = 0;
  /** By ordinal: number of the term; UTF-16 offsets in the text. */
  terms = new Int32Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /**
   * Reads the tokens of a text, as `analyze` makes them.
   *
   * @param words - From one offset of the text on, spelled by a table that is read with these
   *   terms only.
   */
  read(text: string, words: readonly Word[]): void {
    this.count = 0;
    if (this.terms.length < words.length * 2) this.#grow(words.length * 2);
    eachToken(toSource(text, words), (term, start, end, ordinal) => {
      const i = this.count++;
      if (i === this.terms.length) this.#grow(i * 2);
      this.terms[i] = this.#number(term, words[ordinal]);
      this.starts[i] = start;
      this.ends[i] = end;
    });
  }

  /**
   * Ordinals `[first, next)` of the tokens that make up a part of the text; -1 twice where one
   * reaches out of it, or where the part begins before the first of them.
   */
  within(start: number, end: number): readonly [number, number] {
    const { starts, ends, count } = this;
    let [first, high] = [0, count];
    while (first < high) {
      const middle = (first + high) >> 1;
      if ((starts[middle] ?? 0) < start) first = middle + 1;
      else high = middle;
    }
    if (first === 0 ? (starts[0] ?? 0) !== start : (ends[first - 1] ?? 0) > start) return NOT_CUT;
    let next = first;
    while (next < count && (starts[next] ?? 0) < end) next++;
    return next > first && (ends[next - 1] ?? 0) > end ? NOT_CUT : [first, next];
  }

  #number(term: string, word: Word | undefined): number {
    if (word === undefined) return this.#terms.number(term);
    const { spelling } = word;
    if (spelling.number < 0) spelling.number = this.#terms.number(term);
    return spelling.number;
  }

  #grow(length: number): void {
    this.terms = grown(this.terms, length);
    this.starts = grown(this.starts, length);
    this.ends = grown(this.ends, length);
  }
}

function toSource(text: string, words: readonly Word[]): WordSource {
  return {
    text,
    count: words.length,
    start: (word) => words[word]?.start ?? 0,
    end: (word) => words[word]?.end ?? 0,
    term: (word) => words[word]?.spelling.term ?? "",
  };
}

function grown(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(column);
  return longer;
}
