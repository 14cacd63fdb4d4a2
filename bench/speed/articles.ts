import { Random } from "../../scripts/fuzzing/random.ts";
import type { Article } from "../../src/contract/article.ts";
import { ARABIC, PERSIAN, Words } from "./words.ts";

/** Words an article has on average, as in the news of agencies. */
const LENGTH = 660;
/** Words an article comes back to, and how much of it they are. */
const TOPIC_WORDS = 40;
const TOPIC_SHARE = 0.3;
const TAGS = ["politics", "economy", "sport", "culture", "science", "world", "society"];

const LANGUAGES = { fa: new Words(PERSIAN), ar: new Words(ARABIC) };

/**
 * The article of a number, always the same: made-up words of our two alphabets, two articles in
 * three Persian, with the statistics of news: Zipf's and Heaps' laws, words that come in bursts.
 */
export function makeArticle(number: number): Article {
  const random = new Random(number * 7919 + 13);
  const language = number % 3 === 2 ? "ar" : "fa";
  const words = LANGUAGES[language];
  const topic = Array.from({ length: TOPIC_WORDS }, () => words.drawTopic(random));
  const next = (): string => {
    if (random.chance(0.008)) return String(random.integer(2, 2026));
    const isTopical = random.chance(TOPIC_SHARE);
    // The first words of a topic come most: cubing a uniform number favours small ones.
    const rank = isTopical ? topic[Math.floor(random.next() ** 3 * TOPIC_WORDS)] : undefined;
    return words.spell(rank ?? words.draw(random));
  };
  const sentence = (length: number) => Array.from({ length }, next).join(" ");
  const wanted = LENGTH * (0.4 + 1.2 * random.next());
  let text = "";
  for (let written = 0, sentences = 0; written < wanted; sentences++) {
    const length = random.integer(8, 30);
    text += `${sentence(length)}.${sentences % 4 === 3 ? "\n" : " "}`;
    written += length;
  }
  const day = new Date(Date.UTC(2015, 0, 1 + random.integer(0, 4000)));
  return {
    id: `made-up-${String(number).padStart(6, "0")}`,
    title: sentence(random.integer(5, 9)),
    text: text.trim(),
    language,
    url: `https://example.org/news/${number}`,
    published: day.toISOString().slice(0, 10),
    tags: [random.pick(TAGS)],
  };
}

/** Questions: so many neighbouring words of an article's text, the same for the same articles. */
export function makeQueries(articles: readonly string[], words: number, count: number): string[] {
  const random = new Random(words * 104729 + count);
  return Array.from({ length: count }, () => {
    const all = random
      .pick(articles)
      .split(/[\s.،؛:«»()]+/u)
      .filter((word) => word !== "");
    const start = random.integer(0, Math.max(0, all.length - words));
    return all.slice(start, start + words).join(" ");
  });
}
