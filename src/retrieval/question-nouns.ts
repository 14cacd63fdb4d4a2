import { fold, normalizeWord } from "../analysis/normalizer.ts";

/**
 * Words that say what kind of thing a question asks for, and that the passage with the answer
 * rarely holds: چه سالی "which year", ما اسم "what is the name". They count, but for less.
 */
const QUESTION_NOUNS = new Set(
  `
نام نامی اسم لقب عنوان کسی کسانی فرد فردی شخص شخصی چیزی چیزهایی سال سالی تاریخ زمان زمانی موقع محل
تعداد مقدار میزان نوع علت دلیل باعث عواملی معنی معنای
عام سنة تاريخ عدد نوع سبب معنى تعريف مقصود المقصود يعني تسمى يسمى أول
name year date number kind type reason meaning
`
    .trim()
    .split(/\s+/)
    .map((word) => fold(normalizeWord(word))),
);

/**
 * Those that only complete the question word before them: چه زمانی is "when", أي عام "what year".
 * The others may be what the passage speaks of (چه نوع "what kind", چه علت "what cause").
 */
const COMPLETING = new Set(
  `
کسی کسانی شخصی فردی فرد چیزی چیزهایی سالی سال زمانی زمان موقع
عام سنة تاريخ عدد نوع سبب معنى
year date number kind
`
    .trim()
    .split(/\s+/)
    .map((word) => fold(normalizeWord(word))),
);

export function isQuestionNoun(term: string): boolean {
  return QUESTION_NOUNS.has(fold(term));
}

/** Whether a word right after a question word is part of what asks. */
export function completesQuestion(term: string): boolean {
  return COMPLETING.has(fold(term));
}
