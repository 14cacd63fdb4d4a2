/**
 * `npm run eval:lemmas -- --data FILE [--corpus FILE] [--errors N]`: whether forms of one lemma
 * meet in one stem and forms of different lemmas do not, beside two published stemmers.
 *
 * Counted over pairs of distinct spellings. The vocabulary stems are checked against is that of
 * the file itself, or of a larger corpus (`.jsonl` or `.jsonl.gz`) as well.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { analyze } from "../src/analysis/analyzer.ts";
import { fold, normalizeWord } from "../src/analysis/normalizer.ts";
import { chooseStems } from "../src/analysis/stem-classes.ts";
import { light10, persianSuffixes } from "./lemmas/baselines.ts";
import { type Form, readForms } from "./lemmas/forms.ts";
import { meetings, type Stems } from "./lemmas/meetings.ts";
import { readOptions, refuse, wholeNumber } from "./options.ts";

const USAGE = `usage: npm run eval:lemmas -- --data FILE [--corpus FILE] [--errors N]

  --data FILE    forms and lemmas: "form TAB lemma TAB part of speech", or "word TAB part + part",
                 each part form/lemma/part of speech; may be repeated
  --corpus FILE  articles whose vocabulary stems are checked against as well (.jsonl, .jsonl.gz)
  --errors N     print N pairs that should meet and N that should not`;

const values = readOptions(USAGE, {
  data: { type: "string", multiple: true, default: [] },
  corpus: { type: "string" },
  errors: { type: "string", default: "0" },
});
if (values.data.length === 0) refuse("--data is missing", USAGE);
for (const file of values.data) report(file, readForms(readFileSync(file, "utf8")));

function report(file: string, forms: readonly Form[]): void {
  const counts = new Map<string, number>();
  for (const { word } of forms) count(counts, normalizeWord(word));
  for (const term of values.corpus ? corpusTerms(values.corpus) : []) count(counts, term);
  const chosen = chooseStems(counts);
  const stemmers: Record<string, (term: string) => string> = {
    "no stemmer": fold,
    "light10 (Arabic)": light10,
    "Lucene's suffixes (Persian)": persianSuffixes,
    ours: (term) => chosen.get(term) ?? term,
  };
  console.log(`${file}: ${forms.length} words`);
  for (const [name, stem] of Object.entries(stemmers)) {
    const stems: Stems = new Map(forms.map(({ word }) => [word, stem(normalizeWord(word))]));
    const { recall, precision, f1, split, merged } = meetings(forms, stems);
    const figures = [recall, precision, f1].map((share) => share.toFixed(3));
    console.log(
      `  ${name.padEnd(28)} recall ${figures[0]}  precision ${figures[1]}  F1 ${figures[2]}`,
    );
    const shown = name === "ours" ? wholeNumber("--errors", values.errors, USAGE) : 0;
    for (const pair of sample(split, shown)) console.log(`    apart:    ${pair}`);
    for (const pair of sample(merged, shown)) console.log(`    together: ${pair}`);
  }
}

function count(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

function* corpusTerms(file: string): Generator<string> {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  for (const line of lines) {
    if (line === "") continue;
    const article: { readonly text: string } = JSON.parse(line);
    // Passages are what the index counts; an article of news is about seven.
    for (const term of new Set(analyze(article.text).map((token) => token.term))) yield term;
  }
}

/** Evenly spaced members of a list. */
function sample(pairs: readonly string[], size: number): readonly string[] {
  if (size >= pairs.length) return pairs;
  return Array.from({ length: size }, (_, i) => pairs[Math.floor((i * pairs.length) / size)] ?? "");
}
