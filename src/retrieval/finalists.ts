import type { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";
import {
  type GatheredList,
  gatherGuesses,
  type Ranges,
  type ReadGroup,
  visitPostings,
} from "./gathered.ts";
import type { RankingParameters } from "./ranking.ts";
import { PLACE_MASK, PLACES, type Scratch } from "./scratch.ts";

/** Some articles and all their passages, in the order of the index, with their scores. */
export interface Finalists {
  readonly articles: Uint32Array;
  /** By place in `articles`. */
  readonly articleScores: Float32Array;
  /** By place in `articles`: place of its first passage; last, how many passages there are. */
  readonly firsts: Uint32Array;
  readonly passages: Uint32Array;
  /** By place in `passages`; 0 where a passage holds no word of the query. */
  readonly passageScores: Float32Array;
  /** By place in `passages`: place of its article. */
  readonly owners: Uint32Array;
}

/**
 * Scores some articles anew, guessed spellings included, and their passages, by BM25 over groups.
 *
 * @param read - What was read of the query into `scratch.postings`.
 */
export function scoreFinalists(
  index: IndexReader,
  read: readonly ReadGroup[],
  articles: readonly number[],
  scratch: Scratch,
  parameters: RankingParameters,
): Finalists {
  const finalists = layOut(index, articles);
  const ranges = rangesOf(index, finalists);
  const frequencies = new Float32Array(finalists.passages.length);
  for (const { group, words } of read) {
    const guesses = gatherGuesses(index, group, scratch.postings);
    frequencies.fill(0);
    for (const list of [...words, ...guesses]) {
      addFrequencies(list, ranges, finalists, scratch.postings, frequencies);
    }
    addScores(group.idf, index, frequencies, finalists, scratch, parameters);
  }
  return finalists;
}

function layOut(index: IndexReader, articles: readonly number[]): Finalists {
  const ascending = Uint32Array.from(articles).sort();
  const firsts = new Uint32Array(ascending.length + 1);
  ascending.forEach((article, place) => {
    const count = index.firstPassage(article + 1) - index.firstPassage(article);
    firsts[place + 1] = (firsts[place] ?? 0) + count;
  });
  const count = firsts[ascending.length] ?? 0;
  const passages = new Uint32Array(count);
  const owners = new Uint32Array(count);
  ascending.forEach((article, place) => {
    const first = firsts[place] ?? 0;
    const shift = index.firstPassage(article) - first;
    for (let i = first; i < (firsts[place + 1] ?? 0); i++) {
      passages[i] = i + shift;
      owners[i] = place;
    }
  });
  return {
    articles: ascending,
    articleScores: new Float32Array(ascending.length),
    firsts,
    passages,
    passageScores: new Float32Array(count),
    owners,
  };
}

/** The passages of every article. */
function rangesOf(index: IndexReader, { articles }: Finalists): Ranges {
  return {
    firsts: articles.map((article) => index.firstPassage(article)),
    ends: articles.map((article) => index.firstPassage(article + 1)),
  };
}

/** Adds the soft frequencies of one spelling, by place of the passage. */
function addFrequencies(
  list: GatheredList,
  ranges: Ranges,
  { firsts }: Finalists,
  postings: PostingsBuffer,
  frequencies: Float32Array,
): void {
  const { passages, frequencies: occurrences } = postings;
  visitPostings(postings, list, ranges, (at, range) => {
    const place = (firsts[range] ?? 0) + (passages[at] ?? 0) - (ranges.firsts[range] ?? 0);
    frequencies[place] = (frequencies[place] ?? 0) + list.weight * (occurrences[at] ?? 0);
  });
}

/** Turns the frequencies of a group into scores of passages and of their articles. */
function addScores(
  idf: number,
  index: IndexReader,
  frequencies: Float32Array,
  { articles, articleScores, firsts, passages, passageScores }: Finalists,
  { origin, averagePassage, averageArticle, articleLengths }: Scratch,
  { k1, b, articleB, title, opening }: RankingParameters,
): void {
  const gain = idf * (k1 + 1);
  const worth = [1, 1, 1];
  worth[PLACES.title] = title;
  worth[PLACES.opening] = opening;
  articles.forEach((article, owner) => {
    let sum = 0;
    for (let place = firsts[owner] ?? 0; place < (firsts[owner + 1] ?? 0); place++) {
      const tf = frequencies[place] ?? 0;
      if (tf === 0) continue;
      const passage = passages[place] ?? 0;
      const norm = k1 * (1 - b + (b * index.passageLength(passage)) / averagePassage);
      passageScores[place] = (passageScores[place] ?? 0) + (gain * tf) / (tf + norm);
      sum += tf * (worth[(origin[passage] ?? 0) & PLACE_MASK] ?? 0);
    }
    const norm = k1 * (1 - articleB + (articleB * (articleLengths[article] ?? 0)) / averageArticle);
    articleScores[owner] = (articleScores[owner] ?? 0) + (gain * sum) / (sum + norm);
  });
}
