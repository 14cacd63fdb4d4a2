import { fold, normalizeWord } from "../analysis/normalizer.ts";
import { rememberOnWord } from "../analysis/remember.ts";
import { isNext, type Word } from "../analysis/text-words.ts";
import { nameKey } from "../cldr/key.ts";
import { PLACE_BY_NAME, PLACES, PLACES_IN, type Place } from "../cldr/places.ts";
import type { FactText, Found } from "./found.ts";
import { LIGHT_VERBS, NOT_ORGANIZATION } from "./name-words.ts";
import { keysOf, longestByFirst } from "./phrases.ts";
import {
  CITY_OR_COUNTRY,
  COUNTRY_CUES,
  NO_PLACES,
  OF_CITY,
  OF_COUNTRY,
  OTHER_BEFORE,
  PLACE_CUES,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  SURE_PLACE_HEADS,
  WORD_PLACES,
} from "./place-words.ts";
import { type Bare, isCue, unitsOf, withoutProclitics } from "./proclitics.ts";
import { canBeName, hasTrait, TRAITS } from "./traits.ts";

/** Most words of a place's name. */
const MAX_NAME = 4;

/** Countries, regions and cities by their names, and places named by what they are. */
export function findPlaces(source: FactText): Found[] {
  const found: Found[] = [];
  const { words, text } = source;
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (!word || !hasTrait(word, TRAITS.beginsPlace)) {
      i++;
      continue;
    }
    const known = readKnown(source, i, found.at(-1)?.end);
    if (known && !isTitle(source, i, known)) {
      const { start, end } = known;
      const place = inLanguage(source, i, known.place);
      found.push({
        type: "place",
        start,
        end,
        confidence: place.iso === undefined ? 0.88 : 0.95,
        value: placeValue(place),
      });
      i = known.next;
      continue;
    }
    const headed = readHeaded(source, i);
    const head = words[i];
    const last = words[(headed?.next ?? 0) - 1];
    if (headed && head && last) {
      const nameStart = words[i + 1]?.start ?? head.start;
      const name = text.slice(nameStart, last.end);
      found.push({
        type: "place",
        // Arabic says what a place is before its name, Persian makes one name of both.
        start: source.language === "ar" ? nameStart : head.start,
        end: last.end,
        confidence: headed.place ? 0.9 : 0.7,
        value: headed.place
          ? placeValue(inLanguage(source, i + 1, headed.place))
          : { name: { [source.language]: name }, key: fold(normalizeWord(name)) },
      });
      i = headed.next;
      continue;
    }
    i++;
  }
  return found;
}

function placeValue({ names, iso, key }: Place): Extract<Found, { type: "place" }>["value"] {
  const [fa, ar, en] = [names.fa[0], names.ar[0], names.en[0]];
  return {
    name: { ...(fa && { fa }), ...(ar && { ar }), ...(en && { en }) },
    ...(iso !== undefined && { iso }),
    key,
  };
}

/** The city or the country of one name, by the language and the word before it. */
function inLanguage({ words, language }: FactText, first: number, place: Place): Place {
  const name = nameKey(place.names.fa[0] ?? "");
  const city = CITY_BY_KEY.get(CITY_OR_COUNTRY.get(name) ?? "");
  if (!city || !CITY_OR_COUNTRY.has(words[first]?.key.replace(/^[وبلفک]/, "") ?? "")) return place;
  const before = words[first - 1]?.key ?? "";
  const isCity = language === "ar" ? !OF_COUNTRY.has(before) : OF_CITY.has(before);
  // Of the two the country has the name in the table of all languages.
  return isCity ? city : (PLACE_BY_NAME.get(name) ?? place);
}

const CITY_BY_KEY: ReadonlyMap<string, Place> = new Map(
  PLACES.filter((place) => [...CITY_OR_COUNTRY.values()].includes(place.key)).map((place) => [
    place.key,
    place,
  ]),
);

/** Most words of the names that begin with a word. */
const LENGTHS = longestByFirst(PLACE_BY_NAME.keys());

/** Most words of a name that a word may begin, also behind a particle or with an ezafe. */
function lengthFrom(key: string): number {
  let length = Math.max(
    LENGTHS.get(key) ?? 0,
    key.endsWith("ی") ? (LENGTHS.get(key.slice(0, -1)) ?? 0) : 0,
  );
  for (const bare of withoutProclitics(key)) length = Math.max(length, LENGTHS.get(bare.key) ?? 0);
  return length;
}

/** Whether a place's name may begin with a word. */
export function beginsPlace(key: string): boolean {
  return lengthFrom(key) > 0;
}

