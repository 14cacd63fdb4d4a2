import { isStopWord } from "../analysis/words.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import {
  GIVEN_NAMES,
  NAME_LINKS,
  NEVER_NAMES,
  ORGANIZATION_HEADS,
  ROLES,
  SAYING,
} from "./name-words.ts";
import { MULTIPLIERS } from "./number-words.ts";
import { remember } from "./remember.ts";
import { isNext, type Word } from "./words.ts";

/** Endings of Persian surnames that hardly another word has. */
const SURNAME_ENDINGS =
  /(?:زاده|پور|نژاد|نیا|فرد|راد|منش|خواه|دوست|پرور|یان|وند|اف|اوف|ووا|ویچ|سکی|انی|وی|چی|لو|تبار|فر|گر|ژاد)$/;

/** A word that could be part of a name: letters, and no known word of another kind. */
export function canBeName(word: Word): boolean {
  return isNameLike(word.key);
}

const isNameLike = remember((key) => {
  if (key.length < 2 || !/^\p{L}+$/u.test(key)) return false;
  return !(
    isStopWord(key) ||
    ROLES.has(key) ||
    SAYING.has(key) ||
    NEVER_NAMES.has(key) ||
    ORGANIZATION_HEADS.has(key) ||
    MULTIPLIERS.has(key) ||
    PLACE_BY_NAME.has(key)
  );
});

/** Also every name made of عبد "servant of", written as one word. */
export function isGivenName(key: string): boolean {
  return GIVEN_NAMES.has(key) || (key.length > 7 && key.startsWith("عبدال"));
}

/** A preposition or conjunction written on the article: no name goes on with it. */
const HAS_PARTICLE = /^(?:[وفبک]ال|لل|وبال)\p{L}{3,}/u;

/** Most words of a name. */
const MAX_NAME = 5;

/**
 * The word behind a name that begins at `first`: given names and links, then one surname, and a
 * second where its ending shows one.
 *
 * @param from - Where to read on, when the words before are known to be part of the name.
 */
export function endOfName(words: readonly Word[], first: number, from = first): number {
  let next = from;
  let surnames = 0;
  while (next < words.length && next - first < MAX_NAME) {
    const word = words[next];
    if (!word || (next > first && !isNext(word))) break;
    const { key } = word;
    // عبد الله, عبد الفتاح: one name in two words.
    const servant = words[next + 1];
    if (key === "عبد" && isNext(servant) && servant.key.startsWith("ال")) {
      next += 2;
      continue;
    }
    const isLink = NAME_LINKS.has(key);
    if (isGivenName(key) && surnames === 0) {
      next++;
      continue;
    }
    if (isLink && next > first && canFollowLink(words[next + 1])) {
      next++;
      surnames = 0;
      continue;
    }
    if (!canBeName(word) || next === first || HAS_PARTICLE.test(key)) break;
    if (surnames === 1 && !SURNAME_ENDINGS.test(key)) break;
    if (surnames === 2) break;
    surnames++;
    next++;
  }
  return next;
}

function canFollowLink(word: Word | undefined): boolean {
  return isNext(word) && (isGivenName(word.key) || canBeName(word));
}

/** Whether a word ends as Persian and Russian surnames do. */
export function looksLikeSurname(key: string): boolean {
  return SURNAME_ENDINGS.test(key);
}
