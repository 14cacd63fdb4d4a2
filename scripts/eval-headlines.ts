/**
 * `npm run eval:headlines`: how well search finds an article of the news by its headline, which is
 * left out of the index.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { figures, judge } from "../bench/relevance/metrics.ts";
import { buildCorpus, runTopic } from "../bench/relevance/run.ts";
import { readNews } from "../bench/speed/source.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

interface Headline {
  readonly id: string;
  readonly text: string;
  readonly doc: string;
}

const USAGE = `usage: npm run eval:headlines -- --news FILE --headlines FILE [--every N]

  --news FILE       articles (.jsonl, .jsonl.gz)
  --headlines FILE  lines of JSON: id, text, and doc, the id of the article
  --every N         one headline of so many (1)`;

const values = readOptions(USAGE, {
  news: { type: "string" },
  headlines: { type: "string" },
  every: { type: "string", default: "1" },
});
const { news, headlines } = values;
if (!news || !headlines) refuse("--news and --headlines are needed", USAGE);

const every = Math.max(1, wholeNumber("--every", values.every, USAGE));
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
