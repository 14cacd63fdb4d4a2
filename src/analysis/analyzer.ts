import { mapUnits, normalizeRange, normalizeWord } from "./normalizer.ts";
import { endingFits, isApartEnding, isApartPrefix, takesPrefix } from "./persian/apart.ts";
import { segmentWords } from "./segmenter.ts";
import type { Token } from "./token.ts";

/**
 * The tokens of a text: every word, stop words too, at the spelling level. The same for texts and
 * queries, in this order:
 *
 * 1. segment: words and numbers (`segmentWords`);
 * 2. normalize: one spelling a word (`normalizer.ts`); thousands marks go, dates come apart;
 * 3. join: Persian affixes written apart join their word, so that همکاری های, همکاری‌های and
 *    همکاریهای are one term, as are می دهد, می‌دهد and میدهد; the token then spans the blank.
 */
export function analyze(text: string): Token[] {
  const ranges = segmentWords(text);
  const mapped = mapUnits(text);
  const tokens: Token[] = [];
  const count = ranges.length;
  for (let i = 0; i < count; i += 2) {
    const start = ranges[i] ?? 0;
    let end = ranges[i + 1] ?? start;
    let term = normalizeRange(text, mapped, start, end);
    if (term === "") continue;
    const first = term.charCodeAt(0);
    if (first <= 0x39) {
      pushNumbers(tokens, text, start, end);
      continue;
    }
    if (isApartPrefix(term) && i + 2 < count && isBlank(text, end, ranges[i + 2] ?? 0)) {
      const nextEnd = ranges[i + 3] ?? 0;
      const verb = normalizeRange(text, mapped, ranges[i + 2] ?? 0, nextEnd);
      if (takesPrefix(verb)) {
        term += verb;
        end = nextEnd;
        i += 2;
      }
    }
    if (isApartEnding(term)) {
      const previous = tokens.at(-1);
      if (previous && isBlank(text, previous.end, start) && endingFits(previous.term, term)) {
        tokens[tokens.length - 1] = { ...previous, term: previous.term + term, end };
        continue;
      }
    }
    tokens.push({ term, start, end, position: tokens.length });
  }
  return tokens;
}

/** Marks between digits that part numbers: dates come apart, so that their year is found. */
const PARTING = /[^/]+/g;
/** A mark of thousands: 1,000 and ۱٬۰۰۰ are 1000. */
const THOUSANDS = /[,\u066C](?=\d{3}(?!\d))/g;

function pushNumbers(tokens: Token[], text: string, from: number, to: number): void {
  for (const part of text.slice(from, to).matchAll(PARTING)) {
    const number = normalizeWord(part[0]).replace(THOUSANDS, "").replace("\u066B", ".");
    const start = from + part.index;
    tokens.push({ term: number, start, end: start + part[0].length, position: tokens.length });
  }
}

/** One blank (or lost joiner) between two words of a line. */
function isBlank(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20 && unit !== 0xa0 && unit !== 0x200c && unit !== 0x200b) return false;
  }
  return to > from;
}
