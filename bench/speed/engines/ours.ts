import { analyze } from "../../../src/analysis/analyzer.ts";
import { isStopWord } from "../../../src/analysis/words.ts";
import { answerQuestion } from "../../../src/answers/answer.ts";
import { findSnippets } from "../../../src/answers/snippets.ts";
import { searchEngine } from "../../../src/engine/engine.ts";
import type { IndexReader } from "../../../src/index/reader.ts";
import { IndexBuilder } from "../../../src/indexing/build.ts";
import { type Corpus, openCorpus } from "../../../src/retrieval/corpus.ts";
import type { Group } from "../../../src/retrieval/groups.ts";
import { rankArticles } from "../../../src/retrieval/scoring.ts";
import { searchArticles } from "../../../src/retrieval/search.ts";
import { type Assets, RESULTS, type Subject } from "../subject.ts";

function build(assets: Assets): Subject["build"] {
  return (articles) => {
    const builder = new IndexBuilder((path, bytes) => assets.write(path, bytes));
    for (const article of articles) builder.add(article);
    return builder.finish().bytes;
  };
}

function open(bytes: Uint8Array, assets: Assets): Corpus {
  const info = {
    ...{ version: "", builtAt: "", articles: 0, languages: {}, passages: 0, terms: 0, facts: 0 },
    ...{ bytes: bytes.length, analyzer: "" },
  };
  const buffer = bytes.buffer as ArrayBuffer;
  return openCorpus(buffer, info, async (path) => assets.read(path));
}

/** What `/v1/search` does: kindred spellings, nearness, snippets from the articles' texts. */
export function fihrist(assets: Assets): Subject {
  return {
    build: build(assets),
    load(bytes) {
      const corpus = open(bytes, assets);
      const page = { limit: RESULTS, offset: 0, sort: "relevance", facets: [] } as const;
      const search = (q: string) => searchArticles(corpus, { q, ...page, prefix: false });
      return {
        search: async (q) => (await search(q)).hits.map(({ id }) => id),
        others: {
          search,
          snippets: (q) => findSnippets(corpus, { q, limit: 5, maxChars: 1000, perArticle: 2 }),
          answers: (q) => answerQuestion(corpus, { q, limit: 3 }),
        },
      };
    },
  };
}

/** Only the words as typed, without snippets: what the other engines do. */
export function fihristWords(assets: Assets): Subject {
  return {
    build: build(assets),
    load(bytes) {
      const { engine } = open(bytes, assets);
      return {
        search(term) {
          const groups = plainGroups(engine.index, term);
          const { hits } = searchEngine(engine, { term, limit: RESULTS }, (index) =>
            rankArticles(index, groups),
          );
          return hits.map(({ id }) => id);
        },
      };
    },
  };
}

/** A group a word, with its one spelling. */
function plainGroups(index: IndexReader, query: string): Group[] {
  const terms = analyze(query).map(({ term }) => term);
  const hasTopic = terms.some((term) => !isStopWord(term));
  return terms.map((term): Group => {
    const id = index.dictionary.find(term);
    const df = index.df(id);
    return {
      term,
      terms: id < 0 ? [] : [id],
      weights: id < 0 ? [] : [1],
      sequences: [],
      idf: Math.log(1 + (index.passageCount - df + 0.5) / (df + 0.5)),
      counts: !hasTopic || !isStopWord(term),
      corrections: [],
    };
  });
}
