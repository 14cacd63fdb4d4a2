import type { ArticleColumns } from "../index/columns.ts";

/** Conditions of Orama's `where` that our properties take. */
type Condition = string | readonly string[] | Readonly<Record<string, unknown>>;

const PROPERTIES = new Set(["language", "tag", "year", "day"]);

/**
 * Orama's internal ids (article ordinal + 1) of the articles that meet every condition.
 *
 * @throws Error if a property or an operator is unknown: a filter never silently keeps everything.
 */
export function findWhere(
  columns: ArticleColumns,
  where: Readonly<Record<string, Condition>>,
): Set<number> {
  const tests = Object.entries(where).map(([property, condition]) => {
    if (!PROPERTIES.has(property)) throw new Error(`there is no filter on ${property}`);
    return testOf(columns, property, condition);
  });
  const found = new Set<number>();
  for (let article = 0; article < columns.length; article++) {
    if (tests.every((test) => test(article))) found.add(article + 1);
  }
  return found;
}

type Test = (article: number) => boolean;

function testOf(columns: ArticleColumns, property: string, condition: Condition): Test {
  if (property === "day") return numberTest((article) => columns.day(article), condition);
  const values = (article: number): readonly string[] => {
    if (property === "language") return [columns.language(article)];
    if (property === "tag") return columns.tags(article);
    const year = columns.published(article)?.slice(0, 4);
    return year === undefined ? [] : [year];
  };
  return enumTest(values, condition);
}

function enumTest(values: (article: number) => readonly string[], condition: Condition): Test {
  if (typeof condition === "string") return (article) => values(article).includes(condition);
  if (Array.isArray(condition)) return (a) => condition.some((c) => values(a).includes(String(c)));
  const tests = Object.entries(condition).map(([operator, operand]): Test => {
    const wanted = (Array.isArray(operand) ? operand : [operand]).map(String);
    const includes = (article: number, value: string) => values(article).includes(value);
    switch (operator) {
      case "eq":
      case "in":
      case "containsAny":
        return (article) => wanted.some((value) => includes(article, value));
      case "nin":
        return (article) => !wanted.some((value) => includes(article, value));
      case "containsAll":
        return (article) => wanted.every((value) => includes(article, value));
      default:
        throw new Error(`there is no filter operator ${operator}`);
    }
  });
  return (article) => tests.every((test) => test(article));
}

function numberTest(value: (article: number) => number | undefined, condition: Condition): Test {
  if (typeof condition !== "object") throw new Error("a number filter takes an operator");
  const tests = Object.entries(condition).map(([operator, operand]) => {
    const [low, high] = Array.isArray(operand) ? operand.map(Number) : [Number(operand), 0];
    return comparison(operator, low ?? 0, high ?? 0);
  });
  return (article) => {
    const number = value(article);
    return number !== undefined && tests.every((test) => test(number));
  };
}

function comparison(operator: string, low: number, high: number): (value: number) => boolean {
  switch (operator) {
    case "eq":
      return (value) => value === low;
    case "gt":
      return (value) => value > low;
    case "gte":
      return (value) => value >= low;
    case "lt":
      return (value) => value < low;
    case "lte":
      return (value) => value <= low;
    case "between":
      return (value) => value >= low && value <= high;
    default:
      throw new Error(`there is no filter operator ${operator}`);
  }
}
