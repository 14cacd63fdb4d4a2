import { analyze } from "../analysis/analyzer.ts";
import { fold } from "../analysis/normalizer.ts";
import type { Token } from "../analysis/token.ts";
import { isQuestionWord, isStopWord } from "../analysis/words.ts";
import { LANGUAGES, type Language } from "../contract/language.ts";
import { copyText, writeSortedStrings, writeStringList } from "../index/strings.ts";
import { PhraseCounts } from "./phrase-counts.ts";

/** Words of a phrase, at most. */
const PHRASE_WORDS = 3;

/** Phrases that are offered: found in this many articles, and so many of them at most. */
const MIN_PHRASE_ARTICLES = 3;
const MAX_PHRASES = 3000;

interface Counted {
  readonly text: string;
  readonly language: Language;
  articles: number;
}

/** A term as phrases are counted: a number for each folded spelling. */
interface Word {
  readonly number: number;
  readonly isTopic: boolean;
}

/** Gathers what readers may be typing: titles, names of things, phrases of several articles. */
export class SuggestionBuilder {
  readonly #titles: Counted[] = [];
  readonly #entities = new Map<string, Counted>();
  readonly #counts = new PhraseCounts();
  #articles = 0;
  /** The phrases that enough articles have. */
  readonly #phrases = new Map<number, Counted>();
  readonly #words = new Map<string, Word>();
  readonly #numbers = new Map<string, number>();

  /**
   * Adds one article.
   *
   * @param passages - Tokens of its text, a list a passage; phrases stay inside one.
   * @param names - The people, places and organizations it speaks of, as written.
   */
  add(
    article: { readonly title: string; readonly text: string; readonly language: Language },
    passages: readonly (readonly Token[])[],
    names: Iterable<string>,
  ): void {
    const { title, text, language } = article;
    // A title that ends so is the beginning of a text without one.
    if (title !== "" && !title.endsWith("…")) {
      this.#titles.push({ text: title, language, articles: 1 });
    }
    for (const name of new Set(names)) count(this.#entities, copyText(fold(name)), name, language);
    this.#articles++;
    for (const tokens of passages) this.#countPhrases(text, tokens, language);
    if (!this.#counts.isFull) return;
    this.#counts.forget();
    for (const key of this.#phrases.keys()) if (!this.#counts.has(key)) this.#phrases.delete(key);
  }

  /** Counts runs of two words and more with a topic word at either end, once an article. */
  #countPhrases(text: string, tokens: readonly Token[], language: Language): void {
    const words = tokens.map(({ term }) => this.#read(term));
    for (let first = 0; first < tokens.length; first++) {
      const start = tokens[first];
      const begin = words[first];
      if (!start || !begin?.isTopic) continue;
      let key = begin.number;
      for (let last = first + 1; last < Math.min(tokens.length, first + PHRASE_WORDS); last++) {
        const before = tokens[last - 1];
        const token = tokens[last];
        const word = words[last];
        if (!before || !token || !word || !isOneBlank(text, before.end, token.start)) break;
        key = joinKeys(key, word.number);
        if (word.isTopic) this.#countPhrase(key, text, start.start, token.end, language);
      }
    }
  }

  /** A phrase is kept as text only once enough articles have it: most never do. */
  #countPhrase(key: number, text: string, start: number, end: number, language: Language): void {
    const articles = this.#counts.add(key, this.#articles);
    if (articles < MIN_PHRASE_ARTICLES) return;
    const known = this.#phrases.get(key);
    if (known) known.articles = articles;
    else this.#phrases.set(key, { text: copyText(text.slice(start, end)), language, articles });
  }

  #read(term: string): Word {
    let word = this.#words.get(term);
    if (!word) {
      const folded = fold(term);
      let number = this.#numbers.get(folded);
      if (number === undefined) {
        number = this.#numbers.size + 1;
        this.#numbers.set(folded, number);
      }
      word = { number, isTopic: isTopic(term) };
      this.#words.set(term, word);
    }
    return word;
  }

  /** The sections of the table: texts, the folded words of each, kind, language, weight. */
  finish(): Map<string, ArrayBufferView> {
    const sections = new Map<string, ArrayBufferView>();
    const phrases = [...this.#phrases.values()]
      .sort((a, b) => b.articles - a.articles || compare(a.text, b.text))
      .slice(0, MAX_PHRASES);
    const entities = [...this.#entities.values()];
    const all = [this.#titles, entities, phrases].flatMap((list, kind) =>
      list.map((entry) => ({ ...entry, kind })),
    );
    const words = all.map(({ text }) => [...new Set(wordsOf(text))]);
    const distinct = [...new Set(words.flat())].sort();
    const numbers = new Map(distinct.map((word, number) => [word, number]));
    const at = new Uint32Array(all.length + 1);
    words.forEach((list, i) => {
      at[i + 1] = (at[i] ?? 0) + list.length;
    });
    writeStringList(
      sections,
      "text",
      all.map(({ text }) => text),
    );
    writeSortedStrings(sections, "word", distinct);
    sections.set("words.at", at);
    sections.set(
      "words",
      Uint32Array.from(words.flat(), (word) => numbers.get(word) ?? 0),
    );
    sections.set(
      "about",
      Uint32Array.from(all, ({ kind, language, articles }) =>
        packAbout(kind, LANGUAGES.indexOf(language), articles),
      ),
    );
    return sections;
  }
}

/** Kind in bits 0–1, language in bits 2–3, number of articles above. */
function packAbout(kind: number, language: number, articles: number): number {
  return kind | (language << 2) | (Math.min(articles, 0xffffff) << 4);
}

/** Folded words of a completion, as its query is compared. */
export function wordsOf(text: string): string[] {
  return analyze(text).map(({ term }) => fold(term));
}

/** One key for a run of words; two runs share one by a chance of about 1 in 10¹⁵. */
function joinKeys(run: number, word: number): number {
  const high =
    Math.imul((run % 0x100000000) ^ (run / 0x100000000), 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  const low = Math.imul(high ^ word, 0xc2b2ae35) ^ (run % 0x7fffffff);
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

function isOneBlank(text: string, from: number, to: number): boolean {
  return to - from === 1 && text[from] === " ";
}

function isTopic(term: string): boolean {
  return term.length > 2 && !/\d/.test(term) && !isStopWord(term) && !isQuestionWord(term);
}

function count(counts: Map<string, Counted>, key: string, text: string, language: Language): void {
  const known = counts.get(key);
  if (known) known.articles++;
  else counts.set(key, { text: copyText(text), language, articles: 1 });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
