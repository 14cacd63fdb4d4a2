import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { detectLanguage } from "../../src/analysis/language.ts";
import type { Article } from "../../src/contract/article.ts";

/** A collection in BEIR layout: what to search and what is right. */
export interface Collection {
  readonly articles: readonly Article[];
  /** Query id to the ids of the articles that answer it. */
  readonly judgements: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One question of a collection. */
export interface Topic {
  readonly id: string;
  readonly text: string;
}

interface Line {
  readonly _id: string;
  readonly title?: string;
  readonly text: string;
}

/** @throws Error if a file of the folder is missing or a line is no JSON. */
export function readCollection(folder: string, corpus = "corpus.jsonl"): Collection {
  const articles = readLines(join(folder, corpus)).map(toArticle);
  const judgements = new Map<string, Set<string>>();
  const rows = readFileSync(join(folder, "qrels", "test.tsv"), "utf8")
    .split("\n")
    .slice(1);
  for (const row of rows) {
    const [query, article, relevance] = row.split("\t");
    if (!query || !article || Number(relevance) <= 0) continue;
    const known = judgements.get(query);
    if (known) known.add(article);
    else judgements.set(query, new Set([article]));
  }
  return { articles, judgements };
}

/** The topics of a file that have judgements, in its order. */
export function readTopics(folder: string, queries: string, { judgements }: Collection): Topic[] {
  return readLines(join(folder, queries))
    .map(({ _id, text }) => ({ id: _id, text }))
    .filter(({ id }) => judgements.has(id));
}

/** Query files of a folder: `queries.jsonl` first, then every other spelling of it. */
export function queryFiles(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => /^queries(\..+)?\.jsonl$/.test(name));
  return files.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** Corpus files of a folder: `corpus.jsonl` first. */
export function corpusFiles(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => /^corpus(\..+)?\.jsonl$/.test(name));
  return files.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function readLines(file: string): Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

function toArticle({ _id, title, text }: Line): Article {
  return {
    id: _id,
    title: title ?? "",
    text,
    language: detectLanguage(text),
    url: null,
    published: null,
    tags: [],
  };
}
