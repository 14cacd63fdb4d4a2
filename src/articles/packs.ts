/**
 * Texts and facts at rest: packs of many articles, each article compressed by itself, so that the
 * edge fetches one asset and inflates one article. Sections of the index tell where each stands:
 * `<kind>.pack` (first article of each pack) and `<kind>.end` (byte behind each article's record
 * in its pack).
 */

/** Bytes a pack may grow to: one fetch, well below the 25 MiB of an asset; chosen. */
export const PACK_BYTES = 256 * 1024;

export type PackKind = "text" | "facts";

/** Path of a pack among the static assets. */
export function packPath(kind: PackKind, pack: number): string {
  return `/_data/${kind}-${String(pack).padStart(5, "0")}.bin`;
}

/** What is stored of an article besides its metadata. */
export interface StoredArticle {
  readonly text: string;
  /** Whole sentences, flat: start, end, start, end … in UTF-16 units of `text`. */
  readonly sentences: readonly number[];
  /** Sentences that are page furniture, not content: ordinals in `sentences`. */
  readonly furniture: readonly number[];
}
