import { MAX_ANSWER, SPAN_TEMPLATES } from "../../src/answers/spans.ts";
import type { Example, ExampleSentence } from "./examples.ts";

/** Passes over the examples, step length, and pull of the weights to zero; chosen by folds. */
const PASSES = 4;
const STEP = 0.15;
const PULL = 0.01;

const WIDTH = SPAN_TEMPLATES.length;

/** Least worth of a span that counts as an answer, and the power its worth is taken to. */
const LEAST = 0.3;
const POWER = 3;

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
      const example = examples[i];
      if (!example) continue;
      const { sentences } = example;
      const shares = spanShares(example, weights);
      const right = sumOf(sentences, (s, k, p) => worth(s, p) * (shares[k]?.[p] ?? 0));
      if (right < 1e-9) continue;
      const touched = addGradient(example, shares, right, gradient);
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
function spanShares({ sentences, spanFeatures }: Example, weights: Float64Array): Float64Array[] {
  const table = Float64Array.from(spanFeatures, (own) =>
    own.reduce((sum, f) => sum + (weights[f] ?? 0), 0),
  );
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
      const beyond = (p + 1) * WIDTH;
      for (let at = p * WIDTH; at < beyond; at++) score += table[spans[at] ?? 0] ?? 0;
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
  { sentences, spanFeatures }: Example,
  shares: readonly Float64Array[],
  right: number,
  gradient: Float64Array,
): Set<number> {
  const touched = new Set<number>();
  const add = (feature: number, slope: number) => {
    touched.add(feature);
    gradient[feature] = (gradient[feature] ?? 0) + slope;
  };
  const slopes = new Float64Array(spanFeatures.length);
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
      const beyond = (p + 1) * WIDTH;
      for (let at = p * WIDTH; at < beyond; at++) {
        const place = spans[at] ?? 0;
        slopes[place] = (slopes[place] ?? 0) + slope;
      }
    });
    for (let i = 0; i < count; i++) {
      for (const f of starts[i] ?? []) add(f, opening[i] ?? 0);
      for (const f of ends[i] ?? []) add(f, closing[i] ?? 0);
    }
    for (const [f, value] of sentence.sentence) add(f, total * value);
  });
  slopes.forEach((slope, place) => {
    if (slope !== 0) for (const f of spanFeatures[place] ?? []) add(f, slope);
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

/** Steps of Newton's method, and pull of the coefficients to zero. */
const NEWTON_STEPS = 12;
const LOGISTIC_PULL = 0.0001;

/** Logistic regression by Newton's method; the last coefficient is the constant. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const width = (observations[0]?.inputs.length ?? 0) + 1;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  let coefficients = new Array<number>(width).fill(0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const slopes = new Float64Array(width);
    const curve = Array.from({ length: width }, () => new Float64Array(width));
    for (let x = 0; x < width; x++) {
      const pull = x < width - 1 ? LOGISTIC_PULL * total : 1e-9;
      slopes[x] = pull * (coefficients[x] ?? 0);
      (curve[x] as Float64Array)[x] = pull;
    }
    for (const { inputs, isRight, weight } of observations) {
      const row = [...inputs, 1];
      const sum = row.reduce((all, input, x) => all + input * (coefficients[x] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-sum));
      const error = weight * (p - (isRight ? 1 : 0));
      const bend = weight * p * (1 - p);
      row.forEach((input, x) => {
        slopes[x] = (slopes[x] ?? 0) + error * input;
        const own = curve[x] as Float64Array;
        for (let y = 0; y < width; y++) own[y] = (own[y] ?? 0) + bend * input * (row[y] ?? 0);
      });
    }
    const move = solve(curve, slopes);
    coefficients = coefficients.map((coefficient, x) => coefficient - (move[x] ?? 0));
  }
  return coefficients;
}

/** Solves `matrix · x = right` for a symmetric positive matrix, by elimination; uses both up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const width = right.length;
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < width; pivot++) {
    for (let row = pivot + 1; row < width; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      const own = matrix[row] as Float64Array;
      for (let column = pivot; column < width; column++) {
        own[column] = at(row, column) - factor * at(pivot, column);
      }
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const found = new Float64Array(width);
  for (let row = width - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < width; column++)
      sum -= at(row, column) * (found[column] ?? 0);
    found[row] = sum / at(row, row);
  }
  return found;
}

/** Things one of which is to be chosen: their inputs, and how right each would be, 0–1. */
export type Choice = readonly { readonly inputs: readonly number[]; readonly gain: number }[];

/** Rounds of fitting a choice, its first step length, and the pull of the coefficients to zero. */
const ROUNDS = 300;
const FIRST_STEP = 0.1;
const CHOICE_PULL = 0.001;

/** Coefficients that make the right things the likeliest: softmax over each choice, by Adam. */
export function fitChoice(choices: readonly Choice[]): number[] {
  const usable = choices.filter((choice) => choice.some(({ gain }) => gain > 0));
  const width = usable[0]?.[0]?.inputs.length ?? 0;
  const coefficients = new Array<number>(width).fill(0);
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let round = 1; round <= ROUNDS; round++) {
    const slopes = coefficients.map((coefficient) => CHOICE_PULL * coefficient * usable.length);
    for (const choice of usable) addChoiceSlopes(choice, coefficients, slopes);
    const step = FIRST_STEP * Math.min(1, (2 * (ROUNDS - round)) / ROUNDS);
    for (let x = 0; x < width; x++) {
      const slope = (slopes[x] ?? 0) / usable.length;
      means[x] = 0.9 * (means[x] ?? 0) + 0.1 * slope;
      squares[x] = 0.99 * (squares[x] ?? 0) + 0.01 * slope * slope;
      const mean = (means[x] ?? 0) / (1 - 0.9 ** round);
      const square = (squares[x] ?? 0) / (1 - 0.99 ** round);
      coefficients[x] = (coefficients[x] ?? 0) - (step * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
  return coefficients;
}

function addChoiceSlopes(choice: Choice, coefficients: readonly number[], slopes: number[]): void {
  const scores = choice.map(({ inputs }) =>
    inputs.reduce((sum, input, x) => sum + input * (coefficients[x] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const all = likely.reduce((sum, one) => sum + one, 0);
  const right = likely.reduce((sum, one, i) => sum + (choice[i]?.gain ?? 0) * one, 0);
  choice.forEach(({ inputs, gain }, i) => {
    const share = likely[i] ?? 0;
    const slope = share / all - (gain * share) / right;
    for (let x = 0; x < inputs.length; x++) slopes[x] = (slopes[x] ?? 0) + slope * (inputs[x] ?? 0);
  });
}
