import { createHash } from "node:crypto";
import { segmentSentences } from "../analysis/sentences.ts";
import { Spellings } from "../analysis/spellings.ts";
import { firstFrom, readWords, type Word } from "../analysis/text-words.ts";
import { ANALYSIS_VERSION } from "../analysis/version.ts";
import { encodeArticle } from "../articles/stored-article.ts";
import { encodeFacts } from "../articles/stored-facts.ts";
import { titleLineEnd } from "../articles/title.ts";
import type { Article, ArticleMeta } from "../contract/article.ts";
import type { Fact } from "../contract/fact.ts";
import type { IndexInfo } from "../contract/index-info.ts";
import type { Range } from "../contract/span.ts";
import { extractFacts } from "../facts/extract.ts";
import { traitsOf } from "../facts/traits-of.ts";
import { writeColumns } from "../index/columns.ts";
import { copyText } from "../index/strings.ts";
import { writeTables } from "../index/tables.ts";
import { IndexWriter, type PassageInput } from "../index/writer.ts";
import { findFurniture } from "../passages/furniture.ts";
import { type Passage, splitPassages } from "../passages/passage.ts";
import { ArticleTokens } from "./article-tokens.ts";
import { FactTable } from "./fact-table.ts";
import { findKinship } from "./kinship.ts";
import { PackWriter, type WriteAsset } from "./pack-writer.ts";
import { SuggestionBuilder } from "./suggestions.ts";
import { type CustomVocabulary, NO_VOCABULARY } from "./vocabulary.ts";

/** What a build leaves besides the packs it wrote. */
export interface BuiltIndex {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly info: Omit<IndexInfo, "builtAt">;
}

/**
 * Builds the index of articles, one after another; of a text only its passages' terms are kept.
 *
 * @param writeAsset - Takes the packs of texts and facts as they fill, and the tables at the end.
 */
export class IndexBuilder {
  readonly #writer = new IndexWriter();
  readonly #hash = createHash("sha256");
  readonly #metas: ArticleMeta[] = [];
  readonly #texts: PackWriter;
  readonly #facts: PackWriter;
  /** Shared by all that read the words of a text; its terms have the numbers of the writer. */
  readonly #spellings = new Spellings(traitsOf);
  readonly #tokens = new ArticleTokens(this.#writer.terms);
  readonly #suggestions = new SuggestionBuilder(this.#writer.terms);
  readonly #custom: CustomVocabulary;
  readonly #table = new FactTable(this.#writer.terms);
  readonly #write: WriteAsset;

  /** @param custom - What a `vocabulary.yaml` beside the articles says. */
  constructor(writeAsset: WriteAsset, custom: CustomVocabulary = NO_VOCABULARY) {
    this.#custom = custom;
    this.#write = (path, bytes) => {
      this.#hash.update(bytes);
      writeAsset(path, bytes);
    };
    this.#texts = new PackWriter("text", this.#write);
    this.#facts = new PackWriter("facts", this.#write);
  }

  /** Adds the next article; ids are the caller's to keep apart. */
  add(article: Article): void {
    const { text, ...meta } = article;
    const sentences = segmentSentences(text);
    const words = readWords(text, this.#spellings);
    const furniture = findFurniture(text, words, sentences);
    const hidden = new Set(furniture);
    const facts = extractFacts(
      article,
      words,
      sentences.filter((_, i) => !hidden.has(i)),
    );
    const bounds = sentences.flatMap(({ start, end }) => [start, end]);
    const passages = this.#addPassages(article, words, sentences);
    this.#suggestions.add(
      article,
      this.#tokens,
      passages,
      facts.filter(isNamed).map((fact) => fact.text),
    );
    this.#metas.push(copyMeta(meta));
    this.#texts.add(encodeArticle({ text, sentences: bounds, furniture }));
    this.#facts.add(encodeFacts(facts));
    this.#table.add(this.#metas.length - 1, facts, this.#tokens);
  }

  /** Indexes the title of an article where it stands apart from the text, and the text; returns
   *  the passages of the text, by the tokens just read. */
  #addPassages(
    { title, text }: Article,
    words: readonly Word[],
    sentences: readonly Range[],
  ): Passage[] {
    const lineEnd = titleLineEnd(text, title);
    const isInText = lineEnd > 0 || text.startsWith(title.replace(/…$/, ""));
    const inputs: PassageInput[] = [];
    if (lineEnd > 0 || !isInText) {
      this.#tokens.read(title, readWords(title, this.#spellings));
      const terms = this.#tokens.terms.slice(0, this.#tokens.count);
      const start = lineEnd > 0 ? lineEnd - title.length : 0;
      inputs.push({ terms, start, end: lineEnd, isTitle: true });
    }
    const body = sentences.filter((sentence) => sentence.start >= lineEnd);
    this.#tokens.read(text, words.slice(firstFrom(words, body[0]?.start ?? text.length)));
    const passages = splitPassages(body, this.#tokens.starts, this.#tokens.count);
    for (const { start, end, first, next } of passages) {
      const numbers = this.#tokens.terms.subarray(first, next);
      inputs.push({ terms: numbers, start, end, isTitle: false });
    }
    this.#writer.addArticle(inputs);
    return passages;
  }

  /** The index of everything added. */
  finish(): BuiltIndex {
    const writer = this.#writer;
    writeColumns(writer.sections, this.#metas);
    this.#texts.finish(writer.sections);
    this.#facts.finish(writer.sections);
    const vocabulary = writer.vocabulary();
    const { ranks } = writer.terms.ranked();
    const tables = { suggestions: this.#suggestions.finish(), facts: this.#table.finish(ranks) };
    writeTables(writer.sections, tables, this.#write);
    const bytes = writer.finish(ANALYSIS_VERSION, findKinship(vocabulary, this.#custom));
    const languages: Record<string, number> = {};
    for (const { language } of this.#metas) languages[language] = (languages[language] ?? 0) + 1;
    return {
      bytes,
      info: {
        version: this.#hash.update(bytes).digest("hex").slice(0, 16),
        articles: this.#metas.length,
        languages,
        passages: writer.passageCount,
        terms: vocabulary.size,
        facts: this.#table.count,
        bytes: bytes.length,
        analyzer: ANALYSIS_VERSION,
      },
    };
  }
}

/** A copy, because a title may be a slice that would keep the whole text in memory. */
function copyMeta({ id, title, language, url, published, tags }: ArticleMeta): ArticleMeta {
  return {
    id: copyText(id),
    title: copyText(title),
    language,
    url: url === null ? null : copyText(url),
    published: published === null ? null : copyText(published),
    tags: tags.map(copyText),
  };
}

/** Whether a fact is the name of something that readers look for. */
function isNamed({ type }: Fact): boolean {
  return type === "person" || type === "place" || type === "organization";
}
