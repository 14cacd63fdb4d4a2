import type { SnippetsRequest, SnippetsResponse } from "../contract/snippets.ts";
import type { Range } from "../contract/span.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import { both, passesFilters } from "../retrieval/filters.ts";
import { createMarker, createMatcher, highlight, type Matcher } from "../retrieval/matcher.ts";
import { type Asked, readAsked } from "../retrieval/question.ts";
import { prepareQuery } from "../retrieval/rank-query.ts";
import { rankPassages } from "../retrieval/scoring.ts";
import { tokensOf } from "../retrieval/sentence-tokens.ts";
import { worthOf } from "../retrieval/sentence-values.ts";
import { type ReadSentence, readSentences } from "../retrieval/sentences.ts";
import { fitClauses } from "./clauses.ts";
import { gatherEvidence } from "./evidence.ts";
import { FITTED } from "./fitted.ts";
import { leansBack } from "./leaning.ts";
import { type AnswerModel, logSum, shareWithin, weighEvidence } from "./model.ts";

/**
 * Best passages whose sentences compete: at 1,000 characters twelve do as well as twenty-four,
 * longer answers need more of them.
 */
const PASSAGES = { least: 12, most: 40, chars: 200 } as const;

/** How much a long sentence has to be worth more than a short one; from the development sets. */
const LENGTH_POWER = 0.5;

/**
 * How much less likely, as a logarithm, the neighbour of a sentence holds the answer than the
 * sentence itself; from the development sets.
 */
const NEIGHBOUR = 2;

/**
 * Units from which on a sentence is a list or runs on, and may be cut where it does not fit;
 * chosen, not measured.
 */
const LONG_SENTENCE = 500;

/** Part of a sentence's words in a sentence that was taken, from which it says nothing new. */
const REPEATED = 0.9;

type Snippet = SnippetsResponse["snippets"][number];

/** Neighbouring sentences of one article that were taken; worth what the best of them is. */
interface Piece extends Range {
  readonly article: number;
  readonly worth: number;
}

/** A sentence and how likely it holds the answer, as a logarithm beside the others. */
interface WeighedSentence extends ReadSentence {
  readonly worth: number;
  /** See `shareWithin`; absent where nobody looked for answers in it. */
  readonly answer?: ReturnType<typeof shareWithin>;
}

/** A sentence with its place in the order they are taken in. */
interface RankedSentence extends WeighedSentence {
  readonly order: number;
}

/**
 * Whole sentences to hand to a language model, the best first, in as many characters as asked for:
 * neighbours become one snippet, with the sentence between two of them; a sentence that says what
 * was shown is not shown again, and one that leans on the sentence before ("he said …") comes with
 * it where there is room. Of a very long sentence that does not fit, the clauses that say most are
 * taken.
 *
 * @param model what sentences that may hold the answer are weighed by
 */
export async function findSnippets(
  corpus: Corpus,
  request: SnippetsRequest,
  model: AnswerModel = FITTED,
): Promise<SnippetsResponse> {
  const { index } = corpus.engine;
  const { query, groups, clauses } = prepareQuery(index, request.q, {
    forSentences: true,
  });
  const allowed = both(passesFilters(index, request), clauses);
  const { least, most, chars } = PASSAGES;
  const count = Math.min(most, Math.max(least, Math.ceil(request.maxChars / chars)));
  const passages = rankPassages(index, groups, count, { allowed });
  const asked = readAsked(request.q, query);
  const read = await readSentences(corpus, passages, createMatcher(index, groups), asked);
  const weighed = await weighAll(corpus, read, asked, model);
  const sentences = rankSentences(await fitAll(corpus, weighed, request.maxChars));
  const pieces = new Selection(request, sentences).pieces();
  const marker = createMarker(index, groups);
  const snippets = await Promise.all(
    pieces.map((piece, i) => {
      const score = Math.exp(piece.worth - (pieces[0]?.worth ?? 0));
      return toSnippet(corpus, piece, { citation: i + 1, score }, marker);
    }),
  );
  return {
    snippets,
    context: snippets.map(({ citation, text }) => `[${citation}] ${text}`).join("\n\n"),
    index: { version: corpus.info.version },
  };
}

/**
 * The sentences with what they are worth: those that may hold the answer by what could be it in
 * them, as answers are chosen; beside the others they keep the weight their words give them
 * together.
 */
async function weighAll(
  corpus: Corpus,
  sentences: readonly ReadSentence[],
  asked: Asked,
  model: AnswerModel,
): Promise<WeighedSentence[]> {
  const evidence = await gatherEvidence(corpus, sentences);
  const weighed = weighEvidence(evidence, asked, model);
  const lift =
    logSum(evidence.map(({ values }) => worthOf(values))) -
    logSum(weighed.map(({ worth }) => worth));
  const known = new Map(weighed.map((own) => [placeOf(own.sentence, 0), own] as const));
  return sentences.map((sentence) => {
    const own = known.get(placeOf(sentence, 0));
    return own
      ? { ...sentence, worth: own.worth + lift, answer: shareWithin(own) }
      : { ...sentence, worth: worthOf(sentence.values) };
  });
}

