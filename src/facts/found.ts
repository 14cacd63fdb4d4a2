import type { Word } from "../analysis/text-words.ts";
import type { Fact } from "../contract/fact.ts";
import type { Language } from "../contract/language.ts";
import type { Range } from "../contract/span.ts";

/** What every extractor reads: one text, cut once. */
export interface FactText {
  readonly text: string;
  readonly language: Language;
  /** ISO date of publication, where known. */
  readonly published: string | null;
  readonly words: readonly Word[];
  readonly sentences: readonly Range[];
}

/** A fact before it has an id and a sentence. */
export type Found = {
  readonly [T in Fact["type"]]: {
    readonly type: T;
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
    readonly value: Extract<Fact, { type: T }>["value"];
  };
}[Fact["type"]];
