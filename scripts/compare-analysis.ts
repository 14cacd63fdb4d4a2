/**
 * `npm run compare:analysis -- --corpus FILE [--before FILE] [--write FILE] [--top N]`: what stems
 * merge in a corpus, by frequency; beside an earlier run, which words merged since and which split.
 *
 * Read this list before the metrics: run with `--write` before a change, with `--before` after it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { analyze } from "../src/analysis/analyzer.ts";
import { chooseStems } from "../src/analysis/stem-classes.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

const USAGE = `usage: npm run compare:analysis -- --corpus FILE [--before FILE] [--write FILE] [--top N]

  --corpus FILE  articles (.jsonl, .jsonl.gz)
  --write FILE   keep the stem of every term, for a later --before
  --before FILE  print only terms whose company changed since that run
  --top N        classes printed (50)`;

const values = readOptions(USAGE, {
  corpus: { type: "string" },
  before: { type: "string" },
  write: { type: "string" },
  top: { type: "string", default: "50" },
});
const counts = countTerms(values.corpus ?? refuse("--corpus is missing", USAGE));
const chosen = chooseStems(counts);
const top = wholeNumber("--top", values.top, USAGE);
if (values.write) {
  writeFileSync(values.write, [...chosen].map((pair) => `${pair.join("\t")}\n`).join(""));
}
if (values.before) printChanges(counts, readStems(values.before), chosen, top);
else printClasses(counts, chosen, top);

function countTerms(file: string): Map<string, number> {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const counts = new Map<string, number>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const article: { readonly text: string } = JSON.parse(line);
    for (const term of new Set(analyze(article.text).map((token) => token.term))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

function readStems(file: string): Map<string, string> {
  const pairs = readFileSync(file, "utf8").trimEnd().split("\n");
  return new Map(
    pairs.map((line): [string, string] => {
      const [term = "", stem = ""] = line.split("\t");
      return [term, stem];
    }),
  );
}

/** Terms of each stem. */
function classesOf(stems: ReadonlyMap<string, string>): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  for (const [term, stem] of stems) classes.set(stem, [...(classes.get(stem) ?? []), term]);
  return classes;
}

function printClasses(
  counts: ReadonlyMap<string, number>,
  stems: ReadonlyMap<string, string>,
  top: number,
): void {
  const weigh = (terms: readonly string[]) =>
    terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
  const merged = [...classesOf(stems)].filter(([, terms]) => terms.length > 1);
  merged.sort((a, b) => weigh(b[1]) - weigh(a[1]));
  console.log(`${stems.size} terms, ${merged.length} classes of more than one`);
  for (const [stem, terms] of merged.slice(0, top)) {
    console.log(`${stem}\t${listed(terms, counts)}`);
  }
}

/** What each frequent term meets now and did not before, and the other way round. */
function printChanges(
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  top: number,
): void {
  const old = classesOf(before);
  const now = classesOf(after);
  const terms = [...after.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  let printed = 0;
  for (const term of terms) {
    if (printed >= top) break;
    const then = new Set(old.get(before.get(term) ?? ""));
    const today = new Set(now.get(after.get(term) ?? ""));
    const merged = [...today].filter((other) => other !== term && !then.has(other));
    const split = [...then].filter((other) => other !== term && !today.has(other));
    if (merged.length + split.length === 0) continue;
    printed++;
    console.log(
      `${term} (${counts.get(term)})\tmerged: ${listed(merged, counts)}\tsplit: ${listed(split, counts)}`,
    );
  }
}

/** Terms with their counts, the most frequent first. */
function listed(terms: readonly string[], counts: ReadonlyMap<string, number>): string {
  const sorted = [...terms].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const shown = sorted.slice(0, 12).map((term) => `${term} ${counts.get(term) ?? 0}`);
  return shown.join(", ") + (sorted.length > 12 ? ` and ${sorted.length - 12} more` : "");
}
