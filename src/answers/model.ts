import { selectBest } from "../retrieval/best.ts";
import type { Asked } from "../retrieval/question.ts";
import type { SentenceValues } from "../retrieval/sentence-values.ts";
import { EDGE_PAIRS, EDGE_TEMPLATES, MOST_VALUES, valueNumber } from "./edges.ts";
import type { Evidence } from "./evidence.ts";
import { type SentenceFeatures, sentenceFeatures } from "./features.ts";
import { MAX_ANSWER, SPAN_TEMPLATES, SPAN_VALUES, SpanRow } from "./spans.ts";

/** Weights of features by name; a feature without one says nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The best answer a sentence gives. */
export interface Candidate {
  readonly evidence: Evidence;
  /** Words it begins and ends with. */
  readonly first: number;
  readonly last: number;
  /** Logarithm of what the spans of the sentence are worth together. */
  readonly mass: number;
  /** How likely the sentence holds the answer, as a logarithm; how far it leads the next best. */
  readonly worth: number;
  readonly margin: number;
  /** `support` of the best sentence of another article; 0 where only one is read. */
  readonly rival: number;
  /** Probability that the sentence holds the answer, if one of the sentences does. */
  readonly share: number;
  /** Token F1 this span is expected to have, if its sentence holds the answer. */
  readonly fit: number;
}

/** Sentences whose answers are looked at; those behind them are hardly ever right. */
const MAX_CANDIDATES = 6;

/** Likeliest spans of a sentence that are held against each other; the rest weighs little. */
const MAX_SPANS = 40;

/** Spans this much less likely than the likeliest, as a logarithm, weigh nothing. */
const NEGLIGIBLE = 7;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** How much the mass of a sentence counts, and what speaks for it besides. */
export type ChoiceWeights = { readonly mass: number } & Readonly<Record<string, number>>;

/** Weights of what stands at one side of an answer, by numbers of values. */
interface EdgeTable {
  /** Of `EDGE_TEMPLATES`; what is beyond the end of one has no weight. */
  readonly values: readonly Float64Array[];
  /** Of `EDGE_PAIRS`, by `pairNumber`. */
  readonly pairs: readonly ReadonlyMap<number, number>[];
}

/** Weights as one form of question needs them: general and typed ones added up. */
interface Table {
  readonly starts: EdgeTable;
  readonly ends: EdgeTable;
  /** By place among `SPAN_VALUES`. */
  readonly spans: Float64Array;
  readonly weights: ReadonlyMap<string, number>;
}

/** What answers are weighed by, read once for every kind of question. */
export class AnswerModel {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #mass: number;
  /** Weights of the values of a sentence. */
  readonly #ofValues: readonly (readonly [name: keyof SentenceValues, weight: number])[];
  readonly #edges = new Map<string, ReadonlyMap<string, ReadonlyMap<string, number>>>();
  readonly #tables = new Map<string, Table>();

  /** @param choice without it a sentence is worth its mass. */
  constructor(weights: ReadonlyMap<string, number>, choice: ChoiceWeights = { mass: 1 }) {
    this.#weights = weights;
    const { mass, ...ofValues } = choice;
    this.#mass = mass;
    this.#ofValues = Object.entries(ofValues) as [keyof SentenceValues, number][];
  }

