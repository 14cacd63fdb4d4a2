import { analyze } from "../analysis/analyzer.ts";
import type { Token } from "../analysis/token.ts";
import type { StoredArticle } from "../articles/packs.ts";
import type { Range } from "../contract/span.ts";
import { keptFor } from "./kept-for.ts";

/** Tokens by article and place; they go when the store lets the article go. */
const rememberedOf = keptFor((_: StoredArticle) => new Map<number, readonly Token[]>());

/** More than the UTF-16 units of any article. */
const PLACES = 2 ** 26;

/**
 * The tokens of a part of an article; offsets count in the part. What is shown once is likely shown
 * again, and to analyze it takes ten times as long as to look at its words.
 */
export function tokensOf(article: StoredArticle, { start, end }: Range): readonly Token[] {
  const byPlace = rememberedOf(article);
  const place = start * PLACES + end;
  let tokens = byPlace.get(place);
  if (!tokens) {
    tokens = analyze(article.text.slice(start, end));
    byPlace.set(place, tokens);
  }
  return tokens;
}
