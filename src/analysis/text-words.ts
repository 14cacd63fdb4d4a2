import { segmentWords } from "./segmenter.ts";
import type { Spelling, Spellings } from "./spellings.ts";

/** One word of a text; offsets are UTF-16 units of the text. */
export interface Word {
  readonly spelling: Spelling;
  /** Of its spelling: normalized and folded, and what is kept of that. */
  readonly key: string;
  readonly traits: number;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Nothing but blanks and joiners of one line stands before it. */
  readonly isNext: boolean;
}

/** The words of a text with what stands between them. */
export function readWords(text: string, spellings: Spellings): Word[] {
  const ranges = segmentWords(text);
  const words: Word[] = [];
  let last = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i] ?? 0;
    const end = ranges[i + 1] ?? start;
    const spelling = spellings.at(text, start, end);
    const { key, traits } = spelling;
    // Most words stand behind one blank; no string is cut for it.
    const isBehindBlank = start - last === 1 && text.charCodeAt(last) === 0x20;
    const gap = isBehindBlank ? " " : text.slice(last, start);
    const isNext = isBehindBlank || isBlank(gap);
    words.push({ spelling, key, traits, start, end, gap, isNext });
    last = end;
  }
  return words;
}

/** The first of some words that begins at an offset or behind it; their number if none does. */
export function firstFrom(words: readonly Word[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where nothing but blanks and joiners stands before the word. */
export function isNext(word: Word | undefined): word is Word {
  return word?.isNext === true;
}

function isBlank(gap: string): boolean {
  return /^[\s\u200C]{0,3}$/.test(gap) && !gap.includes("\n");
}
