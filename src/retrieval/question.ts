import { analyze } from "../analysis/analyzer.ts";
import { detectLanguage } from "../analysis/language.ts";
import { fold } from "../analysis/normalizer.ts";
import type { Expects } from "../contract/answers.ts";
import type { Fact } from "../contract/fact.ts";
import type { Language } from "../contract/language.ts";
import type { Query } from "./query.ts";
import { PROPERTIES, QUESTION_RULES, WHAT_IS } from "./question-words.ts";

/** A question as far as its words tell what would answer it. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly expects: Expects;
}

/** A question with its query: which of its words asks. */
export interface Asked extends Question {
  /** Position of the word that asks among the words of the query; -1 where none does. */
  readonly asking: number;
}

/** What a question asks for, and with which of the words of its query. */
export function readAsked(text: string, { words }: Query): Asked {
  return { ...readQuestion(text), asking: words.findIndex((word) => word.isQuestionWord) };
}

const rules = QUESTION_RULES.map(({ expects, fa, ar, en }) => ({
  expects,
  patterns: { fa: pattern(fa), ar: pattern(ar), en: pattern(en) },
}));

/** Finds words between blanks; the last blank is looked ahead at, for it may begin a match. */
function pattern(words: string | undefined): RegExp | undefined {
  return words === undefined ? undefined : new RegExp(` (?:${words})(?= )`, "u");
}

/** What a question asks for, formal or colloquial, in Persian, Arabic or English. */
export function readQuestion(text: string): Question {
  const language = detectLanguage(text);
  return { text, language, expects: readExpects(text, language) };
}

function readExpects(text: string, language: Language): Expects {
  const words = analyze(text).map(({ term }) => fold(term));
  const key = ` ${words.join(" ")} `;
  const asked = rules.find(({ patterns }) => patterns[language]?.test(key))?.expects;
  if (asked) return asked;
  const isProperty = words.some((word) => PROPERTIES.has(word));
  return WHAT_IS.test(key) && !isProperty ? "definition" : "other";
}

/** Types of facts that answer what a question expects. */
const FITTING: Readonly<Partial<Record<Expects, readonly Fact["type"][]>>> = {
  person: ["person"],
  place: ["place"],
  organization: ["organization"],
  date: ["date"],
  money: ["money", "quantity"],
  percent: ["percent"],
  duration: ["duration", "quantity"],
  number: ["quantity", "money", "percent", "duration"],
};

/** Whether a fact of such a type may be what a question expects. */
export function mayAnswer(type: Fact["type"], expects: Expects): boolean {
  return FITTING[expects]?.includes(type) ?? false;
}
