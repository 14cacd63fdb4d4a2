import fc from "fast-check";
import { expect, it } from "vitest";
import { selectBest } from "../../src/retrieval/best.ts";

it("selects what sorting would put first", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 12 }), (values, limit) => {
      const numbers = Uint32Array.from(values, (_, i) => i);
      const sorted = [...numbers].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      expect(selectBest(numbers, Float32Array.from(values), limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});
