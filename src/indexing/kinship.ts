import { customKeys, foldFurther, soundKeys } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { chooseStems } from "../analysis/stem-classes.ts";
import { stemKey } from "../analysis/stems.ts";
import { VARIANTS } from "../analysis/variants.ts";
import type { Kinship } from "../index/writer.ts";
import { findAliases } from "./aliases.ts";
import { findSynonyms } from "./synonyms.ts";
import { type CustomVocabulary, NO_VOCABULARY } from "./vocabulary.ts";

/** Class key → its terms, the term itself where it is the only one, as most are. */
type Classes = Map<string, string | string[]>;

/**
 * Which terms of a vocabulary are kin: letters of the folded spelling; classes of one stem and of
 * one sound; names in other words; and what a `vocabulary.yaml` says.
 */
export function findKinship(
  vocabulary: ReadonlyMap<string, number>,
  custom: CustomVocabulary = NO_VOCABULARY,
): Kinship {
  const classes: Classes = new Map();
  const byFold: Classes = new Map();
  const chosen = chooseStems(vocabulary, custom.neverStem);
  for (const term of vocabulary.keys()) {
    const stem = chosen.get(term);
    if (stem !== undefined) add(classes, stem, term);
    add(byFold, foldFurther(fold(term), custom.letters), term);
    for (const key of soundKeys(term)) add(classes, key, term);
  }
  const alone = takeLoners(classes);
  for (const [folded, members] of byFold) {
    // The dictionary tells without a class that a spelling is folded already.
    if (members !== folded) classes.set(customKeys.folded(folded), members);
  }
  const expansions = findAliases(vocabulary.keys(), custom.synonyms);
  for (const [key, synonyms] of findSynonyms(chosen)) expansions.set(key, synonyms);
  for (const word of custom.stopWords) expansions.set(customKeys.stopWord(word), [word]);
  if (custom.letters.length > 0) expansions.set(customKeys.foldings, [...custom.letters]);
  return { grams: fold, classes, alone, expansions };
}

function add(classes: Classes, key: string, term: string): void {
  const members = classes.get(key);
  if (members === undefined) classes.set(key, term);
  else if (typeof members === "string") classes.set(key, [members, term]);
  else members.push(term);
}

/** Drops the stems that are their only term, which the dictionary tells without a class. */
function takeLoners(classes: Classes): Set<string> {
  const alone = new Set<string>();
  for (const [key, members] of classes) {
    if (typeof members !== "string" || key !== stemKey(members)) continue;
    // Whoever writes it otherwise finds it by its class alone.
    if (VARIANTS.has(members)) continue;
    alone.add(members);
    classes.delete(key);
  }
  return alone;
}
