import MiniSearch from "minisearch";
import { analyze } from "../../../src/analysis/analyzer.ts";
import { RESULTS, type Subject } from "../subject.ts";

const OPTIONS = {
  fields: ["title", "text"],
  tokenize: (text: string) => analyze(text).map(({ term }) => term),
  processTerm: (term: string) => term,
};

/** MiniSearch with our tokenizer; nothing stored but ids. */
export const minisearch: Subject = {
  build(articles) {
    const index = new MiniSearch(OPTIONS);
    for (const { id, title, text } of articles) index.add({ id, title, text });
    return new TextEncoder().encode(JSON.stringify(index));
  },
  load(bytes) {
    const index = MiniSearch.loadJSON(new TextDecoder().decode(bytes), OPTIONS);
    return {
      search: (query) =>
        index
          .search(query)
          .slice(0, RESULTS)
          .map(({ id }) => String(id)),
    };
  },
};
