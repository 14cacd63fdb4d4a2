import { fold } from "../analysis/normalizer.ts";
import { stems } from "../analysis/stems.ts";
import type { Kinship } from "../index/writer.ts";

/** Which terms of a vocabulary are kin: letters of the folded spelling, classes of one stem. */
export function findKinship(vocabulary: ReadonlyMap<string, number>): Kinship {
  const classes = new Map<string, string[]>();
  for (const term of vocabulary.keys()) {
    for (const key of stems(term)) {
      const members = classes.get(key);
      if (members) members.push(term);
      else classes.set(key, [term]);
    }
  }
  return { grams: fold, classes, expansions: new Map() };
}
