import { fold, normalizeWord } from "../analysis/normalizer.ts";
import type { SentenceWord } from "../retrieval/sentence-values.ts";

/** Words that, at the beginning of a sentence, speak of somebody or something named before. */
const POINTING = wordSet(`
وی او ایشان آنها آنان این آن اینها همان همین چنین
هو هي هم هما هن وهو وهي وهم هذا هذه هؤلاء ذلك تلك وهذا وهذه وذلك
he she it they this that these those
`);

/** Words that bind a sentence to the one before. */
const BINDING = wordSet("و که ولی اما and but which");

/** Verbs of saying; who says it stands before them in Persian, behind them in Arabic. */
const SAYING = wordSet(`
گفت افزود گفته گفته‌است اظهار ابراز بیان تاکید تصریح خاطرنشان یادآور نوشت ادامه اضافه توضیح
قال قالت أضاف أضافت وأضاف وأضافت وقال وقالت أكد أكدت وأكد وأكدت أوضح وأوضح وأوضحت وتابع وتابعت وأشار وأشارت
said added
`);

/** What follows a verb of saying at once where nobody is named who says it. */
const SAID = wordSet("که کرد کرده داشت شد شده أن إن أنه أنها بأن إلى that");

/**
 * Whether a sentence is understood only with the one before: it begins with a pronoun (وی افزود …,
 * هو الذي …), or with a verb of saying and nobody who says it (و گفت که …, وأضاف أن …).
 */
export function leansBack(words: readonly Pick<SentenceWord, "term">[]): boolean {
  const keys = words.slice(0, 4).map(({ term }) => fold(term));
  const [first = "", ...rest] = keys;
  if (POINTING.has(first)) return true;
  const [verb = "", next = ""] = BINDING.has(first) ? rest : keys;
  if (POINTING.has(verb)) return true;
  return SAYING.has(verb) && (verb !== first || SAID.has(next));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => fold(normalizeWord(word))),
  );
}
