import { fold } from "../../src/analysis/normalizer.ts";

/** Beginnings of light10, the conjunction first, then one article with its proclitic. */
const LIGHT10_ARTICLES = ["وال", "بال", "کال", "فال", "لل", "ال"];
const LIGHT10_ENDINGS = ["ها", "ان", "ات", "ون", "ین", "یه", "یت", "ه", "ی"];

/**
 * The stem light10 gives an Arabic term: و comes off where three letters remain, an article where
 * two do, then every ending of its list in order where two do.
 *
 * @see Larkey, Ballesteros and Connell, Improving stemming for Arabic information retrieval (2002)
 */
export function light10(term: string): string {
  let stem = fold(term);
  const article = LIGHT10_ARTICLES.find((a) => stem.startsWith(a) && stem.length - a.length >= 2);
  if (article) stem = stem.slice(article.length);
  else if (stem.startsWith("و") && stem.length > 3) stem = stem.slice(1);
  return cutInOrder(stem, LIGHT10_ENDINGS);
}

const PERSIAN_SUFFIXES = ["ات", "ان", "ترین", "تر", "یی", "ی", "ها"];

/**
 * The stem of a Persian term by the suffix list of Lucene's PersianStemmer: each suffix once, in
 * order, where two letters remain.
 *
 * @see LUCENE-10312
 */
export function persianSuffixes(term: string): string {
  return cutInOrder(fold(term), PERSIAN_SUFFIXES);
}

function cutInOrder(word: string, endings: readonly string[]): string {
  let stem = word;
  for (const ending of endings) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 2) {
      stem = stem.slice(0, -ending.length);
    }
  }
  return stem;
}
