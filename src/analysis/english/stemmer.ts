import { compileRules, cutEndings, type Reduction } from "../reduction.ts";

/** Endings of English nouns and regular verbs; the shorter word must occur. */
const endings = compileRules(
  [
    { name: "possessive", affixes: "'s ’s", minStem: 2, ratio: 0 },
    { name: "plural-ies", affixes: "ies ied", minStem: 2, ratio: 0.02, becomes: "y" },
    { name: "plural", affixes: "es s", minStem: 3, ratio: 0.05 },
    { name: "verb", affixes: "ed ing", minStem: 3, ratio: 0.1 },
    { name: "verb-e", affixes: "ed ing", minStem: 3, ratio: 0.1, becomes: "e" },
  ],
  -1,
);

/** Steps from an English word towards its stem. */
export function reduceEnglish(word: string): Reduction[] {
  return cutEndings(word, endings);
}
