import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeArticle, encodeArticle } from "../../src/articles/stored-article.ts";

const ascending = fc
  .array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 60 })
  .map((numbers) => numbers.sort((a, b) => a - b));
const article = fc.record({
  text: fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })),
  sentences: ascending.map((bounds) => bounds.slice(0, 2 * (bounds.length >> 1))),
  furniture: ascending,
});

describe("a stored article", () => {
  it("comes back as it went in, whatever its text is made of", () => {
    fc.assert(
      fc.property(article, (stored) => {
        expect(decodeArticle(encodeArticle(stored))).toEqual(stored);
      }),
    );
  });

  it.each([
    ["a mark of byte order", "\uFEFFسلام", "\uFEFFسلام"],
    ["pairs of surrogates", "ا😀ب", "ا😀ب"],
    ["half a pair", "ا\uD83Dب", "ا\uFFFDب"],
    ["units of three bytes", "漢字\uFFFF", "漢字\uFFFF"],
  ])("keeps every unit at its offset: %s", (_, text, expected) => {
    const stored = { text, sentences: [0, text.length], furniture: [] };
    expect(decodeArticle(encodeArticle(stored))).toEqual({ ...stored, text: expected });
  });

  it("ends, and is no longer than its record, where that is damaged", () => {
    fc.assert(
      fc.property(article, fc.uint8Array({ maxLength: 200 }), fc.nat(300), (stored, noise, at) => {
        const bytes = encodeArticle(stored);
        const damaged = new Uint8Array(bytes.length + noise.length);
        damaged.set(bytes);
        damaged.set(noise, Math.min(at, bytes.length));
        for (const record of [damaged, noise, bytes.subarray(0, at)]) {
          const { text, sentences, furniture } = decodeArticle(record);
          expect(text.length).toBeLessThanOrEqual(record.length);
          expect(sentences.length + furniture.length).toBeLessThanOrEqual(record.length);
        }
      }),
    );
  });
});
