/**
 * One occurrence of a term. Offsets are UTF-16 code units, `[start, end)`, into the **original**
 * text, so `text.slice(start, end)` is always the surface form, whatever was folded since.
 */
export interface Token {
  /** What the index stores: the normalized spelling; never empty. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Ordinal in the stream, from 0; every word counts, stop words too, so phrases stay honest. */
  readonly position: number;
}
