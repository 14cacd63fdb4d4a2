import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyzer.ts";
import { leansBack } from "../../src/answers/leaning.ts";
import { findSnippets } from "../../src/answers/snippets.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import { corpusOf } from "../retrieval/corpus.ts";

function snippets(corpus: Corpus, q: string, maxChars = 1000) {
  return findSnippets(corpus, { q, maxChars, limit: 10, perArticle: 5 });
}

describe("a sentence that leans on the one before", () => {
  it.each([
    "وی گفت که کار ادامه دارد.",
    "او در تبریز زاده شد.",
    "و او در تبریز زاده شد.",
    "و گفت که کار ادامه دارد.",
    "افزود که کار ادامه دارد.",
    "هو الذي بنى الجسر.",
    "وهي مدينة قديمة.",
    "هذا القرار مهم.",
    "وأضاف أن العمل مستمر.",
    "He left the city.",
  ])("%s", (sentence) => {
    expect(leansBack(analyze(sentence))).toBe(true);
  });

  it.each([
    "مدیر کارخانه گفت که کار ادامه دارد.",
    "پل در سال ۱۳۵۰ ساخته شد.",
    "وقال المدير إن العمل مستمر.",
    "المدينة قديمة.",
    "",
  ])("does not: %s", (sentence) => {
    expect(leansBack(analyze(sentence))).toBe(false);
  });

  const previous = "شهردار تازه در باغ ملی سخن گفت.";
  const leaning = "وی افزود که ساخت تله‌کابین بهار آینده آغاز می‌شود.";
  const corpus = corpusOf({ a: `بازار شلوغ بود. ${previous} ${leaning} هوا سرد بود.` });

  it("comes with it where there is room", async () => {
    const { context } = await snippets(
      corpus,
      "ساخت تله‌کابین",
      previous.length + leaning.length + 1,
    );
    expect(context).toBe(`[1] ${previous} ${leaning}`);
  });

  it("comes alone where there is none", async () => {
    const { context } = await snippets(corpus, "ساخت تله‌کابین", leaning.length + 5);
    expect(context).toBe(`[1] ${leaning}`);
  });
});

describe("a sentence between two that are shown", () => {
  const opening = "پل تازه رودخانه کارون بهار سال آینده ساخته می‌شود.";
  const between = "هزینه آن نیم میلیون است.";
  const closing = "پل تازه رودخانه کارون را مهندسان جوان طراحی کردند.";
  const corpus = corpusOf({ a: `بازار شلوغ بود. ${opening} ${between} ${closing} هوا سرد است.` });

  it("is shown too, so that nothing is missing in the middle", async () => {
    const room = opening.length + between.length + closing.length + 2;
    const { context } = await snippets(corpus, "پل تازه رودخانه کارون", room);
    expect(context).toBe(`[1] ${opening} ${between} ${closing}`);
  });

  it("is not where there is no room for it", async () => {
    const room = opening.length + closing.length + 5;
    const { context } = await snippets(corpus, "پل تازه رودخانه کارون", room);
    expect(
      context
        .split("\n\n")
        .map((text) => text.slice(4))
        .sort(),
    ).toEqual([opening, closing].sort());
  });
});

describe("what was said once", () => {
  const sentence = "ساخت پل تازه بر رودخانه کارون در شهر اهواز بهار سال آینده آغاز می‌شود";
  const corpus = corpusOf({
    a: `${sentence}. هوا گرم است.`,
    b: `${sentence} امسال. بازار شلوغ بود.`,
    c: "پل تازه رودخانه کارون را مهندسان جوان طراحی کردند.",
  });

  it("is not said again in nearly the same words", async () => {
    const { snippets: found } = await snippets(corpus, "پل تازه رودخانه کارون");
    const texts = found.map(({ text }) => text);
    expect(texts.filter((text) => text.includes(sentence))).toHaveLength(1);
    expect(texts.some((text) => text.includes("طراحی"))).toBe(true);
  });
});

describe("scores", () => {
  it("are beside the best, in order", async () => {
    const corpus = corpusOf({
      a: "پایتخت کشور شهر تهران است.",
      b: "تهران شهر بزرگی است. پایتخت را کوه‌ها در میان گرفته‌اند.",
    });
    const scores = (await snippets(corpus, "پایتخت کشور")).snippets.map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe("a very long sentence that does not fit", () => {
  const clause = (i: number) => `در بند ${i} از کارهای تازه شهر سخن رفت`;
  const clauses = Array.from({ length: 16 }, (_, i) => clause(i + 1));
  clauses[7] = "پل کهنه رودخانه در سال ۱۳۴۲ به دست معماران تبریزی ساخته شد";
  const long = `${clauses.join("، ")}.`;
  const shorter = `${clauses.slice(5, 11).join("، ")}.`;
  const corpus = corpusOf({ a: `بازار شلوغ بود. ${long}`, b: "پل تازه است." });

  it.each([100, 150, 200, 300])("gives its clauses that say it in %i characters", async (room) => {
    const found = (await snippets(corpus, "پل کهنه رودخانه چه سالی ساخته شد؟", room)).snippets;
    const [best] = found;
    expect(best?.text).toContain(clauses[7]);
    const text = (await corpus.store.text(0)).text;
    expect(text.slice(best?.start, best?.end)).toBe(best?.text);
    expect(clauses.some((own) => best?.text.startsWith(own))).toBe(true);
    expect(clauses.some((own) => best?.text.endsWith(own))).toBe(true);
    expect(found.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(room);
  });

  it("is left out where only clauses fit that say nothing of the query", async () => {
    const { snippets: found } = await snippets(corpus, "پل کهنه رودخانه چه سالی ساخته شد؟", 50);
    for (const { text } of found) expect(text).toContain("پل");
  });

  it("is whole where there is room", async () => {
    const [best] = (await snippets(corpus, "پل کهنه رودخانه چه سالی ساخته شد؟", 1000)).snippets;
    expect(best?.text).toContain(long);
  });

  it("is left out, rather than cut, where it is no longer than sentences are", async () => {
    expect(shorter.length).toBeLessThan(500);
    const ordinary = corpusOf({ a: shorter, b: "پل تازه است." });
    const { snippets: found } = await snippets(ordinary, "پل", 200);
    expect(found.map(({ text }) => text)).toEqual(["پل تازه است."]);
  });

  it("is left out where no clause is short enough", async () => {
    const { snippets: found } = await snippets(corpus, "پل کهنه رودخانه", 30);
    expect(found.map(({ text }) => text)).toEqual(["پل تازه است."]);
  });
});
