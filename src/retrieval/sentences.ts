import { analyze } from "../analysis/analyzer.ts";
import type { StoredArticle } from "../articles/packs.ts";
import type { Fact } from "../contract/fact.ts";
import type { Range } from "../contract/span.ts";
import type { Corpus } from "./corpus.ts";
import type { Group } from "./groups.ts";
import type { Match, Matcher } from "./matcher.ts";
import { type Asked, mayAnswer } from "./question.ts";
import { RANKING } from "./ranking.ts";
import type { RankedPassage } from "./scoring.ts";
import { tokensOf } from "./sentence-tokens.ts";
import { SENTENCE_WEIGHTS } from "./sentence-weights.ts";

/** One word of a sentence; offsets into the article's text. */
export interface SentenceWord extends Range {
  readonly term: string;
  /** Query words it stands for, by position; none for most words. */
  readonly matches: readonly Match[];
}

/** A sentence as one query sees it. */
export interface ReadSentence extends Range {
  readonly article: number;
  /** Ordinal among all sentences of its article. */
  readonly ordinal: number;
  readonly words: readonly SentenceWord[];
  /** Part of the query's weight that each query word is. */
  readonly shares: Float64Array;
  readonly values: SentenceValues;
}

/** What speaks for a sentence by its words alone; each about 0–1. */
export interface SentenceValues {
  /** Score of its passage beside the best passage's, and beside the most the query can give. */
  readonly passage: number;
  readonly support: number;
  /** One for the best passage, a half for the next … */
  readonly rank: number;
  /** BM25 of the sentence beside the weight of the query. */
  readonly score: number;
  /** Part of the query's weight that the sentence holds, and its passage with the title. */
  readonly coverage: number;
  readonly passageCoverage: number;
  /** Part of the weight that it holds as spelled, not by another form. */
  readonly exact: number;
  /** How well the heaviest query word stands in it. */
  readonly heaviest: number;
  /** Part that the sentence before or behind holds and this one lacks; that the title holds. */
  readonly before: number;
  readonly after: number;
  readonly title: number;
  /** Neighbours of the query that are neighbours in the sentence. */
  readonly pairs: number;
  readonly isFirst: number;
  readonly length: number;
  /** Part of its words that stand for a query word. */
  readonly density: number;
  /** Part of the query's weight that its first words hold. */
  readonly lead: number;
  /** How well the query words beside the one that asks stand in it, and the last of the query. */
  readonly focus: number;
  readonly last: number;
  /** Heaviest query word that neither passage nor title holds, by its share. */
  readonly missing: number;
  /** Whether it says, not in words of the query, a fact of the kind the question expects. */
  readonly kind: number;
  /** Number of its facts; both are read of the best passages only. */
  readonly facts: number;
  /** Whether it holds digits that the query does not. */
  readonly digits: number;
}

/** Longest part of a sentence that is read, in words: what is longer is a list or a table. */
const MAX_WORDS = 120;

/** Tokens of a sentence of ordinary length; chosen from the development sets. */
const AVERAGE_TOKENS = 25;

/** Least weight of a match that is the word itself in its spelling; `RANKING.folded` is one. */
const EXACT = 0.94;

/** Least weight of a match that is more than a likeness of letters. */
const LEAST_MATCH = 0.4;

/** Best passages whose facts are read: more of them did not choose better sentences. */
const FACT_PASSAGES = 4;

/** Facts of a sentence that are many. */
const MANY_FACTS = 5;

/** Words of a sentence of which it is sure that it is long. */
const LONG = 40;

/** Words at the beginning of a sentence, where its subject stands. */
const LEAD_WORDS = 5;

interface Draft extends Range {
  readonly ordinal: number;
  readonly words: readonly SentenceWord[];
  readonly weights: Float64Array;
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
  const best = passages[0]?.score ?? 1;
  const found: ReadSentence[] = [];
  for (const [rank, passage] of passages.entries()) {
    const stored = await corpus.store.text(passage.article);
    const facts = rank < FACT_PASSAGES ? await corpus.store.facts(passage.article) : [];
    found.push(...readPassage(corpus, passage, stored, matcher, { rank, best, asked, facts }));
  }
  return found;
}

