import { normalizeWord } from "../analysis/normalizer.ts";
import type { Expects } from "../contract/answers.ts";
import type { Fact } from "../contract/fact.ts";
import type { Range } from "../contract/span.ts";
import type { Group } from "./groups.ts";
import type { Match, Matcher } from "./matcher.ts";
import { type Asked, mayAnswer } from "./question.ts";
import { RANKING } from "./ranking.ts";
import { SENTENCE_WEIGHTS } from "./sentence-weights.ts";

/** One word of a sentence; offsets into the article's text. */
export interface SentenceWord extends Range {
  readonly term: string;
  /** Query words it stands for, by position; none for most words. */
  readonly matches: readonly Match[];
}

/** A sentence before it is weighed. */
export interface Draft extends Range {
  /** Ordinal among all sentences of its article. */
  readonly ordinal: number;
  /** Whether a question mark ends it. */
  readonly isQuestion: boolean;
  readonly words: readonly SentenceWord[];
  /** How well it holds each query word. */
  readonly weights: Float64Array;
}

/** A passage with its sentences. */
export interface PassageDraft {
  readonly drafts: readonly Draft[];
  /** How well its title holds each query word, and the title with the sentences. */
  readonly title: Float64Array;
  readonly known: Float64Array;
}

/** What speaks for all sentences of a passage; each about 0–1. */
export interface PassageValues {
  /** Score of its passage beside the best passage's, and beside the most the query can give. */
  readonly passage: number;
  readonly support: number;
  /** One for the best passage, a half for the next … */
  readonly rank: number;
  /** Scores of its article's passages together, beside those of the article with most. */
  readonly article: number;
  /**
   * Part of the query's weight that the passage holds with the title, and all passages of the
   * article that are read.
   */
  readonly passageCoverage: number;
  readonly articleCoverage: number;
  /** Heaviest query word that neither passage nor title holds, by its share. */
  readonly missing: number;
}

/** What speaks for a sentence by its words alone; each about 0–1. */
export interface SentenceValues extends PassageValues {
  /** BM25 of the sentence beside the weight of the query. */
  readonly score: number;
  /** Part of the query's weight that the sentence holds. */
  readonly coverage: number;
  /** Part of the weight that it holds as spelled, not by another form. */
  readonly exact: number;
  /** How well the heaviest query word stands in it. */
  readonly heaviest: number;
  /** Part that the sentence before or behind holds and this one lacks; that the title holds. */
  readonly before: number;
  readonly after: number;
  readonly title: number;
  /** Neighbours of the query that are neighbours in the sentence. */
  readonly pairs: number;
  readonly isFirst: number;
  /** Where a meaning is asked for: one for the first sentence of its article, a half for the next … */
  readonly opening: number;
  readonly length: number;
  /** Part of its words that stand for a query word. */
  readonly density: number;
  /** Part of the query's weight that its first words hold. */
  readonly lead: number;
  /** How well the query words beside the one that asks stand in it, and the last of the query. */
  readonly focus: number;
  readonly last: number;
  /** Whether it says, not in words of the query, a fact of the kind the question expects. */
  readonly kind: number;
  /** Number of its facts; both are read of the best passages only. */
  readonly facts: number;
  /** Where a number or a time is asked for: whether it holds digits that the query does not. */
  readonly digits: number;
  /** Where a reason is asked for: whether it holds a word that gives one. */
  readonly reason: number;
}

/** Tokens of a sentence of ordinary length; chosen from the development sets. */
const AVERAGE_TOKENS = 25;

/** Least weight of a match that is the word itself in its spelling; `RANKING.folded` is one. */
export const EXACT = 0.94;

/** Least weight of a match that is more than a likeness of letters. */
export const LEAST_MATCH = 0.4;

/** Facts of a sentence that are many. */
const MANY_FACTS = 5;

/** Words of a sentence of which it is sure that it is long. */
const LONG = 40;

