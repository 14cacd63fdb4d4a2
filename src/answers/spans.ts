import { type Asked, mayAnswer } from "../retrieval/question.ts";
import { LEAST_MATCH } from "../retrieval/sentence-values.ts";
import type { Template } from "./edges.ts";
import type { Evidence, EvidenceFact, EvidenceWord } from "./evidence.ts";

/** Longest answer, in words. */
export const MAX_ANSWER = 30;

/** What is looked at in a whole answer, with the names of its values. */
export const SPAN_TEMPLATES: readonly (Template & { readonly values: readonly string[] })[] = [
  {
    name: "length",
    typed: true,
    values: Array.from({ length: MAX_ANSWER }, (_, i) => lengthOf(i + 1)),
  },
  { name: "matched", typed: false, values: ["0", "1", "2", "3", "4", "all"] },
  { name: "breaks", typed: false, values: ["0", "1", "2", "3", "4"] },
  { name: "stops", typed: true, values: ["0", "1", "2", "3", "5", "8"] },
  { name: "holds", typed: true, values: ["no", "fact"] },
  { name: "verbs", typed: false, values: ["0", "1", "2", "3"] },
  { name: "brackets", typed: false, values: ["no", "whole", "open", "closed"] },
  {
    name: "fact",
    typed: true,
    values: [
      "no",
      "person",
      "place",
      "organization",
      "date",
      "money",
      "percent",
      "duration",
      "quantity",
    ],
  },
];

/** Values of all templates in one row; places in it are what a span is known by. */
export const SPAN_VALUES = SPAN_TEMPLATES.flatMap(({ name, typed, values }) =>
  values.map((value) => ({ name, typed, value })),
);

/** Place of the first value of each template. */
const [
  LENGTH = 0,
  MATCHED = 0,
  BREAKS = 0,
  STOPS = 0,
  HOLDS = 0,
  VERBS = 0,
  BRACKETS = 0,
  FACT = 0,
] = SPAN_TEMPLATES.map(({ name }) => SPAN_VALUES.findIndex((value) => value.name === name));

/** Places of `stops`, by number of stop words. */
const STOP_STEPS = [0, 1, 2, 3, 4, 4, 4, 5];

/** Values of a span: nothing to say of brackets, all of what stands in some, one left open … */
const [WHOLE, OPEN, CLOSED] = [1, 2, 3];

/**
 * By span, those of the first word first and the shortest first: places among `SPAN_VALUES`, one of
 * each template.
 */
