import { Random } from "../../scripts/fuzzing/random.ts";
import type { ArticleMeta } from "../../src/contract/article.ts";
import { writeColumns } from "../../src/index/columns.ts";
import { IndexWriter } from "../../src/index/writer.ts";

/** A passage by the spellings of its terms. */
export interface MadeUpPassage {
  readonly terms: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly isTitle: boolean;
}

export const VERSION = "made-up";

/** Articles of passages of terms; words are more frequent the shorter they are. */
export function makeArticles(seed: number, count: number): MadeUpPassage[][] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    let end = 0;
    return Array.from({ length: random.integer(1, 6) }, (_, i): MadeUpPassage => {
      const isTitle = i === 0 && random.chance(0.5);
      const terms = Array.from({ length: random.integer(0, isTitle ? 12 : 140) }, () =>
        makeWord(random),
      );
      const start = isTitle ? 0 : end + random.integer(0, 2);
      end = isTitle ? 0 : start + terms.length * 5;
      return { terms, start, end, isTitle };
    });
  });
}

const LETTERS = [..."ابپتجدرزسشکگلمنوهی"];

function makeWord(random: Random): string {
  const length = Math.min(random.integer(1, 5), random.integer(1, 5));
  let word = "";
  for (let i = 0; i < length; i++) word += random.pick(LETTERS);
  return word;
}

export function makeMeta(article: number): ArticleMeta {
  return {
    id: `article-${(article * 7919) % 10007}`,
    title: `عنوان ${article}`,
    language: article % 3 === 0 ? "ar" : "fa",
    url: article % 2 === 0 ? `https://example.org/${article}` : null,
    published:
      article % 4 === 0 ? null : `20${String(10 + (article % 15))}-03-0${1 + (article % 9)}`,
    tags: article % 5 === 0 ? [] : [`tag${article % 5}`, "all"],
  };
}

/** The index of articles; terms that begin alike are a class. */
export function writeIndex(articles: readonly (readonly MadeUpPassage[])[]): ArrayBuffer {
  const writer = new IndexWriter();
  for (const passages of articles) {
    writer.addArticle(
      passages.map((passage) => ({
        ...passage,
        terms: passage.terms.map((term) => writer.terms.number(term)),
      })),
    );
  }
  writeColumns(
    writer.sections,
    articles.map((_, article) => makeMeta(article)),
  );
  const classes = new Map<string, string[]>();
  for (const term of writer.vocabulary().keys()) {
    const key = `s:${term.slice(0, 2)}`;
    classes.set(key, [...(classes.get(key) ?? []), term]);
  }
  const expansions = new Map([["سلام", ["درود", "صبح بخیر"]]]);
  return writer.finish(VERSION, {
    grams: (term) => term,
    classes,
    alone: new Set(["شکل"]),
    expansions,
  }).buffer;
}
