import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyzer.ts";
import { fold } from "../../src/analysis/normalizer.ts";
import { isStopWord } from "../../src/analysis/words.ts";
import {
  MAX_ANSWER,
  SPAN_TEMPLATES,
  SPAN_VALUES,
  SpanRow,
  spanCount,
  spansOf,
} from "../../src/answers/spans.ts";
import { parseQuery } from "../../src/retrieval/query.ts";
import { readAsked } from "../../src/retrieval/question.ts";

const asked = readAsked("چیست؟", parseQuery("چیست؟"));

/** By template, what is said of the words `first` to `last` of a sentence. */
function valuesOf(text: string, first: number, last: number): Record<string, string> {
  let end = 0;
  const words = analyze(text).map((token) => {
    const gap = text.slice(end, token.start);
    end = token.end;
    const { term } = token;
    return { ...token, matches: [], key: fold(term), isStopWord: isStopWord(term), gap };
  });
  const spans = spansOf({ words, facts: [] } as never, asked);
  const at = new SpanRow(words.length).number(first, last) * SPAN_TEMPLATES.length;
  return Object.fromEntries(
    [...spans.subarray(at, at + SPAN_TEMPLATES.length)].map((place) => {
      const { name, value } = SPAN_VALUES[place] ?? { name: "", value: "" };
      return [name, value];
    }),
  );
}

describe("what is said of a span", () => {
  it.each([
    ["بیت‌کوین (Bitcoin) پول است", 1, 1, "whole"],
    ["بیت‌کوین (Bitcoin) پول است", 0, 1, "open"],
    ["بیت‌کوین (Bitcoin) پول است", 1, 2, "closed"],
    ["بیت‌کوین (Bitcoin) پول است", 0, 2, "no"],
    ["عضو فریق «الرجاء» هناك", 2, 2, "whole"],
    ["عضو فریق «الرجاء» هناك", 3, 3, "no"],
  ] as const)("knows brackets: %s, %d–%d", (text, first, last, brackets) => {
    expect(valuesOf(text, first, last)).toMatchObject({ brackets });
  });

  it.each([
    ["رنگ خرس سفید است و چشمانش سیاه است", 0, 3, "1"],
    ["رنگ خرس سفید است و چشمانش سیاه است", 0, 7, "2"],
    ["آنجا می‌رود و برمی‌گردد", 1, 1, "1"],
    ["رنگ خرس سفید است", 0, 2, "0"],
  ] as const)("counts verbs: %s, %d–%d", (text, first, last, verbs) => {
    expect(valuesOf(text, first, last)).toMatchObject({ verbs });
  });

  it.each([1, 2, 29, 30, 31, 80])("numbers the spans of %d words in their order", (count) => {
    const row = new SpanRow(count);
    let span = 0;
    for (let first = 0; first < count; first++) {
      for (let last = first; last < Math.min(count, first + MAX_ANSWER); last++, span++) {
        expect(row.number(first, last)).toBe(span);
        expect(row.words(span)).toEqual({ first, last });
      }
    }
    expect([row.number(1, 0), row.number(0, count), row.number(0, MAX_ANSWER)]).toEqual([
      ...[-1, -1, -1],
    ]);
  });

  it.each([1, 29, 30, 31, 80])("counts the spans of %d words", (count) => {
    const words = Array.from({ length: count }, (_, i) => Math.min(MAX_ANSWER, count - i));
    expect(spanCount(count)).toBe(words.reduce((sum, own) => sum + own, 0));
  });
});
