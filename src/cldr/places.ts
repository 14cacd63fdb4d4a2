import ar from "cldr-dates-full/main/ar/timeZoneNames.json" with { type: "json" };
import en from "cldr-dates-full/main/en/timeZoneNames.json" with { type: "json" };
import fa from "cldr-dates-full/main/fa/timeZoneNames.json" with { type: "json" };
import type { Language } from "../contract/language.ts";
import { nameKey } from "./key.ts";
import { CITIES, OTHER_COUNTRY_NAMES, REGIONS } from "./other-places.ts";

/** A place with its names; `names[language][0]` is the one to show. */
export interface Place {
  /** One key in every language and article. */
  readonly key: string;
  /** ISO 3166-1 alpha-2 of a country. */
  readonly iso?: string;
  readonly names: Readonly<Record<Language, readonly string[]>>;
}

/** Codes of Unicode regions that are countries or territories people speak of. */
const COUNTRY_CODES =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ
CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH
GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ
OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD
TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW`.split(/\s+/);

/** Names of two letters that are hardly another word. */
const SHORT_NAMES = new Set(["قم"]);

/** Countries first, then regions, then cities: the first to claim a name keeps it. */
export const PLACES: readonly Place[] = [
  ...readCountries(),
  ...readNamed(REGIONS),
  ...readCities(),
];

const NAMES = readNames();

/** Places by the key of each of their names. */
export const PLACE_BY_NAME: ReadonlyMap<string, Place> = byName("fa", "ar", "en");

/**
 * Places by the names of one language: many a name is an everyday word of the other one, as رقة
 * "thinness" is Raqqa only in Persian, تازه "fresh" Taza only in Arabic, and Arabic tells اليمن by
 * the article. English texts may say any.
 */
export const PLACES_IN: Readonly<Record<Language, ReadonlyMap<string, Place>>> = {
  fa: byName("fa", "en"),
  ar: byName("ar", "en"),
  en: PLACE_BY_NAME,
};

function readCountries(): Place[] {
  const display = (language: Language) => new Intl.DisplayNames([language], { type: "region" });
  const names = { fa: display("fa"), ar: display("ar"), en: display("en") };
  return COUNTRY_CODES.map((iso) => {
    const other = OTHER_COUNTRY_NAMES[iso];
    const all = (language: Language) => [
      ...variants(names[language].of(iso) ?? iso),
      ...(other?.[language] ?? []),
    ];
    return { key: iso.toLowerCase(), iso, names: { fa: all("fa"), ar: all("ar"), en: all("en") } };
  });
}

/** "میانمار (برمه)" is two names; an Arabic name is also said without its second article. */
function variants(name: string): string[] {
  const [, first, second] = /^(.+?)\s*\((.+)\)$/.exec(name) ?? [];
  return first !== undefined && second !== undefined ? [first, second] : [name];
}

function readCities(): Place[] {
  const english = cities(en.main.en.dates.timeZoneNames.zone);
  const persian = cities(fa.main.fa.dates.timeZoneNames.zone);
  const arabic = cities(ar.main.ar.dates.timeZoneNames.zone);
  const zones: Place[] = Array.from(persian.keys(), (zone) => {
    const name = english.get(zone) ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
    return {
      key: name.toLowerCase(),
      names: {
        fa: [persian.get(zone) ?? ""].filter((n) => n !== ""),
        ar: [arabic.get(zone) ?? ""].filter((n) => n !== ""),
        en: [name],
      },
    };
  });
  return [...readNamed(CITIES), ...zones];
}

/** Exemplar cities of the time zones, by zone. */
function cities(zones: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(zones)) {
    const zone = path === "" ? name : `${path}/${name}`;
    if (typeof value !== "object" || value === null) continue;
    const { exemplarCity } = value as { exemplarCity?: string };
    if (exemplarCity !== undefined) found.set(zone, exemplarCity);
    else for (const [key, city] of cities(value, zone)) found.set(key, city);
  }
  return found;
}

function readNamed(table: readonly (readonly [string, string, string])[]): Place[] {
  return table.map(([english, persian, arabic]) => ({
    key: (english.split("|")[0] ?? english).toLowerCase(),
    names: { fa: namesIn(persian), ar: namesIn(arabic), en: namesIn(english) },
  }));
}

function namesIn(cell: string): string[] {
  return cell.split("|").filter((name) => name !== "");
}

/** Every name a text may say a place by, by the key it is looked up by. */
function readNames(): { place: Place; language: Language; key: string }[] {
  return PLACES.flatMap((place) =>
    (["fa", "ar", "en"] as const).flatMap((language) =>
      place.names[language].map((name) => ({ place, language, key: nameKey(name) })),
    ),
  ).filter(({ key }) => key.length > 2 || SHORT_NAMES.has(key));
}

function byName(...languages: readonly Language[]): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { place, language, key } of NAMES) {
    if (languages.includes(language) && !found.has(key)) found.set(key, place);
  }
  return found;
}