  /** How likely a sentence holds the answer, as a logarithm beside the others. */
  worth(mass: number, values: SentenceValues): number {
    let worth = mass * this.#mass;
    for (const [name, weight] of this.#ofValues) worth += values[name] * weight;
    return worth;
  }

  /** The table for questions of one form. */
  table(form: string): Table {
    const known = this.#tables.get(form);
    if (known) return known;
    const spans = SPAN_TEMPLATES.map(({ name }) => this.#values(name, form));
    const edges = (side: string): EdgeTable => ({
      values: EDGE_TEMPLATES.map(({ name }) => byNumber(this.#values(`${side}.${name}`, form))),
      pairs: EDGE_PAIRS.map(({ name }) => byPair(this.#named(`${side}.${name}`))),
    });
    const table: Table = {
      starts: edges("s"),
      ends: edges("e"),
      spans: Float64Array.from(SPAN_VALUES, ({ name, value }) => {
        const own = spans[SPAN_TEMPLATES.findIndex((template) => template.name === name)];
        return own?.get(value) ?? 0;
      }),
      weights: this.#weights,
    };
    this.#tables.set(form, table);
    return table;
  }

  /** Weights by value of one template. */
  #values(template: string, form: string): ReadonlyMap<string, number> {
    const sum = new Map(this.#named(template));
    for (const [value, weight] of this.#named(`${form} ${template}`)) {
      sum.set(value, (sum.get(value) ?? 0) + weight);
    }
    return sum;
  }

  #named(template: string): ReadonlyMap<string, number> {
    const [first = ""] = template.split(" ");
    let family = this.#edges.get(first);
    if (!family) {
      const found = new Map<string, Map<string, number>>();
      for (const [name, weight] of this.#weights) {
        if (!name.startsWith(`${first} `)) continue;
        const at = name.indexOf(" ", template === first ? 0 : first.length + 1);
        if (at < 0) continue;
        const own = found.get(name.slice(0, at)) ?? new Map<string, number>();
        found.set(name.slice(0, at), own.set(name.slice(at + 1), weight));
      }
      family = found;
      this.#edges.set(first, family);
    }
    return family.get(template) ?? new Map();
  }
}

function byNumber(weights: ReadonlyMap<string, number>): Float64Array {
  const numbered = [...weights].map(([value, weight]) => [valueNumber(value), weight] as const);
  const table = new Float64Array(1 + Math.max(0, ...numbered.map(([value]) => value)));
  for (const [value, weight] of numbered) table[value] = weight;
  return table;
}

/** Weights of pairs, named `first+second`. */
function byPair(weights: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [pair, weight] of weights) {
    // A value may be a plus itself: the one between two values has something on both sides.
    const at = pair.indexOf("+", 1);
    const [first, second] = [pair.slice(0, at), pair.slice(at + 1)];
    found.set(pairNumber(valueNumber(first), valueNumber(second)), weight);
  }
  return found;
}

function pairNumber(first: number, second: number): number {
  return first * MOST_VALUES + second;
}

function rivalOf(evidence: readonly Evidence[], own: number): number {
  let best = 0;
  for (const { article, values } of evidence) {
    if (article !== own && values.support > best) best = values.support;
  }
  return best;
}

/** A sentence with what its spans are worth. */
export interface WeighedEvidence extends Pick<Candidate, "mass" | "worth"> {
  readonly sentence: Evidence;
  /** The sum of its weights for every span, in the order of the sentence's features. */
  readonly scores: Float64Array;
}

/** The sentences with what they are worth as holders of the answer; those without words left out. */
export function weighEvidence(
  evidence: readonly Evidence[],
  asked: Asked,
  model: AnswerModel,
): WeighedEvidence[] {
  const table = model.table(asked.form);
  return evidence
    .filter(({ words }) => words.length > 0)
    .map((sentence) => {
      const scores = scoreSpans(sentenceFeatures(sentence, asked), table);
      const mass = logSum(scores);
      return { sentence, scores, mass, worth: model.worth(mass, sentence.values) };
    });
}

/**
 * How likely the answer of a sentence, if it holds one, stands within some of its words: a function
 * of the first and the last of them that gives 0–1.
 */
export function shareWithin({
  sentence,
  scores,
  mass,
}: WeighedEvidence): (first: number, last: number) => number {
  const row = new SpanRow(sentence.words.length);
  let shares: Float64Array | undefined;
  return (from, to) => {
    shares ??= scores.map((score) => Math.exp(score - mass));
    let within = 0;
    for (let first = from; first <= to; first++) {
      const longest = Math.min(to, first + MAX_ANSWER - 1);
      const end = row.number(first, longest);
      for (let span = row.number(first, first); span <= end; span++) within += shares[span] ?? 0;
    }
    return within;
  };
}

/**
 * The best answer of each sentence, those of the likeliest sentences first.
 *
 * The model is a softmax over all spans of all sentences. A sentence is worth what its spans are
 * worth together, weighed against what speaks for the sentence itself; of its spans the one that
 * is expected to share most words with the right answer is taken, which is rarely the likeliest
 * one: neighbours that overlap speak for each other.
 */
export function rankCandidates(
  evidence: readonly Evidence[],
  asked: Asked,
  model: AnswerModel,
): Candidate[] {
  const scored = weighEvidence(evidence, asked, model).sort((a, b) => b.worth - a.worth);
  const total = logSum(scored.map(({ worth }) => worth));
  const found: Candidate[] = [];
  for (const [i, { sentence, scores, mass, worth }] of scored.slice(0, MAX_CANDIDATES).entries()) {
    const best = mostShared(likelySpans(scores, sentence, asked));
    if (!best) continue;
    const margin = worth - (scored[i === 0 ? 1 : 0]?.worth ?? worth - NEGLIGIBLE);
    const share = Math.exp(worth - total);
    const first = withoutOpener(sentence, asked, best);
    const rival = rivalOf(evidence, sentence.article);
    found.push({ evidence: sentence, ...best, first, mass, worth, margin, rival, share });
  }
  return found;
}

/** How much less likely, as a logarithm, a span of the kind asked for may be than the likeliest. */
const KIND_LEAD = 2;

/** Kinds of answers that say a thing by itself: 2018, not "in the year 2018". */
const BARE: ReadonlySet<string> = new Set([
  "date",
  "place",
  "duration",
  "money",
  "percent",
  "number",
]);

/** Prepositions, and what stands before the number of a year in Arabic; folded. */
const OPENERS: ReadonlySet<string> = new Set(["در", "فی", "از", "به", "من", "الی", "عام", "سنه"]);

/** The first word of an answer, without a preposition before it. */
function withoutOpener(
  { words }: Evidence,
  { expects }: Asked,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const opens = first < last && BARE.has(expects) && OPENERS.has(words[first]?.key ?? "");
  return opens ? first + 1 : first;
}

/** What a question expects that facts are sure to mark; places and dates are said in more words. */
const MARKED: ReadonlySet<string> = new Set(["person", "percent", "money", "duration"]);

/**
 * The spans that begin and end with a fact of the kind the question expects, which the question
 * does not say itself, by number. Several people may be one answer.
 */
function spansOfKind({ words, facts }: Evidence, { expects }: Asked, row: SpanRow): number[] {
  const isNew = (i: number) => !words[i]?.matches.some(({ weight }) => weight >= 0.4);
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { type, first, last } of MARKED.has(expects) ? facts : []) {
    if (type !== expects) continue;
    let hasNew = false;
    for (let i = first; i <= last; i++) hasNew ||= isNew(i);
    if (!hasNew) continue;
    starts.add(first);
    ends.add(last);
  }
  return [...starts]
    .flatMap((first) => Array.from(ends, (last) => row.number(first, last)))
    .filter((span) => span >= 0)
    .sort((a, b) => a - b);
}

/** The sum of its weights for every span of a sentence, in the order of its features. */
function scoreSpans(
  { starts, ends, sentence, spans }: SentenceFeatures,
  table: Table,
): Float64Array {
  const opening = sumsOf(starts, table.starts);
  const closing = sumsOf(ends, table.ends);
  let base = 0;
  for (const [name, value] of sentence) base += value * (table.weights.get(name) ?? 0);
  const width = SPAN_TEMPLATES.length;
  const scores = new Float64Array(spans.length / width);
  const { spans: weights } = table;
  const count = opening.length;
  let span = 0;
  let at = 0;
  for (let first = 0; first < count; first++) {
    const start = base + (opening[first] ?? 0);
    const beyond = Math.min(count, first + MAX_ANSWER);
    for (let last = first; last < beyond; last++) {
      let score = start + (closing[last] ?? 0);
      for (const end = at + width; at < end; at++) score += weights[spans[at] ?? 0] ?? 0;
      scores[span++] = score;
    }
  }
  return scores;
}

/** By word, the weights of its values at one side of an answer. */
function sumsOf(edges: Uint16Array, { values, pairs }: EdgeTable): Float64Array {
  const width = values.length;
  const sums = new Float64Array(edges.length / width);
  for (let i = 0, at = 0; i < sums.length; i++, at += width) {
    let sum = 0;
    for (let t = 0; t < width; t++) sum += values[t]?.[edges[at + t] ?? 0] ?? 0;
    for (let p = 0; p < EDGE_PAIRS.length; p++) {
      const [first = 0, second = 0] = EDGE_PAIRS[p]?.of ?? [];
      sum += pairs[p]?.get(pairNumber(edges[at + first] ?? 0, edges[at + second] ?? 0)) ?? 0;
    }
    sums[i] = sum;
  }
  return sums;
}

/** Logarithm of the sum of exponentials; what adds next to nothing is left out. */
export function logSum(scores: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) most = Math.max(most, scores[i] ?? most);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const beside = (scores[i] ?? 0) - most;
    if (beside > -2 * NEGLIGIBLE) sum += Math.exp(beside);
  }
  return most + Math.log(sum);
}

/** The spans of a sentence that may be its answer. */
interface LikelySpans {
  /** The best of them, the likeliest first. */
  readonly spans: readonly Span[];
  /** What all of them are worth together, beside the likeliest. */
  readonly total: number;
}

/**
 * The likely spans of a sentence; where those of the kind that is asked for are among them, these
 * alone.
 */
function likelySpans(scores: Float64Array, sentence: Evidence, asked: Asked): LikelySpans {
  const row = new SpanRow(sentence.words.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let span = 0; span < scores.length; span++) most = Math.max(most, scores[span] ?? most);
  const ofKind = spansOfKind(sentence, asked, row);
  const mostOfKind = Math.max(...ofKind.map((span) => scores[span] ?? 0));
  const onlyKind = mostOfKind >= most - KIND_LEAD;
  if (onlyKind) most = mostOfKind;
  const likely: number[] = [];
  let total = 0;
  const take = (span: number) => {
    const score = scores[span] ?? 0;
    if (score < most - NEGLIGIBLE) return;
    likely.push(span);
    total += Math.exp(score - most);
  };
  if (onlyKind) ofKind.forEach(take);
  else for (let span = 0; span < scores.length; span++) take(span);
  const spans = selectBest(Uint32Array.from(likely), scores, MAX_SPANS).map((span): Span => {
    return { ...row.words(span), score: scores[span] ?? 0 };
  });
  return { spans, total };
}

/** The span that shares most words with the others, each counted by its probability. */
function mostShared({
  spans,
  total,
}: LikelySpans): { first: number; last: number; fit: number } | undefined {
  const most = spans[0]?.score ?? 0;
  const weights = Float64Array.from(spans, ({ score }) => Math.exp(score - most) / total);
  let best: { first: number; last: number; fit: number } | undefined;
  for (const { first, last } of spans) {
    let fit = 0;
    for (let i = 0; i < spans.length; i++) {
      const other = spans[i];
      if (!other || other.first > last || other.last < first) continue;
      const common = Math.min(last, other.last) - Math.max(first, other.first) + 1;
      const length = last - first + 1 + other.last - other.first + 1;
      fit += ((weights[i] ?? 0) * 2 * common) / length;
    }
    if (!best || fit > best.fit) best = { first, last, fit };
  }
  return best;
}
