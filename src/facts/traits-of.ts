import { isStopWord } from "../analysis/words.ts";
import { isDual } from "./amounts.ts";
import { isDateWord } from "./dates.ts";
import { isGivenName, isNameLike, isPeopleName } from "./names.ts";
import { isNumberPart } from "./numbers.ts";
import { beginsOrganization } from "./organizations.ts";
import { beginsLongTitle, beginsName } from "./people.ts";
import { beginsPlace } from "./places.ts";
import { TRAITS, tableTraitsOf } from "./traits.ts";

/** What tells each trait that takes more than a look into a table. */
const TESTS: readonly (readonly [number, (key: string) => boolean])[] = [
  [TRAITS.stop, isStopWord],
  [TRAITS.given, isGivenName],
  [TRAITS.nameLike, isNameLike],
  [TRAITS.people, isPeopleName],
  [TRAITS.beginsName, beginsName],
  [TRAITS.dateWord, isDateWord],
  [TRAITS.number, isNumberPart],
  [TRAITS.beginsPlace, beginsPlace],
  [TRAITS.beginsOrganization, beginsOrganization],
  [TRAITS.dual, isDual],
  [TRAITS.longTitle, beginsLongTitle],
];

/** The traits of a key, normalized and folded: for `Spellings`. */
export function traitsOf(key: string): number {
  let traits = tableTraitsOf(key);
  for (const [trait, test] of TESTS) if (test(key)) traits |= trait;
  return traits;
}
