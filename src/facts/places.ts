import { fold, normalizeWord } from "../analysis/normalizer.ts";
import { isNext, type Word } from "../analysis/text-words.ts";
import { nameKey } from "../cldr/key.ts";
import { PLACE_BY_NAME, PLACES, type Place } from "../cldr/places.ts";
import type { FactText, Found } from "./found.ts";
import { LIGHT_VERBS, NOT_ORGANIZATION } from "./name-words.ts";
import { longestByFirst } from "./phrases.ts";
import {
  AMBIGUOUS_PLACES,
  CITY_OR_COUNTRY,
  OF_CITY,
  OF_COUNTRY,
  PLACE_HEADS,
  SURE_PLACE_HEADS,
} from "./place-words.ts";
import { canBeName, hasTrait, TRAITS } from "./traits.ts";

/** Most words of a place's name. */
const MAX_NAME = 4;

/** Arabic particles written on a name, longest first; لل swallows the article. */
const PROCLITICS = [
  "ولل",
  "وبال",
  "وال",
  "لل",
  "بال",
  "فال",
  "کال",
  "ول",
  "وب",
  "و",
  "ف",
  "ب",
  "ل",
  "ک",
];

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
    const known = readKnown(source, i);
    if (known) {
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
  const city = CITY_BY_KEY.get(CITY_OR_COUNTRY.get(nameKey(place.names.fa[0] ?? "")) ?? "");
  if (!city || !CITY_OR_COUNTRY.has(words[first]?.key.replace(/^[وبلفک]/, "") ?? "")) return place;
  const before = words[first - 1]?.key ?? "";
  const isCity = language === "ar" ? !OF_COUNTRY.has(before) : OF_CITY.has(before);
  return isCity ? city : place;
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
  if (!/^[ولبفک]/.test(key)) return length;
  for (const particle of withoutProclitic(key)) {
    length = Math.max(length, LENGTHS.get(particle.key) ?? 0);
  }
  return length;
}

/** Whether a place's name may begin with a word. */
export function beginsPlace(key: string): boolean {
  return lengthFrom(key) > 0;
}

function readKnown({ words }: FactText, first: number) {
  for (let count = lengthAt(words, first); count >= 1; count--) {
    const last = words[first + count - 1];
    const own = words[first];
    if (!own || !last) continue;
    let rest = "";
    let broken = false;
    for (let i = first + 1; i < first + count; i++) {
      const word = words[i];
      if (!isNext(word)) broken = true;
      else rest += ` ${word.key}`;
    }
    if (broken) continue;
    const whole = lookUp(`${own.key}${rest}`);
    if (whole) return { place: whole, start: own.start, end: last.end, next: first + count };
    for (const { key, cut } of withoutProclitic(own.key)) {
      const place = lookUp(`${key}${rest}`);
      if (place) return { place, start: own.start + cut, end: last.end, next: first + count };
    }
  }
  return undefined;
}

function lengthAt(words: readonly Word[], at: number): number {
  const word = words[at];
  return word ? Math.min(MAX_NAME, lengthFrom(word.key)) : 0;
}

/** Also with the ezafe a name ending in a long vowel takes: آمریکای, سوریه‌ی. */
function lookUp(key: string): Place | undefined {
  if (AMBIGUOUS_PLACES.has(key)) return undefined;
  return (
    PLACE_BY_NAME.get(key) ??
    (/[اوه]ی$/.test(key) ? PLACE_BY_NAME.get(key.slice(0, -1)) : undefined)
  );
}

/** The word without a particle, and how many units of it that takes from the front. */
function withoutProclitic(key: string): { key: string; cut: number }[] {
  const found: { key: string; cut: number }[] = [];
  for (const particle of PROCLITICS) {
    if (!key.startsWith(particle) || key.length - particle.length < 3) continue;
    const rest = key.slice(particle.length);
    const isArticled = particle.endsWith("لل") || particle.endsWith("ال");
    if (!isArticled) found.push({ key: rest, cut: particle.length });
    else found.push({ key: `ال${rest}`, cut: particle.length - 2 });
  }
  return found;
}

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
