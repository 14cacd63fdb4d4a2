import { customKeys, foldFurther, soundKeys } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { chooseStems } from "../analysis/stem-classes.ts";
import { stemKey } from "../analysis/stems.ts";
import type { Kinship } from "../index/writer.ts";
import { findAliases } from "./aliases.ts";
import { findSynonyms } from "./synonyms.ts";
import { type CustomVocabulary, NO_VOCABULARY } from "./vocabulary.ts";

/**
 * Which terms of a vocabulary are kin: letters of the folded spelling; classes of one stem and of
 * one sound; names in other words; and what a `vocabulary.yaml` says.
 */
export function findKinship(
  vocabulary: ReadonlyMap<string, number>,
  custom: CustomVocabulary = NO_VOCABULARY,
): Kinship {
  const classes = new Map<string, string[]>();
  const add = (key: string, term: string) => {
    const members = classes.get(key);
    if (members) members.push(term);
    else classes.set(key, [term]);
  };
  const chosen = chooseStems(vocabulary, custom.neverStem);
  for (const term of vocabulary.keys()) {
    const stem = chosen.get(term);
    if (stem !== undefined) add(stem, term);
    add(customKeys.folded(foldFurther(fold(term), custom.letters)), term);
    for (const key of soundKeys(term)) add(key, term);
  }
  const alone = takeLoners(classes);
  const expansions = findAliases(vocabulary.keys(), custom.synonyms);
  for (const [key, synonyms] of findSynonyms(chosen)) expansions.set(key, synonyms);
  for (const word of custom.stopWords) expansions.set(customKeys.stopWord(word), [word]);
  if (custom.letters.length > 0) expansions.set(customKeys.foldings, [...custom.letters]);
  return { grams: fold, classes, alone, expansions };
}

/**
 * Drops what the dictionary tells without a class: a folded spelling, or a stem, that is its only
 * term. Returns the terms of such stems.
 */
function takeLoners(classes: Map<string, string[]>): Set<string> {
  const alone = new Set<string>();
  for (const [key, members] of classes) {
    const [only] = members;
    if (members.length !== 1 || only === undefined) continue;
    if (key === stemKey(only)) alone.add(only);
    if (key === stemKey(only) || key === customKeys.folded(only)) classes.delete(key);
  }
  return alone;
}
