import { isStopWord } from "../analysis/words.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import { isDual } from "./amounts.ts";
import { DATE_WORDS, isDateWord } from "./dates.ts";
import { beginsName, LONG_TITLES } from "./mentions.ts";
import {
  ACTING,
  HOLY_TITLES,
  NAME_LINKS,
  ORGANIZATION_HEADS,
  ROLES,
  SAYING,
  SURNAME_TAILS,
  TITLES,
} from "./name-words.ts";
import { isGivenName, isNameLike, isPeopleName } from "./names.ts";
import { isNumberPart } from "./numbers.ts";
import { beginsOrganization, ORGANIZATION_CUES } from "./organizations.ts";
import { PLACE_HEADS, SURE_PLACE_HEADS } from "./place-words.ts";
import { beginsPlace } from "./places.ts";
import { TRAITS } from "./traits.ts";

/** What gives a trait by being in a table. */
const TABLES: readonly (readonly [number, Iterable<string>])[] = [
  [TRAITS.role, ROLES],
  [TRAITS.saying, SAYING],
  [TRAITS.title, TITLES],
  [TRAITS.longTitle, LONG_TITLES],
  [TRAITS.holyTitle, HOLY_TITLES],
  [TRAITS.nameLink, NAME_LINKS],
  [TRAITS.organizationHead | TRAITS.beginsOrganization, ORGANIZATION_HEADS],
  [TRAITS.beginsOrganization, ORGANIZATION_CUES],
  [TRAITS.acting, ACTING],
  [TRAITS.surnameTail, SURNAME_TAILS],
  [TRAITS.place, PLACE_BY_NAME.keys()],
  [TRAITS.beginsPlace, PLACE_HEADS],
  [TRAITS.beginsPlace, SURE_PLACE_HEADS],
  [TRAITS.dateWord, DATE_WORDS],
];

const tableTraits = new Map<string, number>();
for (const [traits, keys] of TABLES) {
  for (const key of keys) tableTraits.set(key, (tableTraits.get(key) ?? 0) | traits);
}

/** What gives a trait otherwise. */
const TESTS: readonly (readonly [number, (key: string) => boolean])[] = [
  [TRAITS.stop, isStopWord],
  [TRAITS.given, isGivenName],
  [TRAITS.people, isPeopleName],
  [TRAITS.beginsName, beginsName],
  [TRAITS.dateWord, isDateWord],
  [TRAITS.number, isNumberPart],
  [TRAITS.beginsPlace, beginsPlace],
  [TRAITS.beginsOrganization, beginsOrganization],
  [TRAITS.dual, isDual],
];

/** Words of other kinds than names. */
const NO_NAME =
  TRAITS.stop | TRAITS.role | TRAITS.saying | TRAITS.title | TRAITS.organizationHead | TRAITS.place;

/** The traits of a key, normalized and folded: for `Spellings`. */
export function traitsOf(key: string): number {
  let traits = tableTraits.get(key) ?? 0;
  for (const [trait, test] of TESTS) {
    if ((traits & trait) === 0 && test(key)) traits |= trait;
  }
  // The longest test, and the one that most words would come to.
  if ((traits & NO_NAME) === 0 && isNameLike(key)) traits |= TRAITS.nameLike;
  return traits;
}
