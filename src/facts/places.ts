import { PLACE_BY_NAME, type Place } from "../cldr/places.ts";
import type { FactText, Found } from "./found.ts";
import { AMBIGUOUS_PLACES, PLACE_HEADS } from "./place-words.ts";
import { isNext, type Word } from "./words.ts";

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
    const known = readKnown(source, i);
    if (known) {
      const { start, end, place } = known;
      found.push({
        type: "place",
        start,
        end,
        confidence: place.iso === undefined ? 0.88 : 0.95,
        value: {
          name: {
            ...(place.names.fa[0] && { fa: place.names.fa[0] }),
            ...(place.names.ar[0] && { ar: place.names.ar[0] }),
            ...(place.names.en[0] && { en: place.names.en[0] }),
          },
          ...(place.iso !== undefined && { iso: place.iso }),
          key: place.key,
        },
      });
      i = known.next;
      continue;
    }
    const headed = readHeaded(words, i);
    if (headed) {
      const first = words[i];
      const last = words[headed - 1];
      if (first && last) {
        const name = text.slice(words[i + 1]?.start, last.end);
        found.push({
          type: "place",
          start: first.start,
          end: last.end,
          confidence: 0.7,
          value: { name: { [source.language]: name }, key: last.key },
        });
      }
      i = headed;
      continue;
    }
    i++;
  }
  return found;
}

/** Most words of the names that begin with a word. */
const LENGTHS = readLengths();

function readLengths(): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const name of PLACE_BY_NAME.keys()) {
    const words = name.split(" ");
    const [first = ""] = words;
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  }
  return lengths;
}

/** Most words of a name that a word may begin, also behind a particle or with an ezafe. */
function lengthFrom(key: string): number {
  let length = Math.max(
    LENGTHS.get(key) ?? 0,
    key.endsWith("ی") ? (LENGTHS.get(key.slice(0, -1)) ?? 0) : 0,
  );
  for (const particle of withoutProclitic(key)) {
    length = Math.max(length, LENGTHS.get(particle.key) ?? 0);
  }
  return length;
}

const known = new Map<string, number>();
const MAX_KNOWN = 50_000;

function knownLength(key: string): number {
  let length = known.get(key);
  if (length === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    length = Math.min(MAX_NAME, lengthFrom(key));
    known.set(key, length);
  }
  return length;
}

function readKnown({ words }: FactText, first: number) {
  for (let count = knownLength(words[first]?.key ?? ""); count >= 1; count--) {
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

/** شهر X, استان X, مدينة X: a head word and one name that is no known word. */
function readHeaded(words: readonly Word[], first: number): number | undefined {
  const head = words[first]?.key ?? "";
  const name = words[first + 1];
  if (!PLACE_HEADS.has(head) || !isNext(name)) return undefined;
  return isPlaceName(name.key) ? first + 2 : undefined;
}

function isPlaceName(key: string): boolean {
  return key.length >= 3 && /^\p{L}+$/u.test(key) && PLACE_BY_NAME.has(key);
}
