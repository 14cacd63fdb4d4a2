/** Figures of one run, each the mean over its topics, 0–1. */
export interface Figures {
  readonly topics: number;
  readonly mrr10: number;
  readonly ndcg10: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly recall10: number;
}

/** What one topic's ranking is worth. */
export interface Worth {
  /** Rank of the first relevant article, from 1; undefined where none is in the ranking. */
  readonly rank: number | undefined;
  readonly ndcg10: number;
}

/** Worth of a ranking of ids, best first. Relevance is binary. */
export function judge(ranking: readonly string[], relevant: ReadonlySet<string>): Worth {
  const first = ranking.findIndex((id) => relevant.has(id));
  let gain = 0;
  ranking.slice(0, 10).forEach((id, i) => {
    if (relevant.has(id)) gain += 1 / Math.log2(i + 2);
  });
  let ideal = 0;
  for (let i = 0; i < Math.min(10, relevant.size); i++) ideal += 1 / Math.log2(i + 2);
  return { rank: first < 0 ? undefined : first + 1, ndcg10: ideal === 0 ? 0 : gain / ideal };
}

/** Means over topics. Recall@k is the share of topics with a relevant article among the first k. */
export function figures(worths: readonly Worth[]): Figures {
  const mean = (value: (worth: Worth) => number) =>
    worths.reduce((sum, worth) => sum + value(worth), 0) / Math.max(1, worths.length);
  const within = (k: number) => mean(({ rank }) => (rank !== undefined && rank <= k ? 1 : 0));
  return {
    topics: worths.length,
    mrr10: mean(({ rank }) => (rank !== undefined && rank <= 10 ? 1 / rank : 0)),
    ndcg10: mean((worth) => worth.ndcg10),
    recall1: within(1),
    recall5: within(5),
    recall10: within(10),
  };
}
