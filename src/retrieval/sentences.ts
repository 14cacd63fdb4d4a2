import { analyze } from "../analysis/analyzer.ts";
import type { StoredArticle } from "../articles/packs.ts";
import type { Range } from "../contract/span.ts";
import type { Corpus } from "./corpus.ts";
import type { Matcher } from "./matcher.ts";
import { RANKING } from "./ranking.ts";
import type { RankedPassage } from "./scoring.ts";

/** One whole sentence with what it is worth for a query. */
export interface ScoredSentence extends Range {
  readonly article: number;
  readonly score: number;
  /** Whether it holds a word of the query itself. */
  readonly isMatch: boolean;
  /** Its words, normalized: equal for sentences that say the same. */
  readonly words: string;
}

/** How much the passage counts beside the sentence; two in the experiments of the data notes. */
const PASSAGE_SHARE = 2;

/** Tokens of a sentence of ordinary length; chosen from the development sets. */
const AVERAGE_TOKENS = 25;

/** The sentences of a passage; page furniture and sentences cut by the passage are left out. */
export function scoreSentences(
  { engine: { index } }: Corpus,
  { passage, article, score }: RankedPassage,
  { text, sentences, furniture }: StoredArticle,
  matcher: Matcher,
): ScoredSentence[] {
  const from = index.passageStart(passage);
  const to = index.passageEnd(passage);
  const isFurniture = new Set(furniture);
  const found: ScoredSentence[] = [];
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    const start = sentences[i] ?? 0;
    const end = sentences[i + 1] ?? 0;
    if (start < from || end > to || isFurniture.has(i / 2)) continue;
    const terms = analyze(text.slice(start, end)).map((token) => token.term);
    const own = sentenceScore(terms, matcher);
    found.push({
      article,
      start,
      end,
      score: PASSAGE_SHARE * score + own,
      isMatch: own > 0,
      words: terms.join(" "),
    });
  }
  return found;
}

/** BM25 of one sentence over the groups of the query. */
function sentenceScore(terms: readonly string[], matcher: Matcher): number {
  const { k1, b } = RANKING;
  const frequencies = new Map<number, number>();
  for (const term of terms) {
    for (const { group, weight } of matcher.matches(term)) {
      frequencies.set(group, (frequencies.get(group) ?? 0) + weight);
    }
  }
  const norm = k1 * (1 - b + (b * terms.length) / AVERAGE_TOKENS);
  let score = 0;
  for (const [number, tf] of frequencies) {
    const group = matcher.groups[number];
    if (group?.counts) score += (group.idf * tf * (k1 + 1)) / (tf + norm);
  }
  return score;
}
