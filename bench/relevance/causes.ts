import { answerWords } from "../../scripts/answers/questions.ts";
import { analyze } from "../../src/analysis/analyzer.ts";
import type { IndexReader } from "../../src/index/reader.ts";
import { createMatcher } from "../../src/retrieval/matcher.ts";
import { readAsked } from "../../src/retrieval/question.ts";
import { type PreparedQuery, rankQuery } from "../../src/retrieval/rank-query.ts";
import { bestWeights, shareOf, weigh } from "../../src/retrieval/sentence-values.ts";
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
    const ranked = rankQuery(index, topic.text);
    const ids = ranked.articles.map(({ article }) => index.articles.id(article));
    const relevant = collection.judgements.get(topic.id) ?? new Set();
    const { rank = Number.POSITIVE_INFINITY } = judge(ids, relevant);
    if (rank === 1) continue;
    const first = texts.get(ids[0] ?? "") ?? "";
    const wanted = texts.get([...relevant][0] ?? "") ?? "";
    const cause = causeOf(first, wanted, {
      firstAnswers: holdsAnswer(topic, first),
      held: heldOf(index, topic, ranked, wanted),
      rank,
    });
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return counts;
}

function causeOf(
  first: string,
  wanted: string,
  known: { readonly firstAnswers: boolean; readonly held: number; readonly rank: number },
): Cause {
  const [same, answers, other, near, lower] = CAUSES;
  if (overlap(new Set(answerWords(wanted)), new Set(answerWords(first))) >= SAME) return same;
  if (known.firstAnswers) return answers;
  if (known.held < OTHER_WORDS) return other;
  return known.rank <= 3 ? near : lower;
}

/** Part of the query's weight that a text holds. */
function heldOf(
  index: IndexReader,
  topic: Topic,
  { query, groups }: PreparedQuery,
  text: string,
): number {
  const matcher = createMatcher(index, groups);
  const matches = analyze(text).map(({ term }) => matcher.matches(term));
  return shareOf(weigh(matcher, readAsked(topic.text, query)), bestWeights(matches, groups.length));
}

/** Part of some words that others hold. */
function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words) if (others.has(word)) common++;
  return common / Math.max(1, words.size);
}
