import type { Range } from "../contract/span.ts";

/** Opening mark to closing marks; a straight mark opens and closes, and some type a double prime. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”\u2033"],
  ["„", "“”"],
  ["‹", "›"],
  ['"', '"\u2033'],
  ["”", "“"],
]);

/** Longest quotation, in UTF-16 units: a mark without its partner swallows no article. */
const MAX_QUOTE = 3000;
/** Longest one that no mark closes, in UTF-16 units: a page without line breaks is no paragraph. */
const MAX_OPEN_QUOTE = 800;

const OPENING = new RegExp(`[${[...MARKS.keys()].join("")}]`, "g");

/** By opening mark: what the search for its partner stops at. */
const STOPS: ReadonlyMap<string, RegExp> = new Map(
  Array.from(MARKS, ([open, closing]) => [open, new RegExp(`[${open}${closing}]|\\n+`, "g")]),
);

/** Marked words; `isOpen` where no mark closes them and the paragraph does. */
interface Marked extends Range {
  readonly isOpen: boolean;
}

/**
 * Where the words end that a mark opens, and whether a mark closes them.
 *
 * Marks nest within a paragraph. A quotation of several paragraphs ends at its closing mark; a
 * straight mark, which could be any, has its partner in its own paragraph. Undefined where the
 * search meets another opening mark that nothing closes: one of the two is no quotation mark.
 */
function endOf(text: string, open: number): { at: number; isOpen: boolean } | undefined {
  const mark = text[open] ?? "";
  const closing = MARKS.get(mark) ?? "";
  const stop = STOPS.get(mark);
  if (!stop) return undefined;
  const isStraight = closing.includes(mark);
  let depth = 1;
  let paragraph = -1;
  stop.lastIndex = open + 1;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    const [what] = found;
    const at = found.index;
    if (at > open + MAX_QUOTE) break;
    if (what.startsWith("\n")) {
      if (paragraph < 0) paragraph = at;
      if (what.length > 1 || isStraight || depth > 1) break;
    } else if (what === mark ? leansBack(text, at) : closing.includes(what)) {
      depth--;
      if (depth === 0) return { at, isOpen: false };
    } else {
      if (paragraph >= 0) break;
      depth++;
    }
  }
  return depth > 1 ? undefined : { at: paragraph < 0 ? text.length : paragraph, isOpen: true };
}

/** Whether a mark closes by where it stands: on the word before it, and none behind. */
function leansBack(text: string, at: number): boolean {
  return !/\p{L}|\p{N}/u.test(text[at + 1] ?? " ") && (at === 0 || text[at - 1] !== "\n");
}

/** What stands between each pair of marks, and behind a mark that nothing closes; blanks left out. */
export function markedWords(text: string): Marked[] {
  const ranges: Marked[] = [];
  const firstCurly = text.indexOf("“");
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const i = found.index;
    if (!canOpen(text, i, firstCurly)) continue;
    const end = endOf(text, i);
    const longest = end?.isOpen ? MAX_OPEN_QUOTE : MAX_QUOTE;
    if (end === undefined || end.at > i + longest) continue;
    const inner = text.slice(i + 1, end.at);
    const start = i + 1 + (inner.length - inner.trimStart().length);
    const last = end.at - (inner.length - inner.trimEnd().length);
    if (last > start) ranges.push({ start, end: last, isOpen: end.isOpen });
    OPENING.lastIndex = end.isOpen ? i + 1 : end.at + 1;
  }
  return ranges;
}

/**
 * Marks that open and close alike are told apart by what they lean on; the reversed pair ”…“ counts
 * only where a text begins with it.
 */
function canOpen(text: string, at: number, firstCurly: number): boolean {
  const mark = text[at];
  if (mark === "”" && firstCurly < at) return false;
  if (mark !== '"' && mark !== "”") return true;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") || /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}
