import type { Article } from "../contract/article.ts";
import type { Fact } from "../contract/fact.ts";

/** The media type that asks for it. */
export const JSON_LD = "application/ld+json";

type Thing = Readonly<Record<string, unknown>>;

/**
 * An article with its facts in the vocabulary of schema.org: who and what it mentions, whom it
 * quotes, and the days it speaks of. Each thing stands once, however often it is mentioned.
 *
 * @param address - Where the article is read, when it has no address of its own.
 */
export function articleAsJsonLd(article: Article, facts: readonly Fact[], address: string): object {
  const { id, title, text, language, url, published, tags } = article;
  const days = unique(facts.flatMap((fact) => dateOf(fact) ?? []));
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": url ?? address,
    url: url ?? address,
    identifier: id,
    headline: title,
    inLanguage: language,
    ...(published !== null && { datePublished: published }),
    ...(tags.length > 0 && { keywords: tags }),
    articleBody: text,
    mentions: things(facts, mentionOf),
    hasPart: things(facts, quotationOf),
    ...(days.length > 0 && { temporalCoverage: days }),
  };
}

/** What facts stand for, equal ones once. */
function things(facts: readonly Fact[], thingOf: (fact: Fact) => Thing | undefined): Thing[] {
  const found = new Map<string, Thing>();
  for (const fact of facts) {
    const thing = thingOf(fact);
    if (thing !== undefined) found.set(JSON.stringify(thing), thing);
  }
  return [...found.values()];
}

function mentionOf(fact: Fact): Thing | undefined {
  switch (fact.type) {
    case "person":
      return { "@type": "Person", name: fact.value.name, identifier: fact.value.key };
    case "organization":
      return { "@type": "Organization", name: fact.value.name, identifier: fact.value.key };
    case "place": {
      const { name, iso, key } = fact.value;
      const names = Object.entries(name).map(([language, value]) => ({
        "@language": language,
        "@value": value,
      }));
      return {
        "@type": iso === undefined ? "Place" : "Country",
        name: names.length > 0 ? names : fact.text,
        identifier: iso ?? key,
      };
    }
    case "money":
      return {
        "@type": "MonetaryAmount",
        value: fact.value.amount,
        currency: fact.value.currency,
      };
    default:
      return undefined;
  }
}

function quotationOf(fact: Fact): Thing | undefined {
  if (fact.type !== "quote") return undefined;
  const { speaker, key } = fact.value;
  return {
    "@type": "Quotation",
    text: fact.text,
    ...(speaker !== undefined && {
      creator: { "@type": "Person", name: speaker, ...(key && { identifier: key }) },
    }),
  };
}

/** The Gregorian date or range, in ISO 8601. */
function dateOf(fact: Fact): string | undefined {
  if (fact.type !== "date") return undefined;
  const { date, gregorian, calendar } = fact.value;
  const known = gregorian ?? (calendar === "gregorian" ? date : null);
  return known === null || known.startsWith("--") ? undefined : known;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
