import type { SnippetsRequest, SnippetsResponse } from "../contract/snippets.ts";
import type { Range } from "../contract/span.ts";
import type { Corpus } from "./corpus.ts";
import { both, passesFilters } from "./filters.ts";
import { createMatcher, highlight, type Matcher } from "./matcher.ts";
import { prepareQuery } from "./rank-query.ts";
import { type RankedPassage, rankPassages } from "./scoring.ts";
import { type ScoredSentence, scoreSentences } from "./sentences.ts";

/** Best passages whose sentences compete; chosen, not measured. */
const MAX_PASSAGES = 20;

type Snippet = SnippetsResponse["snippets"][number];

/** Neighbouring sentences of one article that were taken. */
interface Piece extends Range {
  readonly article: number;
  readonly score: number;
}

/**
 * Whole sentences to hand to a language model, the best first, in as many characters as asked for:
 * neighbours become one snippet, a sentence that was shown is not shown again.
 */
export async function findSnippets(
  corpus: Corpus,
  request: SnippetsRequest,
): Promise<SnippetsResponse> {
  const { index } = corpus.engine;
  const { groups, clauses } = prepareQuery(index, request.q);
  const allowed = both(passesFilters(index, request), clauses);
  const passages = rankPassages(index, groups, MAX_PASSAGES, { allowed });
  const matcher = createMatcher(index, groups);
  const sentences = await rankSentences(corpus, passages, matcher);
  const pieces = pick(sentences, request);
  const snippets = await Promise.all(
    pieces.map((piece, i) => toSnippet(corpus, piece, i + 1, matcher)),
  );
  return {
    snippets,
    context: snippets.map(({ citation, text }) => `[${citation}] ${text}`).join("\n\n"),
    index: { version: corpus.info.version },
  };
}

/** Sentences of the passages, best first; one that repeats another's words is left out. */
async function rankSentences(
  corpus: Corpus,
  passages: readonly RankedPassage[],
  matcher: Matcher,
): Promise<ScoredSentence[]> {
  const all = await Promise.all(
    passages.map(async (passage) =>
      scoreSentences(corpus, passage, await corpus.store.text(passage.article), matcher),
    ),
  );
  const shown = new Set<string>();
  return all
    .flat()
    .sort((a, b) => b.score - a.score || a.article - b.article || a.start - b.start)
    .filter(({ words }) => {
      const isNew = !shown.has(words);
      shown.add(words);
      return isNew;
    });
}

/** Takes sentences in order while they fit; a sentence next to a taken one joins it. */
function pick(sentences: readonly ScoredSentence[], request: SnippetsRequest): Piece[] {
  let pieces: Piece[] = [];
  let left = request.maxChars;
  for (const sentence of sentences) {
    const { start, end, article, score } = sentence;
    const near = pieces.filter((p) => p.article === article && touches(p, sentence));
    if (near.length === 0 && !sentence.isMatch) continue;
    const merged = {
      article,
      start: Math.min(start, ...near.map((p) => p.start)),
      end: Math.max(end, ...near.map((p) => p.end)),
      score: Math.max(score, ...near.map((p) => p.score)),
    };
    const cost = merged.end - merged.start - near.reduce((sum, p) => sum + p.end - p.start, 0);
    const others = pieces.filter((p) => !near.includes(p));
    const ofArticle = others.filter((p) => p.article === article).length;
    if (cost > left || others.length >= request.limit || ofArticle >= request.perArticle) continue;
    pieces = [...others, merged];
    left -= cost;
  }
  return pieces.sort((a, b) => b.score - a.score || a.article - b.article || a.start - b.start);
}

/** Blanks and closing marks there may be between two sentences of one snippet. */
const MAX_GAP = 3;

function touches(a: Range, b: Range): boolean {
  return b.start - a.end <= MAX_GAP && a.start - b.end <= MAX_GAP;
}

async function toSnippet(
  corpus: Corpus,
  { article, start, end, score }: Piece,
  citation: number,
  matcher: Matcher,
): Promise<Snippet> {
  const text = (await corpus.store.text(article)).text.slice(start, end);
  const { id, title, url, language } = corpus.engine.index.articles.meta(article);
  return {
    text,
    start,
    end,
    highlights: highlight(matcher, text).map((mark): [number, number] => [mark.start, mark.end]),
    score: Math.round(score * 1000) / 1000,
    citation,
    article: { id, title, url, language },
  };
}
