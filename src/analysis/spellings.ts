import { fold, normalizeWord } from "./normalizer.ts";
import type { Memo } from "./remember.ts";

/** One way to write a word, with what is known of it; all words so written share it. */
export interface Spelling {
  /** Normalized: what the index stores. */
  readonly term: string;
  /** Normalized and folded: what tables are looked up by. */
  readonly key: string;
  /** Bits that the owner of the table keeps of the key. */
  readonly traits: number;
  /** What `rememberOnWord` keeps; none until it does. */
  memo: Memo | undefined;
  readonly surface: string;
  readonly hash: number;
  /** What the owner of the table calls the term; -1 until it does. */
  number: number;
}

/** Places of a bucket; in each the spelling used last comes first. */
const WAYS = 2;
/** Buckets: with two places each, frequent words stay, and no vocabulary fills memory. */
const BUCKETS = 1 << 16;

/**
 * The spellings of many texts. No string is cut where one is known, which takes a third of the time
 * of a `Map` by the cut string; what falls out of its bucket is only worked out again.
 */
export class Spellings {
  readonly #table: (Spelling | undefined)[] = new Array(BUCKETS * WAYS).fill(undefined);

  readonly #traitsOf: (key: string) => number;

  /** @param traitsOf - The traits of a key. */
  constructor(traitsOf: (key: string) => number) {
    this.#traitsOf = traitsOf;
  }

  /** The spelling of `text.slice(start, end)`. */
  at(text: string, start: number, end: number): Spelling {
    const table = this.#table;
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const first = ((hash ^ (hash >>> 15)) & (BUCKETS - 1)) * WAYS;
    const own = table[first];
    if (own && own.hash === hash && isAt(text, start, end, own)) return own;
    const other = table[first + 1];
    const found =
      other && other.hash === hash && isAt(text, start, end, other)
        ? other
        : this.#add(text, start, end, hash);
    table[first + 1] = own;
    table[first] = found;
    return found;
  }

  #add(text: string, start: number, end: number, hash: number): Spelling {
    // Behind a blank: a string of its own, no view that would keep the article in memory.
    const surface = ` ${text.slice(start, end)}`.slice(1);
    const normalized = normalizeWord(surface);
    // One string where they are alike.
    const term = normalized === surface ? surface : normalized;
    const key = fold(term);
    const traits = this.#traitsOf(key);
    return { term, key, traits, memo: undefined, surface, hash, number: -1 };
  }
}

function isAt(text: string, start: number, end: number, { surface }: Spelling): boolean {
  return surface.length === end - start && text.startsWith(surface, start);
}
