import { analyze } from "../analysis/analyzer.ts";
import type { Token } from "../analysis/token.ts";
import type { ReadArticle } from "../articles/article-store.ts";
import type { Range } from "../contract/span.ts";

/** More than the UTF-16 units of any article. */
const PLACES = 2 ** 26;

/**
 * The tokens of a part of an article; offsets count in the part. What is shown twice is likely shown
 * again, and to analyze it takes ten times as long as to look at its words; what is shown once should
 * not outlive its request, or V8 makes all tokens where only a full collection finds them.
 */
export function tokensOf({ text, tokens }: ReadArticle, { start, end }: Range): readonly Token[] {
  const place = start * PLACES + end;
  const known = tokens.get(place);
  if (known) return known;
  const found = analyze(text.slice(start, end));
  tokens.set(place, tokens.has(place) ? found : undefined);
  return found;
}
