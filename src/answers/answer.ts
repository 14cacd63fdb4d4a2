import { fold, normalize } from "../analysis/normalizer.ts";
import type { Answer, AnswersRequest, AnswersResponse } from "../contract/answers.ts";
import type { Span } from "../contract/span.ts";
import type { Allowed } from "../retrieval/article-scores.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import { both, passesFilters } from "../retrieval/filters.ts";
import { type Asked, readAsked } from "../retrieval/question.ts";
import { prepareQuery } from "../retrieval/rank-query.ts";
import type { ReadSentence } from "../retrieval/sentences.ts";
import { confidenceOf } from "./confidence.ts";
import { type Evidence, gatherEvidence, readBestPassages } from "./evidence.ts";
import { FITTED } from "./fitted.ts";
import { type Candidate, rankCandidates } from "./model.ts";
import { CALIBRATION, MIN_CONFIDENCE } from "./weights.ts";

type Source = Answer["sources"][number];

/**
 * Answers to a question, word for word from the articles, the likeliest first; none where the
 * articles are unlikely to hold one. One answer found in several places comes once, with them.
 *
 * @param least confidence of an answer that is given, 0–1
 */
export async function answerQuestion(
  corpus: Corpus,
  request: AnswersRequest,
  least: number = MIN_CONFIDENCE,
): Promise<AnswersResponse> {
  const { asked, candidates } = await findCandidates(
    corpus,
    request.q,
    passesFilters(corpus.engine.index, request),
  );
  const answers: Answer[] = [];
  // The choice of the sentence orders answers better than confidence does; none is surer than the
  // one before it.
  let confidence = 1;
  for (const candidate of candidates) {
    const own = Math.round(confidenceOf(candidate, CALIBRATION) * 1000) / 1000;
    confidence = Math.min(confidence, own);
    const source = await toSource(corpus, candidate);
    const known = answers.find((answer) => saysSame(answer, source));
    if (known) known.sources.push(source);
    else if (confidence >= least) answers.push({ ...source, confidence, sources: [] });
  }
  const { text, language, expects } = asked;
  return {
    question: { text, language, expects },
    answers: answers.slice(0, request.limit),
    index: { version: corpus.info.version },
  };
}

/** What a question asks and the best answer of each sentence that may hold one. */
async function findCandidates(
  corpus: Corpus,
  text: string,
  allowed: Allowed,
): Promise<{ readonly asked: Asked; readonly candidates: readonly Candidate[] }> {
  const { asked, evidence } = await findEvidence(corpus, text, allowed);
  return { asked, candidates: rankCandidates(evidence, asked, FITTED) };
}

/** What a question asks, the sentences read for it, and those that may hold the answer. */
export async function findEvidence(
  corpus: Corpus,
  text: string,
  allowed: Allowed,
): Promise<{
  readonly asked: Asked;
  readonly sentences: readonly ReadSentence[];
  readonly evidence: readonly Evidence[];
}> {
  const { query, groups, clauses } = prepareQuery(corpus.engine.index, text, {
    forSentences: true,
  });
  const asked = readAsked(text, query);
  // Who, why: nothing is named that the articles could speak of.
  const isEmpty = query.words.every((word) => word.isStopWord || word.isQuestionWord);
  if (isEmpty) return { asked, sentences: [], evidence: [] };
  const sentences = await readBestPassages(corpus, groups, both(allowed, clauses), asked);
  return { asked, sentences, evidence: await gatherEvidence(corpus, sentences) };
}

/** Signs that are no words, and belong to the number beside them: 30%, ٪۳۰, $5. */
const SIGN_BEHIND = /^(?:\s?[%٪‰°]|[$€£¥])/u;
const SIGN_BEFORE = /(?<!\p{Nd})[%٪$€£¥]$/u;

async function toSource(corpus: Corpus, { evidence, first, last }: Candidate): Promise<Source> {
  const { text } = await corpus.store.text(evidence.article);
  const { id, title, url, language } = corpus.engine.index.articles.meta(evidence.article);
  const span = (start: number, end: number): Span => ({ text: text.slice(start, end), start, end });
  const [begin, stop] = [evidence.words[first], evidence.words[last]];
  let start = begin?.start ?? evidence.start;
  let end = stop?.end ?? evidence.end;
  if (isNumber(stop)) end += SIGN_BEHIND.exec(text.slice(end, evidence.end))?.[0].length ?? 0;
  if (isNumber(begin))
    start -= SIGN_BEFORE.exec(text.slice(evidence.start, start))?.[0].length ?? 0;
  return {
    ...span(start, end),
    sentence: span(evidence.start, evidence.end),
    article: { id, title, url, language },
  };
}

function isNumber(word: { readonly term: string } | undefined): boolean {
  return /^\d/.test(word?.term ?? "");
}

function saysSame(a: Span, b: Span): boolean {
  return fold(normalize(a.text).text) === fold(normalize(b.text).text);
}
