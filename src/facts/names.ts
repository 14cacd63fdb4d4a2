import { infinitiveOf } from "../analysis/persian/verb-forms.ts";
import { rememberOnWord } from "../analysis/remember.ts";
import { isNext, type Word } from "../analysis/text-words.ts";
import { isStopWord } from "../analysis/words.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import type { FactText } from "./found.ts";
import { GIVEN_NAMES, WORD_NAMES } from "./given-names.ts";
import { KNOWN_ORGANIZATIONS } from "./known-organizations.ts";
import { NEVER_NAMES, ORGANIZATION_HEADS, PEOPLES, REGNAL, ROLES, SAYING } from "./name-words.ts";
import { MULTIPLIERS } from "./number-words.ts";
import { ORDINARY_WORDS } from "./ordinary-words.ts";
import {
  canBeName,
  hasTrait,
  isGiven,
  isNameLink,
  isPeople,
  isRole,
  isStop,
  TRAITS,
} from "./traits.ts";

/** Endings of Persian surnames that hardly another word has. */
const SURNAME_ENDINGS =
  /(?:زاده|پور|نژاد|نیا|فرد|راد|منش|خواه|دوست|پرور|یان|وند|اف|اوف|ووا|ویچ|سکی|انی|وی|چی|لو|تبار|فر|گر|ژاد)$/;

/**
 * Whether a word could be part of a name: letters, and no known word of another kind.
 *
 * @param key - Of no table that gives a trait: a stop word, an office, a place and the like.
 */
export function isNameLike(key: string): boolean {
  return !(
    key.length < 2 ||
    NEVER_NAMES.has(key) ||
    MULTIPLIERS.has(key) ||
    KNOWN_ORGANIZATIONS.has(key) ||
    !/^\p{L}+$/u.test(key) ||
    isOrdinary(key)
  );
}

function isNoName(key: string): boolean {
  return ORDINARY_WORDS.has(key) || NEVER_NAMES.has(key) || isStopWord(key);
}

function isKnown(key: string): boolean {
  return ORDINARY_WORDS.has(key) || ORGANIZATION_HEADS.has(key);
}

/** Whether a word of everyday vocabulary, also with what either language writes on it. */
function isOrdinary(key: string): boolean {
  if (ORDINARY_WORDS.has(key)) return true;
  if (GIVEN_NAMES.has(key)) return false;
  const beginning = /^(?:[ولفب]|لل|[وفبک]?ال|وب|ول|ک(?=.{4}))(?=...)/.exec(key);
  if (beginning && isKnown(key.slice(beginning[0].length))) return true;
  if (isDerived(key) || (EZAFE.test(key) && isNoName(key.slice(0, -1)))) return true;
  const ending = /(?<=...)(?:ها|های|هایی|هایش|هایشان|تر|ترین|ش|شان|م)$/.exec(key);
  if (ending && ORDINARY_WORDS.has(key.slice(0, ending.index))) return true;
  return key.length > 3 && infinitiveOf(key) !== undefined;
}

/** The ezafe of a silent heh, written as a letter: خانه‌ی "house of"; شاهی has another heh. */
const EZAFE = /[^اوی]هی$/;

/** An everyday noun with ی or ان: another word, or behind a given name a surname (سالاری). */
function isDerived(key: string): boolean {
  if (key.length < 5 || EZAFE.test(key)) return false;
  const ending = key.endsWith("ی") ? 1 : key.endsWith("ان") ? 2 : 0;
  return ending > 0 && ORDINARY_WORDS.has(key.slice(0, -ending));
}

const isDerivedSurname = rememberOnWord(
  (key) =>
    isDerived(key) &&
    !(ORDINARY_WORDS.has(key) || NEVER_NAMES.has(key) || ROLES.has(key) || PLACE_BY_NAME.has(key)),
);

/** Also every name made of عبد "servant of", written as one word, and behind a joined سید. */
export function isGivenName(key: string): boolean {
  if (GIVEN_NAMES.has(key)) {
    // على folds to علي: what stands around it tells the two apart.
    return key === "علی" || !(isStopWord(key) || ORDINARY_WORDS.has(key) || SAYING.has(key));
  }
  if (key.startsWith("عبدال")) return /^.{5}\p{L}{2,}$/u.test(key);
  return key.startsWith("سید") && key.length > 5 && GIVEN_NAMES.has(key.slice(3));
}

/** A given name that is as likely another word: what follows it must look like a surname. */
export function isWeakGivenName(key: string): boolean {
  return key.length < 3 || WORD_NAMES.has(key);
}

/** A given name that is no everyday word and no place: a person even where it stands alone. */
export function isSureGivenName(key: string): boolean {
  return (
    isGivenName(key) &&
    key.length > 3 &&
    !WORD_NAMES.has(key) &&
    !ORDINARY_WORDS.has(key) &&
    !PLACE_BY_NAME.has(key)
  );
}

