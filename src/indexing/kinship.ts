import { customKeys, foldFurther, soundKeys } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { stems } from "../analysis/stems.ts";
import type { Kinship } from "../index/writer.ts";
import { findAliases } from "./aliases.ts";
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
  for (const term of vocabulary.keys()) {
    for (const key of classKeys(term, custom)) {
      const members = classes.get(key);
      if (members) members.push(term);
      else classes.set(key, [term]);
    }
  }
  const expansions = findAliases(vocabulary.keys(), custom.synonyms);
  for (const word of custom.stopWords) expansions.set(customKeys.stopWord(word), [word]);
  for (const word of custom.neverStem) expansions.set(customKeys.unstemmed(word), [word]);
  if (custom.letters.length > 0) expansions.set(customKeys.foldings, [...custom.letters]);
  return { grams: fold, classes, expansions };
}

function classKeys(term: string, { neverStem, letters }: CustomVocabulary): string[] {
  const folded = fold(term);
  const keys = neverStem.has(folded) ? [] : stems(term);
  const further = letters.length > 0 ? [customKeys.folded(foldFurther(folded, letters))] : [];
  return [...keys, ...soundKeys(term), ...further];
}
