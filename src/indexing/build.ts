import { createHash } from "node:crypto";
import { analyze } from "../analysis/analyzer.ts";
import { segmentSentences } from "../analysis/sentences.ts";
import { ANALYSIS_VERSION } from "../analysis/version.ts";
import type { StoredArticle } from "../articles/packs.ts";
import { titleLineEnd } from "../articles/title.ts";
import type { Article, ArticleMeta } from "../contract/article.ts";
import type { IndexInfo } from "../contract/index-info.ts";
import { writeColumns } from "../index/columns.ts";
import { IndexWriter, type PassageInput } from "../index/writer.ts";
import { splitPassages } from "../passages/passage.ts";
import { findKinship } from "./kinship.ts";
import { PackWriter, type WriteAsset } from "./pack-writer.ts";

/** What a build leaves besides the packs it wrote. */
export interface BuiltIndex {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly info: Omit<IndexInfo, "builtAt">;
}

/**
 * Builds the index of articles, one after another; of a text only its passages' terms are kept.
 *
 * @param writeAsset - Takes the packs of texts and facts as they fill.
 */
export class IndexBuilder {
  readonly #writer = new IndexWriter();
  readonly #hash = createHash("sha256");
  readonly #metas: ArticleMeta[] = [];
  readonly #texts: PackWriter;
  readonly #facts: PackWriter;
  #factCount = 0;

  constructor(writeAsset: WriteAsset) {
    const write: WriteAsset = (path, bytes) => {
      this.#hash.update(bytes);
      writeAsset(path, bytes);
    };
    this.#texts = new PackWriter("text", write);
    this.#facts = new PackWriter("facts", write);
  }

  /** Adds the next article; ids are the caller's to keep apart. */
  add(article: Article): void {
    const { text, ...meta } = article;
    const sentences = segmentSentences(text);
    const stored: StoredArticle = {
      text,
      sentences: sentences.flatMap(({ start, end }) => [start, end]),
      furniture: [],
    };
    this.#writer.addArticle(passagesOf(article, sentences));
    this.#metas.push(meta);
    this.#texts.add(stored);
    this.#facts.add([]);
  }

  /** The index of everything added. */
  finish(): BuiltIndex {
    const writer = this.#writer;
    writeColumns(writer.sections, this.#metas);
    this.#texts.finish(writer.sections);
    this.#facts.finish(writer.sections);
    const vocabulary = writer.vocabulary();
    const bytes = writer.finish(ANALYSIS_VERSION, findKinship(vocabulary));
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
        facts: this.#factCount,
        bytes: bytes.length,
        analyzer: ANALYSIS_VERSION,
      },
    };
  }
}

/** The passages of an article, its title first. */
function passagesOf(
  { title, text }: Article,
  sentences: ReturnType<typeof segmentSentences>,
): PassageInput[] {
  const lineEnd = titleLineEnd(text, title);
  const isInText = lineEnd > 0 || text.startsWith(title.replace(/…$/, ""));
  const passages: PassageInput[] = [];
  if (lineEnd > 0 || !isInText) {
    const terms = analyze(title).map((token) => token.term);
    const start = lineEnd > 0 ? lineEnd - title.length : 0;
    passages.push({ terms, start, end: lineEnd, isTitle: true });
  }
  const body = sentences.filter((sentence) => sentence.start >= lineEnd);
  for (const { start, end, tokens } of splitPassages(text, body)) {
    passages.push({ terms: tokens.map((token) => token.term), start, end, isTitle: false });
  }
  return passages;
}
