import { readFileSync } from "node:fs";
import { detectLanguage } from "../src/analysis/language.ts";
import { segmentSentences } from "../src/analysis/sentences.ts";
import { Spellings } from "../src/analysis/spellings.ts";
import { readWords } from "../src/analysis/text-words.ts";
import type { Fact } from "../src/contract/fact.ts";
import { extractFacts } from "../src/facts/extract.ts";
import { traitsOf } from "../src/facts/traits-of.ts";
import { readConll, type TaggedSpan } from "./facts/conll.ts";
import { evaluateGold } from "./facts/gold.ts";
import { readOptions, refuse } from "./options.ts";

const USAGE = `usage: npm run eval:facts -- --gold FILE [--seeds DIR]
       npm run eval:facts -- --ner FILE [--errors TYPE]

  --gold FILE    facts a careful reader would give for the articles of --seeds (seeds)
  --ner FILE     words tagged with names, one a line, as in CoNLL 2003
  --errors TYPE  prints what is missed and what is too much of one of our types`;

/** Types of the tagged corpora, as our types; the rest of their types are not measured. */
const NER_TYPES: Readonly<Record<string, readonly Fact["type"][]>> = {
  PER: ["person"],
  PERS: ["person"],
  LOC: ["place"],
  ORG: ["organization"],
  DAT: ["date"],
  MON: ["money"],
  PCT: ["percent"],
};

/** Sentences read together, so that names said whole once are known again. */
const BATCH = 20;

/** Precision, recall and F1 by type on a CoNLL file, for exact and for overlapping spans. */
function evaluateNer(file: string, errors: string | undefined): void {
  const sentences = readConll(readFileSync(file, "utf8"));
  const counts = new Map<string, Counts>();
  const spellings = new Spellings(traitsOf);
  for (let i = 0; i < sentences.length; i += BATCH) {
    const gold: TaggedSpan[] = [];
    let text = "";
    for (const sentence of sentences.slice(i, i + BATCH)) {
      const offset = text.length;
      for (const { type, start, end } of sentence.entities) {
        gold.push({ type, start: start + offset, end: end + offset });
      }
      text += `${sentence.text}\n`;
    }
    const language = detectLanguage(text);
    const article = { id: "x", title: "", text, language, url: null, published: null, tags: [] };
    const facts = extractFacts(article, readWords(text, spellings), segmentSentences(text));
    countBatch(counts, gold, facts, text, errors);
  }
  console.log("type     gold  found  exact P / R / F1        overlap P / R / F1");
  for (const [type, count] of counts) {
    const { gold, found, exact, overlapGold, overlapFound } = count;
    const row = [score(exact, found), score(exact, gold)];
    const over = [score(overlapFound, found), score(overlapGold, gold)];
    console.log(
      `${type.padEnd(6)} ${String(gold).padStart(6)} ${String(found).padStart(6)}  ` +
        `${format(row)}   ${format(over)}`,
    );
  }
}

interface Counts {
  gold: number;
  found: number;
  exact: number;
  overlapGold: number;
  overlapFound: number;
}

function countBatch(
  counts: Map<string, Counts>,
  gold: readonly TaggedSpan[],
  facts: readonly Fact[],
  text: string,
  errors: string | undefined,
): void {
  const types = new Set(gold.map((span) => span.type));
  for (const type of [...types, ...counts.keys()]) {
    const ours = NER_TYPES[type];
    if (!ours) continue;
    types.delete(type);
    const count = counts.get(type) ?? {
      gold: 0,
      found: 0,
      exact: 0,
      overlapGold: 0,
      overlapFound: 0,
    };
    if (types.has(`done-${type}`)) continue;
    types.add(`done-${type}`);
    counts.set(type, count);
    const wanted = gold.filter((span) => span.type === type);
    // What the corpus calls a time of day (صبح امروز "this morning") is neither right nor wrong.
    const times = type === "DAT" ? gold.filter((span) => span.type === "TIM") : [];
    const found = facts
      .filter((fact) => ours.includes(fact.type) && !times.some((time) => meets(fact, time)))
      .map((fact) => wholeTokens(text, fact));
    count.gold += wanted.length;
    count.found += found.length;
    count.exact += wanted.filter((g) =>
      found.some((f) => f.start === g.start && f.end === g.end),
    ).length;
    count.overlapGold += wanted.filter((g) => found.some((f) => meets(f, g))).length;
    count.overlapFound += found.filter((f) => wanted.some((g) => meets(f, g))).length;
    if (errors !== type) continue;
    for (const g of wanted) {
      if (!found.some((f) => f.start === g.start && f.end === g.end)) show("missed", text, g);
    }
    for (const f of found) {
      if (!wanted.some((g) => f.start === g.start && f.end === g.end)) show("wrong ", text, f);
    }
  }
}

function show(kind: string, text: string, { start, end }: { start: number; end: number }): void {
  const before = text.slice(Math.max(0, start - 30), start).replaceAll("\n", " ");
  const after = text.slice(end, end + 30).replaceAll("\n", " ");
  console.log(`${kind} ${before}[${text.slice(start, end)}]${after}`);
}

/** The tokens a fact stands in: the corpora tag whole tokens, with the particles written on them. */
function wholeTokens(text: string, { start, end }: Fact): { start: number; end: number } {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  const behind = /^\S*/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

function meets(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function score(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function format([precision = 0, recall = 0]: readonly number[]): string {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [precision, recall, f1].map((value) => value.toFixed(3)).join(" / ");
}

const values = readOptions(USAGE, {
  gold: { type: "string" },
  seeds: { type: "string", default: "seeds" },
  ner: { type: "string" },
  errors: { type: "string" },
});
if (values.gold) evaluateGold(values.gold, values.seeds);
else if (values.ner) evaluateNer(values.ner, values.errors);
else refuse("--gold or --ner is needed", USAGE);
