import { describe, expect, it } from "vitest";
import { buildCorpus } from "../../bench/relevance/run.ts";
import type { Article } from "../../src/contract/article.ts";
import { parseVocabulary } from "../../src/indexing/vocabulary.ts";
import { ids } from "./corpus.ts";

const article = (id: string, text: string): Article => {
  return { id, title: "", text, language: "fa", url: null, published: null, tags: [] };
};
const parse = (yaml: string) => parseVocabulary(yaml, "vocabulary.yaml");

describe("parseVocabulary", () => {
  it("reads all four parts", () => {
    const { vocabulary, problems } = parse(
      "synonyms:\n  - [برجام, توافق هسته‌ای]\nneverStem: [دولت]\nstopWords: [ایسنا]\nletters: { ڤ: ف }\n",
    );
    expect(problems).toEqual([]);
    expect(vocabulary.synonyms).toEqual([["برجام", "توافق هسته‌ای"]]);
    expect([...vocabulary.neverStem, ...vocabulary.stopWords]).toEqual(["دولت", "ایسنا"]);
    expect(vocabulary.letters).toEqual(["ڤ ف"]);
  });

  it.each([
    ["synonyms:\n  - [یک, دو]\n  - تنها\n", 3, "vocabulary-synonyms"],
    ["neverStem:\n  - دولت\n  - دو واژه\n", 3, "vocabulary-words"],
    ["letters:\n  ڤ: ف\n  ابت: ف\n", 3, "vocabulary-letters"],
    ["synonym: []\n", 1, "vocabulary-key"],
    ["- یک\n", 1, "vocabulary-shape"],
    ["stopWords: [یک\n", 2, "vocabulary-yaml"],
  ])("names the line of what is wrong in %j", (yaml, line, rule) => {
    expect(parse(yaml).problems).toEqual([
      expect.objectContaining({ file: "vocabulary.yaml", line, rule }),
    ]);
  });
});

describe("17: a corpus with a vocabulary.yaml of its own characters, synonyms and stem exceptions", () => {
  const articles = [
    article("deal", "توافق هسته‌ای امضا شد."),
    article("state", "دولت تازه آمد."),
    article("states", "دولت‌های تازه آمدند."),
    article("agency", "ایسنا گزارش داد."),
    article("letter", "ڤیلا در جنگل ساخته شد."),
  ];
  const { vocabulary } = parse(
    "synonyms: [[برجام, توافق هسته‌ای]]\nneverStem: [دولت]\nstopWords: [ایسنا]\nletters: { ڤ: و }\n",
  );
  const custom = buildCorpus(articles, vocabulary);

  it("finds synonyms, phrases too", async () => {
    expect(await ids(custom, "برجام")).toEqual(["deal"]);
  });

  it("keeps a word from other forms of it", async () => {
    expect(await ids(buildCorpus(articles), "دولت")).toEqual(["state", "states"]);
    expect((await ids(custom, "دولت"))[0]).toBe("state");
  });

  it("passes over its stop words beside words with a topic", async () => {
    expect(await ids(custom, "ایسنا دولت")).not.toContain("agency");
  });

  it("takes its letters for one another", async () => {
    expect(await ids(custom, "ویلا")).toEqual(["letter"]);
  });
});
