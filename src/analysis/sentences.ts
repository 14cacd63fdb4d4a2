import { fold, normalizeWord } from "./normalizer.ts";
import type { Range } from "./segmenter.ts";

/** Words whose full stop ends no sentence, without their last stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "هـ",
  ..."ه.ش ه.ق ق.م ب.م د.ا م.م ص.ب ج.م ر.ک ر.ك ق.ظ ب.ظ ره ص.م".split(" "),
  ..."mr mrs ms dr prof st vs etc no vol jr sr inc ltd co fig eds cf al".split(" "),
]);

/**
 * Latin letters by their names, folded: initials of a foreign name, as in نیل ای. بوید "Neil E.
 * Boyd" and سي. إس. لويس "C. S. Lewis".
 */
const LETTER_NAMES = wordSet(
  "ای ایه بی سی دی اف جی جیه اچ اتش کی کیه کا ال ان پی کیو ار اس تی یو فی دبلیو ایکس اکس وای زی",
);

/** Those that are words which end sentences ("he", "I am", "struck"): initials beside others only. */
const LIKE_WORDS = wordSet("او وی ام زد");

const ENDERS = ".!?\u061F\u06D4\u2026\u203D\u3002";
const LINE_BREAKS = "\n\r\u2028\u2029";
const CLOSERS = new Set("\"'»”’)]}\u203A");
const OPENERS: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
]);

const BREAK = 1;
const ENDER = 2;
const OPENER = 3;

/** What the scan stops at, by code unit. */
const kinds = new Uint8Array(0x10000);
for (const unit of LINE_BREAKS) kinds[unit.charCodeAt(0)] = BREAK;
for (const unit of ENDERS) kinds[unit.charCodeAt(0)] = ENDER;
for (const unit of OPENERS.keys()) kinds[unit.charCodeAt(0)] = OPENER;

/** Units up to which a quotation stays whole, whatever ends in it. Chosen; not measured. */
const SHORT_QUOTATION = 60;

/**
 * The whole sentences of a text, trimmed of blanks; together they hold every visible character.
 *
 * A sentence ends at a line break, or at `.`, `!`, `؟`, `…` with what closes it (marks and
 * brackets), when a blank or the letter of a new word follows. A stop inside a number, after one
 * letter (an initial), after an abbreviation or after the number of a list ends none; nor does
 * the ellipsis of "and so on", nor anything inside a short quotation. `Intl.Segmenter` ends sentences at `د.` and `م.` and cuts
 * neither شد.این nor keeps quotations.
 */
export function segmentSentences(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let quoteEnd = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === 0) continue;
    const unit = text[i] ?? "";
    if (kind === BREAK) {
      push(ranges, text, start, i);
      start = i + 1;
    } else if (kind === OPENER) {
      quoteEnd = shortQuotationEnd(text, i, OPENERS.get(unit) ?? unit);
    } else {
      let end = i + 1;
      while (end < text.length && kinds[text.charCodeAt(end)] === ENDER) end++;
      const isStop = unit === "." && end === i + 1;
      while (end < text.length && CLOSERS.has(text[end] ?? "")) end++;
      // «چرا؟» پرسید "'Why?' he asked": the sentence goes on; after a full stop it does not.
      const isQuoted = i < quoteEnd && (end <= quoteEnd || !isStop);
      const isEnd = !isQuoted && !isListNumber(text, start, i) && !isAndSoOn(text, i, end);
      if (isEnd && endsSentence(text, i, end, isStop)) {
        push(ranges, text, start, end);
        start = end;
      }
      i = end - 1;
    }
  }
  push(ranges, text, start, text.length);
  return ranges;
}

/** Where a short quotation of one line that begins at `open` closes; else -1. */
function shortQuotationEnd(text: string, open: number, closer: string): number {
  const inside = text.slice(open + 1, open + 1 + SHORT_QUOTATION);
  const close = inside.indexOf(closer);
  return close < 0 || /[\n\r]/.test(inside.slice(0, close)) ? -1 : open + 1 + close;
}

/** Whether all of the sentence so far is a number, as in `2. …`. */
function isListNumber(text: string, start: number, stop: number): boolean {
  return stop - start < 8 && /^\s*\p{Nd}{1,3}$/u.test(text.slice(start, stop));
}

/** Whether an ellipsis only says "and so on": سیب، انار و... می‌فروشد "he sells apples and such". */
function isAndSoOn(text: string, from: number, end: number): boolean {
  return (
    /^(?:\.{2,}|\u2026)$/.test(text.slice(from, end)) &&
    /[\s،]و\s?$/u.test(text.slice(from - 3, from))
  );
}

function endsSentence(text: string, stop: number, end: number, isStop: boolean): boolean {
  const next = text[end];
  if (next === undefined || /\s/.test(next)) {
    return !(isStop && end === stop + 1 && isAbbreviation(text, stop));
  }
  if (!isStop) return /[\p{L}\p{N}«“"([]/u.test(next);
  // "شد.این": the blank is missing, which only Arabic script allows to tell from an address.
  return (
    /\p{Script=Arabic}/u.test(text[stop - 1] ?? "") &&
    // A slash opens the byline of an agency: "… شد./ایسنا".
    /[\p{Script=Arabic}«“/]/u.test(next) &&
    /\p{L}|[«“/]/u.test(next) &&
    !isAbbreviation(text, stop)
  );
}

/** What may stand inside a word with stops in it, joiners among them. */
const IN_ABBREVIATION = /[\p{L}\p{M}.\u0640\u200C\u200D]/u;

/** The expression is asked about few units: most are Arabic letters or blanks. */
function isInAbbreviation(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isArabicLetter(unit) || (unit !== 0x20 && IN_ABBREVIATION.test(text[at] ?? ""));
}

/** Of the block's first letters, which are most of what is written; others may be letters too. */
function isArabicLetter(unit: number): boolean {
  return unit >= 0x0620 && unit <= 0x064a;
}

function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && isInAbbreviation(text, start - 1)) start--;
  const word = text.slice(start, stop).toLowerCase().replace(JOINERS_AROUND, "");
  if (ABBREVIATIONS.has(word) || /^(\p{L}\.)*\p{L}$/u.test(word)) return true;
  const letters = word.split(".").map((letter) => fold(normalizeWord(letter)));
  const isSpelled = letters.every((letter) => LETTER_NAMES.has(letter) || LIKE_WORDS.has(letter));
  if (!isSpelled) return false;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if (letters.length > 1 || ENDS_WITH_INITIAL.test(before)) return true;
  // خانه ای is one word written apart, ۵ دی a day of a month.
  return !LIKE_WORDS.has(word) && !/[\u0647\p{Nd}]\s*$/u.test(before);
}

/** Joiners before or behind a word: ه\u200D is a heh in the form it has inside a word. */
const JOINERS_AROUND = /^[\u200C\u200D]+|[\u200C\u200D]+$/g;

/** Units looked back at for the initial before. */
const LONGEST_BEFORE = 8;
const ENDS_WITH_INITIAL = /(?:^|\s)\S{1,5}\.\s?$/u;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function push(ranges: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\u200B-\u200F\uFEFF]/.test(text[start] ?? "")) start++;
  while (end > start && /[\s\u200B\u200E\u200F\uFEFF]/.test(text[end - 1] ?? "")) end--;
  if (end > start) ranges.push({ start, end });
}
