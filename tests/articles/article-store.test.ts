import { describe, expect, it } from "vitest";
import { createArticleStore } from "../../src/articles/article-store.ts";
import { encodeArticle, type StoredArticle } from "../../src/articles/stored-article.ts";
import { encodeFacts } from "../../src/articles/stored-facts.ts";
import { PackWriter } from "../../src/indexing/pack-writer.ts";

const ARTICLES = 600;

/** Texts that do not compress, so that they fill several packs. */
function textOf(article: number): string {
  let state = article + 1;
  return Array.from({ length: 800 }, () => {
    state = (state * 48271) % 0x7fffffff;
    return String.fromCharCode(0x0621 + (state % 42));
  }).join("");
}

/** A store over packs of `ARTICLES` texts, and the paths that were read. */
function createStore(isOffline = () => false) {
  const files = new Map<string, Uint8Array>();
  const sections = new Map<string, ArrayBufferView>();
  for (const kind of ["text", "facts"] as const) {
    const writer = new PackWriter(kind, (path, bytes) => files.set(path, bytes));
    for (let article = 0; article < ARTICLES; article++) {
      writer.add(
        kind === "facts"
          ? encodeFacts([])
          : encodeArticle({ text: textOf(article), sentences: [0, 800], furniture: [] }),
      );
    }
    writer.finish(sections);
  }
  const read: string[] = [];
  const table = (kind: string) => ({
    firstArticles: sections.get(`${kind}.pack`) as Uint32Array,
    ends: sections.get(`${kind}.end`) as Uint32Array,
  });
  const store = createArticleStore(
    async (path) => {
      if (isOffline()) throw new Error("offline");
      read.push(path);
      const bytes = files.get(path);
      if (!bytes) throw new Error(`${path} was never written`);
      return new Uint8Array(bytes).buffer;
    },
    { text: table("text"), facts: table("facts") },
    String,
  );
  return { store, read, files };
}

describe("the store of articles", () => {
  it("gives back every text from whichever pack it went into", async () => {
    const { store, files } = createStore();
    expect([...files.keys()].filter((path) => path.includes("text")).length).toBeGreaterThan(2);
    for (let article = 0; article < ARTICLES; article += 7) {
      const stored: StoredArticle = await store.text(article);
      expect(stored.text).toBe(textOf(article));
    }
    expect((await store.text(ARTICLES - 1)).text).toBe(textOf(ARTICLES - 1));
  });

  it("reads a pack once for articles that stand together", async () => {
    const { store, read } = createStore();
    await store.text(0);
    await store.text(1);
    await store.text(0);
    expect(read).toEqual(["/_data/text-00000.bin"]);
  });

  it("keeps texts and facts apart", async () => {
    const { store } = createStore();
    expect(await store.facts(3)).toEqual([]);
    expect((await store.text(3)).text).toBe(textOf(3));
  });

  it("rejects an article that was never added", async () => {
    const { store } = createStore();
    await expect(store.text(ARTICLES)).rejects.toThrow(RangeError);
  });

  it("reads again what could not be read before", async () => {
    let isOffline = true;
    const { store } = createStore(() => isOffline);
    await expect(store.text(0)).rejects.toThrow("offline");
    isOffline = false;
    expect((await store.text(0)).text).toBe(textOf(0));
  });
});
