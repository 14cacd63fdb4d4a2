import { analyze } from "../analysis/analyzer.ts";
import type { ReadArticle } from "../articles/article-store.ts";
import type { Range } from "../contract/span.ts";
import type { Corpus } from "./corpus.ts";
import type { Match, Matcher } from "./matcher.ts";
import type { Asked } from "./question.ts";
import type { RankedPassage } from "./scoring.ts";
import { tokensOf } from "./sentence-tokens.ts";
import {
  bestWeights,
  type Draft,
  EXACT,
  heaviestMissing,
  LEAST_MATCH,
  type PassageDraft,
  type SentenceValues,
  type SentenceWord,
  shareOf,
  valuesOf,
  weigh,
} from "./sentence-values.ts";

/** A sentence as one query sees it. */
export interface ReadSentence extends Range {
  readonly article: number;
  /** Ordinal among all sentences of its article. */
  readonly ordinal: number;
  /** Whether a question mark ends it: then it asks, and hardly says. */
  readonly isQuestion: boolean;
  readonly words: readonly SentenceWord[];
  /** Part of the query's weight that each query word is. */
  readonly shares: Float64Array;
  readonly values: SentenceValues;
}

/** Longest part of a sentence that is read, in words: what is longer is a list or a table. */
const MAX_WORDS = 200;

const QUESTION_END = /[؟?][\s"»”)]*$/u;

/** Best passages whose facts are read: more of them did not choose better sentences. */
const FACT_PASSAGES = 4;

/** A ranked passage with its sentences. */
interface ReadPassage extends RankedPassage, PassageDraft {}

/** What all passages of an article are worth together. */
interface ReadWhole {
  score: number;
  readonly known: Float64Array;
}

/**
 * The sentences of some passages, the best passage's first; page furniture and sentences that a
 * passage cuts are left out.
 *
 * @param passages the best first
 */
export async function readSentences(
  corpus: Corpus,
  passages: readonly RankedPassage[],
  matcher: Matcher,
  asked: Asked,
): Promise<ReadSentence[]> {
  const weighing = weigh(matcher, asked);
  const read: ReadPassage[] = [];
  const articles = new Map<number, ReadWhole>();
  for (const passage of passages) {
    const own = readPassage(corpus, passage, await corpus.store.text(passage.article), matcher);
    read.push(own);
    const article = articles.get(passage.article);
    if (article) {
      article.score += passage.score;
      keepGreatest(article.known, own.known);
    } else {
      articles.set(passage.article, {
        score: passage.score,
        known: Float64Array.from(own.known),
      });
    }
  }
  const most = Math.max(...[...articles.values()].map(({ score }) => score));
  const found: ReadSentence[] = [];
  for (const [rank, passage] of read.entries()) {
    const { article, score } = passage;
    const facts = rank < FACT_PASSAGES ? await corpus.store.facts(article) : [];
    const whole = articles.get(article);
    const ofPassage = {
      passage: score / (passages[0]?.score ?? 1),
      support: score / weighing.total,
      rank: 1 / (1 + rank),
      article: (whole?.score ?? 0) / most,
      passageCoverage: shareOf(weighing, passage.known),
      articleCoverage: shareOf(weighing, whole?.known ?? passage.known),
      missing: heaviestMissing(weighing, passage.known),
    };
    for (const [i, { weights, ...draft }] of passage.drafts.entries()) {
      const { start, end } = draft;
      const own = facts.filter((fact) => fact.start >= start && fact.end <= end);
      const values = { ...ofPassage, ...valuesOf(passage, i, own, weighing) };
      found.push({ ...draft, article, shares: weighing.shares, values });
    }
  }
  return found;
}

function readPassage(
  { engine: { index } }: Corpus,
  ranked: RankedPassage,
  stored: ReadArticle,
  matcher: Matcher,
): ReadPassage {
  const { passage, article } = ranked;
  const { sentences, furniture } = stored;
  const to = index.passageEnd(passage);
  const count = matcher.groups.length;
  const title = bestWeights(
    analyze(index.articles.meta(article).title).map(({ term }) => matcher.matches(term)),
    count,
  );
  const known = Float64Array.from(title);
  const drafts: Draft[] = [];
  for (
    let i = firstFrom(sentences, index.passageStart(passage));
    i + 1 < sentences.length;
    i += 2
  ) {
    const range = { start: sentences[i] ?? 0, end: sentences[i + 1] ?? 0 };
    if (range.end > to) break;
    if (furniture.includes(i / 2)) continue;
    const words = readWords(stored, range, matcher);
    const weights = bestWeights(
      words.map(({ matches }) => matches),
      count,
    );
    keepGreatest(known, weights);
    const isQuestion = QUESTION_END.test(stored.text.slice(range.start, range.end));
    drafts.push({ ...range, words, weights, ordinal: i / 2, isQuestion });
  }
  return { ...ranked, drafts, title, known };
}

function keepGreatest(into: Float64Array, weights: Float64Array): void {
  weights.forEach((weight, g) => {
    if (weight > (into[g] ?? 0)) into[g] = weight;
  });
}

/** Place of the first sentence that begins at `from` or behind it. */
function firstFrom(sentences: readonly number[], from: number): number {
  let low = 0;
  let high = sentences.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[2 * middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function readWords(stored: ReadArticle, range: Range, matcher: Matcher): SentenceWord[] {
  const { start } = range;
  return tokensOf(stored, range)
    .slice(0, MAX_WORDS)
    .map((token) => ({
      term: token.term,
      start: start + token.start,
      end: start + token.end,
      matches: matchesOf(token.term, matcher),
    }));
}

/** A verb with its prefix behind a word of three letters or more, where a lost blank joined them. */
const RUN_TOGETHER = /^(.{3,})(?:می|نمی)..+$/u;

/** What a word stands for; one that ran together with the verb behind it, what it would itself. */
function matchesOf(term: string, matcher: Matcher): readonly Match[] {
  const own = matcher.matches(term);
  if (own.some(({ weight }) => weight >= LEAST_MATCH) || !term.includes("می", 3)) return own;
  const head = RUN_TOGETHER.exec(term)?.[1];
  if (head === undefined) return own;
  const joined = matcher.matches(head).filter(({ weight }) => weight >= EXACT);
  return joined.length > 0 ? joined : own;
}
