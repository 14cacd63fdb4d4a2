import { compileRules, cutEndings, type Reduction } from "../reduction.ts";
import { PERSIAN_ENDINGS } from "./endings.ts";
import { infinitiveOf } from "./verb-forms.ts";

const endings = compileRules(PERSIAN_ENDINGS, -1);

/**
 * Steps from a folded Persian word towards its stem, the likeliest first: the verb it is a form
 * of, or the word without one ending.
 */
export function reducePersian(word: string): Reduction[] {
  const infinitive = infinitiveOf(word);
  if (infinitive === word) return [];
  if (infinitive !== undefined) return [{ stem: infinitive, rule: "verb", ratio: 0 }];
  return cutEndings(word, endings);
}
