import type { Range } from "../contract/span.ts";

/** What ends a clause, where it stands between two words. */
const CLAUSE_END = /[،؛,;:]|\s[-–—]/u;

/** One clause of a sentence: its words, and their place in the text. */
export interface Clause extends Range {
  readonly first: number;
  readonly last: number;
}

/**
 * The clauses of a sentence, in order.
 *
 * @param sentence.words - Places in `text`, as `start` is.
 * @param text - Of the article.
 */
export function clausesOf(
  { words, start }: { readonly words: readonly Range[]; readonly start: number },
  text: string,
): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (!word || (next && !CLAUSE_END.test(text.slice(word.end, next.start)))) continue;
    const begin = first === 0 ? start : (words[first]?.start ?? start);
    clauses.push({ first, last: i, start: begin, end: word.end });
    first = i + 1;
  }
  return clauses;
}
