import { createHash } from "node:crypto";
import { analyze } from "../analysis/analyzer.ts";
import { segmentSentences } from "../analysis/sentences.ts";
import { ANALYSIS_VERSION } from "../analysis/version.ts";
import type { StoredArticle } from "../articles/packs.ts";
import { titleLineEnd } from "../articles/title.ts";
import type { Article, ArticleMeta } from "../contract/article.ts";
import type { Fact } from "../contract/fact.ts";
import type { IndexInfo } from "../contract/index-info.ts";
import { extractFacts } from "../facts/extract.ts";
import { writeColumns } from "../index/columns.ts";
import { writeTables } from "../index/tables.ts";
import { IndexWriter, type PassageInput } from "../index/writer.ts";
import { findFurniture } from "../passages/furniture.ts";
import { type Passage, splitPassages } from "../passages/passage.ts";
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
  readonly #suggestions = new SuggestionBuilder();
  readonly #custom: CustomVocabulary;
  readonly #table = new FactTable();
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
    const furniture = findFurniture(text, sentences);
    const hidden = new Set(furniture);
    const facts = extractFacts(
      article,
      sentences.filter((_, i) => !hidden.has(i)),
    );
    const stored: StoredArticle = {
      text,
      sentences: sentences.flatMap(({ start, end }) => [start, end]),
      furniture,
    };
    const { title, passages } = cutArticle(article, sentences);
    this.#writer.addArticle([...title, ...passages.map(toInput)]);
    this.#suggestions.add(
      article,
      passages.map(({ tokens }) => tokens),
      facts.filter(isNamed).map((fact) => fact.text),
    );
    // A copy, because a title may be a slice that would keep the whole text in memory.
    this.#metas.push(structuredClone(meta));
    this.#texts.add(stored);
    this.#facts.add(facts);
    this.#table.add(this.#metas.length - 1, facts);
  }

  /** The index of everything added. */
  finish(): BuiltIndex {
    const writer = this.#writer;
    writeColumns(writer.sections, this.#metas);
    this.#texts.finish(writer.sections);
    this.#facts.finish(writer.sections);
    const vocabulary = writer.vocabulary();
    // The dictionary numbers its terms in this order.
    const ranks = new Map([...vocabulary.keys()].sort().map((term, rank) => [term, rank]));
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

/** Whether a fact is the name of something that readers look for. */
function isNamed({ type }: Fact): boolean {
  return type === "person" || type === "place" || type === "organization";
}

/** The title of an article where it stands apart from the text, and the passages of the text. */
function cutArticle(
  { title, text }: Article,
  sentences: ReturnType<typeof segmentSentences>,
): { readonly title: PassageInput[]; readonly passages: Passage[] } {
  const lineEnd = titleLineEnd(text, title);
  const isInText = lineEnd > 0 || text.startsWith(title.replace(/…$/, ""));
  const apart: PassageInput[] = [];
  if (lineEnd > 0 || !isInText) {
    const terms = analyze(title).map((token) => token.term);
    const start = lineEnd > 0 ? lineEnd - title.length : 0;
    apart.push({ terms, start, end: lineEnd, isTitle: true });
  }
  const body = sentences.filter((sentence) => sentence.start >= lineEnd);
  return { title: apart, passages: splitPassages(text, body) };
}

function toInput({ start, end, tokens }: Passage): PassageInput {
  return { terms: tokens.map((token) => token.term), start, end, isTitle: false };
}
