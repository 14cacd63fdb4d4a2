import { firstFrom, isNext, type Word } from "../analysis/text-words.ts";
import type { FactText, Found } from "./found.ts";
import { isPersianVerb } from "./persian-verb.ts";
import { markedWords } from "./quotation-marks.ts";
import { hasTrait, isSayingVerb, isStop, TRAITS } from "./traits.ts";

/** Words from which marked words are speech even without a verb beside them. */
const MIN_SPEECH_WORDS = 7;
/** Words up to which marked words without a verb are a name, unless the sentence says otherwise. */
const MAX_PHRASE_WORDS = 4;
/** Units around the marks in which the verb of saying stands. */
const REACH = 160;

/** Pronouns that mean the last speaker. */
const PRONOUNS = new Set("وی او ایشان هو هی".split(" "));

/** Verbs and nouns that take quoted words without "that": دانست, خواند, سماه. */
const CALLING = new Set(
  "دانست خواند خوانده نامید دانسته عنوان توصیف ارزیابی هشدار دارند داشت وصف واصفا وصفه سماه اعتبر معتبرا قایلا قایله".split(
    " ",
  ),
);

/**
 * Quotations with who said them. Marked words are a quotation when a verb of saying is near or
 * they are long; a title, a name or a word held at a distance is none.
 *
 * @param facts - Found before: the subject of the verb is looked for among the people, and a name
 *   between marks is no quotation.
 */
export function findQuotes(source: FactText, facts: readonly Found[]): Found[] {
  const found: Found[] = [];
  const people = facts.filter((fact) => fact.type === "person");
  const names = facts.filter(({ type }) => NAMES.has(type));
  let lastSpeaker: Found | undefined;
  let last = 0;
  for (const { start, end, isOpen } of markedWords(source.text)) {
    if (start < last) continue;
    const inner = source.text.slice(start, end);
    const count = firstFrom(source.words, end) - firstFrom(source.words, start);
    const before = wordsBetween(source.words, start - REACH, start - 1);
    if (isTitle(source.text, before, start)) continue;
    if (isOpen && !opensSpeech(source.text, before, start)) continue;
    const after = wordsBetween(source.words, end + 1, end + 60);
    const says = before.some((w) => isSaying(w)) || after.some((w) => CALLING.has(w.key));
    const isShort = count < MIN_SPEECH_WORDS;
    if (count < 2 || (isShort && !says)) continue;
    if (isShort && !isIntroduced(source.text, before, start) && !isCalled(after)) continue;
    // What begins as a sentence goes on stands between two quotations.
    if (/^\s*[.,،؛:!؟]/.test(inner)) continue;
    if (names.some((name) => name.start <= start && end <= name.end)) continue;
    if (count <= MAX_PHRASE_WORDS && isPhrase(source, start, end, before, after)) continue;
    const speaker = findSpeaker(source, people, start, end, before) ?? pronoun(before, lastSpeaker);
    if (!speaker && isShort) continue;
    if (speaker) lastSpeaker = speaker;
    last = end;
    const office = speaker ? undefined : officeOf(source.text, before);
    const value =
      speaker?.type === "person" ? speakerOf(speaker) : office ? { speaker: office } : {};
    found.push({ type: "quote", start, end, confidence: speaker ? 0.85 : 0.6, value });
  }
  return found;
}

/** Facts that marks may stand around without anybody saying them. */
const NAMES: ReadonlySet<string> = new Set(["person", "organization", "place"]);

/** Fewest words of what somebody calls something: «نقض حقوق انسانی» دانست. */
const MIN_CALLED_WORDS = 3;

/**
 * Whether a few marked words are a name, a title or a term, not what somebody said: they have no
 * verb, and the sentence neither pauses behind them nor predicates them of something.
 */
function isPhrase(
  { text, words, language }: FactText,
  start: number,
  end: number,
  before: readonly Word[],
  after: readonly Word[],
): boolean {
  const inner = wordsBetween(words, start, end);
  if (inner.some(({ key }) => isVerbForm(key, language))) return false;
  const behind = BEHIND.exec(text.slice(end, end + 8))?.[1];
  const goesOn = after.slice(0, 1).some(isSaying);
  if (hasThat(text, before, start) && (behind !== undefined || goesOn)) return false;
  if (behind !== undefined) {
    if (/[؟?!]/.test(text[end - 1] ?? "")) return false;
    if (before.slice(-MAX_KIND).some(({ key }) => CALLING.has(key))) return false;
    if (behind !== "،" && behind !== "," && isColon(text, before, start)) return false;
  }
  if (inner.length < MIN_CALLED_WORDS) return true;
  const isCalledSo = PREDICATING.test(after[0]?.key ?? "") || isCalled(after);
  return !(isCalledSo || (behind !== undefined && isReported(text, before, start)));
}

