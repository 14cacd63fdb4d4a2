import { MONTHS } from "../cldr/calendars.ts";
import { TIME_UNITS, UNITS } from "../facts/amount-words.ts";
import { ROLES } from "../facts/name-words.ts";
import { ADDENDS, MULTIPLIERS } from "../facts/number-words.ts";
import type { Asked } from "../retrieval/question.ts";
import { LEAST_MATCH } from "../retrieval/sentence-values.ts";
import type { Evidence, EvidenceWord } from "./evidence.ts";
import { isMatched } from "./spans.ts";

/** One kind of feature. A typed one is also counted beside the form of the question. */
export interface Template {
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
  { name: "list", typed: false },
];

/** Two values that are looked at together, by their places among `EDGE_TEMPLATES`; never typed. */
export const EDGE_PAIRS: readonly {
  readonly name: string;
  readonly of: readonly [number, number];
}[] = [
  { name: "own+beside", of: [0, 1] },
  { name: "fact+beside", of: [4, 1] },
  { name: "gap+beside", of: [3, 1] },
];

/**
 * Values of edges by number and back: to look a number up in a table costs a tenth of what a string
 * does. Their names are those of the weights.
 */
const valueNames: string[] = [];
const valueNumbers = new Map<string, number>();

/** More than there are function words, shapes and marks; what comes later has no weight. */
export const MOST_VALUES = 32_768;

/** The number of a value. */
export function valueNumber(name: string): number {
  const known = valueNumbers.get(name);
  if (known !== undefined) return known;
  if (valueNames.length >= MOST_VALUES - 1) return MOST_VALUES - 1;
  valueNumbers.set(name, valueNames.length);
  return valueNames.push(name) - 1;
}

export function valueName(number: number): string {
  return valueNames[number] ?? "";
}

const NO = valueNumber("no");
const IN_FACT = valueNumber("in");
const START = valueNumber("^");
const END = valueNumber("$");
const MATCHED = valueNumber("true");
const UNMATCHED = valueNumber("false");
const FAR = valueNumber("far");
const STEPS = ["0", "1", "2", "3", "4", "5", "6"].map(valueNumber);
const TWELVE = valueNumber("12");
const BEFORE = ["0", "-1", "-2", "-3"].map(valueNumber);

/** What stands where an answer begins or ends: by word the values of `EDGE_TEMPLATES`, in order. */
export interface Edges {
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
}

export function edgesOf({ words, facts, shares }: Evidence, asked: Asked): Edges {
  const count = words.length;
  const classes = words.map(classOf);
  const relations = words.map((word) => relation(word, asked));
  const near = nearness(words);
  const inFact = new Uint16Array(count).fill(NO);
  const begins = new Map<number, number>();
  const finishes = new Map<number, number>();
  for (const { type, first, last } of facts) {
    if (type === "quote") continue;
    begins.set(first, valueNumber(type));
    finishes.set(last, valueNumber(type));
    inFact.fill(IN_FACT, first, last + 1);
  }
  const starts = new Uint16Array(count * EDGE_TEMPLATES.length);
  const ends = new Uint16Array(count * EDGE_TEMPLATES.length);
  let s = 0;
  let e = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i];
    const next = words[i + 1];
    const own = classes[i] ?? NO;
    const covered = inFact[i] ?? NO;
    const matched = isMatched(word) ? MATCHED : UNMATCHED;
    starts[s++] = own;
    starts[s++] = classes[i - 1] ?? START;
    starts[s++] = classes[i - 2] ?? START;
    starts[s++] = i === 0 ? START : gapOf(word?.gap ?? "");
    starts[s++] = begins.get(i) ?? covered;
    starts[s++] = matched;
    starts[s++] = near.before[i] ?? FAR;
    starts[s++] = near.after[i] ?? FAR;
    starts[s++] = relations[i - 1] ?? NO;
    starts[s++] = relations[i] ?? NO;
    starts[s++] = reach(words, shares, i - REACH, i);
    starts[s++] = listing(words[i - 1], word?.gap, asked);
    ends[e++] = own;
    ends[e++] = classes[i + 1] ?? END;
    ends[e++] = classes[i + 2] ?? END;
    ends[e++] = next ? gapOf(next.gap) : END;
    ends[e++] = finishes.get(i) ?? covered;
    ends[e++] = matched;
    ends[e++] = near.after[i] ?? FAR;
    ends[e++] = near.before[i] ?? FAR;
    ends[e++] = relations[i + 1] ?? NO;
    ends[e++] = relations[i] ?? NO;
    ends[e++] = reach(words, shares, i + 1, i + 1 + REACH);
    ends[e++] = listing(next, next?.gap, asked);
  }
  return { starts, ends };
}

