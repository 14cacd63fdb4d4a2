import type { Article, ArticleList } from "../../src/contract/article.ts";
import type { FactList } from "../../src/contract/fact.ts";
import type { Language } from "../../src/contract/language.ts";
import { OPERATIONS, type Operation } from "../../src/contract/operations.ts";

/** A request as it can be sent, and the reply it really got. */
export interface Example {
  /** Path and query string. */
  readonly address: string;
  readonly id?: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Answers one GET of the API. */
export type Get = (address: string) => Promise<Response>;

/** Characters of JSON past which a reply explains nothing any more; chosen. */
const MAX_EXAMPLE = 100_000;

/** "Who is …?", as it is asked for a name that an article holds. */
const WHO_IS: Readonly<Record<Language, (name: string) => string>> = {
  fa: (name) => `${name} کیست؟`,
  ar: (name) => `من هو ${name}؟`,
  en: (name) => `Who is ${name}?`,
};

/** Asks every operation for something the articles hold; the replies are the examples, by id. */
export async function collectExamples(get: Get): Promise<Map<string, Example>> {
  const article = await shortArticle(get);
  const person = await someName(get);
  const words = titleWords(article);
  const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    search: { q: words.slice(0, 3).join(" "), limit: "2", facets: "language" },
    snippets: { q: words.slice(0, 5).join(" "), limit: "2", maxChars: "600" },
    suggest: { q: words.slice(0, 1).join(" "), limit: "5" },
    answers: { q: WHO_IS[person.language](person.name), limit: "1" },
    listArticles: { limit: "2" },
    articleFacts: { type: "date" },
    findFacts: { type: "person", limit: "2" },
  };
  const examples = new Map<string, Example>();
  for (const operation of OPERATIONS) {
    const query = queries[operation.id] ?? {};
    const id = operation.path.includes("{id}") ? article.id : undefined;
    const address = addressOf(operation, id, query);
    const body = await getJson<object>(get, address);
    // A build's time would make two builds of the same articles differ.
    const example = "builtAt" in body ? { ...body, builtAt: "2026-01-01T00:00:00.000Z" } : body;
    if (JSON.stringify(example).length > MAX_EXAMPLE) continue;
    examples.set(operation.id, { address, id, query, body: example });
  }
  return examples;
}

/** Words to search for: of the title, or the id where the title has none. */
function titleWords({ title, id }: Article): string[] {
  const words = title.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => word.slice(0, 50)) : [id];
}

function addressOf(
  operation: Operation,
  id: string | undefined,
  query: Readonly<Record<string, string>>,
): string {
  const path = operation.path.replace("{id}", encodeURIComponent(id ?? ""));
  const search = new URLSearchParams(query).toString();
  return search === "" ? path : `${path}?${search}`;
}

/** The shortest of the first articles: an example should fit on a screen. */
async function shortArticle(get: Get): Promise<Article> {
  const { articles } = await getJson<ArticleList>(get, "/v1/articles?limit=10");
  const whole: Article[] = [];
  for (const { id } of articles) {
    whole.push(await getJson<Article>(get, `/v1/articles/${encodeURIComponent(id)}`));
  }
  const [shortest] = whole.sort((one, other) => one.text.length - other.text.length);
  if (shortest === undefined) throw new Error("an index without articles gives no examples");
  return shortest;
}

/** Somebody the articles say the role of; where they say it of nobody, anybody or anything. */
async function someName(get: Get): Promise<{ name: string; language: Language }> {
  const { facts } = await getJson<FactList>(get, "/v1/facts?type=person&limit=100");
  const fact = facts.find((other) => "role" in other.value && other.text.includes(" ")) ?? facts[0];
  if (fact === undefined) return { name: "Fihrist", language: "en" };
  return { name: fact.text.slice(0, 100), language: fact.article.language };
}

async function getJson<Body>(get: Get, address: string): Promise<Body> {
  const response = await get(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as Body;
}
