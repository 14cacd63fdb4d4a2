import { foldedWords } from "../analysis/analyzer.ts";
import { fold } from "../analysis/normalizer.ts";
import { isQuestionWord, isStopWord } from "../analysis/words.ts";
import { LANGUAGES, type Language } from "../contract/language.ts";
import { copyText, writeSortedStrings, writeStringList } from "../index/strings.ts";
import type { Terms } from "../index/terms.ts";
import type { Passage } from "../passages/passage.ts";
import type { ArticleTokens } from "./article-tokens.ts";
import { joinKeys, PhraseCounts } from "./phrase-counts.ts";

/** Words of a phrase, at most. */
const PHRASE_WORDS = 3;

/** Phrases that are offered: found in this many articles, and so many of them at most. */
const MIN_PHRASE_ARTICLES = 3;
const MAX_PHRASES = 3000;

/** Numbers that tell of a phrase where it was found. */
const FOUND = 3;

interface Counted {
  readonly text: string;
  readonly language: Language;
  articles: number;
}

/** What phrases need of a term, in one number: its folded spelling's number above three bits, whether it
 *  is a topic, whether it begins a clause and whether it looks like an Arabic article behind a
 *  particle; 0 until it is asked for. */
const TOPIC = 1;
const CLAUSE = 2;
const JOINED = 4;
const FLAGS = 3;

/** للملك "to the king": what such a word begins is the end of something else. */
const JOINED_ARTICLE = /^و?(?:لل|[بفک]ال|وال).../;

/** Words that begin a clause, folded: what stands on both sides of one is no phrase. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  "که تا چون زیرا اگر ان انه انها انهم بان بانه بانها لان لانه لانها فان وان کان لکن ولکن حیث الذی التی الذین".split(
    " ",
  ),
);

/** Gathers what readers may be typing: titles, names of things, phrases of several articles. */
export class SuggestionBuilder {
  readonly #titles: Counted[] = [];
  readonly #entities = new Map<string, Counted>();
  readonly #counts = new PhraseCounts();
  #articles = 0;
  /** The phrases of the article at hand: key, start and end in its text, key … */
  readonly #found: number[] = [];
  /** The phrases that enough articles have. */
  readonly #phrases = new Map<number, Counted>();
  readonly #terms: Terms;
  /** By term. */
  #words = new Uint32Array(1024);
  readonly #numbers = new Map<string, number>();

  /** @param terms - What the numbers of tokens mean. */
  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /**
   * Adds one article.
   *
   * @param tokens - Of its text.
   * @param passages - Of the same text; phrases stay inside one.
   * @param names - The people, places and organizations it speaks of, as written.
   */
  add(
    article: { readonly title: string; readonly text: string; readonly language: Language },
    tokens: ArticleTokens,
    passages: readonly Passage[],
    names: Iterable<string>,
  ): void {
    const { title, text, language } = article;
    // A title that ends so is the beginning of a text without one.
    if (title !== "" && !title.endsWith("…")) {
      this.#titles.push({ text: title, language, articles: 1 });
    }
    for (const name of new Set(names)) count(this.#entities, fold(name), name, language);
    this.#articles++;
    this.#found.length = 0;
    const unfit = language === "ar" ? JOINED : 0;
    for (const passage of passages) this.#findPhrases(text, tokens, passage, unfit);
    this.#countPhrases(text, language);
    if (!this.#counts.isFull) return;
    this.#counts.forget();
    for (const key of this.#phrases.keys()) if (!this.#counts.has(key)) this.#phrases.delete(key);
  }

  /**
   * Runs of two words and more within a clause, with a topic word at either end.
   *
   * @param unfit - Flags of words that none begins with.
   */
  #findPhrases(
    text: string,
    { terms, starts, ends }: ArticleTokens,
    { first, next }: Passage,
    unfit: number,
  ): void {
    const found = this.#found;
    for (let i = first; i < next; i++) {
      const begin = this.#word(terms[i] ?? 0);
      if ((begin & TOPIC) === 0 || (begin & unfit) !== 0) continue;
      const start = starts[i] ?? 0;
      const limit = Math.min(next, i + PHRASE_WORDS);
      let phrase = begin >>> FLAGS;
      for (let last = i + 1; last < limit; last++) {
        if (!isOneBlank(text, ends[last - 1] ?? 0, starts[last] ?? 0)) break;
        const word = this.#word(terms[last] ?? 0);
        if ((word & CLAUSE) !== 0) break;
        phrase = joinKeys(phrase, word >>> FLAGS);
        if ((word & TOPIC) !== 0) found.push(phrase, start, ends[last] ?? 0);
      }
    }
  }

  /** Counts what was found, once an article. A phrase is kept as text only once enough articles
   *  have it: most never do. */
  #countPhrases(text: string, language: Language): void {
    const found = this.#found;
    const counts = this.#counts;
    counts.fetch(found, FOUND);
    for (let i = 0; i < found.length; i += FOUND) {
      const phrase = found[i] ?? 0;
      if (counts.add(phrase, this.#articles) !== MIN_PHRASE_ARTICLES) continue;
      const own = copyText(text.slice(found[i + 1], found[i + 2]));
      this.#phrases.set(phrase, { text: own, language, articles: MIN_PHRASE_ARTICLES });
    }
  }

  #word(term: number): number {
    const known = this.#words[term] ?? 0;
    return known === 0 ? this.#readWord(term) : known;
  }

  #readWord(term: number): number {
    if (term >= this.#words.length) {
      const longer = new Uint32Array(term * 2);
      longer.set(this.#words);
      this.#words = longer;
    }
    const spelling = this.#terms.spelling(term);
    const folded = fold(spelling);
    let number = this.#numbers.get(folded);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(folded, number);
    }
    const clause = CLAUSE_WORDS.has(folded) ? CLAUSE : 0;
    const topic = clause === 0 && isTopic(spelling) ? TOPIC : 0;
    const joined = JOINED_ARTICLE.test(folded) ? JOINED : 0;
    const word = (number << FLAGS) | clause | topic | joined;
    this.#words[term] = word;
    return word;
  }

  /** The phrases that most articles have, in that order. */
  #commonest(): Counted[] {
    const counted = Array.from(this.#phrases, ([phrase, { text, language }]): Counted => {
      return { text, language, articles: this.#counts.articles(phrase) };
    });
    const ascending = Uint32Array.from(counted, ({ articles }) => articles).sort();
    const least = ascending.at(-MAX_PHRASES) ?? 0;
    return counted
      .filter(({ articles }) => articles >= least)
      .sort((a, b) => b.articles - a.articles || compare(a.text, b.text))
      .slice(0, MAX_PHRASES);
  }

  /** The sections of the table: texts, the folded words of each, kind, language, weight. */
  finish(): Map<string, ArrayBufferView> {
    const sections = new Map<string, ArrayBufferView>();
    const phrases = this.#commonest();
    const entities = [...this.#entities.values()];
    const all = [this.#titles, entities, phrases].flatMap((list, kind) =>
      list.map((entry) => ({ ...entry, kind })),
    );
    const words = all.map(({ text }) => [...new Set(foldedWords(text))]);
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

function isOneBlank(text: string, from: number, to: number): boolean {
  return to - from === 1 && text.charCodeAt(from) === 0x20;
}

function isTopic(term: string): boolean {
  return term.length > 2 && !/\d/.test(term) && !isStopWord(term) && !isQuestionWord(term);
}

function count(counts: Map<string, Counted>, key: string, text: string, language: Language): void {
  const known = counts.get(key);
  if (known) known.articles++;
  else counts.set(copyText(key), { text: copyText(text), language, articles: 1 });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
