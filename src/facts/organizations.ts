import { isNext, type Word } from "../analysis/text-words.ts";
import type { FactText, Found } from "./found.ts";
import { KNOWN_ORGANIZATIONS } from "./known-organizations.ts";
import { LIGHT_VERBS, NOT_ORGANIZATION } from "./name-words.ts";
import { longestByFirst } from "./phrases.ts";
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
        ? (readKnown(words, i) ?? readPress(source, i) ?? readHeaded(words, i))
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

/** Arabic particles that are written on a name. */
const PARTICLES = /^[وفلبک]/;

/** للامم is ل and الامم. */
function withArticle(key: string): string {
  return key.startsWith("لل") ? `ا${key.slice(1)}` : key;
}

/** Most words of the known names that a word may begin, also behind a particle. */
function lengthFrom(key: string): number {
  let length = LENGTHS.get(withArticle(key)) ?? 0;
  if (!PARTICLES.test(key)) return length;
  for (const cut of [1, 2]) {
    length = Math.max(length, LENGTHS.get(withArticle(key.slice(cut))) ?? 0);
  }
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

function readKnown(words: readonly Word[], first: number): Read | undefined {
  for (let count = lengthAt(words, first); count >= 1; count--) {
    const name = keyOf(words, first, first + count);
    if (count > 1 && !words.slice(first + 1, first + count).every(isNext)) continue;
    for (const cut of [0, 1, 2]) {
      if (cut > 0 && !PARTICLES.test(name)) break;
      const tail = name.slice(cut);
      const key = KNOWN_ORGANIZATIONS.get(tail) ?? KNOWN_ORGANIZATIONS.get(withArticle(tail));
      if (key === undefined || tail.length < 3) continue;
      return { first, next: first + count, confidence: 0.92, key, cut };
    }
  }
  return undefined;
}

/** A name between marks behind "newspaper", and the agency behind "according to". */
function readPress({ text, words }: FactText, first: number): Read | undefined {
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
    return { first: first + 1, next, confidence: 0.9, ...sameAs(words, first + 1, next) };
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
  return { first: from, next, confidence: 0.75, ...sameAs(words, from, next) };
}

function readHeaded(words: readonly Word[], first: number): Read | undefined {
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
    const known = isNext(word) ? readKnown(words, next) : undefined;
    if (known) {
      next = known.next;
      break;
    }
    if (!continuesName(words, next)) break;
    next++;
    if (isPlaceName(word)) break;
  }
  return next - first >= 2
    ? { first, next, confidence: 0.65, ...sameAs(words, first, next) }
    : undefined;
}

/** Words that say what an organisation is and are left out as often: شرکت گوگل is گوگل. */
const LEFT_OUT = new Set(
  "خبرگزاری روزنامه شرکت باشگاه شبکه مجله وکاله صحیفه شرکه نادی قناه موقع منصه".split(" "),
);

/** The key of a known organisation where the words are its name, whichever way it was found. */
function sameAs(words: readonly Word[], first: number, next: number): { key?: string } {
  const from = LEFT_OUT.has(words[first]?.key ?? "") ? first + 1 : first;
  const known = readKnown(words, from);
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
