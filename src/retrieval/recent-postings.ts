import { RecentlyUsed } from "../articles/recently-used.ts";
import type { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";

/** Decoded postings that stay: six bytes each, 3 MB at most. */
const KEPT_POSTINGS = 2 ** 19;

/** Shorter lists are decoded as fast as they are looked up; chosen. */
const LEAST_KEPT = 64;

interface DecodedPostings {
  readonly passages: Uint32Array;
  readonly frequencies: Uint16Array;
}

/**
 * By index: the postings that were read last. The words of queries repeat like those of texts, the
 * frequent ones with the long lists most of all; to copy a list takes a tenth of decoding it.
 */
const recentOf = keptFor(
  (_: IndexReader) =>
    new RecentlyUsed<DecodedPostings, number>(KEPT_POSTINGS, ({ passages }) => passages.length),
);

/** Reads the postings of a term, in passage order, behind those that `buffer` holds. */
export function readPostings(index: IndexReader, term: number, buffer: PostingsBuffer): void {
  const count = index.df(term);
  if (count < LEAST_KEPT || count > KEPT_POSTINGS) {
    index.postings(term, buffer);
    return;
  }
  const recent = recentOf(index);
  const known = recent.get(term);
  if (known) {
    buffer.append(known.passages, known.frequencies);
    return;
  }
  const start = buffer.count;
  index.postings(term, buffer);
  recent.set(term, {
    passages: buffer.passages.slice(start, buffer.count),
    frequencies: buffer.frequencies.slice(start, buffer.count),
  });
}