/** The mark behind the closing one, if any; the end of the text counts as one. */
const BEHIND = /^[.!؟?\s]*[»”“"›]\s{0,2}([.!؟?؛،,\n]|$)/;

/** Verbs that say of something what stands before them. */
const PREDICATING =
  /^(?:است|هست|نیست|بود|نبود|باشد|دارد|دارند|داشت|هستند|بودند|شد|شود|میشود|کرد|کردند|کرده)$/;

/** Words of Arabic that make a sentence of what stands behind them, pronouns among them. */
const ARABIC_CLAUSE = new Set(
  "لا لم لن لیس لیست لیسوا کان کانت کانوا قد سوف یجب یمکن انا نحن انت انتم هذا هذه هناک هو هی هم انه انها اننا انی کنت کنا علی ما من ینبغی".split(
    " ",
  ),
);

function isVerbForm(key: string, language: string): boolean {
  if (language === "ar") return ARABIC_CLAUSE.has(key) || /^س?[ین]\p{L}{3,}$/u.test(key);
  return isPersianVerb(key);
}

/** Whether speech must begin here, where no mark shows its end. */
function opensSpeech(text: string, before: readonly Word[], start: number): boolean {
  const last = before.at(-1);
  if (isColon(text, before, start) || hasThat(text, before, start)) return true;
  return last !== undefined && isVerbOfSaying(last) && OPENS.test(text.slice(last.end, start));
}

function isColon(text: string, before: readonly Word[], start: number): boolean {
  const last = before.at(-1);
  return last !== undefined && /:/.test(text.slice(last.end, start));
}

/** Words behind which speech begins: که, أن, با بیان اینکه. */
const THAT = new Set("که اینکه ان انه انها انهم بان بانه بانها بقوله بقولها".split(" "));

/** Nouns of saying: به گفته او, على حد تعبيره. */
const NOUNS_OF_SAYING = /^(?:گفته|تعبیر|قول)/;

/** Half a verb of saying, and a noun by itself: در ادامه. */
const CONTINUING = new Set(["ادامه", "گزارش"]);

/** Most words from a verb or a noun of saying to the marks: گفت, به گفته این کارگردان. */
const MAX_INTRODUCTION = 3;

/**
 * Whether what stands right before the marks opens speech: a colon, "that", or a verb or a noun of
 * saying. Names, titles and words held at a distance stand between marks without that.
 */
function isIntroduced(text: string, before: readonly Word[], start: number): boolean {
  const last = before.at(-1);
  if (!last) return false;
  const gap = text.slice(last.end, start);
  if (/:/.test(gap) || isReported(text, before, start)) return true;
  if (!OPENS.test(gap)) return false;
  if (THAT.has(last.key)) return true;
  return before
    .slice(-MAX_INTRODUCTION)
    .some(
      (word) =>
        !CONTINUING.has(word.key) && (isVerbOfSaying(word) || NOUNS_OF_SAYING.test(word.key)),
    );
}

/** What may stand between a word and the words it opens: a comma, blanks and the mark. */
const OPENS = /^\s{0,2}[،,]?\s{0,2}[«“"„‹”]\s?$/;

/** Whether "that" stands right before the marks. */
function hasThat(text: string, before: readonly Word[], start: number): boolean {
  const last = before.at(-1);
  return last !== undefined && THAT.has(last.key) && OPENS.test(text.slice(last.end, start));
}

/** Whether the marks stand in what somebody is reported to say: گفت: امیدوار است که با «…». */
function isReported(text: string, before: readonly Word[], start: number): boolean {
  const verb = before.findLast(isVerbOfSaying);
  return verb !== undefined && /^\s?:[^.!؟?\n«“"]*[«“"„‹]\s?$/.test(text.slice(verb.end, start));
}

/** Whether the marked words are what something is called: «…» دانست, «…» توصیف کرد. */
function isCalled(after: readonly Word[]): boolean {
  return NAMING.has(after[0]?.key ?? "");
}

const NAMING = new Set("دانست خواند خوانده نامید دانسته توصیف ارزیابی".split(" "));

/** Works and events whose name stands between marks: فیلم سینمایی «…», رواية "…". */
const WORKS = new Set(
  (
    "کتاب کتابی فیلم فیلمی سریال سریالی برنامه مجموعه نمایش نمایشنامه رمان داستان مستند شعر ترانه قطعه البوم مقاله " +
    "مقالهای یادداشت طرح پروژه همایش جشنواره نمایشگاه عنوان نام شعار اثر تابلو انیمیشن کنسرت مسابقه فصلنامه ماهنامه " +
    "کتابه روایه مسلسل برنامج مسرحیه دیوان قصیده اغنیه مقال مقاله بعنوان عنوانه شعار لوحه معرض مهرجان البوم فیلما " +
    "روایته کتابا عنوانها باسم یسمی سماه المسماه تسمی عنوانا اسم"
  ).split(" "),
);

/** Most words between what a work is and its name: فیلم سینمایی «…». */
const MAX_KIND = 3;

/** Whether the marks hold the name of a book, a film or a programme: nobody says it. */
function isTitle(text: string, before: readonly Word[], start: number): boolean {
  const last = before.at(-1);
  // A colon opens speech whatever stands before it.
  if (!last || !/^\s{0,2}[«“"„‹”]\s?$/.test(text.slice(last.end, start))) return false;
  for (let i = before.length - 1; i >= Math.max(0, before.length - MAX_KIND); i--) {
    const word = before[i];
    if (!word || isVerbOfSaying(word)) return false;
    if (WORKS.has(word.key)) return true;
    if (!isNext(word)) return false;
  }
  return false;
}

/** عنوان کرد is a verb, با عنوان is none. */
function isVerbOfSaying(word: Word): boolean {
  return isSaying(word) && !WORKS.has(word.key);
}

function speakerOf(person: Extract<Found, { type: "person" }>) {
  return { speaker: person.value.name, key: person.value.key };
}

/** The office that speaks where nobody is named: مشاور وزیر دفاع افزود. */
function officeOf(text: string, before: readonly Word[]): string | undefined {
  const verb = before.findLastIndex(isSaying);
  let first = -1;
  for (let i = verb - 1; i >= Math.max(0, verb - 7); i--) {
    if (!isNext(before[i + 1])) break;
    if (hasTrait(before[i], TRAITS.role)) first = i;
  }
  if (first < 0) return undefined;
  let last = verb - 1;
  for (let word = before[last]; word && last > first && isStop(word); word = before[last]) last--;
  return text.slice(before[first]?.start, before[last]?.end);
}

function isSaying(word: Word): boolean {
  return isSayingVerb(word) || CALLING.has(word.key);
}

function wordsBetween(words: readonly Word[], start: number, end: number): Word[] {
  const between: Word[] = [];
  for (let i = firstFrom(words, start); i < words.length; i++) {
    const word = words[i];
    if (!word || word.end > end) break;
    between.push(word);
  }
  return between;
}

/** The nearest person before the marks, else just behind them, in the same paragraph. */
function findSpeaker(
  { text }: FactText,
  people: readonly Found[],
  start: number,
  end: number,
  before: readonly Word[],
): Found | undefined {
  const verb = before.findLast(isSaying);
  const limit = verb?.start ?? start;
  const paragraph = text.lastIndexOf("\n\n", start) + 1;
  const ahead = people.filter((p) => p.end <= start && p.start >= Math.max(paragraph, start - 400));
  // Arabic says the verb first: its subject follows it.
  const subject = ahead.find((p) => verb !== undefined && p.start > verb.end);
  const nearest = subject ?? ahead.findLast((p) => p.end <= limit) ?? ahead.at(-1);
  if (nearest && !pronounBetween(before, nearest)) return nearest;
  if (nearest) return undefined;
  return people.find((p) => p.start >= end && p.start - end < 60);
}

function pronounBetween(before: readonly Word[], person: Found): boolean {
  return before.some((word) => PRONOUNS.has(word.key) && word.start < person.start);
}

function pronoun(before: readonly Word[], last: Found | undefined): Found | undefined {
  return before.some((word) => PRONOUNS.has(word.key)) ? last : undefined;
}