/** Words at the beginning of a sentence, where its subject stands. */
const LEAD_WORDS = 5;

/** What questions expect that is said in digits. */
const IN_DIGITS: ReadonlySet<Expects> = new Set(["date", "number", "money", "percent", "duration"]);

/** Words that give a reason, in normalized spelling. */
const REASONS: ReadonlySet<string> = new Set(
  `زیرا چون چونکه دلیل بهدلیل علت بهعلت سبب بهسبب باعث موجب خاطر بهخاطر بخاطر ناشی منجر نتیجه
  لأن لأنه لأنها لان لانه لانها بسبب أسباب اسباب نتيجة نظرا بفضل because due`
    .split(/\s+/)
    .map(normalizeWord),
);

/** Least weight of a word that is not missed. */
const LEAST_KNOWN = 0.3;

/** A query as the sentences are held against it. */
export interface Weighing {
  readonly matcher: Matcher;
  readonly asked: Asked;
  /** Weight of all query words together; part of it that each is. */
  readonly total: number;
  readonly shares: Float64Array;
  /** Query words with the greatest weight; the nearest with a topic beside the one that asks. */
  readonly heaviest: readonly number[];
  readonly beside: readonly number[];
  /** The last query word with a topic. */
  readonly final: number;
}

export function weigh(matcher: Matcher, asked: Asked): Weighing {
  const { groups } = matcher;
  let total = 1e-6;
  let most = 0;
  for (const { counts, idf } of groups) {
    if (!counts) continue;
    total += idf;
    most = Math.max(most, idf);
  }
  return {
    matcher,
    asked,
    total,
    shares: Float64Array.from(groups, ({ counts, idf }) => (counts ? idf / total : 0)),
    heaviest: groups.flatMap(({ counts, idf }, g) => (counts && idf === most ? [g] : [])),
    beside: besideAsking(groups, asked.asking),
    final: groups.findLastIndex(({ counts }) => counts),
  };
}

/** What speaks for one sentence of a passage besides the passage. */
export function valuesOf(
  { drafts, title }: Pick<PassageDraft, "drafts" | "title">,
  place: number,
  facts: readonly Fact[],
  weighing: Weighing,
): Omit<SentenceValues, keyof PassageValues> {
  const { matcher, asked, total, heaviest, beside, final } = weighing;
  const { words = [], weights = title, ordinal = 0 } = drafts[place] ?? {};
  const lacking = (other: Float64Array | undefined) =>
    other ? shareOf(weighing, other, weights) : 0;
  const lead = bestWeights(
    words.slice(0, LEAD_WORDS).map(({ matches }) => matches),
    weights.length,
  );
  const isKind = (fact: Fact) => mayAnswer(fact.type, asked.expects) && isNews(words, fact);
  return {
    score: sentenceScore(words, matcher) / total,
    coverage: shareOf(weighing, weights),
    exact: weighing.shares.reduce(
      (sum, share, g) => ((weights[g] ?? 0) >= EXACT ? sum + share : sum),
      0,
    ),
    heaviest: greatest(weights, heaviest),
    before: lacking(drafts[place - 1]?.weights),
    after: lacking(drafts[place + 1]?.weights),
    title: lacking(title),
    pairs: pairs(words, matcher) / total,
    lead: shareOf(weighing, lead),
    focus: greatest(weights, beside),
    last: weights[final] ?? 0,
    isFirst: ordinal === 0 ? 1 : 0,
    opening: asked.expects === "definition" ? 1 / (1 + ordinal) : 0,
    length: Math.min(1, words.length / LONG),
    density: words.filter(({ matches }) => matches.length > 0).length / (words.length + 1),
    kind: facts.some(isKind) ? 1 : 0,
    facts: Math.min(1, facts.length / MANY_FACTS),
    digits: IN_DIGITS.has(asked.expects) && words.some(isNewNumber) ? 1 : 0,
    reason: asked.expects === "reason" && words.some(({ term }) => REASONS.has(term)) ? 1 : 0,
  };
}

