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
  /** The stem must not: with it, it is a noun and no verb. */
  readonly avoidsArticle?: boolean;
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

type Affix = Omit<AffixRule, "affixes"> & { readonly affix: string };

/** Rules as the stemmers read them: by the letter at the edge of the word, then in their order. */
export type Affixes = ReadonlyMap<string, readonly Affix[]>;

/** @param edge - Which letter of an affix is at the edge: 0 of beginnings, -1 of endings. */
export function compileRules(rules: readonly AffixRule[], edge: 0 | -1): Affixes {
  const compiled = new Map<string, Affix[]>();
  for (const { affixes, ...rule } of rules) {
    for (const affix of affixes.split(" ")) {
      const letter = affix.at(edge) ?? "";
      const known = compiled.get(letter) ?? [];
      compiled.set(letter, [...known, { ...rule, affix }]);
    }
  }
  return compiled;
}

/** The word without each beginning that it has and may lose. */
export function cutBeginnings(word: string, rules: Affixes): Reduction[] {
  const found: Reduction[] = [];
  for (const rule of rules.get(word.charAt(0)) ?? []) {
    const rest = word.length - rule.affix.length;
    if (rest < rule.minStem || !word.startsWith(rule.affix)) continue;
    found.push(proposal(rule, (rule.becomes ?? "") + word.slice(rule.affix.length)));
  }
  return found;
}

/** The word without each ending that it has and may lose. */
export function cutEndings(word: string, rules: Affixes): Reduction[] {
  const found: Reduction[] = [];
  for (const rule of rules.get(word.charAt(word.length - 1)) ?? []) {
    const rest = word.length - rule.affix.length;
    if (rest < rule.minStem || !word.endsWith(rule.affix)) continue;
    found.push(proposal(rule, word.slice(0, rest) + (rule.becomes ?? "")));
  }
  return found;
}

function proposal({ name, ratio, needsArticle = false }: Affix, stem: string): Reduction {
  return { stem, rule: name, ratio, needsArticle };
}
