import { MONTHS } from "../cldr/calendars.ts";
import { TIME_UNITS, UNITS } from "../facts/amount-words.ts";
import { ROLES } from "../facts/name-words.ts";
import { ADDENDS, MULTIPLIERS } from "../facts/number-words.ts";
import { type Asked, mayAnswer } from "../retrieval/question.ts";
import type { Evidence, EvidenceFact, EvidenceWord } from "./evidence.ts";

/** Longest answer, in words. */
export const MAX_ANSWER = 30;

/** One kind of feature. A typed one is also counted beside what the question expects. */
interface Template {
  readonly name: string;
  readonly typed: boolean;
}

/** What is looked at where an answer begins (`s.`) or ends (`e.`), in the order of `EdgeValues`. */
export const EDGE_TEMPLATES: readonly Template[] = [
  { name: "own", typed: true },
  { name: "beside", typed: true },
  { name: "beside2", typed: false },
  { name: "gap", typed: true },
  { name: "fact", typed: true },
  { name: "match", typed: false },
  { name: "near", typed: false },
  { name: "far", typed: false },
  { name: "asks", typed: true },
  { name: "is", typed: true },
  { name: "reach", typed: true },
  { name: "own+beside", typed: false },
  { name: "fact+beside", typed: false },
  { name: "gap+beside", typed: false },
];

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

/** Values of `EDGE_TEMPLATES` at one word, in their order. */
export type EdgeValues = readonly string[];

/** What speaks for an answer: features of words as they begin or end it, and of what is between. */
export interface SentenceFeatures {
  /** By word. */
  readonly starts: readonly EdgeValues[];
  readonly ends: readonly EdgeValues[];
  /** Features of the sentence with their values; a typed one comes twice. */
  readonly sentence: readonly (readonly [name: string, value: number])[];
  /**
   * By span, those of the first word first and the shortest first: the place of its value among
   * the values of each of `SPAN_TEMPLATES`.
   */
  readonly spans: Uint8Array;
}

/** Values of a sentence that are also counted beside what the question expects. */
const TYPED_VALUES = ["coverage", "isFirst", "length", "density"] as const;

export function sentenceFeatures(evidence: Evidence, asked: Asked): SentenceFeatures {
  const { words, facts, values } = evidence;
  const x = asked.expects;
  const holds = facts.some(
    ({ type, first, last }) => mayAnswer(type, x) && !allMatched(words, first, last),
  );
  const sentence: [string, number][] = Object.entries(values);
  sentence.push(["holds", holds ? 1 : 0], [`${x} holds`, holds ? 1 : 0]);
  for (const name of TYPED_VALUES) sentence.push([`${x} ${name}`, values[name]]);
  return { ...edges(evidence, asked), sentence, spans: spansOf(evidence, asked) };
}

function edges(
  { words, facts, shares }: Evidence,
  asked: Asked,
): { readonly starts: EdgeValues[]; readonly ends: EdgeValues[] } {
  const classes = words.map(classOf);
  const relations = words.map((word) => relation(word, asked));
  const near = nearness(words);
  const begins = new Map<number, string>();
  const finishes = new Map<number, string>();
  const covered = new Uint8Array(words.length);
  for (const { type, first, last } of facts) {
    if (type === "quote") continue;
    begins.set(first, type);
    finishes.set(last, type);
    covered.fill(1, first, last + 1);
  }
  const starts = words.map((word, i) => {
    const own = classes[i] ?? "";
    const beside = classes[i - 1] ?? "^";
    const gap = i === 0 ? "^" : gapOf(word.gap);
    const fact = begins.get(i) ?? (covered[i] ? "in" : "no");
    return [
      own,
      beside,
      classes[i - 2] ?? "^",
      gap,
      fact,
      String(isMatched(word)),
      near.before[i] ?? "",
      near.after[i] ?? "",
      relations[i - 1] ?? "no",
      relations[i] ?? "no",
      reach(words, shares, i - REACH, i),
      `${own}+${beside}`,
      `${fact}+${beside}`,
      `${gap}+${beside}`,
    ];
  });
  const ends = words.map((word, i) => {
    const own = classes[i] ?? "";
    const beside = classes[i + 1] ?? "$";
    const gap = i + 1 < words.length ? gapOf(words[i + 1]?.gap ?? "") : "$";
    const fact = finishes.get(i) ?? (covered[i] ? "in" : "no");
    return [
      own,
      beside,
      classes[i + 2] ?? "$",
      gap,
      fact,
      String(isMatched(word)),
      near.after[i] ?? "",
      near.before[i] ?? "",
      relations[i + 1] ?? "no",
      relations[i] ?? "no",
      reach(words, shares, i + 1, i + 1 + REACH),
      `${own}+${beside}`,
      `${fact}+${beside}`,
      `${gap}+${beside}`,
    ];
  });
  return { starts, ends };
}

/** Words beside an answer that may say what was asked: an office behind its holder's name. */
const REACH = 5;

/** Part of the query's weight that stands in some neighbouring words, in steps of a fifth. */
function reach(
  words: readonly EvidenceWord[],
  shares: Float64Array,
  from: number,
  to: number,
): string {
  let sum = 0;
  const seen = new Map<number, number>();
  for (let i = Math.max(0, from); i < Math.min(words.length, to); i++) {
    for (const { group, weight } of words[i]?.matches ?? []) {
      const known = seen.get(group) ?? 0;
      if (weight <= known) continue;
      seen.set(group, weight);
      sum += (weight - known) * (shares[group] ?? 0);
    }
  }
  return String(Math.min(5, Math.floor(sum * 5 + 0.5)));
}

