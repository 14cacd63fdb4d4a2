import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildCorpus } from "../../bench/relevance/run.ts";
import { fold, normalize } from "../../src/analysis/normalizer.ts";
import { answerQuestion } from "../../src/answers/answer.ts";
import type { Article } from "../../src/contract/article.ts";
import { listInput, readInput } from "../build/input.ts";
import { ROOT } from "../commands.ts";
import { answerWords, tokenF1 } from "./questions.ts";

interface Line {
  readonly id: string;
  readonly question: string;
  /** Null where the articles hold none. */
  readonly answer: string | null;
  /** Id of the article it stands in. */
  readonly article?: string | null;
}

/** How questions about the articles of `seeds/` were answered. */
export interface SeedFigures {
  readonly questions: number;
  /** First answers from the right article whose sentence holds the right text; that are it. */
  readonly rightSentence: number;
  readonly rightSpan: number;
  /** Ids of those whose first answer does not. */
  readonly missed: readonly string[];
  readonly unanswerable: number;
  readonly silent: number;
}

/**
 * Asks the questions of a file at the endpoint's threshold.
 *
 * @param file - JSON lines: `id`, `question`, `answer` (null for none), `article`.
 */
export async function askSeeds(file: string): Promise<SeedFigures> {
  const corpus = buildCorpus(await readSeeds());
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
  const figures = { rightSentence: 0, rightSpan: 0, unanswerable: 0, silent: 0 };
  const missed: string[] = [];
  for (const { id, question, answer, article } of lines) {
    const [best] = (await answerQuestion(corpus, { q: question, limit: 1 })).answers;
    if (answer === null) {
      figures.unanswerable++;
      if (!best) figures.silent++;
      continue;
    }
    const isRight = best?.article.id === article;
    // As text: an ending written apart (۵۰ دقیقه ای "of 50 minutes") makes another word of the last.
    if (isRight && plain(best?.sentence.text ?? "").includes(plain(answer)))
      figures.rightSentence++;
    else missed.push(id);
    const words = answerWords(best?.text ?? "");
    if (isRight && tokenF1(words, [answerWords(answer)]) === 1) figures.rightSpan++;
  }
  return { questions: lines.length - figures.unanswerable, ...figures, missed };
}

function plain(text: string): string {
  return fold(normalize(text).text);
}

async function readSeeds(): Promise<Article[]> {
  const articles: Article[] = [];
  const { files } = await listInput([join(ROOT, "seeds")]);
  for (const file of files) {
    for await (const input of readInput(file, () => {})) {
      if ("article" in input) articles.push(input.article);
    }
  }
  return articles;
}
