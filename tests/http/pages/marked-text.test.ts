import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlighted, type MarkedRange, markedText } from "../../../src/http/pages/marked-text.ts";

const TEXT = "محمد رفت به تهران";

function marked(ranges: readonly MarkedRange[], text = TEXT): string {
  return String(markedText(text, ranges));
}

describe("markedText", () => {
  it("marks a range, with what is known of it", () => {
    const range = { start: 0, end: 4, class: "fact person", id: "fact-0", title: "شخص" };
    expect(marked([range])).toBe(
      '<mark class="fact person" id="fact-0" title="شخص">محمد</mark> رفت به تهران',
    );
  });

  it("nests a range that lies inside another", () => {
    const outer = { start: 0, end: 8, class: "quote" };
    const inner = { start: 0, end: 4, class: "person" };
    expect(marked([inner, outer])).toBe(
      '<mark class="quote"><mark class="person">محمد</mark> رفت</mark> به تهران',
    );
  });

  it("cuts a range where one that begins before it ends, and gives its id once", () => {
    const first = { start: 0, end: 6, class: "a", id: "first" };
    const second = { start: 5, end: 8, class: "b", id: "second" };
    expect(marked([first, second])).toBe(
      '<mark class="a" id="first">محمد <mark class="b" id="second">ر</mark></mark>' +
        '<mark class="b">فت</mark> به تهران',
    );
  });

  it("leaves away what lies outside the piece", () => {
    const range = { start: 0, end: 8, class: "a", id: "a" };
    expect(String(markedText(TEXT, [range], { start: 5, end: 11 }))).toBe(
      '<mark class="a">رفت</mark> به',
    );
  });

  it("escapes the text and what is said of it", () => {
    const range = { start: 0, end: 3, class: "a", title: '"><script>' };
    expect(marked([range], "<b> & c")).toBe(
      '<mark class="a" title="&quot;&gt;&lt;script&gt;">&lt;b&gt;</mark> &amp; c',
    );
  });

  it("keeps the text and closes every mark, whatever the ranges", () => {
    const range = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([start, end]) => ({ start, end, class: "a" }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const markup = marked(ranges);
        expect(markup.replaceAll(/<[^>]*>/g, "")).toBe(TEXT);
        let depth = 0;
        for (const [tag] of markup.matchAll(/<[^>]*>/g)) {
          depth += tag === "</mark>" ? -1 : 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe("highlighted", () => {
  it("draws the highlights of a snippet", () => {
    expect(String(highlighted("در تهران", [[3, 8]]))).toBe('در <mark class="hit">تهران</mark>');
  });
});