/** Steps of `stops`, by number of stop words. */
const STOPS = [0, 1, 2, 3, 4, 4, 4, 5];

function spansOf({ words, facts }: Evidence, { expects }: Asked): Uint8Array {
  const count = words.length;
  const matched = sums(count, (i) => isMatched(words[i]));
  const breaks = sums(count, (i) => /[،,;؛:()«»"“”]/.test(words[i]?.gap ?? ""));
  const stops = sums(count, (i) => words[i]?.isStopWord === true);
  const [, , , , , { values: types = [] } = {}] = SPAN_TEMPLATES;
  const exact = new Map<number, number>();
  const fitting: EvidenceFact[] = [];
  for (const fact of facts) {
    const type = types.indexOf(fact.type);
    if (type < 0) continue;
    exact.set(fact.first * count + fact.last, type);
    if (mayAnswer(fact.type, expects) && !allMatched(words, fact.first, fact.last))
      fitting.push(fact);
  }
  const spans = new Uint8Array(spanCount(count) * SPAN_TEMPLATES.length);
  let at = 0;
  for (let first = 0; first < count; first++) {
    let holdsFrom = count;
    for (const fact of fitting) {
      if (fact.first >= first && fact.last < holdsFrom) holdsFrom = fact.last;
    }
    const beyond = Math.min(count, first + MAX_ANSWER);
    for (let last = first; last < beyond; last++) {
      const length = last - first + 1;
      const own = (matched[last + 1] ?? 0) - (matched[first] ?? 0);
      spans[at++] = length - 1;
      spans[at++] = own === length ? 5 : Math.min(4, own);
      spans[at++] = Math.min(4, (breaks[last + 1] ?? 0) - (breaks[first + 1] ?? 0));
      spans[at++] = STOPS[(stops[last + 1] ?? 0) - (stops[first] ?? 0)] ?? 5;
      spans[at++] = last >= holdsFrom ? 1 : 0;
      spans[at++] = exact.size === 0 ? 0 : (exact.get(first * count + last) ?? 0);
    }
  }
  return spans;
}

/** Number of answers there may be in a sentence of so many words. */
export function spanCount(words: number): number {
  if (words <= MAX_ANSWER) return (words * (words + 1)) / 2;
  return (MAX_ANSWER * (MAX_ANSWER + 1)) / 2 + (words - MAX_ANSWER) * MAX_ANSWER;
}

/** How many of the words before each place are such. */
function sums(count: number, isSuch: (word: number) => boolean): Int32Array {
  const found = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) found[i + 1] = (found[i] ?? 0) + (isSuch(i) ? 1 : 0);
  return found;
}

function allMatched(words: readonly EvidenceWord[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (words[i] && !isMatched(words[i])) return false;
  return true;
}

/** Whether a word stands for a word of the question that carries its topic. */
function isMatched(word: EvidenceWord | undefined): boolean {
  return word !== undefined && !word.isStopWord && word.matches.some(({ weight }) => weight >= 0.4);
}

/** Where in the question, counted from the word that asks, a word of the sentence stands. */
function relation(word: EvidenceWord | undefined, { asking }: Asked): string {
  if (!word || asking < 0) return "no";
  let best: string = "no";
  let least = 4;
  for (const { group, weight } of word.matches) {
    const distance = group - asking;
    if (weight < 0.4 || Math.abs(distance) >= least) continue;
    least = Math.abs(distance);
    best = String(distance);
  }
  return best;
}

/** Words to the nearest word of the question on either side, in steps. */
function nearness(words: readonly EvidenceWord[]): { before: string[]; after: string[] } {
  const step = (distance: number) =>
    distance <= 3 ? String(distance) : distance <= 6 ? "6" : distance <= 12 ? "12" : "far";
  const before: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  words.forEach((word, i) => {
    before.push(step(i - last));
    if (isMatched(word)) last = i;
  });
  const after: string[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let i = words.length - 1; i >= 0; i--) {
    after[i] = step(next - i);
    if (isMatched(words[i])) next = i;
  }
  return { before, after };
}

function lengthOf(count: number): string {
  if (count <= 6) return String(count);
  if (count <= 8) return "8";
  if (count <= 11) return "11";
  if (count <= 15) return "15";
  return count <= 20 ? "20" : "30";
}

function gapOf(gap: string): string {
  const mark = /[^\s\u200C]/.exec(gap)?.[0];
  return mark === undefined ? "no" : mark === "،" ? "," : mark;
}

/** A word as boundaries see it: a function word itself, anything else by its kind or its shape. */
function classOf({ key, isStopWord }: EvidenceWord): string {
  if (isStopWord) return key;
  if (/^\d/.test(key)) return /^(?:1[0-9]|20)\d\d$/.test(key) ? "YEAR" : "DIGITS";
  if (/^[a-z]/.test(key)) return "LATIN";
  if (MONTHS.has(key)) return "MONTH";
  if (ADDENDS.has(key) || MULTIPLIERS.has(key)) return "NUMBER";
  if (TIME_UNITS.has(key)) return "TIME";
  if (UNITS.has(key)) return "UNIT";
  if (ROLES.has(key)) return "ROLE";
  const shape = /^ن?می(?=...)|^ال|^وال|^بال|^لل|^[وبلی](?=...)/.exec(key)?.[0] ?? "";
  const ending = /(?:های|هایی|ها|ترین|ی|ند|ه|ات|ین|ون)$/.exec(key)?.[0] ?? "";
  return `*${shape}-${ending}`;
}
