/**
 * `npm run tune`: coordinate search over the
 * ranking parameters on development collections in BEIR layout, cross-validated in two folds.
 *
 * Each fold searches on one half of the topics and is judged on the other; the table that is
 * printed last comes from all topics, and its gain is believed only where both folds gain too.
 */
import { basename } from "node:path";
import { readCollection, readTopics, type Topic } from "../bench/relevance/beir.ts";
import { figures, judge } from "../bench/relevance/metrics.ts";
import { buildCorpus, runTopic } from "../bench/relevance/run.ts";
import type { IndexReader } from "../src/index/reader.ts";
import { RANKING, type RankingParameters } from "../src/retrieval/ranking.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

/** Values tried for each parameter, as factors of where it stands. */
const FACTORS = [0.7, 0.85, 1.2, 1.4];

/** Least gain of the mean that moves a parameter; below it is noise. */
const LEAST_GAIN = 0.0003;

/** Parameters that are bounds of work or of display, not of rank. */
const FIXED: ReadonlySet<string> = new Set([
  "candidates",
  "maxSimilar",
  "similarDf",
  "pairGap",
  "minCoverage",
]);

interface Judged {
  readonly name: string;
  readonly index: IndexReader;
  readonly topics: readonly Topic[];
  readonly judgements: ReadonlyMap<string, ReadonlySet<string>>;
}

const USAGE = `usage: npm run tune -- --data DIR [--data DIR …] [--topics N] [--rounds N]

  --data DIR  collection in BEIR layout
  --topics N  topics of each, at most (400)
  --rounds N  times each parameter is tried (2)`;

const values = readOptions(USAGE, {
  data: { type: "string", multiple: true, default: [] },
  topics: { type: "string", default: "400" },
  rounds: { type: "string", default: "2" },
});
if (values.data.length === 0) refuse("--data is missing", USAGE);
const limit = wholeNumber("--topics", values.topics, USAGE);
const rounds = wholeNumber("--rounds", values.rounds, USAGE);

const collections = values.data.map((folder) => open(folder, limit));
for (const fold of [0, 1]) {
  const train = collections.map((collection) => part(collection, fold));
  const test = collections.map((collection) => part(collection, 1 - fold));
  console.log(`fold ${fold + 1}: before ${line(test, RANKING)}`);
  console.log(`fold ${fold + 1}: after  ${line(test, tune(train))}`);
}
console.log(`all: before ${line(collections, RANKING)}`);
const tuned = tune(collections, true);
console.log(`all: after  ${line(collections, tuned)}`);
console.log(JSON.stringify(tuned, null, 2));

/** A collection with at most `limit` topics, spread evenly. */
function open(folder: string, limit: number): Judged {
  const collection = readCollection(folder);
  const topics = readTopics(folder, "queries.jsonl", collection);
  const step = Math.max(1, topics.length / limit);
  const picked = Array.from({ length: Math.floor(topics.length / step) }, (_, i) => {
    return topics[Math.floor(i * step)];
  }).filter((topic) => topic !== undefined);
  const { index } = buildCorpus(collection.articles).engine;
  return { name: basename(folder), index, topics: picked, judgements: collection.judgements };
}

function part(collection: Judged, fold: number): Judged {
  return { ...collection, topics: collection.topics.filter((_, i) => i % 2 === fold) };
}

/** The best parameters found from where the code stands, one parameter after another. */
function tune(sets: readonly Judged[], isVerbose = false): RankingParameters {
  let best: RankingParameters = RANKING;
  let bestScore = mean(scores(sets, best));
  for (let round = 0; round < rounds; round++) {
    for (const [name, value] of Object.entries(best)) {
      if (FIXED.has(name)) continue;
      for (const factor of FACTORS) {
        const tried = { ...best, [name]: Number((value * factor).toPrecision(3)) };
        const score = mean(scores(sets, tried));
        if (score < bestScore + LEAST_GAIN) continue;
        best = tried;
        bestScore = score;
        if (isVerbose) console.log(`${name} ${tried[name as keyof RankingParameters]} ${score}`);
      }
    }
  }
  return best;
}

function scores(sets: readonly Judged[], parameters: RankingParameters): number[] {
  return sets.map(({ index, topics, judgements }) => {
    const worths = topics.map((topic) =>
      judge(runTopic(index, topic, 10, parameters), judgements.get(topic.id) ?? new Set()),
    );
    return figures(worths).mrr10;
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function line(sets: readonly Judged[], parameters: RankingParameters): string {
  const all = scores(sets, parameters);
  const named = sets.map(({ name }, i) => `${name} ${all[i]?.toFixed(4)}`);
  return [...named, `mean ${mean(all).toFixed(4)}`].join("  ");
}
