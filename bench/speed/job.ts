/** Engines side by side; ours twice, as it is and doing no more than the others do. */
export const ENGINES = [
  "fihrist",
  "fihrist, words only",
  "orama",
  "minisearch",
  "flexsearch",
] as const;
export type EngineName = (typeof ENGINES)[number];

/** Lengths of the queries that are timed. */
export const QUERY_WORDS = [1, 2, 4, 12] as const;

/** What one process measures. */
export interface Job {
  readonly engine: EngineName;
  readonly phase: "build" | "first" | "search";
  readonly articles: number;
  /** Where the index stands between the two phases. */
  readonly folder: string;
  /** A .jsonl or .jsonl.gz of real articles instead of made-up ones. */
  readonly input?: string | undefined;
  /** Number of the question that is the first one of its process. */
  readonly question?: number;
}

export interface BuildFigures {
  readonly bytes: number;
  readonly gzipBytes: number;
  /** By CPU time, without making or reading the articles, and without writing files. */
  readonly articlesPerSecond: number;
  /** Greatest resident memory of the process. */
  readonly peakBytes: number;
}

export interface Times {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface FirstFigures {
  /** CPU from the bytes in memory to an engine that can search. */
  readonly loadMs: number;
  /** CPU from the bytes in memory to the answer of a first question of 12 words. */
  readonly firstAnswerMs: number;
}

export interface SearchFigures {
  readonly heapBytes: number;
  readonly rssBytes: number;
  /** Time of a search by the number of its words. */
  readonly queries: Record<number, Times>;
  /** Time of what else is asked, each question for the first time. */
  readonly others: Record<string, Times>;
}
