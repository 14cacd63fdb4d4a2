import { isNext, type Word } from "../analysis/text-words.ts";
import { CURRENCIES } from "../cldr/currencies.ts";
import { isUnitIn, PERCENT_WORDS, TIME_UNITS, type TimeUnit, UNITS } from "./amount-words.ts";
import { TO_WORDS } from "./date-words.ts";
import type { FactText, Found } from "./found.ts";
import { MULTIPLIERS } from "./number-words.ts";
import { exactly, type ReadNumber, readNumber } from "./numbers.ts";
import { keysOf, longestByFirst } from "./phrases.ts";
import { hasTrait, TRAITS } from "./traits.ts";

const PERCENT_SIGNS = /[%\u066A]/;
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
]);

/** Money, percentages, durations and quantities: a number with what it counts. */
export function findAmounts(source: FactText): Found[] {
  const { words } = source;
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const number = readNumber(words, i);
    if (!number) {
      const dual = source.language === "fa" ? undefined : readDual(words, i);
      if (dual) found.push(dual);
      continue;
    }
    const range = readRange(words, number.next);
    const upper = range ?? number;
    const fact =
      readPercent(source, i, upper) ?? readMoney(source, i, upper) ?? readCounted(source, i, upper);
    if (fact && range) found.push(withLower(fact, lowerEnd(words, number, range)));
    else if (fact) found.push(fact);
    i = fact ? upper.next - 1 : number.next - 1;
  }
  return found;
}

/** The upper end of a range: … تا ۳۰, … إلى 30, … - 30. */
function readRange(words: readonly Word[], at: number): ReadNumber | undefined {
  const link = words[at];
  if (!link) return undefined;
  if (/^\s?[-–]\s?$/.test(link.gap)) return readNumber(words, at);
  return isNext(link) && TO_WORDS.has(link.key) ? readNumber(words, at + 1) : undefined;
}

/**
 * The lower end of a range, with the scale that only the upper one says: ۷۰ تا ۱۰۰ هزار میلیارد.
 * ۵۰۰ تا ۲ هزار has none to take over: the lower end would not be lower.
 */
function lowerEnd(words: readonly Word[], lower: ReadNumber, upper: ReadNumber): number {
  let scale = 1;
  for (let i = upper.next - 1; i >= lower.next; i--) {
    const multiplier = MULTIPLIERS.get(words[i]?.key ?? "");
    if (multiplier === undefined) break;
    scale *= multiplier;
  }
  const isScaled = MULTIPLIERS.has(words[lower.next - 1]?.key ?? "");
  return !isScaled && lower.value < upper.value / scale
    ? exactly(lower.value * scale)
    : lower.value;
}

/** A range is told by its upper end; the lower one stands beside it. */
function withLower(fact: Found, from: number): Found {
  return Object.assign({}, fact, { value: { ...fact.value, from } });
}

function readPercent({ text, words }: FactText, first: number, number: ReadNumber) {
  const { start, end } = spanOf(words, first, number.next);
  const after = text.slice(end, end + 2);
  const before = text.slice(Math.max(0, start - 2), start);
  const value = { value: number.value };
  const signAfter = /^\s?[%\u066A]/.exec(after);
  if (signAfter) return percent(start, end + signAfter[0].length, value);
  const signBefore = /[%\u066A]\s?$/.exec(before);
  if (signBefore && PERCENT_SIGNS.test(before)) {
    return percent(start - signBefore[0].length, end, value);
  }
  for (let count = mostWords(words[number.next], LONGEST_PERCENT); count >= 1; count--) {
    const name = keysOf(words, number.next, count);
    if (name !== undefined && PERCENT_WORDS.has(name)) {
      return percent(start, words[number.next + count - 1]?.end ?? end, value);
    }
  }
  return undefined;
}

function percent(start: number, end: number, value: { value: number }): Found {
  return { type: "percent", start, end, confidence: 0.98, value };
}

function readMoney(source: FactText, first: number, number: ReadNumber): Found | undefined {
  const { text, words } = source;
  const { start, end } = spanOf(words, first, number.next);
  const sign = CURRENCY_SIGNS.get(text.slice(start - 1, start));
  if (sign !== undefined) return money(start - 1, end, number.value, sign);
  const signAfter = /^\s?([$€£¥₹])/.exec(text.slice(end, end + 2));
  if (signAfter) {
    const code = CURRENCY_SIGNS.get(signAfter[1] ?? "") ?? "USD";
    return money(start, end + signAfter[0].length, number.value, code);
  }
  const currency = readCurrency(source, number.next);
  return currency && money(start, currency.end, number.value, currency.code);
}

