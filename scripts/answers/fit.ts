import { MAX_ANSWER } from "../../src/answers/features.ts";
import { type Example, type ExampleSentence, SPAN_FEATURES } from "./examples.ts";

/** Passes over the examples, step length, and pull of the weights to zero; chosen by folds. */
const PASSES = 4;
const STEP = 0.15;
const PULL = 0.0003;

/** Least worth of a span that counts as an answer, and the power its worth is taken to. */
const LEAST = 0.3;
const POWER = 2;

/**
 * Weights that make the spans worth most the likeliest: softmax over all spans of a question,
 * fitted by AdaGrad. The same examples in the same order give the same weights.
 */
export function fitWeights(examples: readonly Example[], features: number): Float64Array {
  const weights = new Float64Array(features);
  const squares = new Float64Array(features);
  const gradient = new Float64Array(features);
  const random = generator(7);
  const order = examples.map((_, i) => i);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    for (const i of order) {
      const { sentences } = examples[i] ?? { sentences: [] };
      const shares = spanShares(sentences, weights);
      const right = sumOf(sentences, (s, k, p) => worth(s, p) * (shares[k]?.[p] ?? 0));
      if (right < 1e-9) continue;
      const touched = addGradient(sentences, shares, right, gradient);
      for (const f of touched) {
        const slope = (gradient[f] ?? 0) + PULL * (weights[f] ?? 0);
        gradient[f] = 0;
        squares[f] = (squares[f] ?? 0) + slope * slope;
        weights[f] = (weights[f] ?? 0) - (STEP * slope) / Math.sqrt((squares[f] ?? 0) + 0.01);
      }
    }
  }
  return weights;
}

function worth({ gains }: ExampleSentence, span: number): number {
  const gain = gains[span] ?? 0;
  return gain > LEAST ? gain ** POWER : 0;
}

function sumOf(
  sentences: readonly ExampleSentence[],
  value: (sentence: ExampleSentence, k: number, span: number) => number,
): number {
  let sum = 0;
  sentences.forEach((sentence, k) => {
    for (let p = 0; p < sentence.gains.length; p++) sum += value(sentence, k, p);
  });
  return sum;
}

/** Probability of every span of every sentence. */
function spanShares(sentences: readonly ExampleSentence[], weights: Float64Array): Float64Array[] {
  let most = Number.NEGATIVE_INFINITY;
  const scores = sentences.map((sentence) => {
    const { count, starts, ends, spans, gains } = sentence;
    const sum = (own: Int32Array) => own.reduce((total, f) => total + (weights[f] ?? 0), 0);
    const opening = starts.map(sum);
    const closing = ends.map(sum);
    let base = 0;
    for (const [f, value] of sentence.sentence) base += (weights[f] ?? 0) * value;
    const own = new Float64Array(gains.length);
    forEachSpan(count, (first, last, p) => {
      let score = base + (opening[first] ?? 0) + (closing[last] ?? 0);
      const at = p * SPAN_FEATURES;
      for (let x = at; x < at + SPAN_FEATURES; x++) score += weights[spans[x] ?? 0] ?? 0;
      own[p] = score;
      if (score > most) most = score;
    });
    return own;
  });
  let total = 0;
  for (const own of scores) {
    for (let p = 0; p < own.length; p++) total += own[p] = Math.exp((own[p] ?? 0) - most);
  }
  for (const own of scores) for (let p = 0; p < own.length; p++) own[p] = (own[p] ?? 0) / total;
  return scores;
}

function forEachSpan(
  count: number,
  visit: (first: number, last: number, span: number) => void,
): void {
  let span = 0;
  for (let first = 0; first < count; first++) {
    const beyond = Math.min(count, first + MAX_ANSWER);
    for (let last = first; last < beyond; last++) visit(first, last, span++);
  }
}

/** Adds the slope of the loss; returns the features it touched. */
function addGradient(
  sentences: readonly ExampleSentence[],
  shares: readonly Float64Array[],
  right: number,
  gradient: Float64Array,
): Set<number> {
  const touched = new Set<number>();
  const add = (feature: number, slope: number) => {
    touched.add(feature);
    gradient[feature] = (gradient[feature] ?? 0) + slope;
  };
  sentences.forEach((sentence, k) => {
    const { count, starts, ends, spans } = sentence;
    const opening = new Float64Array(count);
    const closing = new Float64Array(count);
    let total = 0;
    forEachSpan(count, (first, last, p) => {
      const share = shares[k]?.[p] ?? 0;
      const slope = share * (1 - worth(sentence, p) / right);
      if (Math.abs(slope) < 1e-5) return;
      opening[first] = (opening[first] ?? 0) + slope;
      closing[last] = (closing[last] ?? 0) + slope;
      total += slope;
      const at = p * SPAN_FEATURES;
      for (let x = at; x < at + SPAN_FEATURES; x++) add(spans[x] ?? 0, slope);
    });
    for (let i = 0; i < count; i++) {
      for (const f of starts[i] ?? []) add(f, opening[i] ?? 0);
      for (const f of ends[i] ?? []) add(f, closing[i] ?? 0);
    }
    for (const [f, value] of sentence.sentence) add(f, total * value);
  });
  return touched;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Numbers in 0–1 that are the same each time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One observation for the calibration. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

/** Logistic regression by gradient descent; the last coefficient is the constant. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const width = observations[0]?.inputs.length ?? 0;
  const coefficients = new Array<number>(width + 1).fill(0);
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < 3000; round++) {
    const slopes = new Array<number>(width + 1).fill(0);
    for (const { inputs, isRight, weight } of observations) {
      let sum = coefficients[width] ?? 0;
      for (let x = 0; x < width; x++) sum += (coefficients[x] ?? 0) * (inputs[x] ?? 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0));
      for (let x = 0; x < width; x++) slopes[x] = (slopes[x] ?? 0) + error * (inputs[x] ?? 0);
      slopes[width] = (slopes[width] ?? 0) + error;
    }
    for (let x = 0; x <= width; x++) {
      const pull = x < width ? 0.001 * (coefficients[x] ?? 0) : 0;
      coefficients[x] = (coefficients[x] ?? 0) - 2 * ((slopes[x] ?? 0) / total + pull);
    }
  }
  return coefficients;
}