/** Most words of a name. */
const MAX_NAME = 8;

const CLANS = new Set("ال ولد ابو".split(" "));

/** What makes one given name of two words: حبیب الله, حسام الدین. */
export const GIVEN_TAILS: ReadonlySet<string> = new Set("الله الدین اله السادات الزهرا".split(" "));

/**
 * The word behind a name that begins at `first`: given names and links, then one surname, and a
 * second where its ending shows one.
 *
 * @param from - Where to read on, when the words before are known to be part of the name.
 */
export function endOfName(source: FactText, first: number, from = first): number {
  const { words } = source;
  let next = from;
  let surnames = 0;
  while (next < words.length && next - first < MAX_NAME) {
    const word = words[next];
    if (!word || (next > first && !isNext(word))) break;
    const { key } = word;
    if (next > first && isPrepositionAla(source, word)) break;
    // عبد الله, عبد الفتاح: one name in two words.
    const servant = words[next + 1];
    if (key === "عبد" && isNext(servant) && servant.key.startsWith("ال")) {
      next += 2;
      continue;
    }
    if (next > first && surnames === 0 && GIVEN_TAILS.has(key)) {
      next++;
      continue;
    }
    if (next > first && isRole(word) && !hasTail(source, next)) break;
    if (isGiven(word) && surnames === 0) {
      next++;
      continue;
    }
    // آل ثاني: behind such a link any word is a name.
    const isClan = CLANS.has(key) && isNext(servant) && !isStop(servant);
    if (isNameLink(word) && next > first && (isClan || canFollowLink(servant))) {
      next += isClan ? 2 : 1;
      surnames = 0;
      continue;
    }
    if (next === first + 1 && REGNAL.has(key)) return next + 1;
    if (next === first) break;
    if (isTail(source, word)) {
      next++;
      surnames++;
      continue;
    }
    const isTailed = hasTail(source, next);
    if (isPeople(word) && next === first + 1) break;
    const isMade = mayBeMade(source, next) && isDerivedSurname(word);
    if (!isTailed && !isMade && (!canBeName(word) || endsName(source, word))) {
      return surnames === 0 && isSurnameByPlace(source, first, next) ? next + 1 : next;
    }
    if (surnames === 1 && !isTailed && !isSecondSurname(source, word)) break;
    if (surnames >= 2) break;
    surnames++;
    next++;
  }
  return next;
}

/** Whether a surname made of an everyday noun may follow: behind a given name that is no word. */
function mayBeMade({ words, language }: FactText, at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  return isGiven(before) ? !isWeakGivenName(before.key) : language === "fa";
}

/** على "on" folds to the name علي; Arabic that tells ى from ي writes only the first with ى. */
function isPrepositionAla({ text, language }: FactText, { key, end }: Word): boolean {
  return language === "ar" && key === "علی" && text[end - 1] === "ى";
}

/** Kinds of words that are no surname wherever they stand. */
const NO_SURNAME =
  TRAITS.stop |
  TRAITS.saying |
  TRAITS.role |
  TRAITS.title |
  TRAITS.dateWord |
  TRAITS.number |
  TRAITS.place |
  TRAITS.organizationHead;

/**
 * Whether an everyday word is a surname by where it stands: alone between a given name that is no
 * other word and the office of that person, or a mark where a mark stands before the name too.
 * رضا کارگر، رئیس سازمان; (علی زرگر، …).
 */
