/**
 * The first `limit` of many items under an order, without sorting them all: an item that cannot be
 * among them is looked at once.
 *
 * @param compare - As for `sort`; a total order, so that the result does not depend on the input's.
 */
export function selectBest<T>(
  items: Iterable<T>,
  limit: number,
  compare: (a: T, b: T) => number,
): T[] {
  const kept: T[] = [];
  if (limit <= 0) return kept;
  // Sorting now and then costs less than keeping order all the time.
  const room = limit * 4;
  let last: T | undefined;
  for (const item of items) {
    if (last !== undefined && compare(item, last) >= 0) continue;
    kept.push(item);
    if (kept.length < room) continue;
    kept.sort(compare);
    kept.length = limit;
    last = kept[limit - 1];
  }
  return kept.sort(compare).slice(0, limit);
}
