import { fold } from "../analysis/normalizer.ts";
import { isStopWord } from "../analysis/words.ts";
import type { Fact } from "../contract/fact.ts";
import type { Allowed } from "../retrieval/article-scores.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Group } from "../retrieval/groups.ts";
import { createMatcher } from "../retrieval/matcher.ts";
import type { Asked } from "../retrieval/question.ts";
import { rankPassages } from "../retrieval/scoring.ts";
import { type SentenceWord, worthOf } from "../retrieval/sentence-values.ts";
import { type ReadSentence, readSentences } from "../retrieval/sentences.ts";

/** Best passages that are read, and sentences of theirs that may hold the answer; measured. */
const MAX_PASSAGES = 12;
const MAX_SENTENCES = 12;

/** Part of the best passage's score below which a passage is not read; measured. */
const LEAST_PASSAGE = 0.6;

/** How much less likely than the best, as a logarithm, a sentence may be that is looked at. */
const FARTHEST = 4;

/** One word of a sentence that may hold the answer. */
export interface EvidenceWord extends SentenceWord {
  /** Normalized and folded. */
  readonly key: string;
  readonly isStopWord: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** A sentence that may hold the answer, and what speaks for it. */
export interface Evidence extends ReadSentence {
  readonly words: readonly EvidenceWord[];
  /** Facts that stand in it, by words. */
  readonly facts: readonly EvidenceFact[];
}

export interface EvidenceFact {
  readonly type: Fact["type"];
  readonly first: number;
  readonly last: number;
}

/** The sentences of the best passages, in no order. */
export function readBestPassages(
  corpus: Corpus,
  groups: readonly Group[],
  allowed: Allowed,
  asked: Asked,
): Promise<ReadSentence[]> {
  const { index } = corpus.engine;
  const ranked = rankPassages(index, groups, MAX_PASSAGES, { allowed });
  const least = (ranked[0]?.score ?? 0) * LEAST_PASSAGE;
  const passages = ranked.filter(({ score }) => score >= least);
  return readSentences(corpus, passages, createMatcher(index, groups), asked);
}

/**
 * The sentences that may hold the answer, the likeliest first by their words alone.
 * One that asks a question itself is none: of those that were chosen on parsinlu-rc none was right.
 */
export function gatherEvidence(
  corpus: Corpus,
  sentences: readonly ReadSentence[],
): Promise<Evidence[]> {
  const ranked = sentences
    .filter(({ isQuestion }) => !isQuestion)
    .map((sentence) => ({ sentence, order: worthOf(sentence.values) }))
    .sort(
      (a, b) =>
        b.order - a.order ||
        a.sentence.article - b.sentence.article ||
        a.sentence.start - b.sentence.start,
    )
    .slice(0, MAX_SENTENCES);
  const least = (ranked[0]?.order ?? 0) - FARTHEST;
  const chosen = ranked.filter(({ order }) => order >= least);
  return Promise.all(chosen.map(({ sentence }) => toEvidence(corpus, sentence)));
}

async function toEvidence(corpus: Corpus, sentence: ReadSentence): Promise<Evidence> {
  const { text } = await corpus.store.text(sentence.article);
  let last = sentence.start;
  const words = sentence.words.map((word) => {
    const gap = text.slice(last, word.start);
    last = word.end;
    return { ...word, key: fold(word.term), isStopWord: isStopWord(word.term), gap };
  });
  const facts = factsOf(sentence, await corpus.store.facts(sentence.article));
  return { ...sentence, words, facts };
}

function factsOf({ start, end, words }: ReadSentence, facts: readonly Fact[]): EvidenceFact[] {
  const found: EvidenceFact[] = [];
  for (const fact of facts) {
    if (fact.start < start || fact.end > end) continue;
    const first = words.findIndex((word) => word.end > fact.start);
    const last = words.findLastIndex((word) => word.start < fact.end);
    if (first >= 0 && last >= first) found.push({ type: fact.type, first, last });
  }
  return found;
}
