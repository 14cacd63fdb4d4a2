import { analyze } from "../analysis/analyzer.ts";
import { fold } from "../analysis/normalizer.ts";
import { isStopWord } from "../analysis/words.ts";
import type { StoredArticle } from "../articles/packs.ts";
import type { Fact } from "../contract/fact.ts";
import type { Range } from "../contract/span.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Group } from "../retrieval/groups.ts";
import { createMatcher, type Match, type Matcher } from "../retrieval/matcher.ts";
import { type Allowed, type RankedPassage, rankPassages } from "../retrieval/scoring.ts";

/** Best passages that are read, and sentences of theirs that may hold the answer; measured. */
const MAX_PASSAGES = 12;
const MAX_SENTENCES = 8;

/** Longest sentence that is read, in words: what is longer is a list or a table. */
const MAX_WORDS = 120;

/** One word of a sentence that may hold the answer. */
export interface EvidenceWord extends Range {
  /** Normalized and folded. */
  readonly key: string;
  readonly isStopWord: boolean;
  /** Query words it stands for, by position; none for most words. */
  readonly matches: readonly Match[];
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** A sentence that may hold the answer, and what speaks for it. */
export interface Evidence extends Range {
  readonly article: number;
  readonly words: readonly EvidenceWord[];
  /** Facts that stand in it, by words. */
  readonly facts: readonly EvidenceFact[];
  readonly values: EvidenceValues;
}

export interface EvidenceFact {
  readonly type: Fact["type"];
  readonly first: number;
  readonly last: number;
}

/** What is known of a sentence before its words are weighed; each about 0–1. */
export interface EvidenceValues {
  /** Score of its passage beside the best passage's, and beside the most the query can give. */
  readonly passage: number;
  readonly support: number;
  /** Part of the query's weight that the sentence holds, and its passage with the title. */
  readonly coverage: number;
  readonly passageCoverage: number;
  /** Part that the sentence before holds and this one lacks. */
  readonly before: number;
  /** Neighbours of the query that are neighbours in the sentence. */
  readonly pairs: number;
  readonly isFirst: number;
  readonly length: number;
  /** Heaviest query word that neither passage nor title holds, by its share. */
  readonly missing: number;
}

/** The sentences that may hold the answer, the likeliest first by their words alone. */
export async function gatherEvidence(
  corpus: Corpus,
  groups: readonly Group[],
  allowed: Allowed,
): Promise<Evidence[]> {
  const { index } = corpus.engine;
  const passages = rankPassages(index, groups, MAX_PASSAGES, { allowed });
  const matcher = createMatcher(index, groups);
  const best = passages[0]?.score ?? 1;
  const found: Sentence[] = [];
  for (const passage of passages) {
    const stored = await corpus.store.text(passage.article);
    found.push(...readPassage(corpus, passage, stored, matcher, best));
  }
  found.sort((a, b) => b.order - a.order || a.article - b.article || a.start - b.start);
  const chosen = found.slice(0, MAX_SENTENCES);
  return Promise.all(
    chosen.map(async (sentence) => ({
      ...sentence,
      facts: factsOf(sentence, await corpus.store.facts(sentence.article)),
    })),
  );
}

type Sentence = Omit<Evidence, "facts"> & { readonly order: number };

function readPassage(
  { engine: { index } }: Corpus,
  { passage, article, score }: RankedPassage,
  { text, sentences, furniture }: StoredArticle,
  matcher: Matcher,
  best: number,
): Sentence[] {
  const from = index.passageStart(passage);
  const to = index.passageEnd(passage);
  const hidden = new Set(furniture);
  const total = weightOf(matcher.groups, () => 1);
  const title = bestWeights(
    analyze(index.articles.meta(article).title).map(({ term }) => matcher.matches(term)),
    matcher,
  );
  const read: { range: Range; words: EvidenceWord[]; weights: Float64Array; ordinal: number }[] =
    [];
  const passageWeights = Float64Array.from(title);
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    const range = { start: sentences[i] ?? 0, end: sentences[i + 1] ?? 0 };
    if (range.start < from || range.end > to || hidden.has(i / 2)) continue;
    const words = readWords(text, range, matcher);
    const weights = bestWeights(
      words.map(({ matches }) => matches),
      matcher,
    );
    weights.forEach((weight, g) => {
      passageWeights[g] = Math.max(passageWeights[g] ?? 0, weight);
    });
    read.push({ range, words, weights, ordinal: i / 2 });
  }
  const share = (weights: (g: number) => number) => weightOf(matcher.groups, weights) / total;
  const passageCoverage = share((g) => passageWeights[g] ?? 0);
  const missing =
    Math.max(
      0,
      ...matcher.groups.map((group, g) =>
        group.counts && (passageWeights[g] ?? 0) < 0.3 ? group.idf : 0,
      ),
    ) / total;
  return read.map(({ range, words, weights, ordinal }, i) => {
    const coverage = share((g) => weights[g] ?? 0);
    const previous = read[i - 1]?.weights;
    const before = previous ? share((g) => Math.max(0, (previous[g] ?? 0) - (weights[g] ?? 0))) : 0;
    const values: EvidenceValues = {
      passage: score / best,
      support: score / total,
      coverage,
      passageCoverage,
      before,
      pairs: pairs(words, matcher) / total,
      isFirst: ordinal === 0 ? 1 : 0,
      length: Math.min(1, words.length / 40),
      missing,
    };
    const order = values.passage + 1.2 * coverage + 0.5 * values.pairs;
    return { ...range, article, words, values, order };
  });
}

function readWords(text: string, { start, end }: Range, matcher: Matcher): EvidenceWord[] {
  const tokens = analyze(text.slice(start, end)).slice(0, MAX_WORDS);
  let last = start;
  return tokens.map((token) => {
    const word = {
      key: fold(token.term),
      start: start + token.start,
      end: start + token.end,
      isStopWord: isStopWord(token.term),
      matches: matcher.matches(token.term),
      gap: text.slice(last, start + token.start),
    };
    last = word.end;
    return word;
  });
}

/** Greatest weight of each query word among some words. */
function bestWeights(words: readonly (readonly Match[])[], { groups }: Matcher): Float64Array {
  const weights = new Float64Array(groups.length);
  for (const matches of words) {
    for (const { group, weight } of matches) {
      if (weight > (weights[group] ?? 0)) weights[group] = weight;
    }
  }
  return weights;
}

function weightOf(groups: readonly Group[], weight: (group: number) => number): number {
  return groups.reduce((sum, group, g) => sum + (group.counts ? group.idf * weight(g) : 0), 1e-6);
}

/** Weight of query words whose neighbour in the query is their neighbour in the sentence. */
function pairs(words: readonly EvidenceWord[], { groups }: Matcher): number {
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
  return [...found.values()].reduce((sum, value) => sum + value, 0);
}

function factsOf({ start, end, words }: Sentence, facts: readonly Fact[]): EvidenceFact[] {
  const found: EvidenceFact[] = [];
  for (const fact of facts) {
    if (fact.start < start || fact.end > end) continue;
    const first = words.findIndex((word) => word.end > fact.start);
    const last = words.findLastIndex((word) => word.start < fact.end);
    if (first >= 0 && last >= first) found.push({ type: fact.type, first, last });
  }
  return found;
}
