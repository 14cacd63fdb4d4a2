/**
 * The `limit` numbers with the greatest scores, the best first; of equal ones the lower first. A
 * heap keeps the best so far, the least of them on top, so that most numbers are only looked at.
 *
 * @param numbers - Ascending.
 * @param scores - By number.
 */
export function selectBest(
  numbers: Uint32Array,
  scores: Float32Array | Float64Array,
  limit: number,
): number[] {
  const heap = Array.from(numbers.subarray(0, Math.max(0, limit)));
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  const sink = (from: number) => {
    const number = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!isWorse(heap[child] ?? 0, number)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = number;
  };
  if (heap.length === 0) return heap;
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at);
  let least = scores[heap[0] ?? 0] ?? 0;
  for (let i = heap.length; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    // One that is as good comes later, and is worse for that.
    if ((scores[number] ?? 0) <= least) continue;
    heap[0] = number;
    sink(0);
    least = scores[heap[0] ?? 0] ?? 0;
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}
