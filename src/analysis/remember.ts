/** What was computed for a spelling, by slot; all words of one spelling share it. */
export type Memo = unknown[];

/** What is remembered on. */
interface Remembering {
  readonly key: string;
  memo: Memo | undefined;
}

let slots = 0;

/** Stands on a word for "computed, and nothing". */
const NOTHING = Symbol("nothing");

/**
 * The function for words instead of keys. What it computes stands on the word: a look into a table
 * of fifty thousand spellings takes longer than most of what is computed.
 */
export function rememberOnWord<T>(
  compute: (key: string) => T,
): (word: { readonly spelling: Remembering }) => T {
  const slot = slots++;
  return ({ spelling }) => {
    const memo = spelling.memo ?? newMemo();
    spelling.memo = memo;
    const known = memo[slot];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const computed = compute(spelling.key);
    memo[slot] = computed === undefined ? NOTHING : computed;
    return computed;
  };
}

/** A memo with room for every function that remembers on words. */
function newMemo(): Memo {
  return new Array(slots).fill(undefined);
}
