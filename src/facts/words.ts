import { fold, normalizeWord } from "../analysis/normalizer.ts";
import { rememberOnWord } from "../analysis/remember.ts";
import { isStopWord } from "../analysis/words.ts";

/** The words of lists that are written as usual, as tables look them up. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap((list) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => fold(normalizeWord(word))),
    ),
  );
}

/** Whether a word carries no topic in any of the languages. */
export const isStop = rememberOnWord(isStopWord);
