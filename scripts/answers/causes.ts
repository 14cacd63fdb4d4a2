import { answerQuestion, findEvidence } from "../../src/answers/answer.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import type { ReadSentence } from "../../src/retrieval/sentences.ts";
import { type AskedQuestion, answerWords, goldOf, holdsAny, tokenF1 } from "./questions.ts";

/** Why an answer is wrong, in the order they are looked for. */
export const CAUSES = [
  "no sentence that was read holds an answer",
  "its sentence was not among the dozen",
  "another sentence holds more of the question",
  "another sentence, as much of the question in it",
  "right place, too short",
  "right place, too long",
  "right sentence, another span of it",
] as const;
export type Cause = (typeof CAUSES)[number];

interface Wrong {
  readonly question: AskedQuestion;
  readonly confidence: number;
  readonly words: readonly string[];
  readonly sentence: string;
}

/** The causes of the wrong answers (F1 below a half) that are given with most confidence. */
export async function countCauses(
  corpus: Corpus,
  questions: readonly AskedQuestion[],
  most: number,
): Promise<ReadonlyMap<Cause, number>> {
  const wrong: Wrong[] = [];
  for (const question of questions) {
    const [best] = (await answerQuestion(corpus, { q: question.text, limit: 1 }, 0)).answers;
    if (!best || goldOf(question).length === 0) continue;
    const words = answerWords(best.text);
    if (tokenF1(words, goldOf(question)) >= 0.5) continue;
    const { confidence, sentence } = best;
    wrong.push({ question, confidence, words, sentence: sentence.text });
  }
  wrong.sort((a, b) => b.confidence - a.confidence);
  const counts = new Map<Cause, number>(CAUSES.map((cause) => [cause, 0]));
  for (const one of wrong.slice(0, most)) {
    const cause = await causeOf(corpus, one);
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return counts;
}

async function causeOf(corpus: Corpus, { question, words, sentence }: Wrong): Promise<Cause> {
  const [unread, unchosen, more, asMuch, short, long, span] = CAUSES;
  const gold = goldOf(question);
  const holds = (text: string) => holdsAny(answerWords(text), gold);
  if (holds(sentence)) {
    const isPart = gold.some((answer) => holdsAny(answer, [words]));
    return isPart ? short : holdsAny(words, gold) ? long : span;
  }
  const { sentences, evidence } = await findEvidence(corpus, question.text, undefined);
  if ((await those(corpus, sentences, holds)).length === 0) return unread;
  const chosen = await those(corpus, evidence, holds);
  if (chosen.length === 0) return unchosen;
  const given = await those(corpus, evidence, (text) => text === sentence);
  const coverage = (some: readonly ReadSentence[]) =>
    Math.max(0, ...some.map(({ values }) => values.coverage));
  return coverage(given) > coverage(chosen) ? more : asMuch;
}

/** The sentences whose text is such. */
async function those(
  { store }: Corpus,
  sentences: readonly ReadSentence[],
  isSuch: (text: string) => boolean,
): Promise<ReadSentence[]> {
  const found: ReadSentence[] = [];
  for (const sentence of sentences) {
    const { text } = await store.text(sentence.article);
    if (isSuch(text.slice(sentence.start, sentence.end))) found.push(sentence);
  }
  return found;
}
