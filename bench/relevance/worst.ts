import type { Collection, Topic } from "./beir.ts";
import { judge } from "./metrics.ts";

/** Topics written out, the worst first. */
const MAX_TOPICS = 200;

/** How deep the relevant article is looked for. */
const DEPTH = 1000;

/** Characters of an article that are shown: enough to tell why it was found or missed. */
const SHOWN = 300;

/**
 * The worst topics as text to read: each with its rank, the article that was to be found and the
 * one that was found first.
 */
export function worstTopics(
  collection: Collection,
  topics: readonly Topic[],
  run: (topic: Topic, depth: number) => string[],
): string {
  const texts = new Map(collection.articles.map(({ id, title, text }) => [id, `${title} ${text}`]));
  const show = (id: string | undefined) =>
    id === undefined
      ? "nothing"
      : `${id}: ${(texts.get(id) ?? "").replace(/\s+/g, " ").trim().slice(0, SHOWN)}`;
  const failed = topics
    .map((topic) => {
      const ranking = run(topic, DEPTH);
      const relevant = collection.judgements.get(topic.id) ?? new Set();
      return { topic, ranking, relevant, rank: judge(ranking, relevant).rank ?? DEPTH + 1 };
    })
    .filter(({ rank }) => rank > 1)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MAX_TOPICS);
  return failed
    .map(({ topic, ranking, relevant, rank }) =>
      [
        `${rank > DEPTH ? "none" : rank}\t${topic.id}\t${topic.text.trim()}`,
        `  wanted ${show([...relevant][0])}`,
        `  first  ${show(ranking[0])}`,
        "",
      ].join("\n"),
    )
    .join("\n");
}
