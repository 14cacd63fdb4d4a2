import { rememberOnWord } from "../analysis/remember.ts";
import { isNext, type Word } from "../analysis/text-words.ts";
import type { FactText, Found } from "./found.ts";
import {
  KNOWN_ORGANIZATIONS,
  ORGANIZATION_NAME_CUES,
  SPELLED_ORGANIZATIONS,
  WORD_ORGANIZATIONS,
} from "./known-organizations.ts";
import { LIGHT_VERBS, NOT_ORGANIZATION } from "./name-words.ts";
import { keysOf, longestByFirst } from "./phrases.ts";
import { isCue, unitsOf, withoutProclitics } from "./proclitics.ts";
import {
  hasTrait,
  isOrganizationHead,
  isPlaceName,
  isRole,
  isSayingVerb,
  isStop,
  TRAITS,
} from "./traits.ts";

/** Most words of an organisation's name. */
const MAX_NAME = 6;

/** Words that a source of news follows: به گزارش X, به نقل از X. */
const REPORTED = new Set("گزارش نقل نوشته".split(" "));

/** Heads whose name may stand between marks: روزنامه «…», قناة "…". */
const PRESS_HEADS = new Set(
  "روزنامه خبرگزاری مجله شبکه پایگاه سایت نشریه هفتهنامه صحیفه وکاله مجله قناه موقع جریده".split(
    " ",
  ),
);

/** What is said before the name of an organisation, besides what organisations are. */
export const ORGANIZATION_CUES: readonly string[] = [...PRESS_HEADS, ...REPORTED];

/**
 * Organisations: well-known ones by name, others from the word that says what they are (ministry,
 * agency, party, company …), and whoever a report is by.
 */
export function findOrganizations(source: FactText): Found[] {
  const { text, words } = source;
  const found: Found[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    const read =
      word && hasTrait(word, TRAITS.beginsOrganization)
        ? (readKnown(source, i) ?? readPress(source, i) ?? readHeaded(source, i))
        : undefined;
    if (!read) {
      i++;
      continue;
    }
    const start = (words[read.first]?.start ?? 0) + (read.cut ?? 0);
    const end = words[read.next - 1]?.end ?? start;
    found.push({
      type: "organization",
      start,
      end,
      confidence: read.confidence,
      value: { name: text.slice(start, end), key: read.key ?? keyOf(words, read.first, read.next) },
    });
    i = read.next;
  }
  return found;
}

interface Read {
  readonly first: number;
  readonly next: number;
  readonly confidence: number;
  readonly key?: string;
  /** Units of the first word that are a particle. */
  readonly cut?: number;
}

/** Most words of the known names that a word may begin, also behind a particle. */
function lengthFrom(key: string): number {
  let length = LENGTHS.get(key) ?? 0;
  for (const bare of withoutProclitics(key)) length = Math.max(length, LENGTHS.get(bare.key) ?? 0);
  return length;
}

function lengthAt(words: readonly Word[], at: number): number {
  const word = words[at];
  return word ? lengthFrom(word.key) : 0;
}

/** Whether a known name may begin with a word. */
export function beginsOrganization(key: string): boolean {
  return lengthFrom(key) > 0;
}

const LENGTHS = longestByFirst(KNOWN_ORGANIZATIONS.keys());

function readKnown(source: FactText, first: number): Read | undefined {
  const { text, words, language } = source;
  const own = words[first];
  if (!own) return undefined;
  // Persian writes no particle on a word.
  const bares = language === "fa" ? [] : rememberedBares(own);
  for (let count = lengthAt(words, first); count >= 1; count--) {
    const whole = keysOf(words, first, count);
    if (whole === undefined) continue;
    const next = first + count;
    const key = KNOWN_ORGANIZATIONS.get(whole);
    if (key !== undefined) {
      if (mayBeKnown(source, first, whole)) return { first, next, confidence: 0.92, key };
      if (count === 1) return undefined;
    }
    for (const bare of bares) {
      if (count === 1 && !bare.isName) continue;
      const name = bare.key + whole.slice(own.key.length);
      const named = KNOWN_ORGANIZATIONS.get(name);
      if (named === undefined || !mayBeKnown(source, first, name, bare.cut)) continue;
      const cut = unitsOf(text, own.start, bare.cut);
      return { first, next, confidence: 0.92, key: named, cut };
    }
  }
  return undefined;
}

const rememberedBares = rememberOnWord(withoutProclitics);

