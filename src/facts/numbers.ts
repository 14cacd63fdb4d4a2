import { isNext, type Word } from "../analysis/text-words.ts";
import { ADDENDS, DUALS, FRACTIONS, MULTIPLIERS } from "./number-words.ts";
import { hasTrait, TRAITS } from "./traits.ts";

/** A number that some words of a text say. */
export interface ReadNumber {
  readonly value: number;
  /** The word behind its last one. */
  readonly next: number;
  /** False for a number written in words alone, which may be no number: یک "one, a". */
  readonly hasDigits: boolean;
}

/**
 * The number that begins at a word: digits of any script, words, or both (یک میلیارد و ۷۰۰
 * میلیون, سه‌هزار و پانصد, ثلاثة ملايين, ۱/۵ میلیون).
 *
 * @returns undefined where none begins.
 */
export function readNumber(words: readonly Word[], first: number): ReadNumber | undefined {
  const own = words[first];
  if (!own || !hasTrait(own, TRAITS.number)) return undefined;
  let total = 0;
  let group = 0;
  let hasGroup = false;
  let hasDigits = false;
  let lastMultiplier = Number.POSITIVE_INFINITY;
  let next = first;
  for (;;) {
    const word = words[next];
    if (!word || (next > first && !isNext(word))) break;
    const isJoined = next > first;
    const read = readPart(word, isJoined && !isConjunction(words[next - 1]));
    if (read === undefined) {
      // A conjunction goes on only with something smaller: سه هزار و پانصد, not سه و چهار.
      const after = words[next + 1];
      if (!isJoined || !isConjunction(word) || !isNext(after)) break;
      const part = readPart(after, false);
      if (!part || !continues(part, group, hasGroup, lastMultiplier, words[next + 2])) break;
      next++;
      continue;
    }
    if (read.kind === "multiplier") {
      const grows = read.value > lastMultiplier && read.times === undefined;
      if (read.value === lastMultiplier) break;
      // هشت هزار و ۹۰۰ میلیارد: the larger unit counts thousands of itself.
      if (grows) total = exactly((total + group) * read.value);
      else total = exactly(total + (hasGroup ? group : 1) * read.value * (read.times ?? 1));
      group = 0;
      hasGroup = false;
      lastMultiplier = read.value;
    } else {
      const conjoined = isJoined && (read.hasConjunction || isConjunction(words[next - 1]));
      if (hasGroup && !(conjoined && fits(group, read.value)) && !isTeen(group, read.value)) break;
      if (isJoined && !hasGroup && !conjoined && read.kind === "digits") break;
      if (isJoined && read.value >= lastMultiplier) break;
      group += read.value;
      hasGroup = true;
      hasDigits ||= read.kind === "digits";
    }
    next++;
  }
  if (next > first && isConjunction(words[next - 1])) next--;
  if (next === first) return undefined;
  return { value: exactly(total + group), next, hasDigits };
}

/**
 * The decimal that binary arithmetic meant: 65.9 milliards are 65900000000, not
 * 65900000000.00001. Fifteen digits are what a double keeps of any decimal; whole numbers need no
 * rounding.
 */
export function exactly(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

interface Part {
  readonly kind: "digits" | "addend" | "multiplier";
  readonly value: number;
  readonly times?: number;
  readonly hasConjunction?: boolean;
}

/** What one word adds: digits, a number word, a multiplier, also with its conjunction written on. */
function readPart(word: Word, mayConjoin: boolean): Part | undefined {
  if (hasTrait(word, TRAITS.number)) return lookUpPart(word.key);
  const { key } = word;
  if (!mayConjoin || !key.startsWith("و") || key.length < 3) return undefined;
  const rest = lookUpPart(key.slice(1));
  return rest && { ...rest, hasConjunction: true };
}

/** Whether a number may begin with a word. */
export function isNumberPart(key: string): boolean {
  return lookUpPart(key) !== undefined;
}

/** Whether a word is digits or a number word. */
export function isNumberWord(key: string): boolean {
  return isNumberPart(key) || /^\d/.test(key);
}

function lookUpPart(key: string): Part | undefined {
  const digits = readDigits(key);
  if (digits !== undefined) return { kind: "digits", value: digits };
  const addend = ADDENDS.get(key) ?? FRACTIONS.get(key);
  if (addend !== undefined) return { kind: "addend", value: addend };
  const dual = DUALS.get(key);
  if (dual !== undefined) return { kind: "multiplier", value: dual / 2, times: 2 };
  const multiplier = MULTIPLIERS.get(key);
  if (multiplier !== undefined) return { kind: "multiplier", value: multiplier };
  return readJoined(key);
}

/** Last letters of multipliers: most words end in others. */
const JOINED_ENDS = new Set(
  Array.from(MULTIPLIERS.keys(), (key) => key.charCodeAt(key.length - 1)),
);

/** A count and its multiplier in one word: سههزار, دومیلیون. */
function readJoined(key: string): Part | undefined {
  if (!JOINED_ENDS.has(key.charCodeAt(key.length - 1))) return undefined;
  for (const [word, value] of MULTIPLIERS) {
    if (!key.endsWith(word) || key.length === word.length) continue;
    const times = ADDENDS.get(key.slice(0, -word.length));
    if (times !== undefined) return { kind: "multiplier", value, times };
  }
  return undefined;
}

/** The value of digits with decimal and thousands marks; undefined for anything else. */
export function readDigits(key: string): number | undefined {
  if (!/^\d/.test(key)) return undefined;
  if (/^\d+$/.test(key)) return Number(key);
  if (/^\d{1,3}([,\u066C.]\d{3})+([.\u066B/]\d+)?$/.test(key) && !/^0/.test(key)) {
    const [whole = "", fraction = ""] = key.split(/[\u066B/]/);
    return Number(`${whole.replace(/[,\u066C.]/g, "")}${fraction && `.${fraction}`}`);
  }
  if (/^\d+[.\u066B/,]\d+$/.test(key)) return Number(key.replace(/[\u066B/,]/, "."));
  return undefined;
}

function isConjunction(word: Word | undefined): boolean {
  return word?.key === "و" || word?.key === "and";
}

function continues(
  part: Part,
  group: number,
  hasGroup: boolean,
  lastMultiplier: number,
  after: Word | undefined,
): boolean {
  const following = isNext(after) ? MULTIPLIERS.get(after.key) : undefined;
  if (!hasGroup) {
    const size = following ?? (part.kind === "multiplier" ? part.value : 1);
    if (lastMultiplier === Number.POSITIVE_INFINITY) return false;
    return size < lastMultiplier || (following !== undefined && following > lastMultiplier);
  }
  return part.kind === "addend" && fits(group, part.value);
}

/** Hundreds take tens and units, tens take units; a half goes with anything. */
function fits(group: number, value: number): boolean {
  if (value < 1) return Number.isInteger(group);
  if (group % 100 === 0 && group > 0) return value < 100;
  if (group % 10 === 0 && group > 10) return value < 10;
  // Arabic says the unit first: خمسة وعشرون.
  return group < 10 && value % 10 === 0 && value >= 20 && value < 100;
}

/** Arabic 11–19 stand side by side: خمسة عشر. */
function isTeen(group: number, value: number): boolean {
  return value === 10 && group > 0 && group < 10;
}
