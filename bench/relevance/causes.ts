import { analyze } from "../../src/analysis/analyzer.ts";
import { fold } from "../../src/analysis/normalizer.ts";
import type { IndexReader } from "../../src/index/reader.ts";
import { createMatcher } from "../../src/retrieval/matcher.ts";
import { rankQuery } from "../../src/retrieval/rank-query.ts";
import { bestWeights } from "../../src/retrieval/sentence-values.ts";
import type { Collection, Topic } from "./beir.ts";
import { judge } from "./metrics.ts";

/** Why a relevant article is not first, in the order they are looked for. */
export const CAUSES = [
  "the first is nearly the same",
  "the first holds an answer as well",
  "the wanted one says it in other words",
  "both hold the words, wanted second or third",
  "both hold the words, wanted lower",
] as const;
export type Cause = (typeof CAUSES)[number];

/** Part of the wanted article's words from which another is nearly the same; chosen. */
const SAME = 0.7;
/** Part of the query's weight below which an article says it in other words; chosen. */
const OTHER_WORDS = 0.6;

/**
 * How many topics fail for which cause; those that do not fail are left out.
 *
 * @param holdsAnswer - Whether a text holds an answer to a topic; false where none are known.
 */
export function countCauses(
  index: IndexReader,
  collection: Collection,
  topics: readonly Topic[],
  holdsAnswer: (topic: Topic, text: string) => boolean,
): ReadonlyMap<Cause, number> {
  const texts = new Map(collection.articles.map(({ id, title, text }) => [id, `${title} ${text}`]));
  const counts = new Map<Cause, number>(CAUSES.map((cause) => [cause, 0]));
  for (const topic of topics) {
    const { articles, groups } = rankQuery(index, topic.text);
    const ids = articles.map(({ article }) => index.articles.id(article));
    const relevant = collection.judgements.get(topic.id) ?? new Set();
    const { rank = Number.POSITIVE_INFINITY } = judge(ids, relevant);
    if (rank === 1) continue;
    const first = texts.get(ids[0] ?? "") ?? "";
    const wanted = texts.get([...relevant][0] ?? "") ?? "";
    const words = wordsOf(wanted);
    const matcher = createMatcher(index, groups);
    const held = bestWeights(
      analyze(wanted).map(({ term }) => matcher.matches(term)),
      groups.length,
    );
    const weigh = (weight: (group: number) => number) =>
      groups.reduce((sum, { counts: isTopic, idf }, g) => sum + (isTopic ? idf * weight(g) : 0), 0);
    const isHeld = weigh((g) => held[g] ?? 0) >= OTHER_WORDS * weigh(() => 1);
    const [same, answers, other, near, lower] = CAUSES;
    const cause =
      overlap(words, wordsOf(first)) >= SAME
        ? same
        : holdsAnswer(topic, first)
          ? answers
          : !isHeld
            ? other
            : rank <= 3
              ? near
              : lower;
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return counts;
}

function wordsOf(text: string): Set<string> {
  return new Set(analyze(text).map(({ term }) => fold(term)));
}

/** Part of some words that others hold. */
function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words) if (others.has(word)) common++;
  return common / Math.max(1, words.size);
}
