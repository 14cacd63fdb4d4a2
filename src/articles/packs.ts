/**
 * Texts and facts at rest: packs of many articles, each article compressed by itself, so that the
 * edge fetches one asset and inflates one article: a text as stored-article.ts writes it, facts as
 * stored-facts.ts does. Sections of the index tell where each stands:
 * `<kind>.pack` (first article of each pack) and `<kind>.end` (byte behind each article's record
 * in its pack).
 */

/**
 * Bytes a pack may grow to. Behind wrangler, over 5,000 articles, a search takes 4 ms at one
 * connection with packs of 32 kB, 5 with 64 and 8 with 256 (an empty route 2); 50,000 articles make
 * about 5,000 of the 20,000 files that a deploy may have.
 */
export const PACK_BYTES = 32 * 1024;

export type PackKind = "text" | "facts";

/** Path of a pack among the static assets. */
export function packPath(kind: PackKind, pack: number): string {
  return `/_data/${kind}-${String(pack).padStart(5, "0")}.bin`;
}