/** "And" and "or" as words of their own, folded; in Arabic "and" is written on the next word. */
const AND: ReadonlySet<string> = new Set(["و", "یا", "او", "ام", "and", "or"]);

/** How a list goes on outside an answer: by what is between, or by the word beside. */
const LISTINGS = {
  none: ["one no", "several no"].map(valueNumber),
  comma: ["one comma", "several comma"].map(valueNumber),
  and: ["one and", "several and"].map(valueNumber),
  joined: ["one joined", "several joined"].map(valueNumber),
};

function listing(word: EvidenceWord | undefined, gap = "", { several }: Asked): number {
  const way = !word
    ? "none"
    : /[،,;؛/]/.test(gap)
      ? "comma"
      : AND.has(word.key)
        ? "and"
        : /^و(?:ال|...)/.test(word.key)
          ? "joined"
          : "none";
  return LISTINGS[way][several ? 1 : 0] ?? NO;
}

/** Words beside an answer that may say what was asked: an office behind its holder's name. */
const REACH = 5;

/** Part of the query's weight that stands in some neighbouring words, in steps of a fifth. */
function reach(
  words: readonly EvidenceWord[],
  shares: Float64Array,
  from: number,
  to: number,
): number {
  let sum = 0;
  let seen: Float64Array | undefined;
  for (let i = Math.max(0, from); i < Math.min(words.length, to); i++) {
    for (const { group, weight } of words[i]?.matches ?? []) {
      seen ??= new Float64Array(shares.length);
      const known = seen[group] ?? 0;
      if (weight <= known) continue;
      seen[group] = weight;
      sum += (weight - known) * (shares[group] ?? 0);
    }
  }
  return STEPS[Math.min(5, Math.floor(sum * 5 + 0.5))] ?? NO;
}

/** Where in the question, counted from the word that asks, a word of the sentence stands. */
function relation({ matches }: EvidenceWord, { asking }: Asked): number {
  let best = NO;
  let least = 4;
  if (asking < 0) return best;
  for (const { group, weight } of matches) {
    const distance = group - asking;
    if (weight < LEAST_MATCH || Math.abs(distance) >= least) continue;
    least = Math.abs(distance);
    best = (distance < 0 ? BEFORE[-distance] : STEPS[distance]) ?? NO;
  }
  return best;
}

/** Words to the nearest word of the question on either side, in steps. */
function nearness(words: readonly EvidenceWord[]): { before: number[]; after: number[] } {
  const step = (distance: number) => {
    if (distance <= 3) return STEPS[distance] ?? FAR;
    return distance <= 6 ? (STEPS[6] ?? FAR) : distance <= 12 ? TWELVE : FAR;
  };
  const before: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  words.forEach((word, i) => {
    before.push(step(i - last));
    if (isMatched(word)) last = i;
  });
  const after: number[] = new Array(words.length).fill(FAR);
  let next = Number.POSITIVE_INFINITY;
  for (let i = words.length - 1; i >= 0; i--) {
    after[i] = step(next - i);
    if (isMatched(words[i])) next = i;
  }
  return { before, after };
}

const COMMA = valueNumber(",");

function gapOf(gap: string): number {
  if (gap === " ") return NO;
  const mark = /[^\s\u200C]/.exec(gap)?.[0];
  return mark === undefined ? NO : mark === "،" ? COMMA : valueNumber(mark);
}

/** Kinds of the spellings met so far; as many as texts on one subject have. */
const kinds = new Map<string, number>();
const MOST_KINDS = 20_000;

/** A word as boundaries see it: a function word itself, anything else by its kind or its shape. */
function classOf({ key, isStopWord }: EvidenceWord): number {
  if (isStopWord) return valueNumber(key);
  let kind = kinds.get(key);
  if (kind === undefined) {
    kind = valueNumber(kindOf(key));
    if (kinds.size >= MOST_KINDS) kinds.clear();
    kinds.set(key, kind);
  }
  return kind;
}

function kindOf(key: string): string {
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
