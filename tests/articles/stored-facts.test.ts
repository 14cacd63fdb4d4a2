import { describe, expect, it } from "vitest";
import { decodeFacts, encodeFacts } from "../../src/articles/stored-facts.ts";
import { factsOf } from "../facts/facts-of.ts";

const TEXT =
  "محمد رضایی، وزیر نیرو، روز ۱۲ تیر ۱۴۰۲ در تهران گفت: «امسال ۳۰ درصد از ۴ میلیارد دلار بودجه خرج شد.»";

describe("stored facts", () => {
  it("come back as they went in", () => {
    const facts = factsOf(TEXT);
    expect(new Set(facts.map(({ type }) => type)).size).toBeGreaterThan(4);
    expect(decodeFacts(encodeFacts(facts), "a")).toEqual(facts);
  });

  it("of an article without any are none", () => {
    expect(decodeFacts(encodeFacts([]), "a")).toEqual([]);
  });

  it.each([1, 7, 40])("are refused where all but %i bytes are lost", (kept) => {
    const bytes = encodeFacts(factsOf(TEXT));
    expect(() => decodeFacts(bytes.subarray(0, kept), "a")).toThrow(SyntaxError);
  });
});
