import { describe, expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { RecentlyUsed } from "../../src/articles/recently-used.ts";

describe("what was used of late", () => {
  it("is kept whole where it fits", () => {
    const kept = new RecentlyUsed<number, number>(100);
    for (let i = 0; i < 100; i++) kept.set(i, i);
    for (let i = 0; i < 100; i++) expect(kept.get(i)).toBe(i);
  });

  it("never takes more than its capacity, whatever comes", () => {
    const random = new Random(5);
    const kept = new RecentlyUsed<string, number>(1000, (text) => text.length);
    for (let i = 0; i < 5000; i++) {
      kept.set(random.integer(0, 99), "x".repeat(random.integer(1, 200)));
      const all = Array.from({ length: 100 }, (_, key) => kept.get(key) ?? "");
      expect(all.join("").length).toBeLessThanOrEqual(1000);
    }
  });

  it("outlives what was not used, and the newer the older", () => {
    const kept = new RecentlyUsed<number, number>(8);
    for (let i = 0; i < 8; i++) kept.set(i, i);
    kept.get(0);
    kept.set(8, 8);
    expect(kept.get(0)).toBe(0);
    expect(kept.get(8)).toBe(8);
    expect(kept.get(7)).toBe(7);
    expect(kept.get(1)).toBeUndefined();
  });

  it("is the latest, however large, until the next comes", () => {
    const kept = new RecentlyUsed<string>(10, (text) => text.length);
    kept.set("small", "123");
    kept.set("large", "x".repeat(50));
    expect(kept.get("large")).toHaveLength(50);
    expect(kept.get("small")).toBeUndefined();
    kept.set("next", "123");
    expect(kept.get("large")).toBeUndefined();
    expect(kept.get("next")).toBe("123");
  });

  it("is what was set last for a key", () => {
    const kept = new RecentlyUsed<number>(2);
    for (let i = 0; i < 9; i++) kept.set("key", i);
    kept.set("other", 1);
    expect([kept.get("key"), kept.get("other")]).toEqual([8, 1]);
  });
});
