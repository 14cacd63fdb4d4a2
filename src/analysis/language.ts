import type { Language } from "../contract/language.ts";
import { normalizeWord } from "./normalizer.ts";
import { segmentWords } from "./segmenter.ts";

/** UTF-16 units that are read: more does not change the verdict. */
const SAMPLE = 4_000;

/** Letters only one of the two languages writes. */
const PERSIAN_LETTERS = /[پچژگ\u06CC\u06A9\u06C0]/g;
const ARABIC_LETTERS = /[ةىيكأإؤ\u064B-\u0650]/g;

/** Frequent words only one of the two has, at the spelling level. */
const PERSIAN_WORDS: ReadonlySet<string> = new Set(
  "که از را این است با برای به آن در شد شده کرد هم یک تا های ها می چه چند چرا کجا کیست چیست بود دارد".split(
    " ",
  ),
);
const ARABIC_WORDS: ReadonlySet<string> = new Set(
  "في من إلى الى على عن أن إن التي الذي هذا هذه ما هو هي كان كانت متى أين كم هل لا لم مع فی علی الذی التی هی این"
    .split(" ")
    .map(normalizeWord)
    .filter((word) => !PERSIAN_WORDS.has(word)),
);

/**
 * Language of a text or a query: Latin letters or Arabic script, then letters and function words
 * that only Persian or only Arabic has; Persian where nothing decides.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  const arabicScript = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (latin > arabicScript) return "en";
  let balance = (sample.match(/[پچژگ]/g)?.length ?? 0) * 3;
  balance += sample.match(PERSIAN_LETTERS)?.length ?? 0;
  balance -= sample.match(ARABIC_LETTERS)?.length ?? 0;
  const ranges = segmentWords(sample);
  for (let i = 0; i < ranges.length; i += 2) {
    const word = normalizeWord(sample.slice(ranges[i], ranges[i + 1]));
    if (PERSIAN_WORDS.has(word)) balance += 3;
    else if (ARABIC_WORDS.has(word)) balance -= 3;
    if (/^(?:[ولبف]?ال|لل)./.test(word)) balance -= 1;
  }
  return balance < 0 ? "ar" : "fa";
}
