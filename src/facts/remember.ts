/** Words remembered since the last turn by one table; two turns are kept. */
const MAX_REMEMBERED = 50_000;

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

/**
 * The same function, which computes each key once: a text repeats its words, and most of them are
 * in no table. When the table is full, what was not asked for since the last turn is forgotten, so
 * that no vocabulary fills memory and frequent words stay.
 */
export function remember<T>(compute: (key: string) => T): (key: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (key) => {
    let value = recent.get(key);
    if (value !== undefined || recent.has(key)) return value as T;
    value = older.get(key);
    if (value === undefined && !older.has(key)) value = compute(key);
    if (recent.size >= MAX_REMEMBERED) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, value as T);
    return value as T;
  };
}
