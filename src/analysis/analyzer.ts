import { fold, mapUnits, normalizeRange, normalizeWord } from "./normalizer.ts";
import { endingFits, isApartEnding, isApartPrefix, takesPrefix } from "./persian/apart.ts";
import { segmentWords } from "./segmenter.ts";
import type { Token } from "./token.ts";

/** The words of a text before they are tokens, by ordinal. */
export interface WordSource {
  readonly text: string;
  readonly count: number;
  start(word: number): number;
  end(word: number): number;
  /** Its normalized spelling. */
  term(word: number): string;
}

/**
 * Takes the next token.
 *
 * @param word - Ordinal of the word whose term it has; -1 where it is made of several, or a part.
 */
export type TakeToken = (term: string, start: number, end: number, word: number) => void;

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
  const words: WordSource = {
    text,
    count: ranges.length / 2,
    start: (word) => ranges[word * 2] ?? 0,
    end: (word) => ranges[word * 2 + 1] ?? 0,
    term: (word) => normalizeRange(text, mapped, ranges[word * 2] ?? 0, ranges[word * 2 + 1] ?? 0),
  };
  eachToken(words, (term, start, end) => {
    tokens.push({ term, start, end, position: tokens.length });
  });
  return tokens;
}

/** The words of a text at the fold level, as names and phrases are compared. */
export function foldedWords(text: string): string[] {
  return analyze(text).map(({ term }) => fold(term));
}

/** Makes tokens of words: steps 2 and 3 of `analyze`. */
export function eachToken(words: WordSource, take: TakeToken): void {
  const { text, count } = words;
  // The token at hand: an ending written apart may still join it.
  let term = "";
  let start = 0;
  let end = 0;
  let word = -1;
  for (let i = 0; i < count; i++) {
    let next = words.term(i);
    if (next === "") continue;
    const nextStart = words.start(i);
    let nextEnd = words.end(i);
    const mayJoin = term !== "" && isApartEnding(next) && isBlank(text, end, nextStart);
    if (mayJoin && endingFits(term, next)) {
      term += next;
      end = nextEnd;
      word = -1;
      continue;
    }
    if (term !== "") take(term, start, end, word);
    if (next.charCodeAt(0) <= 0x39) {
      takeNumbers(text, nextStart, nextEnd, take);
      term = "";
      continue;
    }
    word = i;
    if (isApartPrefix(next) && i + 1 < count && isBlank(text, nextEnd, words.start(i + 1))) {
      const verb = words.term(i + 1);
      if (takesPrefix(verb)) {
        next += verb;
        nextEnd = words.end(++i);
        word = -1;
      }
    }
    term = next;
    start = nextStart;
    end = nextEnd;
  }
  if (term !== "") take(term, start, end, word);
}

/** Marks between digits that part numbers: dates come apart, so that their year is found. */
const PARTING = /[^/]+/g;
/** A mark of thousands: 1,000 and ۱٬۰۰۰ are 1000. */
const THOUSANDS = /[,\u066C](?=\d{3}(?!\d))/g;

function takeNumbers(text: string, from: number, to: number, take: TakeToken): void {
  for (const part of text.slice(from, to).matchAll(PARTING)) {
    const number = normalizeWord(part[0]).replace(THOUSANDS, "").replace("\u066B", ".");
    const start = from + part.index;
    take(number, start, start + part[0].length, -1);
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
