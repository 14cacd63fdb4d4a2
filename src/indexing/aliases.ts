import { foldedWords } from "../analysis/analyzer.ts";
import { aliasKey } from "../analysis/keys.ts";
import { fold } from "../analysis/normalizer.ts";
import { MONTHS, WEEKDAYS } from "../cldr/calendars.ts";
import { CURRENCIES } from "../cldr/currencies.ts";
import { PLACES } from "../cldr/places.ts";
import { CITY_OR_COUNTRY } from "../facts/place-words.ts";
import { NEWS_WORDS } from "./news-words.ts";

/** Shortest name that is looked for in other words; shorter ones are syllables of too much else. */
const MIN_LENGTH = 3;

/**
 * Key of a name → the same thing in other words, where the texts hold those: places, months,
 * weekdays and currencies of CLDR, words of the news, and the synonyms of a `vocabulary.yaml`.
 *
 * @param terms - The vocabulary of the index: a name no text holds is left out.
 * @param synonyms - Groups of words that mean the same.
 */
export function findAliases(
  terms: Iterable<string>,
  synonyms: readonly (readonly string[])[],
): Map<string, string[]> {
  const known = new Set(Array.from(terms, fold));
  const found = new Map<string, Set<string>>();
  for (const names of [...placeNames(), ...otherNames(), ...NEWS_WORDS, ...synonyms]) {
    addGroup(names, known, found);
  }
  return new Map(Array.from(found, ([key, aliases]) => [key, [...aliases].sort()]));
}

/** The names of every place, without those that are a country in one language and a city in the other. */
function placeNames(): string[][] {
  return PLACES.map(({ names }) =>
    Object.values(names)
      .flat()
      .filter((name) => !CITY_OR_COUNTRY.has(foldedWords(name).join(" "))),
  );
}

/** Every group of names CLDR has for a time or a currency. */
function otherNames(): string[][] {
  return [
    ...grouped(MONTHS, ({ calendar, month }) => `${calendar} ${month}`),
    ...grouped(WEEKDAYS, (day) => day),
    ...grouped(CURRENCIES, (code) => code),
  ];
}

function grouped<T>(names: ReadonlyMap<string, T>, keyOf: (value: T) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const [name, value] of names) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known) known.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()];
}

function addGroup(
  names: readonly string[],
  known: ReadonlySet<string>,
  found: Map<string, Set<string>>,
): void {
  const spelled = names.map(foldedWords).filter((words) => words.join("").length >= MIN_LENGTH);
  const present = spelled.filter((words) => words.every((word) => known.has(word)));
  for (const words of spelled) {
    for (const other of present) {
      if (words.every((word) => other.includes(word))) continue;
      const key = aliasKey(words);
      const aliases = found.get(key) ?? new Set();
      aliases.add(other.join(" "));
      found.set(key, aliases);
    }
  }
}
