import { isNext, type Word } from "../analysis/text-words.ts";

/**
 * By the first word of some names, the most words of those that begin with it: what no name begins
 * with is not looked up.
 */
export function longestByFirst(names: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const words = name.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

/** Keys of `count` words, or undefined where something else than blanks stands between them. */
export function keysOf(words: readonly Word[], first: number, count: number): string | undefined {
  let name = words[first]?.key;
  for (let i = first + 1; name !== undefined && i < first + count; i++) {
    const word = words[i];
    name = isNext(word) ? `${name} ${word.key}` : undefined;
  }
  return name;
}
