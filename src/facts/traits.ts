import type { Word } from "../analysis/text-words.ts";

/**
 * What the extractors ask of word after word, a bit each, so that the answers stand on the word
 * itself: looks into tables of tens of thousands of spellings are what takes time. `traitsOf` sets
 * them.
 */
export const TRAITS = {
  stop: 1 << 0,
  given: 1 << 1,
  nameLike: 1 << 2,
  people: 1 << 3,
  /** A name behind a particle written on it, or a word that only begins one. */
  beginsName: 1 << 4,
  dateWord: 1 << 5,
  number: 1 << 6,
  beginsPlace: 1 << 7,
  beginsOrganization: 1 << 8,
  dual: 1 << 9,
  role: 1 << 10,
  saying: 1 << 11,
  title: 1 << 12,
  holyTitle: 1 << 13,
  nameLink: 1 << 14,
  organizationHead: 1 << 15,
  acting: 1 << 16,
  surnameTail: 1 << 17,
  place: 1 << 18,
  longTitle: 1 << 19,
} as const;

/** A name, or the title before it, may begin with such a word. */
export const BEGINS_PERSON =
  TRAITS.given |
  TRAITS.nameLike |
  TRAITS.beginsName |
  TRAITS.title |
  TRAITS.holyTitle |
  TRAITS.longTitle;

/** A date may begin with such a word. */
export const BEGINS_DATE = TRAITS.dateWord | TRAITS.number;

/** Whether a word carries no topic in any of the languages. */
export const isStop = teller(TRAITS.stop);
/** A given name. */
export const isGiven = teller(TRAITS.given);
/** A word that could be part of a name: letters, and no known word of another kind. */
export const canBeName = teller(TRAITS.nameLike);
/** Whether an Arabic word calls a man by his people: الفرنسي, للبرازيلي. */
export const isPeople = teller(TRAITS.people);
export const isRole = teller(TRAITS.role);
export const isSayingVerb = teller(TRAITS.saying);
export const isTitle = teller(TRAITS.title);
export const isOrganizationHead = teller(TRAITS.organizationHead);
export const isNameLink = teller(TRAITS.nameLink);
export const isPlaceName = teller(TRAITS.place);

/** Whether a word has any of some traits; of no word it is false. */
export function hasTrait(word: Word | undefined, traits: number): boolean {
  return word !== undefined && (word.traits & traits) !== 0;
}

function teller(trait: number): (word: Word) => boolean {
  return ({ traits }) => (traits & trait) !== 0;
}
