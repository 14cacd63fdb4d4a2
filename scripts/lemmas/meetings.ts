import type { Form } from "./forms.ts";

/** Stem of each word. */
export type Stems = ReadonlyMap<string, string>;

export interface Meetings {
  /** Of the pairs of one lemma, the share that meets in one stem. */
  readonly recall: number;
  /** Of the pairs that meet, the share of one lemma. */
  readonly precision: number;
  readonly f1: number;
  /** Pairs of one lemma and two stems, and of one stem and two lemmas, the words with a comma. */
  readonly split: readonly string[];
  readonly merged: readonly string[];
}

/** How well stems tell the pairs of distinct words that share a lemma from those that do not. */
export function meetings(forms: readonly Form[], stems: Stems): Meetings {
  const lemmas = new Map<string, Set<string>>();
  for (const { word, lemma } of forms) {
    const known = lemmas.get(word);
    if (known) known.add(lemma);
    else lemmas.set(word, new Set([lemma]));
  }
  const same = pairsOf([...lemmas].flatMap(([word, all]) => [...all].map((l) => [l, word])));
  const met = pairsOf([...lemmas.keys()].map((word) => [stems.get(word) ?? word, word]));
  const both = [...met].filter((pair) => same.has(pair)).length;
  const recall = both / Math.max(1, same.size);
  const precision = both / Math.max(1, met.size);
  return {
    recall,
    precision,
    f1: (2 * recall * precision) / Math.max(1e-9, recall + precision),
    split: [...same].filter((pair) => !met.has(pair)),
    merged: [...met].filter((pair) => !same.has(pair)),
  };
}

/** Pairs of words under one key, each once. */
function pairsOf(entries: readonly (readonly string[])[]): Set<string> {
  const groups = new Map<string, string[]>();
  for (const [key = "", word = ""] of entries) {
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  const pairs = new Set<string>();
  for (const group of groups.values()) {
    group.sort();
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) if (a !== b) pairs.add(`${a}, ${b}`);
    });
  }
  return pairs;
}
