import { normalizeWord } from "./normalizer.ts";
import { segmentWords } from "./segmenter.ts";
import type { Token } from "./token.ts";

/** Prefixes that, written apart, belong to the verb that follows. */
const VERB_PREFIXES: ReadonlySet<string> = new Set(["می", "نمی"]);

/** Endings that, written apart, belong to the word before; none is a word of its own. */
const ENDINGS: ReadonlySet<string> = new Set(
  "ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین تری ترها".split(" "),
);

/**
 * The tokens of a text: every word, at the spelling level. Persian affixes written apart join
 * their word, so that همکاری های, همکاری‌های and همکاریهای are one term, as are می دهد, می‌دهد
 * and میدهد; the token then spans the blank.
 */
export function analyze(text: string): Token[] {
  const ranges = segmentWords(text);
  const tokens: Token[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i] ?? 0;
    let end = ranges[i + 1] ?? start;
    let term = normalizeWord(text.slice(start, end));
    if (term === "") continue;
    const nextStart = ranges[i + 2];
    const nextEnd = ranges[i + 3];
    if (VERB_PREFIXES.has(term) && nextStart !== undefined && isBlank(text, end, nextStart)) {
      const next = normalizeWord(text.slice(nextStart, nextEnd));
      if (startsWithLetter(next)) {
        term += next;
        end = nextEnd ?? end;
        i += 2;
      }
    }
    const previous = tokens.at(-1);
    if (ENDINGS.has(term) && previous && joins(previous, text, start)) {
      tokens[tokens.length - 1] = { ...previous, term: previous.term + term, end };
      continue;
    }
    tokens.push({ term, start, end, position: tokens.length });
  }
  return tokens;
}

function joins(previous: Token, text: string, start: number): boolean {
  return startsWithLetter(previous.term) && isBlank(text, previous.end, start);
}

/** One blank (or lost joiner) between two words of a line. */
function isBlank(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20 && unit !== 0xa0 && unit !== 0x200c && unit !== 0x200b) return false;
  }
  return to > from;
}

function startsWithLetter(term: string): boolean {
  return term.charCodeAt(0) > 0x600;
}