function readPassage(
  { engine: { index } }: Corpus,
  { passage, article, score }: RankedPassage,
  stored: StoredArticle,
  matcher: Matcher,
  {
    rank,
    best,
    asked,
    facts,
  }: {
    readonly rank: number;
    readonly best: number;
    readonly asked: Asked;
    readonly facts: readonly Fact[];
  },
): ReadSentence[] {
  const { groups } = matcher;
  const { sentences, furniture } = stored;
  const from = index.passageStart(passage);
  const to = index.passageEnd(passage);
  const total = weightOf(groups, () => 1);
  const shares = Float64Array.from(groups, ({ counts, idf }) => (counts ? idf / total : 0));
  const share = (weights: (g: number) => number) => weightOf(groups, weights) / total;
  const title = bestWeights(
    analyze(index.articles.meta(article).title).map(({ term }) => matcher.matches(term)),
    groups.length,
  );
  const drafts: Draft[] = [];
  const known = Float64Array.from(title);
  for (let i = firstFrom(sentences, from); i + 1 < sentences.length; i += 2) {
    const range = { start: sentences[i] ?? 0, end: sentences[i + 1] ?? 0 };
    if (range.end > to) break;
    if (furniture.includes(i / 2)) continue;
    const words = readWords(stored, range, matcher);
    const weights = bestWeights(
      words.map(({ matches }) => matches),
      groups.length,
    );
    weights.forEach((weight, g) => {
      if (weight > (known[g] ?? 0)) known[g] = weight;
    });
    drafts.push({ ...range, words, weights, ordinal: i / 2 });
  }
  const ofPassage = {
    passage: score / best,
    support: score / total,
    rank: 1 / (1 + rank),
    passageCoverage: share((g) => known[g] ?? 0),
    missing: heaviestOf(groups, (g) => (known[g] ?? 0) < 0.3) / total,
  };
  const heaviest = heaviestOf(groups, () => true);
  const beside = besideAsking(groups, asked.asking);
  const final = groups.findLastIndex(({ counts }) => counts);
  return drafts.map(({ words, weights, ...place }, i) => {
    const own = facts.filter(({ start, end }) => start >= place.start && end <= place.end);
    const shareOf = (some: readonly SentenceWord[]) => {
      const best = bestWeights(
        some.map(({ matches }) => matches),
        groups.length,
      );
      return share((g) => best[g] ?? 0);
    };
    const lacking = (other: Float64Array | undefined) =>
      other ? share((g) => Math.max(0, (other[g] ?? 0) - (weights[g] ?? 0))) : 0;
    return {
      ...place,
      article,
      words,
      shares,
      values: {
        ...ofPassage,
        score: sentenceScore(words, matcher) / total,
        coverage: share((g) => weights[g] ?? 0),
        exact: share((g) => ((weights[g] ?? 0) >= EXACT ? 1 : 0)),
        heaviest: Math.max(
          0,
          ...groups.map((group, g) =>
            group.counts && group.idf === heaviest ? (weights[g] ?? 0) : 0,
          ),
        ),
        before: lacking(drafts[i - 1]?.weights),
        after: lacking(drafts[i + 1]?.weights),
        title: lacking(title),
        pairs: pairs(words, matcher) / total,
        lead: shareOf(words.slice(0, LEAD_WORDS)),
        focus: Math.max(0, ...beside.map((g) => weights[g] ?? 0)),
        last: weights[final] ?? 0,
        isFirst: place.ordinal === 0 ? 1 : 0,
        length: Math.min(1, words.length / LONG),
        density: words.filter(({ matches }) => matches.length > 0).length / (words.length + 1),
        kind: own.some((fact) => mayAnswer(fact.type, asked.expects) && isNews(words, fact))
          ? 1
          : 0,
        facts: Math.min(1, own.length / MANY_FACTS),
        digits: words.some(({ term, matches }) => /^\d/.test(term) && matches.length === 0) ? 1 : 0,
      },
    };
  });
}

/** Whether a fact says more than the query does. */
function isNews(words: readonly SentenceWord[], fact: Range): boolean {
  return words.some(
    ({ start, end, matches }) =>
      end > fact.start && start < fact.end && !matches.some(({ weight }) => weight >= LEAST_MATCH),
  );
}

/** The nearest words with a topic on both sides of the word that asks. */
function besideAsking(groups: readonly Group[], asking: number): number[] {
  if (asking < 0) return [];
  const before = groups.findLastIndex(({ counts }, g) => counts && g < asking);
  const behind = groups.findIndex(({ counts }, g) => counts && g > asking);
  return [before, behind].filter((g) => g >= 0);
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

function readWords(stored: StoredArticle, range: Range, matcher: Matcher): SentenceWord[] {
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

/** Greatest weight of each query word among some words. */
export function bestWeights(
  words: readonly (readonly Match[])[],
  queryWords: number,
): Float64Array {
  const weights = new Float64Array(queryWords);
  for (const matches of words) {
    for (const { group, weight } of matches) {
      if (weight > (weights[group] ?? 0)) weights[group] = weight;
    }
  }
  return weights;
}

/** Weight of the query's words, each in part; never 0. */
function weightOf(groups: readonly Group[], part: (group: number) => number): number {
  let sum = 1e-6;
  groups.forEach(({ counts, idf }, g) => {
    if (counts) sum += idf * part(g);
  });
  return sum;
}

function heaviestOf(groups: readonly Group[], isMeant: (group: number) => boolean): number {
  let most = 0;
  groups.forEach(({ counts, idf }, g) => {
    if (counts && idf > most && isMeant(g)) most = idf;
  });
  return most;
}

/** Weight of query words whose neighbour in the query is their neighbour in the sentence. */
function pairs(words: readonly SentenceWord[], { groups }: Matcher): number {
  const found = new Map<number, number>();
  for (let i = 0; i + 1 < words.length; i++) {
    for (const a of words[i]?.matches ?? []) {
      for (const b of words[i + 1]?.matches ?? []) {
        if (b.group !== a.group + 1) continue;
        const value =
          a.weight * b.weight * Math.min(groups[a.group]?.idf ?? 0, groups[b.group]?.idf ?? 0);
        found.set(a.group, Math.max(found.get(a.group) ?? 0, value));
      }
    }
  }
  let sum = 0;
  for (const value of found.values()) sum += value;
  return sum;
}

/** BM25 of one sentence over the groups of the query. */
function sentenceScore(words: readonly SentenceWord[], { groups }: Matcher): number {
  const { k1, b } = RANKING;
  const frequencies = new Map<number, number>();
  for (const { matches } of words) {
    for (const { group, weight } of matches) {
      frequencies.set(group, (frequencies.get(group) ?? 0) + weight);
    }
  }
  const norm = k1 * (1 - b + (b * words.length) / AVERAGE_TOKENS);
  let score = 0;
  for (const [number, tf] of frequencies) {
    const group = groups[number];
    if (group?.counts) score += (group.idf * tf * (k1 + 1)) / (tf + norm);
  }
  return score;
}

/** How likely a sentence holds the answer, as a logarithm beside the others of its question. */
export function worthOf(values: SentenceValues, weights = SENTENCE_WEIGHTS): number {
  let worth = 0;
  for (const [name, value] of Object.entries(values)) {
    worth += value * weights[name as keyof SentenceValues];
  }
  return worth;
}
