import type { BitReader, BitWriter } from "./bits.ts";

/** What is written of a term beside its spelling and its lists. */
export interface StoredRecord {
  /** Passages that hold the term, and articles. */
  readonly df: number;
  readonly articleDf: number;
  /** Low bits of a gap between its passages that are written as they are. */
  readonly gapBits: number;
  /** Length of its postings, and of its positions. */
  readonly postingBits: number;
  readonly positionBits: number;
}

/** Bits of `gapBits`. */
const GAP_BITS = 5;

/**
 * Parameters of the codes; lengths grow with df, and so do theirs: by its log₂. They were the best
 * of several for the terms of 5,000 generated articles.
 */
const GOLOMB = { df: 0, articles: 0, postings: 2, positions: 3 };

/** Fewest bits of so many postings: nothing but their low bits and two ones each. */
function leastPostingBits(df: number, gapBits: number): number {
  return df * (gapBits + 2);
}

export function writeRecord(writer: BitWriter, record: StoredRecord): void {
  const { df, articleDf, gapBits, postingBits, positionBits } = record;
  writer.golomb(df - 1, GOLOMB.df);
  writer.write(gapBits, GAP_BITS);
  if (df > 1) writer.golomb(df - articleDf, GOLOMB.articles);
  const size = 31 - Math.clz32(df);
  writer.golomb(postingBits - leastPostingBits(df, gapBits), size + GOLOMB.postings);
  writer.golomb(positionBits, size + GOLOMB.positions);
}

export function readRecord(reader: BitReader): StoredRecord {
  const df = reader.golomb(GOLOMB.df) + 1;
  const gapBits = reader.bits(GAP_BITS);
  const articleDf = df > 1 ? df - reader.golomb(GOLOMB.articles) : 1;
  const size = 31 - Math.clz32(df);
  const postingBits = leastPostingBits(df, gapBits) + reader.golomb(size + GOLOMB.postings);
  const positionBits = reader.golomb(size + GOLOMB.positions);
  return { df, articleDf, gapBits, postingBits, positionBits };
}
