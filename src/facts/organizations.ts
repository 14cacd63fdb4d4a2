import { isStopWord } from "../analysis/words.ts";
import { PLACE_BY_NAME } from "../cldr/places.ts";
import type { FactText, Found } from "./found.ts";
import { ORGANIZATION_HEADS, ROLES, SAYING } from "./name-words.ts";
import { isNext, type Word } from "./words.ts";

/** Most words of an organisation's name. */
const MAX_NAME = 5;

/** Second words that make a name of a head: سازمان ملل, not سازمان خود. */
const NOT_A_NAME = new Set(
  "خود ان این ما وی او دیگر مذکور ها های ما یک چند هر همه مختلف اصلی مهم بزرگ جدید مربوط محل های هایی".split(
    " ",
  ),
);

/** Ministries, agencies, parties, companies and the like, from the word that says what they are. */
export function findOrganizations(source: FactText): Found[] {
  const { text, words } = source;
  const found: Found[] = [];
  for (let i = 0; i < words.length; ) {
    const next = readHeaded(words, i);
    if (next === undefined) {
      i++;
      continue;
    }
    const start = words[i]?.start ?? 0;
    const end = words[next - 1]?.end ?? start;
    found.push({
      type: "organization",
      start,
      end,
      confidence: 0.65,
      value: { name: text.slice(start, end), key: keyOf(words, i, next) },
    });
    i = next;
  }
  return found;
}

function readHeaded(words: readonly Word[], first: number): number | undefined {
  const head = words[first];
  if (!head || !ORGANIZATION_HEADS.has(head.key)) return undefined;
  let next = first + 1;
  while (next < words.length && next - first < MAX_NAME) {
    const word = words[next];
    if (!word || !continuesName(words, next)) break;
    next++;
    if (PLACE_BY_NAME.has(word.key)) break;
  }
  // A conjunction holds parts of a name together, it ends none.
  while (next > first + 1 && words[next - 1]?.key === "و") next--;
  return next - first >= 2 ? next : undefined;
}

function continuesName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !isNext(word) || !/^\p{L}+$/u.test(word.key)) return false;
  const { key } = word;
  if (key === "و") return false;
  return !(isStopWord(key) || ROLES.has(key) || SAYING.has(key) || NOT_A_NAME.has(key));
}

function keyOf(words: readonly Word[], first: number, next: number): string {
  return words
    .slice(first, next)
    .map((word) => word.key)
    .join(" ");
}
