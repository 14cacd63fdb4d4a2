import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { analyze } from "../analysis/analyzer.ts";
import { fold, normalizeWord } from "../analysis/normalizer.ts";
import type { ArticleProblem } from "../articles/article-problem.ts";

/** What a `vocabulary.yaml` beside the articles adds to the language the analyzer knows. */
export interface CustomVocabulary {
  /** Groups of words or phrases that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** Folded words that keep their form: no other form of theirs is found with them. */
  readonly neverStem: ReadonlySet<string>;
  /** Folded words that carry no topic. */
  readonly stopWords: ReadonlySet<string>;
  /** Letters to take for others, "from to"; applied after the usual folding. */
  readonly letters: readonly string[];
}

export const NO_VOCABULARY: CustomVocabulary = {
  synonyms: [],
  neverStem: new Set(),
  stopWords: new Set(),
  letters: [],
};

type Report = (node: unknown, rule: string, detail: string) => void;

const KEYS = ["synonyms", "neverStem", "stopWords", "letters"];

/**
 * The vocabulary in a YAML text and everything that is wrong with it, each with its line; what is
 * right is kept.
 *
 * ```yaml
 * synonyms:
 *   - [برجام, توافق هسته‌ای]
 * neverStem: [دولت]
 * stopWords: [ایسنا]
 * letters: { ڤ: ف }
 * ```
 */
export function parseVocabulary(
  text: string,
  file: string,
): { readonly vocabulary: CustomVocabulary; readonly problems: readonly ArticleProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: ArticleProblem[] = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    rule: "vocabulary-yaml",
    detail: error.message.split("\n")[0] ?? error.message,
  }));
  const report: Report = (node, rule, detail) => {
    const at = (node as Node | undefined)?.range?.[0] ?? 0;
    problems.push({ file, line: lines.linePos(at).line, rule, detail });
  };
  const root = document.contents;
  if (problems.length > 0 || root === null) return { vocabulary: NO_VOCABULARY, problems };
  if (!isMap(root)) {
    report(root, "vocabulary-shape", `must be a map with ${KEYS.join(", ")}`);
    return { vocabulary: NO_VOCABULARY, problems };
  }
  for (const { key } of root.items) {
    if (!KEYS.includes(String(key))) {
      report(key, "vocabulary-key", `${String(key)} is none of ${KEYS.join(", ")}`);
    }
  }
  const vocabulary = {
    synonyms: readSynonyms(root.get("synonyms", true), report),
    neverStem: readWords(root.get("neverStem", true), "neverStem", report),
    stopWords: readWords(root.get("stopWords", true), "stopWords", report),
    letters: readLetters(root.get("letters", true), report),
  };
  return { vocabulary, problems };
}

function readSynonyms(node: unknown, report: Report): string[][] {
  if (node === undefined) return [];
  if (!isSeq(node)) {
    report(node, "vocabulary-synonyms", "synonyms must be a list of lists of words");
    return [];
  }
  const groups: string[][] = [];
  for (const item of node.items) {
    const names = isSeq(item) ? item.items.map(text).filter((name) => name !== "") : [];
    if (!isSeq(item) || names.length < 2 || names.length < item.items.length) {
      report(item, "vocabulary-synonyms", "a group of synonyms is a list of two words or more");
    } else {
      groups.push(names);
    }
  }
  return groups;
}

function readWords(node: unknown, key: string, report: Report): Set<string> {
  const words = new Set<string>();
  if (node === undefined) return words;
  if (!isSeq(node)) {
    report(node, "vocabulary-words", `${key} must be a list of words`);
    return words;
  }
  for (const item of node.items) {
    const terms = analyze(text(item));
    if (terms.length === 1 && terms[0]) words.add(fold(terms[0].term));
    else report(item, "vocabulary-words", `${key} takes single words, not "${text(item)}"`);
  }
  return words;
}

const LETTER = /^[\p{L}\p{N}\p{M}]$/u;

function readLetters(node: unknown, report: Report): string[] {
  if (node === undefined) return [];
  if (!isMap(node)) {
    report(node, "vocabulary-letters", "letters must be a map from one letter to another");
    return [];
  }
  const pairs: string[] = [];
  for (const { key, value } of node.items) {
    const from = fold(normalizeWord(text(key)));
    const to = fold(normalizeWord(text(value)));
    if (LETTER.test(from) && (to === "" || LETTER.test(to)) && from !== to) {
      pairs.push(`${from} ${to}`);
    } else
      report(key, "vocabulary-letters", `"${text(key)}: ${text(value)}" is no pair of letters`);
  }
  return pairs;
}

function text(node: unknown): string {
  return isScalar(node) ? String(node.value ?? "").trim() : "";
}
