import { firstFrom, isNext, type Word } from "../analysis/text-words.ts";
import type { Range } from "../contract/span.ts";
import type { FactText, Found } from "./found.ts";
import { hasTrait, isSayingVerb, isStop, TRAITS } from "./traits.ts";

/** Opening mark to closing marks; a straight mark opens and closes. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["„", "“”"],
  ["‹", "›"],
  ['"', '"'],
  ["”", "“"],
]);

/** Longest quotation, in UTF-16 units: a mark without its partner swallows no article. */
const MAX_QUOTE = 3000;
/** Words from which marked words are speech even without a verb beside them. */
const MIN_SPEECH_WORDS = 7;
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
 * @param people - Found before; the subject of the verb is looked for among them.
 */
export function findQuotes(source: FactText, people: readonly Found[]): Found[] {
  const found: Found[] = [];
  let lastSpeaker: Found | undefined;
  for (const { start, end } of marked(source.text)) {
    const inner = source.text.slice(start, end);
    const count = firstFrom(source.words, end) - firstFrom(source.words, start);
    const before = wordsBetween(source.words, start - REACH, start - 1);
    if (isTitle(source.text, before, start)) continue;
    const after = wordsBetween(source.words, end + 1, end + 60);
    const says = before.some((w) => isSaying(w)) || after.some((w) => CALLING.has(w.key));
    const isShort = count < MIN_SPEECH_WORDS;
    if (count < 2 || (isShort && !says)) continue;
    if (isShort && !isIntroduced(source.text, before, start) && !isCalled(after)) continue;
    // What begins as a sentence goes on stands between two quotations.
    if (/^\s*[.,،؛:!؟]/.test(inner)) continue;
    if (people.some((person) => person.start <= start && end <= person.end)) continue;
    const speaker = findSpeaker(source, people, start, end, before) ?? pronoun(before, lastSpeaker);
    if (!speaker && isShort) continue;
    if (speaker) lastSpeaker = speaker;
    const office = speaker ? undefined : officeOf(source.text, before);
    const value =
      speaker?.type === "person" ? speakerOf(speaker) : office ? { speaker: office } : {};
    found.push({ type: "quote", start, end, confidence: speaker ? 0.85 : 0.6, value });
  }
  return found;
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
  if (!/^\s{0,2}[،,]?\s{0,2}[«“"„‹”]\s?$/.test(gap)) return false;
  if (THAT.has(last.key)) return true;
  return before
    .slice(-MAX_INTRODUCTION)
    .some(
      (word) =>
        !CONTINUING.has(word.key) && (isVerbOfSaying(word) || NOUNS_OF_SAYING.test(word.key)),
    );
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

const OPENING = new RegExp(`[${[...MARKS.keys()].join("")}]`, "g");

/** By opening mark: what ends the search for its partner, that one or what cannot stand before it. */
const ENDS: ReadonlyMap<string, RegExp> = new Map(
  Array.from(MARKS, ([open, closing]) => [open, new RegExp(`[${open}${closing}]|\\n\\n`, "g")]),
);

/** Where the mark stands that closes the one at `open`; -1 where none does. */
function closingOf(text: string, open: number): number {
  const mark = text[open] ?? "";
  const end = ENDS.get(mark);
  if (!end) return -1;
  end.lastIndex = open + 1;
  const found = end.exec(text);
  const isPartner = found !== null && MARKS.get(mark)?.includes(found[0]);
  return isPartner && found.index < open + MAX_QUOTE ? found.index : -1;
}

/** What stands between each pair of marks, blanks left out. */
function marked(text: string): Range[] {
  const ranges: Range[] = [];
  const firstCurly = text.indexOf("“");
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const i = found.index;
    if (!canOpen(text, i, firstCurly)) continue;
    const end = closingOf(text, i);
    if (end < 0) continue;
    const inner = text.slice(i + 1, end);
    const start = i + 1 + (inner.length - inner.trimStart().length);
    const last = end - (inner.length - inner.trimEnd().length);
    if (last > start) ranges.push({ start, end: last });
    OPENING.lastIndex = end + 1;
  }
  return ranges;
}

/**
 * Marks that open and close alike are told apart by what they lean on; the reversed pair ”…“ counts
 * only where a text begins with it.
 */
function canOpen(text: string, at: number, firstCurly: number): boolean {
  const mark = text[at];
  if (mark === "”" && firstCurly < at) return false;
  if (mark !== '"' && mark !== "”") return true;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") || /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
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
