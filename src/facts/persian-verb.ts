import { infinitiveOf } from "../analysis/persian/verb-forms.ts";
import { LIGHT_VERBS, NEVER_NAMES, ORGANIZATION_HEADS, ROLES } from "./name-words.ts";
import { ORDINARY_WORDS } from "./ordinary-words.ts";

/**
 * Whether a word of Persian, folded, is a form of a verb and hardly anything else: مردم is "people"
 * before it is "I died", ستاد "headquarters" before it is "took".
 */
export function isPersianVerb(key: string): boolean {
  if (LIGHT_VERBS.test(key)) return true;
  return !isNoun(key) && infinitiveOf(key) !== undefined;
}

function isNoun(key: string): boolean {
  return (
    ROLES.has(key) || ORDINARY_WORDS.has(key) || NEVER_NAMES.has(key) || ORGANIZATION_HEADS.has(key)
  );
}
