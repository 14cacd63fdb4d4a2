/** What was computed for a spelling, by slot; all words of one spelling share it. */
export type Memo = unknown[];

let slots = 0;

/** Stands on a word for "computed, and nothing". */
const NOTHING = Symbol("nothing");

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
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const computed = compute(key);
    memo[slot] = computed === undefined ? NOTHING : computed;
    return computed;
  };
}

/** A memo with room for every function that remembers on words. */
export function newMemo(): Memo {
  return new Array(slots).fill(undefined);
}
