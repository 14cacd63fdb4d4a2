import type { Language } from "../../../contract/language.ts";
import { ARABIC } from "./arabic.ts";
import { ENGLISH } from "./english.ts";
import { PERSIAN } from "./persian.ts";
import type { Strings } from "./strings.ts";

/** The languages the page speaks, in the order the reader is offered them. */
export const STRINGS: Readonly<Record<Language, Strings>> = {
  fa: PERSIAN,
  ar: ARABIC,
  en: ENGLISH,
};