export function spansOf({ words, facts }: Evidence, { expects }: Asked): Uint8Array {
  const count = words.length;
  const matched = sums(count, (i) => isMatched(words[i]));
  const breaks = sums(count, (i) => /[،,;؛:()«»"“”]/.test(words[i]?.gap ?? ""));
  const stops = sums(count, (i) => words[i]?.isStopWord === true);
  const verbs = sums(count, (i) => isVerb(words[i]?.key ?? ""));
  const brackets = bracketsOf(words);
  const { fitting, types } = factsOf({ words, facts }, expects);
  const spans = new Uint8Array(spanCount(count) * SPAN_TEMPLATES.length);
  let at = 0;
  for (let first = 0; first < count; first++) {
    const own = types[first];
    let holdsFrom = count;
    for (const fact of fitting) {
      if (fact.first >= first && fact.last < holdsFrom) holdsFrom = fact.last;
    }
    const beyond = Math.min(count, first + MAX_ANSWER);
    const matchedBefore = matched[first] ?? 0;
    const breaksBefore = breaks[first + 1] ?? 0;
    const stopsBefore = stops[first] ?? 0;
    const verbsBefore = verbs[first] ?? 0;
    const isOpened = (brackets.opened[first] ?? 0) > 0;
    let depth = 0;
    let isClosed = false;
    for (let last = first; last < beyond; last++) {
      if (last > first) {
        isClosed ||= depth < (brackets.closed[last] ?? 0);
        depth += (brackets.opened[last] ?? 0) - (brackets.closed[last] ?? 0);
      }
      const isWhole = isOpened && (brackets.closed[last + 1] ?? 0) > 0;
      const length = last - first + 1;
      const held = (matched[last + 1] ?? 0) - matchedBefore;
      spans[at++] = LENGTH + length - 1;
      spans[at++] = MATCHED + (held === length ? 5 : Math.min(4, held));
      spans[at++] = BREAKS + Math.min(4, (breaks[last + 1] ?? 0) - breaksBefore);
      spans[at++] = STOPS + (STOP_STEPS[(stops[last + 1] ?? 0) - stopsBefore] ?? 5);
      spans[at++] = HOLDS + (last >= holdsFrom ? 1 : 0);
      spans[at++] = VERBS + Math.min(3, (verbs[last + 1] ?? 0) - verbsBefore);
      spans[at++] = BRACKETS + (isClosed ? CLOSED : depth > 0 ? OPEN : isWhole ? WHOLE : 0);
      spans[at++] = FACT + (own?.get(last) ?? 0);
    }
  }
  return spans;
}

/** Facts by their words; of those that may be the answer, those the question does not say itself. */
function factsOf({ words, facts }: Pick<Evidence, "words" | "facts">, expects: Asked["expects"]) {
  const names = SPAN_TEMPLATES.find(({ name }) => name === "fact")?.values ?? [];
  const types: Map<number, number>[] = [];
  const fitting: EvidenceFact[] = [];
  for (const fact of facts) {
    const type = names.indexOf(fact.type);
    if (type < 0) continue;
    const own = types[fact.first] ?? new Map<number, number>();
    types[fact.first] = own.set(fact.last, type);
    if (mayAnswer(fact.type, expects) && !allMatched(words, fact.first, fact.last)) {
      fitting.push(fact);
    }
  }
  return { types, fitting };
}

/** Finite verbs that carry their clause, folded; a stem with می is one as well. */
const FINITE: ReadonlySet<string> = new Set(
  `است نیست بود نبود هست هستند نیستند بودند باشد باشند شد شدند نشد شود شوند دارد دارند ندارد داشت داشتند کرد
  کردند کند کنند گفت گفتند گرفت گرفتند یافت داد دادند رفت امد رسید میباشد کان کانت یکون تکون یکونوا لیس لیست
  is was are were has had`
    .trim()
    .split(/\s+/),
);

function isVerb(key: string): boolean {
  return FINITE.has(key) || /^ن?می...|...(?:هاست|هاند)$/.test(key);
}

/** Brackets and quotation marks that open and close before each word, and behind the last. */
function bracketsOf(words: readonly EvidenceWord[]) {
  const opened = new Uint8Array(words.length + 1);
  const closed = new Uint8Array(words.length + 1);
  words.forEach(({ gap }, i) => {
    if (gap === " ") return;
    for (const mark of gap) {
      if ("([«“".includes(mark)) opened[i] = (opened[i] ?? 0) + 1;
      else if (")]»”".includes(mark)) closed[i] = (closed[i] ?? 0) + 1;
    }
  });
  return { opened, closed };
}

/** Number of answers there may be in a sentence of so many words. */
export function spanCount(words: number): number {
  if (words <= MAX_ANSWER) return (words * (words + 1)) / 2;
  return (MAX_ANSWER * (MAX_ANSWER + 1)) / 2 + (words - MAX_ANSWER) * MAX_ANSWER;
}

/** The spans of a sentence in a row: those of its first word first, and the shortest first. */
export class SpanRow {
  readonly #count: number;
  readonly #all: number;

  /** @param words - How many the sentence has. */
  constructor(words: number) {
    this.#count = words;
    this.#all = spanCount(words);
  }

  /** Number of a span; -1 for what is none, or longer than an answer. */
  number(first: number, last: number): number {
    const length = last - first + 1;
    if (length < 1 || length > MAX_ANSWER || first < 0 || last >= this.#count) return -1;
    return this.#begin(first) + length - 1;
  }

  /** First and last word of a span. */
  words(span: number): { readonly first: number; readonly last: number } {
    let first = 0;
    let beyond = this.#count;
    while (first + 1 < beyond) {
      const middle = (first + beyond) >> 1;
      if (this.#begin(middle) <= span) first = middle;
      else beyond = middle;
    }
    return { first, last: first + span - this.#begin(first) };
  }

  /** Number of the first span of a word: what is left behind it are the spans of fewer words. */
  #begin(first: number): number {
    return this.#all - spanCount(this.#count - first);
  }
}

/** How many of the words before each place are such. */
function sums(count: number, isSuch: (word: number) => boolean): Int32Array {
  const found = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) found[i + 1] = (found[i] ?? 0) + (isSuch(i) ? 1 : 0);
  return found;
}

export function allMatched(words: readonly EvidenceWord[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (words[i] && !isMatched(words[i])) return false;
  return true;
}

/** Whether a word stands for a word of the question that carries its topic. */
export function isMatched(word: EvidenceWord | undefined): boolean {
  return (
    word !== undefined &&
    !word.isStopWord &&
    word.matches.some(({ weight }) => weight >= LEAST_MATCH)
  );
}

function lengthOf(count: number): string {
  if (count <= 6) return String(count);
  if (count <= 8) return "8";
  if (count <= 11) return "11";
  if (count <= 15) return "15";
  return count <= 20 ? "20" : "30";
}
