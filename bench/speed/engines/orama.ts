import { create, insert, load, save, search } from "@orama/orama";
import { analyze } from "../../../src/analysis/analyzer.ts";
import { RESULTS, type Subject } from "../subject.ts";

/** Stock Orama at its leanest: our tokenizer, no sorting; texts are taken out before saving. */
function createIndex() {
  return create({
    schema: { title: "string", text: "string" },
    sort: { enabled: false },
    components: {
      tokenizer: {
        language: "english",
        normalizationCache: new Map<string, string>(),
        tokenize: (raw: string) => analyze(raw).map(({ term }) => term),
      },
    },
  });
}

export const orama: Subject = {
  build(articles) {
    const index = createIndex();
    const { docs } = index.data.docs as { docs: Record<string, unknown> };
    let count = 0;
    for (const { id, title, text } of articles) {
      insert(index, { id, title, text });
      // The store keeps what it is given: only the id stays.
      docs[++count] = { id };
    }
    return new TextEncoder().encode(JSON.stringify(save(index)));
  },
  load(bytes) {
    const index = createIndex();
    load(index, JSON.parse(new TextDecoder().decode(bytes)));
    return {
      async search(term) {
        const { hits } = await search(index, { term, limit: RESULTS });
        return hits.map(({ id }) => id);
      },
    };
  },
};
