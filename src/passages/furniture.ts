import type { Word } from "../analysis/text-words.ts";
import type { Range } from "../contract/span.ts";

/** Longest line that can be furniture, in words: a prompt is shorter; a link to another article
 *  carries its title. Chosen. */
const MAX_PROMPT = 4;
const MAX_LINK = 20;

/** Lines that lead to other articles. */
const LINKS =
  /^(?:بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|اقرا ایضا|اقرا المزید|للمزید|مواضیع ذات صله|اخبار ذات صله|read more|related)(?: |$)/;

/**
 * What pages put around articles: prompts to comment, to share, to read on, tags, bylines and
 * end marks. Matched from the beginning of a short line, at the fold level.
 */
const PROMPTS: readonly RegExp[] = [
  /^(?:نظر|نظرات|دیدگاه|دیدگاهها|دیدگاه های|ارسال نظر|ثبت نظر|افزودن نظر|اضافه تعلیق|التعلیقات|تعلیقات|اترک تعلیقا|اکتب تعلیق)(?: |$)/,
  /^(?:دیدگاه|نظر)\S* (?:تان|خود|شما|را)(?: |$)/,
  /^(?:اشتراک گذاری|اشتراکگذاری|به اشتراک|شارک|مشارکه|شارکها|انشر|طباعه|چاپ|پرینت|کپی لینک|لینک کوتاه|کد خبر|share|print|copy link)(?: |$)/,
  /^(?:برچسب|برچسبها|برچسب ها|کلیدواژه|کلیدواژهها|کلمات کلیدی|وسوم|الوسوم|کلمات مفتاحیه|tags?)(?: |$)/,
  /^(?:انتهای پیام|پایان پیام|انتهای خبر|منبع|المصدر|خبرنگار|عکس|عکاس|تصویر|الصوره|کاریکاتور|advertisement|تبلیغات|اعلان)(?: |$)/,
  /^(?:تابعونا|تابعنا|اشترک|حمل تطبیق|ما را در|به کانال|عضو شوید|عضویت در|ورود|ثبت نام در)(?: |$)/,
];

/** UTF-16 units of the longest line that is looked at; chosen. */
const MAX_LINE = 240;

/** Words that say a line is a sentence of the article after all. */
const VERBS = /(?:^| )(?:است|بود|شد|کرد|گفت|دارد|هست|می\S+|قال|کان|اعلن|اکد)(?: |$)/;

/** Sentences from the end on among which a byline is looked for, and its words at most. */
const LAST_LINES = 3;
const MAX_BYLINE = 4;
const BYLINE = /^[/|ـ-]\s*\S/;

/**
 * Which sentences are page furniture, not content; they stay in the text and become no snippet,
 * no answer and no fact. A prompt counts only as a line of its own, a byline only at the end.
 *
 * @param words - Of `text`.
 * @param sentences - Of `text`, in order.
 * @returns Ordinals in `sentences`, ascending.
 */
export function findFurniture(
  text: string,
  words: readonly Word[],
  sentences: readonly Range[],
): number[] {
  const found: number[] = [];
  let next = 0;
  sentences.forEach((sentence, i) => {
    while ((words[next]?.start ?? text.length) < sentence.start) next++;
    const first = next;
    while ((words[next]?.start ?? text.length) < sentence.end) next++;
    // Longer than any prompt, link or byline.
    if (sentence.end - sentence.start > MAX_LINE) return;
    const count = next - first;
    const isByline =
      i >= sentences.length - LAST_LINES &&
      count <= MAX_BYLINE &&
      BYLINE.test(text.slice(sentence.start, sentence.end));
    if (count === 0 || isByline || isPrompt(text, sentence, words.slice(first, next))) {
      found.push(i);
    }
  });
  return found;
}

/** Whether a sentence is a line of its own that leads away from the article. */
function isPrompt(text: string, sentence: Range, words: readonly Word[]): boolean {
  if (words.length > MAX_LINK || !standsAlone(text, sentence)) return false;
  const key = words.map((word) => word.key).join(" ");
  const isShort = words.length <= MAX_PROMPT;
  return (
    (isShort && PROMPTS.some((prompt) => prompt.test(key)) && !VERBS.test(key)) || LINKS.test(key)
  );
}

/** Whether nothing else stands on the lines of a sentence. */
function standsAlone(text: string, { start, end }: Range): boolean {
  let before = start - 1;
  while (isBlank(text[before])) before--;
  let after = end;
  while (isBlank(text[after])) after++;
  return isLineEnd(text[before]) && isLineEnd(text[after]);
}

function isLineEnd(character: string | undefined): boolean {
  return character === undefined || character === "\n" || character === "\r";
}

function isBlank(character: string | undefined): boolean {
  return !isLineEnd(character) && character?.trim() === "";
}
