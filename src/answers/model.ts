import type { Asked } from "../retrieval/question.ts";
import type { SentenceValues } from "../retrieval/sentences.ts";
import type { Evidence } from "./evidence.ts";
import {
  EDGE_TEMPLATES,
  type EdgeValues,
  MAX_ANSWER,
  type SentenceFeatures,
  SPAN_TEMPLATES,
  sentenceFeatures,
} from "./features.ts";

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

/** Weights as one kind of question needs them: general and typed ones added up. */
interface Table {
  readonly starts: readonly ReadonlyMap<string, number>[];
  readonly ends: readonly ReadonlyMap<string, number>[];
  /** By template and place of the value. */
  readonly spans: readonly Float64Array[];
  readonly weights: ReadonlyMap<string, number>;
}

/** What answers are weighed by, read once for every kind of question. */
export class AnswerModel {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #choice: ChoiceWeights;
  readonly #edges = new Map<string, ReadonlyMap<string, ReadonlyMap<string, number>>>();
  readonly #tables = new Map<string, Table>();

  /** @param choice without it a sentence is worth its mass. */
  constructor(weights: ReadonlyMap<string, number>, choice: ChoiceWeights = { mass: 1 }) {
    this.#weights = weights;
    this.#choice = choice;
  }

  /** How likely a sentence holds the answer, as a logarithm beside the others. */
  worth(mass: number, values: SentenceValues): number {
    let worth = mass * this.#choice.mass;
    for (const [name, value] of Object.entries(values)) worth += value * (this.#choice[name] ?? 0);
    return worth;
  }

  /** The table for questions that expect something. */
  table(expects: string): Table {
    const known = this.#tables.get(expects);
    if (known) return known;
    const edges = (side: string) =>
      EDGE_TEMPLATES.map(({ name }) => this.#values(`${side}.${name}`, expects));
    const table: Table = {
      starts: edges("s"),
      ends: edges("e"),
      spans: SPAN_TEMPLATES.map(({ name, values }) => {
        const weights = this.#values(name, expects);
        return Float64Array.from(values, (value) => weights.get(value) ?? 0);
      }),
      weights: this.#weights,
    };
    this.#tables.set(expects, table);
    return table;
  }

  /** Weights by value of one template. */
  #values(template: string, expects: string): ReadonlyMap<string, number> {
    const sum = new Map(this.#named(template));
    for (const [value, weight] of this.#named(`${expects} ${template}`)) {
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

function rivalOf(evidence: readonly Evidence[], own: number): number {
  let best = 0;
  for (const { article, values } of evidence) {
    if (article !== own && values.support > best) best = values.support;
  }
  return best;
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
  const table = model.table(asked.expects);
  const scored = evidence
    .filter(({ words }) => words.length > 0)
    .map((sentence) => {
      const scores = scoreSpans(sentenceFeatures(sentence, asked), table);
      const mass = logSum(scores);
      return { sentence, scores, mass, worth: model.worth(mass, sentence.values) };
    })
    .sort((a, b) => b.worth - a.worth);
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
 * Whether a span begins and ends with a fact of the kind the question expects, which the question
 * does not say itself. Several people may be one answer.
 */
function isOfKind(
  { words, facts }: Evidence,
  { expects }: Asked,
): (first: number, last: number) => boolean {
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
  return (first, last) => starts.has(first) && ends.has(last);
}

/** The sum of its weights for every span of a sentence, in the order of its features. */
function scoreSpans(
  { starts, ends, sentence, spans }: SentenceFeatures,
  table: Table,
): Float64Array {
  const opening = Float64Array.from(starts, (values) => sumOf(values, table.starts));
  const closing = Float64Array.from(ends, (values) => sumOf(values, table.ends));
  let base = 0;
  for (const [name, value] of sentence) base += value * (table.weights.get(name) ?? 0);
  const width = SPAN_TEMPLATES.length;
  const scores = new Float64Array(spans.length / width);
  const count = starts.length;
  let span = 0;
  for (let first = 0; first < count; first++) {
    const beyond = Math.min(count, first + MAX_ANSWER);
    for (let last = first; last < beyond; last++, span++) {
      let score = base + (opening[first] ?? 0) + (closing[last] ?? 0);
      for (let t = 0; t < width; t++) score += table.spans[t]?.[spans[span * width + t] ?? 0] ?? 0;
      scores[span] = score;
    }
  }
  return scores;
}

function sumOf(values: EdgeValues, tables: readonly ReadonlyMap<string, number>[]): number {
  let sum = 0;
  for (let t = 0; t < values.length; t++) sum += tables[t]?.get(values[t] ?? "") ?? 0;
  return sum;
}

/** Logarithm of the sum of exponentials; what adds next to nothing is left out. */
function logSum(scores: ArrayLike<number>): number {
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

/**
 * The likely spans of a sentence; where those of the kind that is asked for are among them, these
 * alone.
 */
function likelySpans(scores: Float64Array, sentence: Evidence, asked: Asked): Span[] {
  const isKind = isOfKind(sentence, asked);
  const count = sentence.words.length;
  const found: (Span & { readonly isKind: boolean })[] = [];
  let most = Number.NEGATIVE_INFINITY;
  let mostOfKind = Number.NEGATIVE_INFINITY;
  let span = 0;
  for (let first = 0; first < count; first++) {
    const beyond = Math.min(count, first + MAX_ANSWER);
    for (let last = first; last < beyond; last++, span++) {
      const score = scores[span] ?? 0;
      if (score < most - NEGLIGIBLE) continue;
      if (score > most) most = score;
      const own = isKind(first, last);
      if (own && score > mostOfKind) mostOfKind = score;
      found.push({ first, last, score, isKind: own });
    }
  }
  const onlyKind = mostOfKind >= most - KIND_LEAD;
  const least = (onlyKind ? mostOfKind : most) - NEGLIGIBLE;
  return found.filter((one) => one.score >= least && (one.isKind || !onlyKind));
}

/** The span that shares most words with the others, each counted by its probability. */
function mostShared(spans: Span[]): { first: number; last: number; fit: number } | undefined {
  const likely = spans.sort((a, b) => b.score - a.score);
  const most = likely[0]?.score ?? 0;
  let total = 0;
  for (const { score } of likely) total += Math.exp(score - most);
  const top = likely.slice(0, MAX_SPANS);
  const weights = Float64Array.from(top, ({ score }) => Math.exp(score - most) / total);
  let best: { first: number; last: number; fit: number } | undefined;
  for (const { first, last } of top) {
    let fit = 0;
    for (let i = 0; i < top.length; i++) {
      const other = top[i];
      if (!other || other.first > last || other.last < first) continue;
      const common = Math.min(last, other.last) - Math.max(first, other.first) + 1;
      const length = last - first + 1 + other.last - other.first + 1;
      fit += ((weights[i] ?? 0) * 2 * common) / length;
    }
    if (!best || fit > best.fit) best = { first, last, fit };
  }
  return best;
}
