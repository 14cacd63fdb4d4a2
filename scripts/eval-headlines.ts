/**
 * `npm run eval:headlines -- --news FILE --headlines FILE [--every N]`: how well search finds an
 * article of the news (`.jsonl` or `.jsonl.gz`) by its headline, which is left out of the index.
 * The headlines are lines of JSON: `id`, `text`, and `doc`, the id of the article.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { figures, judge } from "../bench/relevance/metrics.ts";
import { buildCorpus, runTopic } from "../bench/relevance/run.ts";
import { readNews } from "../bench/speed/source.ts";

interface Headline {
  readonly id: string;
  readonly text: string;
  readonly doc: string;
}

const { values } = parseArgs({
  options: {
    news: { type: "string" },
    headlines: { type: "string" },
    every: { type: "string", default: "1" },
  },
});
const { news, headlines } = values;
if (!news || !headlines) throw new Error("--news FILE and --headlines FILE are needed");

const every = Math.max(1, Number(values.every) || 1);
const { index } = buildCorpus(readNews(news).map((article) => ({ ...article, title: "" }))).engine;
const worths = readFileSync(headlines, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Headline => JSON.parse(line))
  .filter((_, i) => i % every === 0)
  .map((headline) => judge(runTopic(index, headline), new Set([headline.doc])));
const { topics, ...shares } = figures(worths);
const named = Object.entries(shares).map(([name, share]) => `${name} ${share.toFixed(4)}`);
console.log([basename(news), `topics ${topics}`, ...named].join("  "));