interface Known {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** @param listEnd - Where the place before ends: a name beside it is one as well. */
function readKnown(source: FactText, first: number, listEnd?: number): Known | undefined {
  const { text, words, language } = source;
  const own = words[first];
  if (!own) return undefined;
  // Persian writes no particle on a word.
  const bares = language === "fa" ? [] : rememberedBares(own);
  for (let count = lengthAt(words, first); count >= 1; count--) {
    const last = words[first + count - 1];
    const whole = keysOf(words, first, count);
    if (!last || whole === undefined) continue;
    const next = first + count;
    const place = lookUp(source, whole);
    if (place && mayBePlace(source, { key: whole, first, next, listEnd })) {
      return { place, start: own.start, end: last.end, next };
    }
    if (place && count === 1) return undefined;
    for (const bare of bares) {
      if (count === 1 && !bare.isName) continue;
      const key = bare.key + whole.slice(own.key.length);
      const named = lookUp(source, key);
      if (named && mayBePlace(source, { key, first, next, listEnd, bare })) {
        const start = own.start + unitsOf(text, own.start, bare.cut);
        return { place: named, start, end: last.end, next };
      }
    }
  }
  return undefined;
}

const rememberedBares = rememberOnWord(withoutProclitics);

interface Named {
  readonly key: string;
  readonly first: number;
  readonly next: number;
  readonly listEnd: number | undefined;
  readonly bare?: Bare;
}

/** Whether a name is the place where it stands, and not another word of the language. */
function mayBePlace(source: FactText, { key, first, next, listEnd, bare }: Named): boolean {
  const { text, words, language } = source;
  const behind = words[next];
  if (isNext(behind) && OTHER_BEFORE.get(key)?.test(behind.key)) return false;
  const cue = WORD_PLACES[language].get(key);
  if (cue === undefined) return true;
  const own = words[first];
  if (!own) return false;
  if (cue === "spelling") {
    const cut = unitsOf(text, own.start, bare?.cut ?? 0);
    return SPELLINGS.has(normalizeWord(text.slice(own.start + cut, own.end)));
  }
  const cues = cue === "country" ? COUNTRY_CUES : PLACE_CUES;
  if (isNext(own) && isCue(words[first - 1], cues)) return true;
  if (isDateline(source, first, next)) return true;
  // "Flags and pictures": Arabic lists are too often of other things.
  if (!(language === "ar" && cue === "head") && isListed(source, first, listEnd, bare)) return true;
  if (cue !== "preposition") return false;
  if (bare?.isPreposition === true) return true;
  return isNext(own) && PLACE_PREPOSITIONS[language].has(words[first - 1]?.key ?? "");
}

/** الخليل – قال …: the place a report is from. */
function isDateline({ words }: FactText, first: number, next: number): boolean {
  const [own, behind] = [words[first], words[next]];
  if (!own || !behind || !(own.gap === "" || own.gap.includes("\n"))) return false;
  return /^\s?[-–—]/.test(behind.gap);
}

/** Whether a place ends right before a name: فاس والجديدة, ساری و آمل, نابلس، جنين. */
function isListed({ words }: FactText, first: number, listEnd: number | undefined, bare?: Bare) {
  const [own, before] = [words[first], words[first - 1]];
  if (listEnd === undefined || !own || !before) return false;
  if (before.end === listEnd) return bare !== undefined || /^\s?[،,\-–]\s?$/.test(own.gap);
  return before.key === "و" && isNext(before) && isNext(own) && words[first - 2]?.end === listEnd;
}

/** A name alone between marks is more often a title, of a film or a book: «روما». */
function isTitle({ text, words }: FactText, first: number, { end }: Known): boolean {
  const own = words[first];
  const opening = own && /[«“"‹]\s?$/.test(own.gap);
  if (!opening || !/^\s?[»”"›]/.test(text.slice(end, end + 2))) return false;
  return !isCue(words[first - 1], PLACE_CUES);
}

function lengthAt(words: readonly Word[], at: number): number {
  const word = words[at];
  return word ? Math.min(MAX_NAME, lengthFrom(word.key)) : 0;
}

/** Also with the ezafe a name ending in a long vowel takes: آمریکای, سوریه‌ی. */
function lookUp({ language }: FactText, key: string): Place | undefined {
  if (NO_PLACES.has(key)) return undefined;
  const names = PLACES_IN[language];
  const named = names.get(key);
  if (named || language === "ar" || !/[اوه]ی$/.test(key)) return named;
  const bare = key.slice(0, -1);
  return WORD_PLACES[language].has(bare) ? undefined : names.get(bare);
}

/** The names of places as they are written, where the fold makes another word of them. */
const SPELLINGS: ReadonlySet<string> = new Set(
  PLACES.flatMap(({ names }) => names.ar.map(normalizeWord)),
);

/** شهر X, استان X, مدينة X: a head word and the name behind it. */
function readHeaded(source: FactText, first: number) {
  const { words } = source;
  const head = words[first]?.key ?? "";
  const name = words[first + 1];
  if (!name || !isNext(name)) return undefined;
  const known = PLACE_HEADS.has(head) ? readKnown(source, first + 1) : undefined;
  if (known) return { next: known.next, place: known.place };
  return SURE_PLACE_HEADS.has(head) && canBePlace(words, first + 1)
    ? { next: first + 2, place: undefined }
    : undefined;
}

function canBePlace(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const after = words[at + 1];
  if (!word || word.key.length < 3 || !canBeName(word) || NOT_ORGANIZATION.has(word.key))
    return false;
  return !(/(?:ها|های|هایی)$/.test(word.key) || (isNext(after) && LIGHT_VERBS.test(after.key)));
}
