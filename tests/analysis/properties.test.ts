import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyzer.ts";
import { detectLanguage } from "../../src/analysis/language.ts";
import { fold, normalize, normalizeWord } from "../../src/analysis/normalizer.ts";
import { segmentWords } from "../../src/analysis/segmenter.ts";
import { segmentSentences } from "../../src/analysis/sentences.ts";
import { chooseStems } from "../../src/analysis/stem-classes.ts";
import { possibleStems, stemKey } from "../../src/analysis/stems.ts";

/** Letters of three languages, marks, joiners, digits, punctuation, a lone surrogate, an emoji. */
const UNITS = Array.from(
  "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهیيىةأإآؤئءٱۀہھ۰۱۲٣٤5aZéﻻﷲ\u064B\u0651\u0654\u0670\u0640\u200C\u200D\u200F\u00AD .،؟!«»“”()/,'’\n\t",
).concat("\uD800", "😀", "𞸀");
const texts = fc.array(fc.constantFrom(...UNITS), { maxLength: 60 }).map((units) => units.join(""));

describe("for every text", () => {
  it("normalizes twice as once", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: once } = normalize(text);
        expect(normalize(once).text).toBe(once);
        expect(fold(fold(once))).toBe(fold(once));
      }),
    );
  });

  it("keeps an offset for every unit, never decreasing, and the length at the end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: normalized, offsets } = normalize(text);
        expect(offsets).toHaveLength(normalized.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        offsets.forEach((offset, i) => {
          expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
        });
      }),
    );
  });

  it("cuts words that follow each other and leave no letter or digit between", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ranges = segmentWords(text);
        let end = 0;
        let between = "";
        for (let i = 0; i < ranges.length; i += 2) {
          const start = ranges[i] ?? 0;
          expect(start).toBeGreaterThanOrEqual(end);
          between += text.slice(end, start);
          end = ranges[i + 1] ?? 0;
          expect(end).toBeGreaterThan(start);
        }
        const rest = (between + text.slice(end)).replaceAll("\u0640", "");
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it("gives tokens whose slice says their term, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        analyze(text).forEach(({ term, start, end, position }, i, tokens) => {
          expect(position).toBe(i);
          expect(start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
          expect(term).not.toBe("");
          expect(analyze(text.slice(start, end)).map((token) => token.term)).toEqual([term]);
        });
      }),
    );
  });

  it("spells composed and decomposed letters alike", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = (form: string) => analyze(text.normalize(form)).map((token) => token.term);
        expect(terms("NFD")).toEqual(terms("NFC"));
      }),
    );
  });

  it("cuts sentences that together hold every visible character", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = segmentSentences(text);
        const visible = (piece: string) => piece.replace(/[\s\u200B-\u200F\uFEFF]/g, "");
        const joined = sentences.map(({ start, end }) => text.slice(start, end)).join("");
        expect(visible(joined)).toBe(visible(text));
        for (const { start, end } of sentences) expect(text.slice(start, end)).not.toContain("\n");
      }),
    );
  });

  it("gives one stem to words of one folded spelling, among the keys a query tries", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const counts = new Map(analyze(text).map(({ term }) => [term, 1]));
        const chosen = chooseStems(counts);
        for (const [term, key] of chosen) {
          expect(possibleStems(term).map(stemKey)).toContain(key);
          const spelled = normalizeWord(fold(term));
          if (chosen.has(spelled)) expect(chosen.get(spelled)).toBe(key);
        }
        expect(["fa", "ar", "en"]).toContain(detectLanguage(text));
      }),
    );
  });
});
