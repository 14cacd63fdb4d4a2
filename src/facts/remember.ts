/** Words remembered by one table; past that it begins anew, so that no vocabulary fills memory. */
const MAX_REMEMBERED = 50_000;

/** What was computed for a spelling, by slot; all words of one spelling share it. */
export type Memo = unknown[];

let slots = 0;

/**
 * The function for words instead of keys. What it computes stands on the word: a look into a table
 * of fifty thousand spellings takes longer than most of what is computed.
 */
export function rememberOnWord<T>(
  compute: (key: string) => T,
): (word: { readonly key: string; readonly memo: Memo }) => T {
  const slot = slots++;
  return ({ key, memo }) => {
    const known = memo[slot];
    if (known !== undefined) return known as T;
    const computed = compute(key);
    memo[slot] = computed;
    return computed;
  };
}

/** A memo with room for every function that remembers on words. */
export function newMemo(): Memo {
  return new Array(slots).fill(undefined);
}

/**
 * The same function, which computes each key once: a text repeats its words, and most of them are
 * in no table.
 */
export function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as T;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const computed = compute(key);
    known.set(key, computed);
    return computed;
  };
}