/** Of a long sentence that all the room is not enough for, the clauses that say most. */
async function fitAll(
  corpus: Corpus,
  sentences: readonly WeighedSentence[],
  room: number,
): Promise<WeighedSentence[]> {
  const fitting: WeighedSentence[] = [];
  for (const sentence of sentences) {
    const length = sentence.end - sentence.start;
    if (length <= Math.max(room, LONG_SENTENCE)) {
      fitting.push(sentence);
      continue;
    }
    const { text } = await corpus.store.text(sentence.article);
    const cut = fitClauses(sentence, text, room, sentence.answer);
    if (cut) fitting.push(cut);
  }
  return fitting;
}

function rankSentences(sentences: readonly WeighedSentence[]): RankedSentence[] {
  const worths = new Map(sentences.map((own) => [placeOf(own, 0), own.worth] as const));
  const beside = (sentence: ReadSentence, distance: number) =>
    (worths.get(placeOf(sentence, distance)) ?? Number.NEGATIVE_INFINITY) - NEIGHBOUR;
  return sentences
    .map((sentence) => ({
      ...sentence,
      order:
        Math.max(sentence.worth, beside(sentence, -1), beside(sentence, 1)) -
        LENGTH_POWER * Math.log(1 + sentence.end - sentence.start),
    }))
    .sort((a, b) => b.order - a.order || a.article - b.article || a.start - b.start);
}

/** Takes sentences in order while they fit; a sentence next to a taken one joins it. */
class Selection {
  readonly #request: SnippetsRequest;
  readonly #byPlace = new Map<string, RankedSentence>();
  readonly #taken = new Set<RankedSentence>();
  readonly #words: ReadonlySet<string>[] = [];
  #pieces: Piece[] = [];
  #left: number;

  /** @param sentences the best first */
  constructor(request: SnippetsRequest, sentences: readonly RankedSentence[]) {
    this.#request = request;
    this.#left = request.maxChars;
    for (const sentence of sentences) this.#byPlace.set(placeOf(sentence, 0), sentence);
    for (const sentence of sentences) {
      if (!this.#take(sentence, sentence.values.score > 0)) continue;
      if (leansBack(sentence.words) || this.#isTaken(sentence, -2)) this.#join(sentence, -1);
      if (this.#isTaken(sentence, 2)) this.#join(sentence, 1);
    }
  }

  #isTaken(sentence: ReadSentence, distance: number): boolean {
    const other = this.#byPlace.get(placeOf(sentence, distance));
    return other !== undefined && this.#taken.has(other);
  }

  #join(sentence: ReadSentence, distance: number): void {
    const neighbour = this.#byPlace.get(placeOf(sentence, distance));
    if (neighbour) this.#take(neighbour, false);
  }

  /** What was taken, the best first. */
  pieces(): Piece[] {
    return this.#pieces.sort(
      (a, b) => b.worth - a.worth || a.article - b.article || a.start - b.start,
    );
  }

  /** Takes a sentence if there is room for it; by itself or only beside a taken one. */
  #take(sentence: RankedSentence, byItself: boolean): boolean {
    const { start, end, article } = sentence;
    if (this.#taken.has(sentence) || end - start > this.#left) return false;
    const near = this.#pieces.filter((p) => p.article === article && touches(p, sentence));
    if (near.length === 0 && !byItself) return false;
    const words = new Set(sentence.words.map(({ term }) => term));
    if (this.#words.some((known) => repeats(words, known))) return false;
    const merged = {
      article,
      start: Math.min(start, ...near.map((p) => p.start)),
      end: Math.max(end, ...near.map((p) => p.end)),
      worth: Math.max(sentence.worth, ...near.map((p) => p.worth)),
    };
    const cost = merged.end - merged.start - near.reduce((sum, p) => sum + p.end - p.start, 0);
    const others = this.#pieces.filter((p) => !near.includes(p));
    const ofArticle = others.filter((p) => p.article === article).length;
    const { limit, perArticle } = this.#request;
    if (cost > this.#left || others.length >= limit || ofArticle >= perArticle) return false;
    this.#pieces = [...others, merged];
    this.#left -= cost;
    this.#taken.add(sentence);
    this.#words.push(words);
    return true;
  }
}

function placeOf({ article, ordinal }: ReadSentence, distance: number): string {
  return `${article} ${ordinal + distance}`;
}

/** Whether nearly all the words of a sentence stand in another. */
function repeats(words: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (known.size < words.size * REPEATED) return false;
  let common = 0;
  for (const word of words) if (known.has(word)) common++;
  return common >= words.size * REPEATED;
}

/** Blanks and closing marks there may be between two sentences of one snippet. */
const MAX_GAP = 3;

function touches(a: Range, b: Range): boolean {
  return b.start - a.end <= MAX_GAP && a.start - b.end <= MAX_GAP;
}

async function toSnippet(
  corpus: Corpus,
  { article, start, end }: Piece,
  { citation, score }: Pick<Snippet, "citation" | "score">,
  marker: Matcher,
): Promise<Snippet> {
  const stored = await corpus.store.text(article);
  const text = stored.text.slice(start, end);
  const marks = highlight(marker, tokensOf(stored, { start, end }));
  const { id, title, url, language } = corpus.engine.index.articles.meta(article);
  return {
    text,
    start,
    end,
    highlights: marks.map((mark): [number, number] => [mark.start, mark.end]),
    score: Math.round(score * 1000) / 1000,
    citation,
    article: { id, title, url, language },
  };
}
