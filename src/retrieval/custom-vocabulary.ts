import { customKeys, foldFurther } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import type { IndexReader } from "../index/reader.ts";

/** Whether `vocabulary.yaml` names the word among the stop words. */
export function isCustomStopWord(index: IndexReader, word: string): boolean {
  return index.dictionary.expansions(customKeys.stopWord(fold(word))).length > 0;
}

const known = new WeakMap<IndexReader, readonly string[]>();

/** A folded word with the letters of `vocabulary.yaml` folded too. */
export function foldCustom(index: IndexReader, folded: string): string {
  let pairs = known.get(index);
  if (!pairs) {
    pairs = index.dictionary.expansions(customKeys.foldings);
    known.set(index, pairs);
  }
  return foldFurther(folded, pairs);
}
