import { describe, expect, it } from "vitest";
import { figures, judge } from "../../bench/relevance/metrics.ts";

describe("judge and figures", () => {
  it("reads the rank of the first relevant article", () => {
    expect(judge(["a", "b", "c"], new Set(["b", "c"])).rank).toBe(2);
    expect(judge(["a"], new Set(["b"])).rank).toBeUndefined();
  });

  it("gives a perfect ranking an nDCG of 1 and a second place 1 / log2 3", () => {
    expect(judge(["a", "b"], new Set(["a", "b"])).ndcg10).toBeCloseTo(1);
    expect(judge(["x", "a"], new Set(["a"])).ndcg10).toBeCloseTo(1 / Math.log2(3));
  });

  it("takes means over topics", () => {
    const worths = [
      judge(["a"], new Set(["a"])),
      judge(["x", "a"], new Set(["a"])),
      judge([], new Set(["a"])),
    ];
    expect(figures(worths)).toMatchObject({
      topics: 3,
      mrr10: 0.5,
      recall1: 1 / 3,
      recall5: 2 / 3,
    });
  });
});
