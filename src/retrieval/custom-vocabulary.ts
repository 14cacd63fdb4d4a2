import { customKeys, foldFurther } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import type { IndexReader } from "../index/reader.ts";

/** Whether `vocabulary.yaml` names the word among the stop words. */
export function isCustomStopWord(index: IndexReader, word: string): boolean {
  return index.dictionary.expansions(customKeys.stopWord(fold(word))).length > 0;
}

/** Whether `vocabulary.yaml` keeps the word from being stemmed. */
export function isUnstemmed(index: IndexReader, word: string): boolean {
  return index.dictionary.expansions(customKeys.unstemmed(fold(word))).length > 0;
}

/** Terms that are the folded word once the letters of `vocabulary.yaml` are folded too. */
export function customFold(index: IndexReader, folded: string): number[] {
  const pairs = foldings(index);
  if (pairs.length === 0) return [];
  return index.dictionary.classMembers(customKeys.folded(foldFurther(folded, pairs)));
}

const known = new WeakMap<IndexReader, readonly string[]>();

/** Pairs of letters, "from to". */
function foldings(index: IndexReader): readonly string[] {
  let pairs = known.get(index);
  if (!pairs) {
    pairs = index.dictionary.expansions(customKeys.foldings);
    known.set(index, pairs);
  }
  return pairs;
}
