import fc from "fast-check";
import { expect, it } from "vitest";
import { segmentSentences } from "../../src/analysis/sentences.ts";
import { Spellings } from "../../src/analysis/spellings.ts";
import { readWords } from "../../src/analysis/text-words.ts";
import { extractFacts } from "../../src/facts/extract.ts";
import { traitsOf } from "../../src/facts/traits-of.ts";

const spellings = new Spellings(traitsOf);

/** Words that facts are made of, marks, and whatever else a text may hold. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."چهار میلیارد و ۷۰۰ دلار درصد ٪ سال ۲۰۲۰ ۳۰ ماه مه تا تیر « » “ ” گفت: وزیر محمد رضایی روسیه".split(
      " ",
    ),
    ..."في عام 2018 قال الرئيس أحمد بالمئة ساعتين الولايات المتحدة وزارة الخارجية \n . ، $ 1402/09/18 ۱۲".split(
      " ",
    ),
    "\u200C",
    "\u0640",
    "\uD800",
  ),
  fc.string({ maxLength: 6 }),
);

it("cuts every fact out of the text it says, inside its sentence", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, hasDate) => {
      const text = pieces.join(" ");
      const published = hasDate ? "2023-05-01" : null;
      const article = {
        id: "x",
        title: "",
        text,
        language: "fa" as const,
        url: null,
        published,
        tags: [],
      };
      extractFacts(article, readWords(text, spellings), segmentSentences(text)).forEach(
        (fact, i) => {
          expect(fact.id).toBe(`x#${i}`);
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.text.trim()).toBe(fact.text);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.sentence.start).toBeLessThanOrEqual(fact.start);
          expect(fact.sentence.end).toBeGreaterThanOrEqual(fact.end);
          expect(fact.confidence).toBeGreaterThan(0);
          expect(fact.confidence).toBeLessThanOrEqual(1);
        },
      );
    }),
    { numRuns: 300 },
  );
});
