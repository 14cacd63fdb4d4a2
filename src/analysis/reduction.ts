/**
 * One step from a folded word towards its stem, proposed by a rule of a language. A proposal
 * becomes a step only where the corpus bears it out (`stem-classes.ts`).
 */
export interface Reduction {
  readonly stem: string;
  /** Name of the rule, for tests and for `npm run compare:analysis`. */
  readonly rule: string;
  /**
   * What must be known of the corpus: 0 nothing; else the stem occurs, in at least this many
   * passages for each passage of the word (or more rarely than once for its reciprocal).
   */
  readonly ratio: number;
  /** The stem must occur with the Arabic article too: the ending is a suffix in Arabic only. */
  readonly needsArticle?: boolean;
}

/** An affix and when it may come off. */
export interface AffixRule {
  readonly name: string;
  /** Separated by blanks, longest first where one ends another. */
  readonly affixes: string;
  /** Letters that must remain. */
  readonly minStem: number;
  /** @see Reduction.ratio */
  readonly ratio: number;
  /** What takes the place of the affix. */
  readonly becomes?: string;
  readonly needsArticle?: boolean;
}

/** The proposals of suffix rules, in the order of the rules. */
export function cutEndings(word: string, rules: readonly AffixRule[]): Reduction[] {
  const found: Reduction[] = [];
  for (const { name, affixes, minStem, ratio, becomes = "", needsArticle = false } of rules) {
    for (const ending of affixes.split(" ")) {
      const length = word.length - ending.length;
      if (length < minStem || !word.endsWith(ending)) continue;
      found.push({ stem: word.slice(0, length) + becomes, rule: name, ratio, needsArticle });
    }
  }
  return found;
}
