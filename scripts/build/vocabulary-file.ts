import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ArticleProblem } from "../../src/articles/article-problem.ts";
import {
  type CustomVocabulary,
  NO_VOCABULARY,
  parseVocabulary,
} from "../../src/indexing/vocabulary.ts";

/**
 * What the `vocabulary.yaml` beside the input says: in a folder of articles, or in the folder of a
 * file. The first input that has one is heard.
 */
export function readVocabularyFile(inputs: readonly string[]): {
  readonly vocabulary: CustomVocabulary;
  readonly problems: readonly ArticleProblem[];
} {
  for (const input of inputs) {
    const found = statSync(input, { throwIfNoEntry: false });
    if (!found) continue;
    const file = join(found.isDirectory() ? input : dirname(input), "vocabulary.yaml");
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return parseVocabulary(readFileSync(file, "utf8"), file);
    }
  }
  return { vocabulary: NO_VOCABULARY, problems: [] };
}
