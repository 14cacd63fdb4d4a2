/** Words remembered by one table; past that it begins anew, so that no vocabulary fills memory. */
const MAX_REMEMBERED = 50_000;

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
