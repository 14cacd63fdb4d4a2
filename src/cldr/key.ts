import { fold, normalizeWord } from "../analysis/normalizer.ts";
import { segmentWords } from "../analysis/segmenter.ts";

/** A name as tables are looked up by: its words at the fold level, one blank between. */
export function nameKey(name: string): string {
  const ranges = segmentWords(name);
  const words: string[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    words.push(fold(normalizeWord(name.slice(ranges[i], ranges[i + 1]))));
  }
  return words.join(" ");
}