/** Whether a known name is the organisation where it stands, and not a word of the language. */
function mayBeKnown(
  { text, words, language }: FactText,
  first: number,
  name: string,
  cut = 0,
): boolean {
  const own = words[first];
  const spelled = SPELLED_ORGANIZATIONS.get(name);
  if (!own) return false;
  if (spelled && !spelled.test(text.slice(own.start + unitsOf(text, own.start, cut), own.end))) {
    return false;
  }
  const cue = WORD_ORGANIZATIONS[language].get(name);
  if (cue !== "head") return cue === undefined;
  const isBehind = /^\s?[«“"(]$/.test(own.gap) || isNext(own);
  return isBehind && isCue(words[first - 1], ORGANIZATION_NAME_CUES);
}

/** A name between marks behind "newspaper", and the agency behind "according to". */
function readPress(source: FactText, first: number): Read | undefined {
  const { text, words } = source;
  const head = words[first];
  const name = words[first + 1];
  if (!head || !name) return undefined;
  const opening = /^\s?[«“"]$/.test(name.gap);
  if (PRESS_HEADS.has(head.key) && opening) {
    const close = text.slice(name.start, name.start + 60).search(/[»”"]/);
    if (close < 0) return undefined;
    let next = first + 2;
    while ((words[next]?.end ?? Number.POSITIVE_INFINITY) <= name.start + close) next++;
    if (next - first > MAX_NAME) return undefined;
    return { first: first + 1, next, confidence: 0.9, ...sameAs(source, first + 1, next) };
  }
  const isReport = REPORTED.has(head.key) && isNext(name) && words[first - 1]?.key === "به";
  const from = head.key === "نقل" && name.key === "از" ? first + 2 : first + 1;
  if (!isReport) return undefined;
  let next = from;
  while (
    next - from < 3 &&
    continuesName(words, next) &&
    !hasTrait(words[next], TRAITS.organizationHead)
  ) {
    next++;
  }
  const ends = /^\s?[،,:؛]/.test(words[next]?.gap ?? "");
  if (next === from || !ends) return undefined;
  return { first: from, next, confidence: 0.75, ...sameAs(source, from, next) };
}

function readHeaded(source: FactText, first: number): Read | undefined {
  const { words } = source;
  const head = words[first];
  if (!head || !isOrganizationHead(head)) return undefined;
  let next = first + 1;
  while (next < words.length && next - first < MAX_NAME) {
    const word = words[next];
    if (!word) break;
    if (joinsMinistry(words, first, next)) {
      next += 2;
      continue;
    }
    const known = isNext(word) ? readKnown(source, next) : undefined;
    if (known) {
      next = known.next;
      break;
    }
    if (!continuesName(words, next)) break;
    next++;
    if (isPlaceName(word)) break;
  }
  return next - first >= 2
    ? { first, next, confidence: 0.65, ...sameAs(source, first, next) }
    : undefined;
}

/** Words that say what an organisation is and are left out as often: شرکت گوگل is گوگل. */
const LEFT_OUT = new Set(
  "خبرگزاری روزنامه شرکت باشگاه شبکه مجله وکاله صحیفه شرکه نادی قناه موقع منصه".split(" "),
);

/** The key of a known organisation where the words are its name, whichever way it was found. */
function sameAs(source: FactText, first: number, next: number): { key?: string } {
  const from = LEFT_OUT.has(source.words[first]?.key ?? "") ? first + 1 : first;
  const known = readKnown(source, from);
  return known?.key !== undefined && known.next === next && !known.cut ? { key: known.key } : {};
}

/** وزارت آموزش و پرورش: a ministry is often of two things. */
function joinsMinistry(words: readonly Word[], first: number, at: number): boolean {
  const isMinistry = /^(?:وزارت|وزاره)$/.test(words[first]?.key ?? "");
  const [link, word] = [words[at], words[at + 1]];
  if (!isMinistry || at < first + 2 || !isNext(link) || link.key !== "و") return false;
  return word !== undefined && continuesName(words, at + 1);
}

function continuesName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !isNext(word) || !/^\p{L}+$/u.test(word.key)) return false;
  const { key } = word;
  if (isStop(word) || isRole(word) || isSayingVerb(word) || NOT_ORGANIZATION.has(key)) return false;
  // The noun of a compound verb belongs to the verb: برقرار کند, آماده شد.
  const after = words[at + 1];
  return !(isNext(after) && LIGHT_VERBS.test(after.key));
}

function keyOf(words: readonly Word[], first: number, next: number): string {
  return words
    .slice(first, next)
    .map((word) => word.key)
    .join(" ");
}
