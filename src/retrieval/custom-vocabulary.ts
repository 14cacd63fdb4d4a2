import { customKeys, foldFurther } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import type { IndexReader } from "../index/reader.ts";
import { keptFor } from "./kept-for.ts";

/** Whether `vocabulary.yaml` names the word among the stop words. */
export function isCustomStopWord(index: IndexReader, word: string): boolean {
  return index.dictionary.expansions(customKeys.stopWord(fold(word))).length > 0;
}

const foldingsOf = keptFor((index: IndexReader) =>
  index.dictionary.expansions(customKeys.foldings),
);

/** A folded word with the letters of `vocabulary.yaml` folded too. */
export function foldCustom(index: IndexReader, folded: string): string {
  return foldFurther(folded, foldingsOf(index));
}
