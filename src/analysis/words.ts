import { ARABIC_QUESTION_WORDS } from "./arabic/question-words.ts";
import { ARABIC_STOP_WORDS } from "./arabic/stop-words.ts";
import { ENGLISH_QUESTION_WORDS, ENGLISH_STOP_WORDS } from "./english/stop-words.ts";
import { fold, normalizeWord } from "./normalizer.ts";
import { PERSIAN_QUESTION_WORDS } from "./persian/question-words.ts";
import { PERSIAN_STOP_WORDS } from "./persian/stop-words.ts";

const stopWords = folded([PERSIAN_STOP_WORDS, ARABIC_STOP_WORDS, ENGLISH_STOP_WORDS]);
const questionWords = folded([
  PERSIAN_QUESTION_WORDS,
  ARABIC_QUESTION_WORDS,
  ENGLISH_QUESTION_WORDS,
]);

function folded(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat().map((word) => fold(normalizeWord(word))));
}

/** Whether the term carries no topic in Persian, Arabic or English, whatever keyboard wrote it. */
export function isStopWord(term: string): boolean {
  return stopWords.has(fold(term));
}

/** Whether the term asks (who, where, how many …) in Persian, Arabic or English. */
export function isQuestionWord(term: string): boolean {
  return questionWords.has(fold(term));
}
