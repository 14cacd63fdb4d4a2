import {
  ALEF,
  ALEF_MAKSURA,
  FARSI_YEH,
  HAMZA,
  HEH,
  KEHEH,
  TEH_MARBUTA,
  WAW,
} from "./characters.ts";

/** A text at the spelling level, with the way back to its source. */
export interface NormalizedText {
  readonly text: string;
  /** `offsets[i]` is the source offset of unit `i`; `offsets[text.length]` is the source length. */
  readonly offsets: Uint32Array;
}

/**
 * Letters that stand for another at the spelling level: keyboards and code pages write one letter
 * with several code points. Hamza carriers, آ, ة and ى stay, so that an exact spelling can rank
 * above a folded one (`fold`).
 */
const SAME_LETTER: readonly (readonly [string, string])[] = [
  // ي ې ے ۍ ێ ۓ ؽ ؾ ؿ ۑ: yeh of other keyboards
  ["\u064A\u06D0\u06D2\u06CD\u06CE\u06D3\u063D\u063E\u063F\u06D1", FARSI_YEH],
  // ك ڪ ګ ڬ ڭ ڮ: kaf of other keyboards
  ["\u0643\u06AA\u06AB\u06AC\u06AD\u06AE", KEHEH],
  // ہ ە ۀ ۂ ھ ۿ: heh. U+06C0 is a heh with a small yeh above (Persian ezafe), not a yeh
  ["\u06C1\u06D5\u06C0\u06C2\u06BE\u06FF", HEH],
  // ۃ: teh marbuta goal
  ["\u06C3", TEH_MARBUTA],
  // ٲ ٳ ٵ: alef with wavy or high hamza
  ["\u0672\u0673\u0675", "\u0623"],
];

/** Letters people mix up, so that they meet at the fold level; HAMZA folds to nothing. */
const FOLDED: readonly (readonly [string, string])[] = [
  [ALEF_MAKSURA, FARSI_YEH],
  [TEH_MARBUTA, HEH],
  ["\u0622\u0623\u0625\u0671", ALEF],
  ["\u0624", WAW],
  ["\u0626", FARSI_YEH],
  [HAMZA, ""],
];

/** Ranges of code points that leave no trace: marks, joiners, direction controls, tatweel. */
const REMOVED: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad], // soft hyphen
  [0x0300, 0x036f], // combining marks, after decomposition of Latin letters
  [0x0610, 0x061a], // honorifics and small high marks
  [0x061c, 0x061c], // Arabic letter mark
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f], // vowel signs, hamza above and below among them
  [0x0670, 0x0670],
  [0x06d6, 0x06dc], // Quranic marks
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x200b, 0x200f], // zero-width spaces and joiners, direction marks
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const KEEP = -1;
const REMOVE = -2;
const COMPOSED = -3;

/** Decompositions longer than one unit (ligatures, accented Latin letters), by code unit. */
const compositions = new Map<number, string>();
const actions = buildActions();

function buildActions(): Int32Array {
  const table = new Int32Array(0x10000).fill(KEEP);
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const compatible =
      (code >= 0xfb50 && code <= 0xfdff) ||
      (code >= 0xfe70 && code <= 0xfeff) ||
      (code >= 0xff01 && code <= 0xff5e) ||
      (code >= 0x00c0 && code <= 0x024f) ||
      (code >= 0x1e00 && code <= 0x1eff) ||
      (code >= 0x0041 && code <= 0x005a) ||
      code === 0x00a0 ||
      (code >= 0xfb00 && code <= 0xfb06);
    if (compatible) setComposition(table, code);
  }
  for (const [from, to] of REMOVED) for (let c = from; c <= to; c++) table[c] = REMOVE;
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit;
    table[0x06f0 + digit] = 0x30 + digit;
  }
  for (const [letters, letter] of SAME_LETTER) {
    for (const other of letters) table[other.charCodeAt(0)] = letter.charCodeAt(0);
  }
  // Presentation forms decompose to letters that the table itself maps on.
  for (const [code, text] of compositions) {
    const mapped = Array.from(text, (letter) => mapUnit(table, letter)).join("");
    if (mapped.length === 1) {
      table[code] = mapped.charCodeAt(0);
      compositions.delete(code);
    } else if (mapped === "") {
      table[code] = REMOVE;
      compositions.delete(code);
    } else compositions.set(code, mapped);
  }
  return table;
}

function setComposition(table: Int32Array, code: number): void {
  const source = String.fromCharCode(code);
  const text = source.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (text === source) return;
  table[code] = COMPOSED;
  compositions.set(code, text);
}

function mapUnit(table: Int32Array, letter: string): string {
  const action = table[letter.charCodeAt(0)] ?? KEEP;
  if (action === REMOVE) return "";
  return action >= 0 ? String.fromCharCode(action) : letter;
}

