import fc from "fast-check";
import { expect, it } from "vitest";
import { selectBest } from "../../src/retrieval/best.ts";

const byValue = (a: number, b: number) => b - a;

it("selects what sorting would put first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 0, max: 12 }), (items, limit) => {
      expect(selectBest(items, limit, byValue)).toEqual([...items].sort(byValue).slice(0, limit));
    }),
  );
});
