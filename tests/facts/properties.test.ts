import fc from "fast-check";
import { expect, it } from "vitest";
import { PLACE_BY_NAME } from "../../src/cldr/places.ts";
import type { Language } from "../../src/contract/language.ts";
import { KNOWN_ORGANIZATIONS } from "../../src/facts/known-organizations.ts";
import { factsOf } from "./facts-of.ts";

/** Words that facts are made of, marks, and whatever else a text may hold. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."چهار میلیارد و ۷۰۰ دلار درصد ٪ سال ۲۰۲۰ ۳۰ ماه مه تا تیر « » “ ” گفت: وزیر محمد رضایی روسیه".split(
      " ",
    ),
    ..."في عام 2018 قال الرئيس أحمد بالمئة ساعتين الولايات المتحدة وزارة الخارجية \n . ، $ 1402/09/18 ۱۲".split(
      " ",
    ),
    ..."مجلس الأمن الدولي وعربيا العربية للاتحاد الأفريقي بـالمغرب والجديدة مدينة صور قناة الجزيرة وكالة الأناضول".split(
      " ",
    ),
    ..."شورای امنیت سازمان ملل «روما» در آستانه آمل روزهای اول مرداد دو صفر ۹۸ بهار سال آینده هجری شمسی".split(
      " ",
    ),
    "\u200C",
    "\u0640",
    "\uD800",
  ),
  // Half a word, and a name that its text ends in.
  fc
    .constantFrom(...KNOWN_ORGANIZATIONS.keys(), ...PLACE_BY_NAME.keys())
    .chain((name) =>
      fc
        .tuple(fc.constantFrom("", "و", "ب", "لل", "وال"), fc.nat(name.length))
        .map(([particle, length]) => `${particle}${name.slice(0, length)}`),
    ),
  fc.string({ maxLength: 6 }),
);

const language = fc.constantFrom<Language[]>("fa", "ar", "en");

it("cuts every fact out of the text it says, inside its sentence", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      language,
      fc.boolean(),
      (pieces, language, hasDate) => {
        const text = pieces.join(" ");
        const published = hasDate ? "2023-05-01" : null;
        factsOf(text, undefined, published, language).forEach((fact, i) => {
          expect(fact.id).toBe(`a#${i}`);
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.text.trim()).toBe(fact.text);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.sentence.start).toBeLessThanOrEqual(fact.start);
          expect(fact.sentence.end).toBeGreaterThanOrEqual(fact.end);
          expect(fact.confidence).toBeGreaterThan(0);
          expect(fact.confidence).toBeLessThanOrEqual(1);
        });
      },
    ),
    { numRuns: 500 },
  );
});

it("gives no empty fact where a text ends in a name, or a word of one, with a particle on it", () => {
  const names = [...KNOWN_ORGANIZATIONS.keys(), ...PLACE_BY_NAME.keys()];
  const words = new Set(names.flatMap((name) => [name, ...name.split(" ")]));
  for (const word of words) {
    for (const particle of ["", "و", "لل"]) {
      const text = `نص ${particle}${word}`;
      for (const language of ["fa", "ar"] as const) {
        const facts = factsOf(text, undefined, null, language);
        expect(facts.filter((fact) => fact.text.trim() === "")).toEqual([]);
      }
    }
  }
});