/** Longest run `String.fromCharCode` is given at once. */
const CHUNK = 4096;
const scratch = new Uint16Array(CHUNK);

/**
 * The text with every letter that stands for one other letter replaced by it, unit for unit, so
 * that offsets stay; what is removed or spelled out stays as it is. `normalizeRange` reads it.
 */
export function mapUnits(text: string): string {
  let mapped = "";
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(from + i);
      const action = actions[unit] ?? KEEP;
      scratch[i] = action >= 0 ? action : unit;
    }
    // To spread a typed array takes eight times as long as to apply it.
    mapped += Reflect.apply(String.fromCharCode, undefined, scratch.subarray(0, length));
  }
  return mapped;
}

/** Units from which V8 cuts a string as a view, which would keep the whole text in memory. */
const VIEW_LENGTH = 13;

/**
 * One word of a text at the spelling level; for the tokenizer's inner loop.
 *
 * @param mapped - `mapUnits(text)`.
 */
export function normalizeRange(text: string, mapped: string, start: number, end: number): string {
  if (end - start >= VIEW_LENGTH) return normalizeWord(text.slice(start, end));
  for (let i = start; i < end; i++) {
    const action = actions[text.charCodeAt(i)] ?? KEEP;
    if (action < KEEP) return normalizeWord(text.slice(start, end));
  }
  return mapped.slice(start, end);
}

/** The units one source unit becomes at the spelling level: "", itself, or several letters. */
export function normalizeUnit(unit: number): string {
  const action = actions[unit] ?? KEEP;
  if (action === KEEP) return String.fromCharCode(unit);
  if (action === REMOVE) return "";
  if (action === COMPOSED) return compositions.get(unit) ?? "";
  return String.fromCharCode(action);
}

/**
 * The text at the spelling level: one table for Arabic script, whatever the language.
 *
 * A hamza above a heh (هٔ, Persian ezafe) goes with the other marks; above alef, waw or yeh it
 * composes first, so that NFC and NFD spell alike.
 */
export function normalize(text: string): NormalizedText {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const carried = composeHamza(text, i);
    const piece = carried === 0 ? normalizeUnit(text.charCodeAt(i)) : String.fromCharCode(carried);
    for (let k = 0; k < piece.length; k++) offsets.push(i);
    units.push(piece);
  }
  offsets.push(text.length);
  return { text: units.join(""), offsets: Uint32Array.from(offsets) };
}

const HAMZA_COMPOSITIONS: ReadonlyMap<string, number> = new Map([
  ["\u0627\u0653", 0x0622],
  ["\u0627\u0654", 0x0623],
  ["\u0648\u0654", 0x0624],
  ["\u0627\u0655", 0x0625],
  ["\u064A\u0654", 0x0626],
  ["\u06CC\u0654", 0x0626],
]);

/**
 * The composed letter where the letter at `i` carries a mark of its own; else 0. Vowel signs may
 * stand between them: that is how decomposition orders marks.
 */
export function composeHamza(text: string, i: number): number {
  for (let k = i + 1; k < text.length; k++) {
    const mark = text.charCodeAt(k);
    if (!isMark(mark)) return 0;
    if (mark < 0x0653 || mark > 0x0655) continue;
    const composed = HAMZA_COMPOSITIONS.get(`${text[i]}${text[k]}`);
    if (composed !== undefined) return composed;
  }
  return 0;
}

/** Vowel signs and the small letters of the Quran. */
function isMark(unit: number): boolean {
  return (
    (unit >= 0x064b && unit <= 0x065f) || unit === 0x0670 || (unit >= 0x06d6 && unit <= 0x06ed)
  );
}

/** One word at the spelling level, without offsets. */
export function normalizeWord(word: string): string {
  let result = "";
  for (let i = 0; i < word.length; i++) {
    const carried = composeHamza(word, i);
    result += carried === 0 ? normalizeUnit(word.charCodeAt(i)) : String.fromCharCode(carried);
  }
  return result;
}

const foldTable = new Map<string, string>(
  FOLDED.flatMap(([letters, letter]) => Array.from(letters, (l): [string, string] => [l, letter])),
);
const foldableUnits = new Uint8Array(0x10000);
for (const letter of foldTable.keys()) foldableUnits[letter.charCodeAt(0)] = 1;
const FOLDABLE = new RegExp(`[${[...foldTable.keys()].join("")}]`, "g");

/** The term with letters people mix up made one; terms of one fold are spellings of one word. */
export function fold(term: string): string {
  if (!isFoldable(term)) return term;
  const folded = term.replace(FOLDABLE, (letter) => foldTable.get(letter) ?? letter);
  return folded === "" ? term : folded;
}

/** Whether any letter folds; most words have none. */
function isFoldable(term: string): boolean {
  for (let i = 0; i < term.length; i++) if (foldableUnits[term.charCodeAt(i)] === 1) return true;
  return false;
}
