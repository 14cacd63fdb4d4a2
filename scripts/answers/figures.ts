import { answerQuestion } from "../../src/answers/answer.ts";
import type { AnswerModel } from "../../src/answers/model.ts";
import { findSnippets } from "../../src/answers/snippets.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import { type AskedQuestion, answerWords, goldOf, holdsAny, tokenF1 } from "./questions.ts";

/** How answers and snippets did on some questions, each figure 0–1. */
export interface AnswerFigures {
  readonly questions: number;
  /** The sentence of the first answer holds a right answer, word for word. */
  readonly sentenceAt1: number;
  /** Snippets of that many characters together hold one. */
  readonly snippets500: number;
  readonly snippets1000: number;
  /** The first answer beside the right one that fits best: equal, and SQuAD's token F1. */
  readonly exactMatch: number;
  readonly f1: number;
  /** Expected calibration error over ten steps; right is an F1 of half or more. */
  readonly calibrationError: number;
  readonly silent: number;
}

/** Steps of confidence whose answers are held against their share of right ones. */
const STEPS = 10;

/**
 * Asks every question through the same code as the endpoints.
 *
 * @param least confidence of an answer that is given, 0–1; that of the endpoint where absent
 */
export async function evaluateAnswers(
  corpus: Corpus,
  questions: readonly AskedQuestion[],
  least?: number,
): Promise<AnswerFigures> {
  const sums = { sentence: 0, at500: 0, at1000: 0, exact: 0, f1: 0, silent: 0 };
  const given: { confidence: number; isRight: boolean }[] = [];
  for (const question of questions) {
    const { text } = question;
    const gold = goldOf(question);
    const [best] = (await answerQuestion(corpus, { q: text, limit: 1 }, least)).answers;
    if (best) {
      const f1 = tokenF1(answerWords(best.text), gold);
      sums.sentence += holds(best.sentence.text, gold);
      sums.exact += f1 === 1 ? 1 : 0;
      sums.f1 += f1;
      given.push({ confidence: best.confidence, isRight: f1 >= 0.5 });
    } else sums.silent++;
    if (gold.length === 0) continue;
    sums.at500 += await askSnippets(corpus, question, 500);
    sums.at1000 += await askSnippets(corpus, question, 1000);
  }
  const mean = (sum: number) => sum / Math.max(1, questions.length);
  return {
    questions: questions.length,
    sentenceAt1: mean(sums.sentence),
    snippets500: mean(sums.at500),
    snippets1000: mean(sums.at1000),
    exactMatch: mean(sums.exact),
    f1: mean(sums.f1),
    calibrationError: calibrationError(given),
    silent: mean(sums.silent),
  };
}

/**
 * Whether the snippets of so many characters together hold a right answer: 1 or 0.
 *
 * @param model what sentences are weighed by; that of the endpoint where absent
 */
export async function askSnippets(
  corpus: Corpus,
  question: AskedQuestion,
  maxChars: number,
  model?: AnswerModel,
): Promise<number> {
  const request = { q: question.text, maxChars, limit: 50, perArticle: 50 };
  const { snippets } = await findSnippets(corpus, request, model);
  return holds(snippets.map(({ text }) => text).join("\n"), goldOf(question));
}

function holds(passage: string, gold: readonly (readonly string[])[]): number {
  return holdsAny(answerWords(passage), gold) ? 1 : 0;
}

/** Expected calibration error over ten steps of confidence. */
export function calibrationError(
  given: readonly { readonly confidence: number; readonly isRight: boolean }[],
): number {
  let error = 0;
  for (let step = 0; step < STEPS; step++) {
    const here = given.filter(
      ({ confidence }) => Math.min(STEPS - 1, Math.floor(confidence * STEPS)) === step,
    );
    const claimed = here.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = here.filter(({ isRight }) => isRight).length;
    error += Math.abs(claimed - right);
  }
  return error / Math.max(1, given.length);
}
