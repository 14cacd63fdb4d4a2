import { analyze } from "../analysis/analyzer.ts";
import { detectLanguage } from "../analysis/language.ts";
import { isQuestionWord, isStopWord } from "../analysis/words.ts";
import type { Language } from "../contract/language.ts";

/** One word of a query. */
export interface QueryWord {
  /** Normalized spelling. */
  readonly term: string;
  /** UTF-16 code units into the query as typed. */
  readonly start: number;
  readonly end: number;
  readonly isStopWord: boolean;
  readonly isQuestionWord: boolean;
}

/** What somebody asked for. */
export interface Query {
  readonly text: string;
  readonly language: Language;
  /** Words to find, in order; those of phrases included, those of exclusions not. */
  readonly words: readonly QueryWord[];
  /** Phrases in quotes: positions in `words`, first to last. */
  readonly phrases: readonly Run[];
  /** Words and phrases no result may hold: each a list of terms in order. */
  readonly excluded: readonly (readonly string[])[];
  /** Whether the last word is the beginning of one. */
  readonly prefix: boolean;
}

/** Neighbouring words, `last` included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Opening mark to closing mark. A query may open with a low or a high curly mark. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["«", "»"],
  ["“", "”"],
  ["„", "“"],
  ["‹", "›"],
]);

/** Hyphen-minus and minus sign. */
const MINUS = /[-\u2212]/;

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
}

/**
 * The query in `text`: words, phrases in quotes (`"…"`, `«…»`, `“…”`), and what a minus before a
 * word or a phrase excludes.
 *
 * A mark without its partner is punctuation. A minus excludes only at the start of a word that
 * begins with a letter, so ranges and dashes (۱۹۱۴-۱۹۱۸, مسکو - تهران) mean nothing special. A query
 * of exclusions alone finds nothing.
 */
export function parseQuery(text: string, options: { readonly prefix?: boolean } = {}): Query {
  const words: QueryWord[] = [];
  const phrases: Run[] = [];
  const excluded: string[][] = [];
  for (const clause of splitClauses(text)) {
    const tokens = analyze(text.slice(clause.start, clause.end));
    if (tokens.length === 0) continue;
    if (clause.isExcluded) {
      excluded.push(tokens.map((token) => token.term));
      continue;
    }
    const first = words.length;
    for (const { term, start, end } of tokens) {
      words.push({
        term,
        start: clause.start + start,
        end: clause.start + end,
        isStopWord: isStopWord(term),
        isQuestionWord: isQuestionWord(term),
      });
    }
    if (clause.isPhrase) phrases.push({ first, last: words.length - 1 });
  }
  return {
    text,
    language: detectLanguage(text),
    words,
    phrases,
    excluded,
    prefix: options.prefix === true && !/\s$/u.test(text),
  };
}

/** Cuts at quotes and exclusions; the text between them is one clause, so that words meet. */
function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let plain = 0;
  let i = 0;
  while (i < text.length) {
    const isExcluded = startsExclusion(text, i);
    const open = isExcluded ? i + 1 : i;
    const close = QUOTES.get(text[open] ?? "");
    const end = close === undefined ? -1 : text.indexOf(close, open + 1);
    if (end > open + 1) {
      clauses.push({ start: plain, end: i, isPhrase: false, isExcluded: false });
      clauses.push({ start: open + 1, end, isPhrase: true, isExcluded });
      i = plain = end + 1;
    } else if (isExcluded) {
      const blank = text.slice(open).search(/\s/u);
      const wordEnd = blank < 0 ? text.length : open + blank;
      clauses.push({ start: plain, end: i, isPhrase: false, isExcluded: false });
      clauses.push({ start: open, end: wordEnd, isPhrase: false, isExcluded });
      i = plain = wordEnd;
    } else {
      i++;
    }
  }
  clauses.push({ start: plain, end: text.length, isPhrase: false, isExcluded: false });
  return clauses;
}

function startsExclusion(text: string, at: number): boolean {
  if (!MINUS.test(text[at] ?? "")) return false;
  if (at > 0 && !/\s/u.test(text[at - 1] ?? "")) return false;
  const next = text[at + 1] ?? "";
  return /\p{L}/u.test(next) || QUOTES.has(next);
}
