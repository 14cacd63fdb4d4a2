import { isQuestionWord } from "../analysis/words.ts";
import { MONTHS } from "../cldr/calendars.ts";
import { TIME_UNITS, UNITS } from "../facts/amount-words.ts";
import { ROLES } from "../facts/name-words.ts";
import { ADDENDS, MULTIPLIERS } from "../facts/number-words.ts";
import type { Query } from "../retrieval/query.ts";
import type { Evidence, EvidenceWord } from "./evidence.ts";
import type { Question } from "./question.ts";

/** Longest answer, in words. */
export const MAX_ANSWER = 30;

/** What speaks for an answer: named features, those of words as they begin or end it. */
export interface SentenceFeatures {
  /** By word: features of an answer that begins there. */
  readonly starts: readonly (readonly string[])[];
  /** By word: features of an answer that ends there. */
  readonly ends: readonly (readonly string[])[];
  /** Features of the sentence with their values. */
  readonly sentence: readonly (readonly [name: string, value: number])[];
  /** Features of the answer from word `first` to word `last`. */
  span(first: number, last: number): readonly string[];
}

/** A question with its query: which of its words asks. */
export interface Asked extends Question {
  /** Position of the word that asks among the words of the query; -1 where none does. */
  readonly asking: number;
}

export function askingWord({ words }: Query): number {
  return words.findIndex(({ term, isQuestionWord: asks }) => asks || isQuestionWord(term));
}

export function sentenceFeatures(evidence: Evidence, asked: Asked): SentenceFeatures {
  const { words, facts, values } = evidence;
  const x = asked.expects;
  const classes = words.map(classOf);
  const near = nearness(words);
  const inside = new Int32Array(words.length + 1);
  const breaks = new Int32Array(words.length + 1);
  words.forEach((word, i) => {
    inside[i + 1] = (inside[i] ?? 0) + (isMatched(word) ? 1 : 0);
    breaks[i + 1] = (breaks[i] ?? 0) + (/[،,;؛:()«»"“”]/.test(word.gap) ? 1 : 0);
  });
  const begins = new Map<number, string>();
  const finishes = new Map<number, string>();
  const exact = new Map<number, string>();
  const covered = new Uint8Array(words.length);
  for (const { type, first, last } of facts) {
    if (type === "quote") continue;
    begins.set(first, type);
    finishes.set(last, type);
    exact.set(first * 256 + last, type);
    covered.fill(1, first, last + 1);
  }
  const starts = words.map((word, i) => {
    const own = classes[i] ?? "";
    const prev = classes[i - 1] ?? "^";
    const fact = begins.get(i) ?? (covered[i] ? "in" : "no");
    return [
      `s.own ${own}`,
      `s.prev ${prev}`,
      `s.prev2 ${classes[i - 2] ?? "^"}`,
      `s.gap ${i === 0 ? "^" : gapOf(word.gap)}`,
      `s.fact ${fact}`,
      `s.match ${isMatched(word)}`,
      `s.near ${near.before[i]}`,
      `s.far ${near.after[i]}`,
      `s.asks ${relation(words[i - 1], asked)}`,
      `${x} s.own ${own}`,
      `${x} s.prev ${prev}`,
      `${x} s.fact ${fact}`,
      `${x} s.gap ${i === 0 ? "^" : gapOf(word.gap)}`,
      `${x} s.asks ${relation(words[i - 1], asked)}`,
    ];
  });
  const ends = words.map((word, i) => {
    const own = classes[i] ?? "";
    const next = classes[i + 1] ?? "$";
    const gap = i + 1 < words.length ? gapOf(words[i + 1]?.gap ?? "") : "$";
    const fact = finishes.get(i) ?? (covered[i] ? "in" : "no");
    return [
      `e.own ${own}`,
      `e.next ${next}`,
      `e.next2 ${classes[i + 2] ?? "$"}`,
      `e.gap ${gap}`,
      `e.fact ${fact}`,
      `e.match ${isMatched(word)}`,
      `e.near ${near.after[i]}`,
      `e.far ${near.before[i]}`,
      `e.asks ${relation(words[i + 1], asked)}`,
      `${x} e.own ${own}`,
      `${x} e.next ${next}`,
      `${x} e.fact ${fact}`,
      `${x} e.gap ${gap}`,
      `${x} e.asks ${relation(words[i + 1], asked)}`,
    ];
  });
  const holds = facts.some(
    ({ type, first, last }) => fits(type, x) && !allMatched(words, first, last),
  );
  const sentence: [string, number][] = Object.entries(values).map(([name, value]) => [name, value]);
  sentence.push([`${x} holds`, holds ? 1 : 0], [`${x} coverage`, values.coverage]);
  sentence.push([`${x} isFirst`, values.isFirst]);
  return {
    starts,
    ends,
    sentence,
    span(first, last) {
      const length = lengthOf(last - first + 1);
      const matched = (inside[last + 1] ?? 0) - (inside[first] ?? 0);
      const broken = (breaks[last + 1] ?? 0) - (breaks[first + 1] ?? 0);
      const fact = exact.get(first * 256 + last) ?? "no";
      const all = matched === last - first + 1;
      return [
        `length ${length}`,
        `${x} length ${length}`,
        `matched ${all ? "all" : Math.min(4, matched)}`,
        `breaks ${Math.min(4, broken)}`,
        `fact ${fact}`,
        `${x} fact ${fact}`,
      ];
    },
  };
}

function allMatched(words: readonly EvidenceWord[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (words[i] && !isMatched(words[i])) return false;
  return true;
}

const FITTING: Readonly<Record<string, readonly string[]>> = {
  person: ["person"],
  place: ["place"],
  organization: ["organization"],
  date: ["date"],
  money: ["money", "quantity"],
  percent: ["percent"],
  duration: ["duration", "quantity"],
  number: ["quantity", "money", "percent", "duration"],
};

function fits(type: string, expects: string): boolean {
  return FITTING[expects]?.includes(type) ?? false;
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