/** Part of the query's weight that is held, beyond what others hold of it. */
export function shareOf(
  { shares }: Weighing,
  weights: Float64Array,
  others?: Float64Array | undefined,
): number {
  let sum = 0;
  for (let g = 0; g < shares.length; g++) {
    sum += (shares[g] ?? 0) * Math.max(0, (weights[g] ?? 0) - (others?.[g] ?? 0));
  }
  return sum;
}

export function heaviestMissing({ shares }: Weighing, known: Float64Array): number {
  return shares.reduce(
    (most, share, g) => ((known[g] ?? 0) < LEAST_KNOWN ? Math.max(most, share) : most),
    0,
  );
}

function greatest(weights: Float64Array, groups: readonly number[]): number {
  return groups.reduce((most, g) => Math.max(most, weights[g] ?? 0), 0);
}

function isNewNumber({ term, matches }: SentenceWord): boolean {
  const first = term.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && matches.length === 0;
}

/** Whether a fact says more than the query does. */
function isNews(words: readonly SentenceWord[], fact: Range): boolean {
  return words.some(
    ({ start, end, matches }) =>
      end > fact.start && start < fact.end && !matches.some(({ weight }) => weight >= LEAST_MATCH),
  );
}

/** The nearest words with a topic on both sides of the word that asks. */
function besideAsking(groups: readonly Group[], asking: number): number[] {
  if (asking < 0) return [];
  const before = groups.findLastIndex(({ counts }, g) => counts && g < asking);
  const behind = groups.findIndex(({ counts }, g) => counts && g > asking);
  return [before, behind].filter((g) => g >= 0);
}

/** Greatest weight of each query word among some words. */
export function bestWeights(
  words: readonly (readonly Match[])[],
  queryWords: number,
): Float64Array {
  const weights = new Float64Array(queryWords);
  for (const matches of words) {
    for (const { group, weight } of matches) {
      if (weight > (weights[group] ?? 0)) weights[group] = weight;
    }
  }
  return weights;
}

/** Weight of query words whose neighbour in the query is their neighbour in the sentence. */
function pairs(words: readonly SentenceWord[], { groups }: Matcher): number {
  const found = new Map<number, number>();
  for (let i = 0; i + 1 < words.length; i++) {
    for (const a of words[i]?.matches ?? []) {
      for (const b of words[i + 1]?.matches ?? []) {
        if (b.group !== a.group + 1) continue;
        const value =
          a.weight * b.weight * Math.min(groups[a.group]?.idf ?? 0, groups[b.group]?.idf ?? 0);
        found.set(a.group, Math.max(found.get(a.group) ?? 0, value));
      }
    }
  }
  let sum = 0;
  for (const value of found.values()) sum += value;
  return sum;
}

/** BM25 of one sentence over the groups of the query. */
function sentenceScore(words: readonly SentenceWord[], { groups }: Matcher): number {
  const { k1, b } = RANKING;
  const frequencies = new Map<number, number>();
  for (const { matches } of words) {
    for (const { group, weight } of matches) {
      frequencies.set(group, (frequencies.get(group) ?? 0) + weight);
    }
  }
  const norm = k1 * (1 - b + (b * words.length) / AVERAGE_TOKENS);
  let score = 0;
  for (const [number, tf] of frequencies) {
    const group = groups[number];
    if (group?.counts) score += (group.idf * tf * (k1 + 1)) / (tf + norm);
  }
  return score;
}

const NAMES = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceValues)[];

/** How likely a sentence holds the answer, as a logarithm beside the others of its question. */
export function worthOf(values: SentenceValues): number {
  let worth = 0;
  for (const name of NAMES) worth += values[name] * SENTENCE_WEIGHTS[name];
  return worth;
}