function isSurnameByPlace({ words, language }: FactText, first: number, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || hasTrait(word, NO_SURNAME) || !/^\p{L}{3,}$/u.test(word.key))
    return false;
  if (!isGiven(before) || isWeakGivenName(before.key)) return false;
  if (language === "fa" && infinitiveOf(word.key) !== undefined) return false;
  const gap = after?.gap ?? ".";
  if (after && isRole(after))
    return /^\s?[،,(–-]/.test(gap) || (language === "fa" && isNext(after));
  const isOpened = /[،,:(«“"/–-]\s?$/.test(words[first]?.gap ?? "");
  return language === "fa" && isOpened && /^[،,)»”"؛/]/.test(gap);
}

/** Most of these are other words in Arabic; نجاد is not. */
function isTail({ language }: FactText, word: Word): boolean {
  return language === "fa" ? hasTrait(word, TRAITS.surnameTail) : word.key === "نجاد";
}

/** Whether a word and the next are one surname in two words: احمدی نژاد. */
export function hasTail(source: FactText, at: number): boolean {
  const [own, tail] = [source.words[at], source.words[at + 1]];
  if (!own || !isNext(tail) || !isTail(source, tail)) return false;
  return own.key.length > 1 && /^\p{L}+$/u.test(own.key) && !isStop(own);
}

/** صالحی امیری, مکارم شیرازی: Persian surnames of two words end as adjectives of a place do. */
function isSecondSurname({ language }: FactText, { key }: Word): boolean {
  if (SURNAME_ENDINGS.test(key)) return true;
  return language === "fa" ? /\p{L}{3,}ی$/u.test(key) : /^ال\p{L}{3,}ی$/u.test(key);
}

/** Spellings of Arabic words that belong to the sentence: no name before them goes on with one. */
const SENTENCE_SHAPES: readonly RegExp[] = [
  // A conjunction or a preposition with the article.
  /^(?:و|[فبک]ال|لل)/,
  // A pronoun written on the word.
  /\p{L}{3,}(?:ها|هم|هما)$/u,
  // A plural with the article.
  /^ال\p{L}{2,}(?:ین|ون|ات)$/u,
  // A verb: يكتب, اعتزل, تناولت.
  /^ی\p{L}{3,4}$/u,
  /^(?:ا\p{L}ت\p{L}{2}|ت\p{L}{3,}ت)$/u,
  // An accusative: اجتماعا, نموذجا.
  /^(?:ا\p{L}{3,}|م\p{L}{3,}|ت\p{L}{3,}|[لب]\p{L}{3,})ا$/u,
  // A noun of action with a preposition: بارتكاب, لاستلام.
  /^(?:[لب]ت?ا\p{L}{2}ا\p{L}|لا?ست\p{L}{3,})$/u,
];

/** Spellings of nouns, adjectives and verbs, where no given name before them says otherwise. */
const NOUN_SHAPES: readonly RegExp[] = [
  /^ال/,
  // Nouns of action: استقبال, اجتماع, انفجار, اعلان, تشكيل, تعاون.
  /^(?:است\p{L}{3,}|ا\p{L}ت\p{L}ا\p{L}|ان\p{L}{2}ا\p{L}|ا\p{L}{2}ا\p{L})$/u,
  /^ت(?:\p{L}{2}ی\p{L}|\p{L}ا\p{L}{2})$/u,
  // Participles: مستقل, متوازن, محدود.
  /^م(?:ست\p{L}{3,}|ت\p{L}{3,}|\p{L}{2}و\p{L})$/u,
  // Plurals and duals.
  /\p{L}{3,}(?:ات|یین|تین|تان)$/u,
  // Verbs: يعمل, تضم, ستؤديان, تتناول.
  /^[یتن]\p{L}{3}$/u,
  /^(?:س[یت]\p{L}{2,}ان|تت\p{L}{3,})$/u,
  // A preposition written on a noun.
  /^[بلفک](?:ال|ا\p{L}{3,}|م\p{L}{3,}|ت\p{L}{3,})/u,
];

const hasSentenceShape = rememberOnWord((key) => SENTENCE_SHAPES.some((shape) => shape.test(key)));

const hasNounShape = rememberOnWord(
  (key) =>
    NOUN_SHAPES.some((shape) => shape.test(key)) ||
    (/^[بلک]/.test(key) && PLACE_BY_NAME.has(key.slice(1))),
);

/** Whether an Arabic word belongs by its letters to the sentence, not to a name before it. */
function endsName({ text, language }: FactText, word: Word): boolean {
  if (language !== "ar" || isGiven(word)) return false;
  const { key, start, end } = word;
  const last = text[end - 1];
  // What the fold makes one: the feminine ending, "his", and the mark of the accusative.
  if (last === "ة") return !/^(?:ال|بن|بو)/.test(key);
  if (last === "ه" && key.length > 3) return true;
  return hasSentenceShape(word) || text.slice(start, end).includes("\u064B");
}

/**
 * Whether an Arabic word is a noun, an adjective or a verb by its pattern, where no given name
 * before it says otherwise.
 */
export function isArabicPattern(source: FactText, word: Word): boolean {
  if (source.language !== "ar") return false;
  return endsName(source, word) || hasNounShape(word);
}

/** Whether a word of Arabic calls a man by his people: الفرنسي, للبرازيلي. */
export function isPeopleName(key: string): boolean {
  if (key.charAt(1) !== "ل" && !key.startsWith("ال", 1) && !key.startsWith("لل", 1)) return false;
  const [, bare = ""] = /^[وفبک]?(?:ال|لل)(\p{L}+?)ه?$/u.exec(key) ?? [];
  return PEOPLES.has(`ال${bare}`);
}

function canFollowLink(word: Word | undefined): boolean {
  return isNext(word) && (isGiven(word) || canBeName(word) || word.key.startsWith("ال"));
}

/** Whether a word ends as Persian and Russian surnames do. */
export function looksLikeSurname(key: string): boolean {
  return SURNAME_ENDINGS.test(key);
}
