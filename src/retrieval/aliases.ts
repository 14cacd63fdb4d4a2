import { aliasKey } from "../analysis/keys.ts";
import type { IndexReader } from "../index/reader.ts";
import { type Members, otherForms, spellingsOf } from "./kindred.ts";
import type { QueryWord } from "./query.ts";
import type { RankingParameters } from "./ranking.ts";

/** Most query words that are looked up as one name. */
const MAX_WORDS = 4;

/**
 * Adds the same things in other words: names in other languages, synonyms. A name of several
 * words stands for each of them, so that where the texts hold it, all count as found.
 */
export function addAliases(
  index: IndexReader,
  words: readonly QueryWord[],
  found: readonly Members[],
  parameters: RankingParameters,
): void {
  for (let first = 0; first < words.length; first++) {
    for (let last = first; last < Math.min(words.length, first + MAX_WORDS); last++) {
      const key = aliasKey(words.slice(first, last + 1).map(({ term }) => term));
      for (const alias of index.dictionary.expansions(key)) {
        addAlias(index, alias.split(" "), found.slice(first, last + 1), parameters);
      }
    }
  }
}

function addAlias(
  index: IndexReader,
  alias: readonly string[],
  named: readonly Members[],
  parameters: RankingParameters,
): void {
  const slots = alias.map((word) => spellingsOf(index, word));
  if (slots.some((slot) => slot.length === 0)) return;
  for (const members of named) {
    if (alias.length > 1) {
      members.sequences.push({ slots, weight: parameters.alias });
      continue;
    }
    for (const term of slots[0] ?? []) members.raise(term, parameters.alias);
    for (const term of otherForms(index, alias[0] ?? "")) {
      members.raise(term, parameters.alias * parameters.stem);
    }
  }
}
