import { Index } from "flexsearch";
import { analyze } from "../../../src/analysis/analyzer.ts";
import { RESULTS, type Subject } from "../subject.ts";

function createIndex(): Index {
  return new Index({
    tokenize: "strict",
    encode: (text: string) => analyze(text).map(({ term }) => term),
  });
}

/** FlexSearch with our tokenizer and its own defaults; articles that lack words count, too. */
export const flexsearch: Subject = {
  build(articles) {
    const index = createIndex();
    const ids: string[] = [];
    for (const { id, title, text } of articles) index.add(ids.push(id) - 1, `${title}\n${text}`);
    const parts: [string, string][] = [];
    index.export((key, data) => {
      parts.push([key, data ?? ""]);
    });
    return new TextEncoder().encode(JSON.stringify({ ids, parts }));
  },
  load(bytes) {
    const { ids, parts } = JSON.parse(new TextDecoder().decode(bytes)) as {
      ids: string[];
      parts: [string, string][];
    };
    const index = createIndex();
    for (const [key, data] of parts) index.import(key, data);
    return {
      search: (query) =>
        (index.search(query, { limit: RESULTS, suggest: true }) as number[]).map(
          (number) => ids[number] ?? "",
        ),
    };
  },
};
