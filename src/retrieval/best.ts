/**
 * The `limit` numbers with the greatest scores, the best first; of equal ones the lower first. All
 * are looked at, hardly any are sorted.
 *
 * @param scores - By number.
 */
export function selectBest(numbers: Uint32Array, scores: Float32Array, limit: number): number[] {
  const kept: number[] = [];
  if (limit <= 0) return kept;
  const compare = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  // Sorting now and then costs less than keeping order all the time.
  const room = limit * 4;
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    const score = scores[number] ?? 0;
    if (score < least) continue;
    kept.push(number);
    if (kept.length < room) continue;
    kept.sort(compare);
    kept.length = limit;
    least = scores[kept[limit - 1] ?? 0] ?? 0;
  }
  return kept.sort(compare).slice(0, limit);
}
