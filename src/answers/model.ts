import type { Evidence } from "./evidence.ts";
import { type Asked, MAX_ANSWER, type SentenceFeatures, sentenceFeatures } from "./features.ts";

/** Weights of features by name; a feature without one says nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The best answer a sentence gives. */
export interface Candidate {
  readonly evidence: Evidence;
  /** Words it begins and ends with. */
  readonly first: number;
  readonly last: number;
  /** Probability that the sentence holds the answer, if one of the sentences does. */
  readonly share: number;
  /** Token F1 this span is expected to have, if its sentence holds the answer. */
  readonly fit: number;
}

/** Likeliest spans of a sentence that are held against each other; the rest weighs nothing. */
const MAX_SPANS = 60;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/**
 * The best answer of each sentence, those of the likeliest sentences first.
 *
 * The model is a softmax over all spans of all sentences. A sentence is worth what its spans are
 * worth together; of its spans the one that is expected to share most words with the right answer
 * is taken, which is rarely the likeliest one: neighbours that overlap speak for each other.
 */
export function rankCandidates(
  evidence: readonly Evidence[],
  asked: Asked,
  weights: ReadonlyMap<string, number>,
): Candidate[] {
  const scored = evidence.map((sentence) => ({
    sentence,
    spans: scoreSpans(sentenceFeatures(sentence, asked), weights),
  }));
  const most = Math.max(...scored.map(({ spans }) => greatest(spans)));
  const masses = scored.map(({ spans }) =>
    spans.reduce((sum, { score }) => sum + Math.exp(score - most), 0),
  );
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const found: Candidate[] = [];
  scored.forEach(({ sentence, spans }, i) => {
    const best = mostShared(spansOfKind(sentence, asked, spans));
    if (best) found.push({ evidence: sentence, ...best, share: (masses[i] ?? 0) / total });
  });
  return found.sort((a, b) => b.share - a.share);
}

/** What a question expects that facts are sure to mark; places and dates are said in more words. */
const MARKED: ReadonlySet<string> = new Set(["person", "percent", "money", "duration"]);

/**
 * Where a sentence says what the question expects, and the question does not say it itself, the
 * spans that begin and end with such a fact; else all of them. Several people may be one answer.
 */
function spansOfKind({ words, facts }: Evidence, { expects }: Asked, spans: Span[]): Span[] {
  if (!MARKED.has(expects)) return spans;
  const isNew = (i: number) => !words[i]?.matches.some(({ weight }) => weight >= 0.4);
  const fitting = facts.filter(({ type, first, last }) => {
    if (type !== expects) return false;
    for (let i = first; i <= last; i++) if (isNew(i)) return true;
    return false;
  });
  const starts = new Set(fitting.map(({ first }) => first));
  const ends = new Set(fitting.map(({ last }) => last));
  const own = spans.filter(({ first, last }) => starts.has(first) && ends.has(last));
  return own.length > 0 ? own : spans;
}

/** Every span of a sentence with the sum of its weights. */
export function scoreSpans(
  features: SentenceFeatures,
  weights: ReadonlyMap<string, number>,
): Span[] {
  const sum = (names: readonly string[]) => {
    let score = 0;
    for (const name of names) score += weights.get(name) ?? 0;
    return score;
  };
  const starts = features.starts.map(sum);
  const ends = features.ends.map(sum);
  let base = 0;
  for (const [name, value] of features.sentence) base += value * (weights.get(name) ?? 0);
  const spans: Span[] = [];
  for (let first = 0; first < starts.length; first++) {
    const beyond = Math.min(starts.length, first + MAX_ANSWER);
    for (let last = first; last < beyond; last++) {
      const own = sum(features.span(first, last));
      spans.push({ first, last, score: base + (starts[first] ?? 0) + (ends[last] ?? 0) + own });
    }
  }
  return spans;
}

function greatest(spans: readonly Span[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const { score } of spans) if (score > most) most = score;
  return most;
}

/** The span that shares most words with the others, each counted by its probability. */
function mostShared(spans: Span[]): { first: number; last: number; fit: number } | undefined {
  const most = greatest(spans);
  const likely = spans
    .map(({ first, last, score }) => ({ first, last, weight: Math.exp(score - most) }))
    .sort((a, b) => b.weight - a.weight);
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  const top = likely.slice(0, MAX_SPANS);
  let best: { first: number; last: number; fit: number } | undefined;
  for (const { first, last } of top) {
    let fit = 0;
    for (const other of top) {
      const common = Math.min(last, other.last) - Math.max(first, other.first) + 1;
      if (common <= 0) continue;
      fit += (other.weight * 2 * common) / (last - first + 1 + other.last - other.first + 1);
    }
    if (!best || fit / total > best.fit) best = { first, last, fit: fit / total };
  }
  return best;
}
