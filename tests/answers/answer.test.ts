import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answers/answer.ts";
import { findSnippets } from "../../src/answers/snippets.ts";
import type { Answer } from "../../src/contract/answers.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import { corpusOf } from "../retrieval/corpus.ts";
import { openSeeds } from "../setup/seeds-app.ts";

const QUESTIONS: readonly string[] = [
  "سخنگوی کاخ سفید کیست؟",
  "پوتین چه زمانی به تهران سفر کرد؟",
  "تجارت دوجانبه روسیه و ایران چند درصد افزایش یافته است؟",
  "متى انسحبت الولايات المتحدة من الاتفاق النووي؟",
  "Who is the Iranian ambassador in Moscow?",
  "؟؟؟",
  "\uD800",
];

let corpus: Corpus;
beforeAll(async () => {
  corpus = await openSeeds();
});

function ask(q: string): Promise<readonly Answer[]> {
  return answerQuestion(corpus, { q, limit: 20 }).then(({ answers }) => answers);
}

describe("answers", () => {
  it("names the holder of an office", async () => {
    const [best] = await ask("سخنگوی کاخ سفید کیست؟");
    expect(best?.text).toBe("کارین ژان پیر");
  });

  it("answers with an amount in the digits of the article", async () => {
    const [best] = await ask("تجارت دوجانبه در سال جاری چند درصد افزایش یافته است؟");
    expect(best?.text).toContain("۱۰ درصد");
  });

  it("is silent on what the articles do not speak of", async () => {
    expect(await ask("برنده جام جهانی فوتبال کیست؟")).toEqual([]);
  });

  it.each(["چرا؟", "من هو؟", "کی بود", "Who is it?"])(
    "is silent where nothing is named: %s",
    async (q) => {
      expect(await ask(q)).toEqual([]);
    },
  );

  it("says a year by itself", async () => {
    const [best] = await ask("متى انسحبت الولايات المتحدة من الاتفاق النووي؟");
    expect(best?.text).toBe("2018");
  });

  it.each([
    ["كم بلغت نسبة البطالة؟", "بلغت نسبة البطالة في البلاد 30% في العام الماضي.", "30%"],
    ["نرخ بیکاری چند درصد است؟", "نرخ بیکاری در این استان ٪۱۲ است و کم می‌شود.", "٪۱۲"],
  ])("keeps the sign of a number: %s", async (q, text, expected) => {
    const { answers } = await answerQuestion(corpusOf({ a: text }), { q, limit: 3 }, 0);
    expect(answers.map((answer) => answer.text)).toContain(expected);
  });

  it("finds a name beside words that ran together", async () => {
    const [best] = await ask("سفیر ایران در مسکو کیست؟");
    expect(best?.text).toBe("کاظم جلالی");
  });

  it("gives everything when asked for no confidence", async () => {
    const question = { q: "قیمت طلا در بازار تهران چقدر است؟", limit: 20 };
    const sure = (await answerQuestion(corpus, question)).answers.length;
    expect((await answerQuestion(corpus, question, 0)).answers.length).toBeGreaterThan(sure);
  });

  it.each(QUESTIONS)("gives spans and whole sentences of the article: %j", async (question) => {
    for (const answer of await ask(question)) {
      const confidences = answer.confidence;
      expect(confidences).toBeGreaterThan(0);
      expect(confidences).toBeLessThanOrEqual(1);
      for (const { start, end, text, sentence, article } of [answer, ...answer.sources]) {
        const ordinal = corpus.engine.index.articles.ordinal(article.id);
        const source = await corpus.store.text(ordinal);
        expect(source.text.slice(start, end)).toBe(text);
        expect(source.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(sentence.end);
        expect(source.sentences).toContain(sentence.start);
        expect(source.sentences).toContain(sentence.end);
      }
    }
  });

  it("puts the likeliest answer first", async () => {
    const confidences = (await ask("سفیر ایران در مسکو کیست؟")).map((a) => a.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });
});

describe("snippets", () => {
  it.each([40, 200, 500, 1000, 5000])("take at most %i characters together", async (maxChars) => {
    const { snippets } = await findSnippets(corpus, {
      q: "روابط ایران و روسیه",
      maxChars,
      limit: 50,
      perArticle: 50,
    });
    const taken = snippets.reduce((sum, { text }) => sum + text.length, 0);
    expect(taken).toBeLessThanOrEqual(maxChars);
  });

  it("number what the context cites", async () => {
    const request = { q: "روابط ایران و روسیه", maxChars: 1000, limit: 5, perArticle: 2 };
    const { snippets, context } = await findSnippets(corpus, request);
    expect(snippets.map(({ citation }) => citation)).toEqual(snippets.map((_, i) => i + 1));
    expect(context).toBe(snippets.map(({ text }, i) => `[${i + 1}] ${text}`).join("\n\n"));
  });
});
