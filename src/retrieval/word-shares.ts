import { fold } from "../analysis/normalizer.ts";
import { reduce } from "../analysis/stems.ts";
import type { Query } from "./query.ts";
import { isQuestionNoun } from "./question-nouns.ts";
import type { RankingParameters } from "./ranking.ts";

/**
 * What a word of a query counts beside the others, as a factor of how rare it is.
 *
 * @param at - Position of the word in the query.
 * @param last - Position of the last word that carries a topic.
 */
export function shareOf(
  { words, language }: Query,
  at: number,
  last: number,
  parameters: RankingParameters,
): number {
  const term = words[at]?.term ?? "";
  if (isQuestionNoun(term)) return parameters.questionNoun;
  if (language === "fa" && isPersianVerb(term)) return parameters.persianVerb;
  // An Arabic question puts its verb first, and a noun before what it is of: the thing comes last.
  const asks = words.some(({ isQuestionWord }) => isQuestionWord);
  return language === "ar" && at === last && asks ? parameters.arabicLast : 1;
}

/** Persian says much with a noun and a light verb, so that the verb alone tells little. */
function isPersianVerb(term: string): boolean {
  return reduce(fold(term)).some(({ rule }) => rule === "verb");
}
