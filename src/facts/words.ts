import { segmentWords } from "../analysis/segmenter.ts";
import { isStopWord } from "../analysis/words.ts";
import { type Memo, rememberOnWord } from "./remember.ts";
import { keyOf, spellingAt } from "./spellings.ts";

/** One word of a text as the extractors read it; offsets are UTF-16 units of the text. */
export interface Word {
  /** Normalized spelling, folded: what tables are looked up by. */
  readonly key: string;
  /** What is known of the spelling. */
  readonly memo: Memo;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Nothing but blanks and joiners of one line stands before it. */
  readonly isNext: boolean;
}

/** The words of lists that are written as usual, as tables look them up. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/).map(keyOf)));
}

/** The words of a text with what stands between them. */
export function readWords(text: string): Word[] {
  const ranges = segmentWords(text);
  const words: Word[] = [];
  let last = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i] ?? 0;
    const end = ranges[i + 1] ?? start;
    const { key, memo } = spellingAt(text, start, end);
    // Most words stand behind one blank; no string is cut for it.
    const isBehindBlank = start - last === 1 && text.charCodeAt(last) === 0x20;
    const gap = isBehindBlank ? " " : text.slice(last, start);
    words.push({ key, memo, start, end, gap, isNext: isBehindBlank || isBlank(gap) });
    last = end;
  }
  return words;
}

/** Whether a word carries no topic in any of the languages. */
export const isStop = rememberOnWord(isStopWord);

/** True where nothing but blanks and joiners stands before the word. */
export function isNext(word: Word | undefined): word is Word {
  return word?.isNext === true;
}

function isBlank(gap: string): boolean {
  return /^[\s\u200C]{0,3}$/.test(gap) && !gap.includes("\n");
}
