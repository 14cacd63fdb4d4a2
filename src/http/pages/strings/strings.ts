import type { Expects } from "../../../contract/answers.ts";
import type { FactType } from "../../../contract/fact.ts";
import type { Language } from "../../../contract/language.ts";
import type { ProblemCode } from "../../../contract/problem.ts";

/** Every word the page says in one language. Counts come formatted, beside the number itself. */
export interface Strings {
  /** What the language calls itself. */
  readonly self: string;
  readonly direction: "rtl" | "ltr";
  /** BCP 47 with the digits and the calendar a reader expects. */
  readonly locale: string;
  readonly name: string;
  /** One line about what is searched. */
  readonly lead: (articles: Counted) => string;
  readonly search: string;
  readonly placeholder: string;
  readonly skipToResults: string;
  readonly skipToText: string;
  readonly settings: string;
  readonly dark: string;
  readonly light: string;
  readonly reference: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly results: (count: Counted) => string;
  readonly nothingFound: string;
  readonly nothingFoundHint: string;
  /** The two halves around the spelling that was searched. */
  readonly searchedFor: string;
  readonly insteadOf: string;
  readonly answer: string;
  readonly otherAnswers: string;
  readonly confidence: string;
  readonly inArticle: string;
  readonly alsoIn: (count: Counted) => string;
  readonly expects: Readonly<Record<Expects, string>>;
  readonly filters: string;
  readonly language: string;
  readonly year: string;
  readonly tag: string;
  readonly all: string;
  readonly published: string;
  readonly from: string;
  readonly to: string;
  readonly apply: string;
  readonly order: string;
  readonly byRelevance: string;
  readonly byDate: string;
  readonly pages: string;
  readonly page: string;
  readonly previous: string;
  readonly next: string;
  readonly articles: string;
  readonly backToResults: string;
  readonly backToStart: string;
  readonly source: string;
  readonly facts: string;
  readonly noFacts: string;
  readonly factTypes: Readonly<Record<FactType, string>>;
  readonly quotations: string;
  readonly unknownSpeaker: string;
  readonly timeline: string;
  readonly showInText: string;
  readonly mentions: (count: Counted) => string;
  /** Units of quantities by the name the API gives them; the name itself where one is absent. */
  readonly units: Readonly<Record<string, string>>;
  readonly request: string;
  readonly copy: string;
  readonly copied: string;
  readonly suggestions: (count: Counted) => string;
  readonly suggestionKinds: Readonly<Record<"title" | "entity" | "phrase", string>>;
  readonly offline: string;
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly somethingWrong: string;
}

/** A number and how the language writes it. */
export interface Counted {
  readonly count: number;
  readonly text: string;
}
