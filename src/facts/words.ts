import { fold, normalizeWord } from "../analysis/normalizer.ts";

/** The words of lists that are written as usual, as tables look them up. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap((list) =>
      list
        .trim()
        .split(/\s+/)
        .filter((word) => word !== "")
        .map((word) => fold(normalizeWord(word))),
    ),
  );
}
