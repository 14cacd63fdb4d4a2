import { foldedWords } from "../analysis/analyzer.ts";
import { detectLanguage } from "../analysis/language.ts";
import { LANGUAGES } from "../contract/language.ts";
import {
  SUGGESTION_KINDS,
  type SuggestRequest,
  type SuggestResponse,
} from "../contract/suggest.ts";
import type { Container } from "../index/container.ts";
import { SortedStrings, StringList } from "../index/strings.ts";
import type { Corpus } from "./corpus.ts";
import { keptFor } from "./kept-for.ts";

type Suggestion = SuggestResponse["suggestions"][number];

/** What can be completed, laid over the table of one index. */
interface Completions {
  readonly texts: StringList;
  readonly words: SortedStrings;
  readonly wordsAt: Uint32Array;
  readonly wordLists: Uint32Array;
  /** Kind in bits 0–1, language in bits 2–3, number of articles above. */
  readonly about: Uint32Array;
}

const completionsOf = keptFor(
  (table: Container): Completions => ({
    texts: new StringList(table, "text"),
    words: new SortedStrings(table, "word"),
    wordsAt: table.uint32("words.at"),
    wordLists: table.uint32("words"),
    about: table.uint32("about"),
  }),
);

/**
 * Completions of what is being typed: those that hold every word, the last of which may be the
 * beginning of one. Those that begin as typed come first, then what more articles speak of.
 */
export async function suggest(corpus: Corpus, request: SuggestRequest): Promise<SuggestResponse> {
  const completions = completionsOf(await corpus.table("suggestions"));
  const typed = foldedWords(request.q);
  const last = typed.pop();
  if (last === undefined) return { suggestions: [] };
  const whole = typed.map((word) => completions.words.find(word));
  if (whole.includes(-1)) return { suggestions: [] };
  const [from, to] = completions.words.prefix(last);
  const typedIn = LANGUAGES.indexOf(detectLanguage(request.q));
  const language = request.lang === undefined ? -1 : LANGUAGES.indexOf(request.lang);
  const found: { entry: number; rank: number }[] = [];
  for (let entry = 0; entry < completions.about.length; entry++) {
    const about = completions.about[entry] ?? 0;
    if (language >= 0 && ((about >> 2) & 3) !== language) continue;
    const start = completions.wordsAt[entry] ?? 0;
    const end = completions.wordsAt[entry + 1] ?? start;
    const rank = rankOf(completions.wordLists.subarray(start, end), whole, from, to);
    if (rank === 0) continue;
    const isTyped = ((about >> 2) & 3) === typedIn;
    found.push({ entry, rank: rank + Math.log1p(about >>> 4) + (isTyped ? TYPED_LANGUAGE : 0) });
  }
  found.sort((a, b) => b.rank - a.rank || a.entry - b.entry);
  return { suggestions: distinct(completions, found, request.limit) };
}

/**
 * What beginning as typed is worth beside being spoken of often, and being of the language that the
 * letters typed are of (كورو and کورو are one beginning); chosen, not measured.
 */
const BEGINS_AS_TYPED = 4;
const TYPED_LANGUAGE = 1;

/** 0 where a typed word is missing. */
function rankOf(words: Uint32Array, whole: readonly number[], from: number, to: number): number {
  // A word that is typed already is not what the last one begins.
  if (!words.some((word) => word >= from && word < to && !whole.includes(word))) return 0;
  if (!whole.every((word) => words.includes(word))) return 0;
  const begins =
    whole.every((word, i) => words[i] === word) &&
    (words[whole.length] ?? -1) >= from &&
    (words[whole.length] ?? -1) < to;
  return begins ? 1 + BEGINS_AS_TYPED : 1;
}

/** The first `limit` texts that differ from each other by more than blanks and letters people mix up. */
function distinct(
  { texts, about }: Completions,
  found: readonly { readonly entry: number }[],
  limit: number,
): Suggestion[] {
  const shown = new Set<string>();
  const suggestions: Suggestion[] = [];
  for (const { entry } of found) {
    if (suggestions.length === limit) break;
    const text = texts.get(entry);
    const key = foldedWords(text).join("");
    const kind = SUGGESTION_KINDS[(about[entry] ?? 0) & 3];
    if (shown.has(key) || kind === undefined) continue;
    shown.add(key);
    suggestions.push({ text, kind });
  }
  return suggestions;
}
