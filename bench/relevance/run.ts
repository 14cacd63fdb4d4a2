import type { Article } from "../../src/contract/article.ts";
import type { IndexReader } from "../../src/index/reader.ts";
import { IndexBuilder } from "../../src/indexing/build.ts";
import type { CustomVocabulary } from "../../src/indexing/vocabulary.ts";
import { type Corpus, openCorpus } from "../../src/retrieval/corpus.ts";
import { rankQuery } from "../../src/retrieval/rank-query.ts";
import { RANKING, type RankingParameters } from "../../src/retrieval/ranking.ts";
import type { Topic } from "./beir.ts";

/** A corpus in memory: the index and packs a build would write, opened as the Worker opens them. */
export function buildCorpus(articles: Iterable<Article>, custom?: CustomVocabulary): Corpus {
  const packs = new Map<string, ArrayBuffer>();
  const builder = new IndexBuilder((path, bytes) => {
    packs.set(path, Uint8Array.from(bytes).buffer);
  }, custom);
  for (const article of articles) builder.add(article);
  const { bytes, info } = builder.finish();
  return openCorpus(bytes.buffer, { ...info, builtAt: "" }, async (path) => {
    const pack = packs.get(path);
    if (!pack) throw new Error(`there is no pack ${path}`);
    return pack;
  });
}

/** Ids of the best articles for a topic, best first, as search ranks them. */
export function runTopic(
  index: IndexReader,
  topic: Topic,
  depth = 10,
  parameters: RankingParameters = RANKING,
): string[] {
  const { articles } = rankQuery(index, topic.text, { parameters });
  return articles.slice(0, depth).map(({ article }) => index.articles.id(article));
}
