/**
 * One measurement in a process of its own: `child.ts JOB`, JOB as JSON; prints the figures as JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Article } from "../../src/contract/article.ts";
import { makeQueries } from "./articles.ts";
import { flexsearch } from "./engines/flexsearch.ts";
import { minisearch } from "./engines/minisearch.ts";
import { orama } from "./engines/orama.ts";
import { fihrist, fihristWords } from "./engines/ours.ts";
import {
  type BuildFigures,
  type FirstFigures,
  type Job,
  QUERY_WORDS,
  type SearchFigures,
  type Times,
} from "./job.ts";
import { readArticles } from "./source.ts";
import type { Assets, Searcher, Subject } from "./subject.ts";

/** Queries of each length that are timed, and articles they are taken from. */
const QUERIES = 60;
const QUERY_ARTICLES = 200;
const REPETITIONS = 5;
/** Questions that are asked once, and their words: half of them to warm up, half timed. */
const QUESTIONS = 1200;
const QUESTION_WORDS = 8;

const job = JSON.parse(process.argv[2] ?? "{}") as Job;
/** What writing the files beside an index costs; of the index itself it is not timed either. */
const writing = { cpuMs: 0 };
const assets: Assets = {
  write(path, bytes) {
    const began = cpuMs();
    write(join(job.folder, path), bytes);
    writing.cpuMs += cpuMs() - began;
  },
  read: (path) => toBuffer(readFileSync(join(job.folder, path))),
};
const SUBJECTS: Readonly<Record<Job["engine"], Subject>> = {
  fihrist: fihrist(assets),
  "fihrist, words only": fihristWords(assets),
  orama,
  minisearch,
  flexsearch,
};
const subject = SUBJECTS[job.engine];
const file = join(job.folder, "index");
const PHASES = { build, first, search };
console.log(JSON.stringify(await PHASES[job.phase]()));

function build(): BuildFigures {
  const reading = { cpuMs: 0 };
  const began = cpuMs();
  const bytes = subject.build(timed(readArticles(job.articles, job.input), reading));
  const buildMs = cpuMs() - began - reading.cpuMs - writing.cpuMs;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  write(file, bytes);
  const gzipBytes = gzipSync(bytes, { level: 6 }).length;
  return {
    bytes: bytes.length,
    gzipBytes,
    articlesPerSecond: (1000 * job.articles) / buildMs,
    peakBytes,
  };
}

async function first(): Promise<FirstFigures> {
  const bytes = indexBytes();
  const questions = makeQueries(textsOfQueries(), 12, QUERIES);
  await memory();
  const began = cpuMs();
  const searcher = subject.load(bytes);
  const loaded = cpuMs();
  await ask(searcher, questions[(job.question ?? 0) % QUERIES] ?? "");
  return { loadMs: loaded - began, firstAnswerMs: cpuMs() - began };
}

async function search(): Promise<SearchFigures> {
  const bytes = indexBytes();
  const texts = textsOfQueries();
  const before = await memory();
  const searcher = subject.load(bytes);
  await ask(searcher, makeQueries(texts, 12, 1)[0] ?? "");
  const after = await memory();
  const times: SearchFigures["queries"] = {};
  for (const words of QUERY_WORDS) {
    times[words] = await timeQueries(searcher, makeQueries(texts, words, QUERIES));
  }
  const others: SearchFigures["others"] = {};
  for (const [name, other] of Object.entries(searcher.others ?? {})) {
    others[name] = await timeOnce(other, makeQueries(texts, QUESTION_WORDS, QUESTIONS));
  }
  return {
    // The index itself is held in `bytes` already; an engine that parsed it no longer needs them.
    heapBytes: after - before + (job.engine.startsWith("fihrist") ? bytes.length : 0),
    rssBytes: process.memoryUsage.rss(),
    queries: times,
    others,
  };
}

/**
 * Times of one search each, texts already in the cache: the shortest of some repetitions, since
 * the thread's own clock is too coarse and whatever else the machine does only adds.
 */
async function timeQueries(searcher: Searcher, queries: readonly string[]) {
  for (const query of queries) await ask(searcher, query);
  const times: number[] = [];
  for (const query of queries) {
    let shortest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < REPETITIONS; i++) {
      const began = performance.now();
      await ask(searcher, query);
      shortest = Math.min(shortest, performance.now() - began);
    }
    times.push(shortest);
  }
  return quantiles(times);
}

/** Times of questions that nobody asked before: of their words and texts nothing is remembered. */
async function timeOnce(
  ask: (question: string) => Promise<unknown>,
  questions: readonly string[],
): Promise<Times> {
  const times: number[] = [];
  for (const question of questions) {
    const began = performance.now();
    await ask(question);
    times.push(performance.now() - began);
  }
  return quantiles(times.slice(questions.length / 2));
}

function quantiles(times: number[]): Times {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** Every query is part of an article: nothing that finds none of them is timed. */
async function ask(searcher: Searcher, query: string): Promise<void> {
  const found = await searcher.search(query);
  if (found.length === 0) throw new Error(`${job.engine} finds nothing for ${query}`);
}

/** The articles; what making or reading them costs is added to `spent`. */
function* timed(articles: Iterable<Article>, spent: { cpuMs: number }): Generator<Article> {
  const source = articles[Symbol.iterator]();
  for (;;) {
    const began = cpuMs();
    const { value, done } = source.next();
    spent.cpuMs += cpuMs() - began;
    if (done === true) return;
    yield value;
  }
}

function indexBytes(): Uint8Array {
  return new Uint8Array(toBuffer(readFileSync(file)));
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A frame of its own, so that nothing it read is still held when memory is measured. */
function textsOfQueries(): string[] {
  const count = Math.min(job.articles, QUERY_ARTICLES);
  return Array.from(readArticles(count, job.input), ({ text }) => text);
}

/** Heap and buffers in use, after collections; buffers are freed between them. */
async function memory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function toBuffer({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
