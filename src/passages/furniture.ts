import { fold, normalizeWord } from "../analysis/normalizer.ts";
import { segmentWords } from "../analysis/segmenter.ts";
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

/**
 * Which sentences are page furniture, not content; they stay in the text and become no snippet,
 * no answer and no fact. A prompt counts only as a line of its own, a byline only at the end.
 *
 * @param sentences - Of `text`, in order.
 * @returns Ordinals in `sentences`, ascending.
 */
export function findFurniture(text: string, sentences: readonly Range[]): number[] {
  const found: number[] = [];
  sentences.forEach((sentence, i) => {
    // Longer than any prompt, link or byline.
    if (sentence.end - sentence.start > MAX_LINE) return;
    const line = text.slice(sentence.start, sentence.end);
    const key = keyOf(line);
    const count = key === "" ? 0 : key.split(" ").length;
    const isLine = standsAlone(text, sentence);
    const isByline = i >= sentences.length - 3 && /^[/|ـ-]\s*\S/.test(line) && count <= 4;
    const isPrompt =
      isLine &&
      ((count <= MAX_PROMPT && PROMPTS.some((prompt) => prompt.test(key)) && !VERBS.test(key)) ||
        (count <= MAX_LINK && LINKS.test(key)));
    if (count === 0 || isByline || isPrompt) found.push(i);
  });
  return found;
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

function keyOf(line: string): string {
  const ranges = segmentWords(line);
  const words: string[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    words.push(fold(normalizeWord(line.slice(ranges[i], ranges[i + 1]))));
  }
  return words.join(" ");
}
