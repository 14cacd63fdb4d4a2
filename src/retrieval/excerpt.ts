import type { Token } from "../analysis/token.ts";
import type { ReadArticle } from "../articles/article-store.ts";
import type { Snippet } from "../contract/search.ts";
import type { Range } from "../contract/span.ts";
import { clausesOf } from "./clauses.ts";
import { type Highlight, highlight, type Matcher } from "./matcher.ts";
import { tokensOf } from "./sentence-tokens.ts";

/** UTF-16 code units of an excerpt; one sentence that is longer stands alone all the same … */
const MAX_EXCERPT = 320;
/** … up to so many: of a longer one a part is shown. */
const MAX_SENTENCE = 640;

/** A part of a text with what is marked in it; all places are the text's. */
interface Piece extends Range {
  readonly marks: readonly Highlight[];
}

/**
 * The whole sentences of `within` that hold most of the query, with its words marked: a run of
 * neighbours, the earliest of equal ones; of a very long sentence the clauses that hold most.
 */
export function excerpt(article: ReadArticle, within: Range, marker: Matcher): Snippet {
  const { text } = article;
  let pieces = sentencesOf(article, within).map((sentence): Piece => {
    const marks = highlight(marker, wordsOf(article, sentence));
    return { ...sentence, marks };
  });
  let [first, last] = bestRun(pieces, marker);
  const sentence = pieces[first];
  if (sentence && first === last && sentence.end - sentence.start > MAX_SENTENCE) {
    pieces = partsOf(article, sentence);
    [first, last] = grown(pieces, bestRun(pieces, marker));
  }
  const start = pieces[first]?.start ?? 0;
  const end = pieces[last]?.end ?? 0;
  return {
    text: text.slice(start, end),
    start,
    end,
    highlights: pieces
      .slice(first, last + 1)
      .flatMap(({ marks }) => marks)
      .map((mark): [number, number] => [mark.start - start, mark.end - start]),
  };
}

function wordsOf(article: ReadArticle, sentence: Range): Token[] {
  return tokensOf(article, sentence).map((token) => {
    return { ...token, start: token.start + sentence.start, end: token.end + sentence.start };
  });
}

/** First and last of the neighbours that hold most of the query; the shortest of equal runs. */
function bestRun(pieces: readonly Piece[], { groups }: Matcher): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let bestValue = -1;
  pieces.forEach(({ start }, first) => {
    const held = new Map<number, number>();
    for (let last = first; last < pieces.length; last++) {
      const { end = 0, marks = [] } = pieces[last] ?? {};
      if (last > first && end - start > MAX_EXCERPT) break;
      for (const { group, weight } of marks) {
        held.set(group, Math.max(held.get(group) ?? 0, weight));
      }
      let value = 0;
      for (const [group, weight] of held) value += weight * (groups[group]?.idf ?? 0);
      if (value > bestValue) {
        bestValue = value;
        best = [first, last];
      }
    }
  });
  return best;
}

/** The clauses of a sentence; of one that is too long to be shown, its words. */
function partsOf(article: ReadArticle, sentence: Piece): Piece[] {
  const words = wordsOf(article, sentence);
  return clausesOf({ words, start: sentence.start }, article.text)
    .flatMap((clause): Range[] =>
      clause.end - clause.start > MAX_EXCERPT
        ? words.slice(clause.first, clause.last + 1)
        : [clause],
    )
    .map(({ start, end }) => {
      const marks = sentence.marks.filter((mark) => mark.start >= start && mark.end <= end);
      return { start, end, marks };
    });
}

/** A run from its first mark on with its neighbours, those behind it first, as far as there is room. */
function grown(
  pieces: readonly Piece[],
  [from, to]: readonly [number, number],
): readonly [number, number] {
  let [first, last] = [from, to];
  while (first < last && pieces[first]?.marks.length === 0) first++;
  const fits = (start: Piece | undefined, end: Piece | undefined) =>
    start !== undefined && end !== undefined && end.end - start.start <= MAX_EXCERPT;
  while (fits(pieces[first], pieces[last + 1])) last++;
  while (fits(pieces[first - 1], pieces[last])) first--;
  return [first, last];
}

/** Sentences that overlap `within`; the whole of it where none is known. */
function sentencesOf({ sentences, text }: ReadArticle, within: Range): Range[] {
  const found: Range[] = [];
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    const start = sentences[i] ?? 0;
    const end = sentences[i + 1] ?? 0;
    if (start < within.end && end > within.start) found.push({ start, end });
  }
  if (found.length > 0) return found;
  return [{ start: within.start, end: Math.min(within.end, text.length) }];
}
