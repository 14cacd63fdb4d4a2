import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold, normalizeWord } from "../../src/analysis/normalizer.ts";
import { segmentSentences } from "../../src/analysis/sentences.ts";
import { Spellings } from "../../src/analysis/spellings.ts";
import { readWords } from "../../src/analysis/text-words.ts";
import { readText } from "../../src/articles/read-article.ts";
import type { Fact } from "../../src/contract/fact.ts";
import { extractFacts } from "../../src/facts/extract.ts";
import { traitsOf } from "../../src/facts/traits-of.ts";

interface GoldFact {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value?: Readonly<Record<string, unknown>>;
}

/** Recall of the distinct facts of a gold file, with values and speakers, and what was missed. */
export function evaluateGold(file: string, seeds: string): void {
  const gold = JSON.parse(readFileSync(file, "utf8")) as Record<string, GoldFact[]>;
  const counts = new Map<string, { gold: number; found: number; value: number }>();
  let total = 0;
  const spellings = new Spellings(traitsOf);
  for (const [id, wanted] of Object.entries(gold)) {
    const article = readText(id, readFileSync(join(seeds, `${id}.txt`)));
    const facts = extractFacts(
      article,
      readWords(article.text, spellings),
      segmentSentences(article.text),
    );
    total += facts.length;
    for (const fact of wanted) {
      const count = counts.get(fact.type) ?? { gold: 0, found: 0, value: 0 };
      counts.set(fact.type, count);
      count.gold++;
      const match = facts.find((f) => f.type === fact.type && matches(f, fact));
      if (match) count.found++;
      const isRight = match !== undefined && hasValue(match, fact);
      if (isRight) count.value++;
      if (!isRight) {
        console.log(`${match ? "value " : "missed"} ${id} ${fact.type} ${fact.text.slice(0, 60)}`);
        if (match)
          console.log(`       ${JSON.stringify(match.value)} ≠ ${JSON.stringify(fact.value)}`);
      }
    }
  }
  console.log("\ntype           gold  recall  values right of found");
  for (const [type, { gold: all, found, value }] of counts) {
    const right = found === 0 ? "-" : (value / found).toFixed(2);
    console.log(
      `${type.padEnd(14)} ${String(all).padStart(4)}  ${(found / all).toFixed(3)}   ${right}`,
    );
  }
  console.log(`${total} facts found in all`);
}

/** The same span, or the same words elsewhere: a distinct fact counts once. */
function matches(fact: Fact, gold: GoldFact): boolean {
  const overlaps = fact.start < gold.end && gold.start < fact.end;
  if (fact.type === "quote") return overlaps;
  const [own, wanted] = [key(fact.text), key(gold.text)];
  return own === wanted || (overlaps && (own.includes(wanted) || wanted.includes(own)));
}

/** Every property the gold value gives, as far as ours has a place for it. */
function hasValue(fact: Fact, { value = {} }: GoldFact): boolean {
  const own = fact.value as Readonly<Record<string, unknown>>;
  return Object.entries(value).every(([name, wanted]) => {
    if (name === "speaker" || name === "role") {
      const [ours, theirs] = [key(String(own[name] ?? "")), key(String(wanted))];
      return ours !== "" && (ours.includes(theirs) || theirs.includes(ours));
    }
    return JSON.stringify(own[name]) === JSON.stringify(wanted);
  });
}

function key(text: string): string {
  return fold(normalizeWord(text)).replace(/[\s«»"“”،]+/g, "");
}
