import { foldedWords } from "../analysis/analyzer.ts";
import { detectLanguage } from "../analysis/language.ts";
import type { Expects } from "../contract/answers.ts";
import type { Fact } from "../contract/fact.ts";
import type { Language } from "../contract/language.ts";
import type { Query } from "./query.ts";
import {
  FORM_RULES,
  type Form,
  PROPERTIES,
  QUESTION_RULES,
  SEVERAL,
  WHAT_IS,
} from "./question-words.ts";

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
  /** What it expects; of a question that expects something else, how that is said. */
  readonly form: Expects | Form;
  /** Whether it asks for several things. */
  readonly several: boolean;
}

/** What a question asks for, and with which of the words of its query. */
export function readAsked(text: string, { words }: Query): Asked {
  const question = readQuestion(text);
  const { language, expects } = question;
  const key = keyOf(text);
  const form = forms.find(({ patterns }) => patterns[language]?.test(key))?.form;
  return {
    ...question,
    asking: words.findIndex((word) => word.isQuestionWord),
    form: expects === "other" && form ? form : expects,
    several: several[language]?.test(key) ?? false,
  };
}

const rules = QUESTION_RULES.map(({ expects, ...words }) => ({
  expects,
  patterns: patternsOf(words),
}));
const forms = FORM_RULES.map(({ form, ...words }) => ({ form, patterns: patternsOf(words) }));
const several = patternsOf(SEVERAL);

type Patterns = Readonly<Record<Language, RegExp | undefined>>;

function patternsOf({ fa, ar, en }: Partial<Record<Language, string>>): Patterns {
  return { fa: pattern(fa), ar: pattern(ar), en: pattern(en) };
}

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
  const key = keyOf(text);
  const asked = rules.find(({ patterns }) => patterns[language]?.test(key))?.expects;
  if (asked) return asked;
  const isProperty = key.split(" ").some((word) => PROPERTIES.has(word));
  return WHAT_IS.test(key) && !isProperty ? "definition" : "other";
}

/** The folded words between blanks, as the patterns expect them. */
function keyOf(text: string): string {
  return ` ${foldedWords(text).join(" ")} `;
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
