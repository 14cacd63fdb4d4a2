import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { queryFiles, readCollection, readTopics } from "../../bench/relevance/beir.ts";
import expected from "../../bench/relevance/expected.json" with { type: "json" };
import { figures, judge } from "../../bench/relevance/metrics.ts";
import { buildCorpus, runTopic } from "../../bench/relevance/run.ts";
import { worstTopics } from "../../bench/relevance/worst.ts";
import { RANKING } from "../../src/retrieval/ranking.ts";

const folder = (language: string) => join(import.meta.dirname, "../../bench/relevance", language);
/** Words as they are spelled, nothing more. */
const PLAIN = { ...RANKING, folded: 0, stem: 0, similar: 0, joined: 0, corrected: 0, maybe: 0 };

describe.each(["fa", "ar"] as const)("our collection in %s", (language) => {
  const collection = readCollection(folder(language));
  const { index } = buildCorpus(collection.articles).engine;
  const run = (queries: string, parameters = RANKING) =>
    figures(
      readTopics(folder(language), queries, collection).map((topic) =>
        judge(
          runTopic(index, topic, 10, parameters),
          collection.judgements.get(topic.id) ?? new Set(),
        ),
      ),
    );

  it.each(queryFiles(folder(language)))("keeps its figures for %s", (queries) => {
    const { mrr10, recall10 } = run(queries);
    expect(mrr10).toBeGreaterThanOrEqual(expected.mrr10[language] - expected.tolerance);
    expect(recall10).toBeGreaterThanOrEqual(expected.recall10[language] - expected.tolerance);
  });

  it("does better than words as they are spelled", () => {
    const plain = run("queries.one-typo.jsonl", PLAIN).mrr10;
    expect(run("queries.one-typo.jsonl").mrr10).toBeGreaterThan(plain + 0.03);
  });

  it("writes out the topics that failed", () => {
    const topics = readTopics(folder(language), "queries.jsonl", collection);
    const report = worstTopics(collection, topics.slice(0, 1), () => []);
    expect(report).toContain(topics[0]?.text);
  });
});