function money(start: number, end: number, amount: number, currency: string): Found {
  // Ten rials are a toman, for which ISO 4217 has no code.
  const value = { amount, currency };
  return { type: "money", start, end, confidence: 0.97, value };
}

/** The currency named from a word on, also as an adjective: ۱.۸ میلیارد دلاری. */
function readCurrency(source: FactText, first: number) {
  const { words, language } = source;
  for (let count = mostWords(words[first], LONGEST_CURRENCY); count >= 1; count--) {
    const name = keysOf(words, first, count);
    if (name === undefined) continue;
    const code =
      CURRENCIES.get(name) ??
      CURRENCIES.get(name.replace(/ی$/, "")) ??
      // The accusative ending of Arabic: درهما إماراتيا.
      CURRENCIES.get(name.replace(/ا(?= |$)/g, ""));
    const last = words[first + count - 1];
    if (code === undefined || !last) continue;
    const isRial = name.startsWith("ریال") && count === 1;
    return { code: isRial && language === "ar" ? "SAR" : code, end: last.end };
  }
  return undefined;
}

/** A duration or a quantity: the number and its unit. */
function readCounted(
  { words, language }: FactText,
  first: number,
  number: ReadNumber,
): Found | undefined {
  const unitWord = words[number.next];
  if (!isNext(unitWord)) return undefined;
  const start = words[first]?.start ?? 0;
  const amount = number.value;
  const time = TIME_UNITS.get(unitWord.key);
  if (time !== undefined && isUnitIn(language, unitWord.key)) {
    const end = unitWord.end;
    return { type: "duration", start, end, confidence: 0.95, value: { amount, unit: time } };
  }
  for (let count = mostWords(unitWord, LONGEST_UNIT); count >= 1; count--) {
    const name = keysOf(words, number.next, count);
    const unit = name !== undefined && isUnitIn(language, name) ? UNITS.get(name) : undefined;
    const end = words[number.next + count - 1]?.end;
    if (unit !== undefined && end !== undefined) {
      return { type: "quantity", start, end, confidence: 0.9, value: { amount, unit } };
    }
  }
  return undefined;
}

/** An Arabic dual is a number of its own: ساعتين "two hours". */
function readDual(words: readonly Word[], at: number): Found | undefined {
  const word = words[at];
  if (!word || !hasTrait(word, TRAITS.dual)) return undefined;
  const unit = dualUnit(word.key);
  if (unit === undefined) return undefined;
  const { start, end } = word;
  return { type: "duration", start, end, confidence: 0.9, value: { amount: 2, unit } };
}

/** Whether a word is the dual of a unit of time. */
export function isDual(key: string): boolean {
  return dualUnit(key) !== undefined;
}

function dualUnit(key: string): TimeUnit | undefined {
  if (!key.endsWith("ن")) return undefined;
  const [, stem] = /^(?:و|ل|ب)?(.{3,}?)(?:تین|تان|ین|ان)$/.exec(key) ?? [];
  return stem === undefined ? undefined : DUAL_UNITS.get(stem);
}

const DUAL_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ["ساع", "hour"],
  ["دقیق", "minute"],
  ["ثانی", "second"],
  ["یوم", "day"],
  ["اسبوع", "week"],
  ["شهر", "month"],
  ["سن", "year"],
  ["عام", "year"],
]);

const LONGEST_PERCENT = longestByFirst(PERCENT_WORDS);
const LONGEST_CURRENCY = longestByFirst(CURRENCIES.keys());
const LONGEST_UNIT = longestByFirst(UNITS.keys());

/** Most words of a name that may begin with a word behind a number, also with an ending on it. */
function mostWords(word: Word | undefined, longest: ReadonlyMap<string, number>): number {
  if (!isNext(word)) return 0;
  const { key } = word;
  const bare = /[یا]$/.test(key) ? longest.get(key.slice(0, -1)) : undefined;
  return Math.max(longest.get(key) ?? 0, bare ?? 0);
}

function spanOf(words: readonly Word[], first: number, next: number) {
  return { start: words[first]?.start ?? 0, end: words[next - 1]?.end ?? 0 };
}
