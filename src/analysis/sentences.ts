import type { Range } from "./segmenter.ts";

/** Words whose full stop ends no sentence; without the stop, normalized letters. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ..."د م ه ق ص ع ش ج س ت ب ر ح ا أ هـ ھ".split(" "),
  ..."ه.ش ه.ق ق.م ب.م د.ا م.م ص.ب ج.م".split(" "),
  ..."mr mrs ms dr prof st vs etc no vol jr sr inc ltd co u.s u.n u.k e.g i.e a.m p.m".split(" "),
]);

const ENDERS = ".!?\u061F\u06D4\u2026\u203D\u3002";
const CLOSERS = "\"'»”’)]}\u203A";

/**
 * The whole sentences of a text, trimmed of blanks; together they hold every visible character.
 *
 * A sentence ends at a line break, or at `.`, `!`, `؟`, `…` with what closes it (marks and
 * brackets), when a blank or the letter of a new word follows. A stop inside a number, after one
 * letter (an initial) or after an abbreviation ends none.
 */
export function segmentSentences(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? "";
    if (unit === "\n" || unit === "\r" || unit === "\u2028" || unit === "\u2029") {
      push(ranges, text, start, i);
      start = i + 1;
    } else if (ENDERS.includes(unit)) {
      let end = i + 1;
      while (end < text.length && ENDERS.includes(text[end] ?? "")) end++;
      const isStop = unit === "." && end === i + 1;
      while (end < text.length && CLOSERS.includes(text[end] ?? "")) end++;
      if (endsSentence(text, i, end, isStop)) {
        push(ranges, text, start, end);
        start = end;
      }
      i = end - 1;
    }
  }
  push(ranges, text, start, text.length);
  return ranges;
}

function endsSentence(text: string, stop: number, end: number, isStop: boolean): boolean {
  const next = text[end];
  if (next === undefined || /\s/.test(next)) {
    return !(isStop && end === stop + 1 && isAbbreviation(text, stop));
  }
  if (!isStop) return /[\p{L}\p{N}«“"([]/u.test(next);
  // "شد.این": the blank is missing, which only Arabic script allows to tell from an address.
  const before = text[stop - 1] ?? "";
  return (
    /\p{Script=Arabic}/u.test(before) &&
    // A slash opens the byline of an agency: "… شد./ایسنا".
    /[\p{Script=Arabic}«“/]/u.test(next) &&
    /\p{L}|[«“/]/u.test(next) &&
    !isAbbreviation(text, stop)
  );
}

function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && /[\p{L}\p{M}.\u0640]/u.test(text[start - 1] ?? "")) start--;
  const word = text.slice(start, stop).toLowerCase();
  if (ABBREVIATIONS.has(word)) return true;
  return /^\p{L}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word);
}

function push(ranges: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\u200B-\u200F\uFEFF]/.test(text[start] ?? "")) start++;
  while (end > start && /[\s\u200B\u200E\u200F\uFEFF]/.test(text[end - 1] ?? "")) end--;
  if (end > start) ranges.push({ start, end });
}
