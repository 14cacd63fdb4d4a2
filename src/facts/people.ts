import type { FactText, Found } from "./found.ts";
import { findMentions, type Mention, namedWords } from "./mentions.ts";
import { BLESSINGS } from "./name-words.ts";
import { personKey } from "./person-key.ts";
import { readRole } from "./roles.ts";
import { addBareSurnames, baseOf, cutOf, nameOf, surnamesOf, wholeName } from "./surnames.ts";

/**
 * People: a given name and what follows it, a name behind a form of address, a name between marks
 * beside an office, and a surname alone once the whole name was said.
 */
export function findPeople(source: FactText): Found[] {
  const { words } = source;
  const mentions = findMentions(source);
  const known = surnamesOf(source, mentions);
  addBareSurnames(source, mentions, known);
  mentions.sort((a, b) => a.first - b.first);
  const said = new Map<string, string>();
  const named = namedWords(words, mentions);
  return mentions.map((mention) => personOf(source, mention, known, said, named));
}

function personOf(
  source: FactText,
  { first, next, confidence, cut }: Mention,
  known: ReadonlyMap<string, readonly string[]>,
  said: Map<string, string>,
  named: Uint8Array,
): Found {
  const { text, words } = source;
  const particle = cut ?? cutOf(words[first]);
  const start = (words[first]?.start ?? 0) + particle;
  const isBlessed = BLESSINGS.has(words[next - 1]?.key ?? "") && next - first > 1;
  const last = words[next - 1]?.end ?? start;
  const end = isBlessed && text[last] === ")" ? last + 1 : last;
  const nameEnd = isBlessed ? next - 1 : next;
  const surname = baseOf((words[nameEnd - 1]?.key ?? "").slice(cut ?? 0));
  const own = nameOf(words, first, nameEnd, particle);
  const role = readRole(source, first, next, named);
  return {
    type: "person",
    start,
    end,
    confidence,
    value: {
      name: text.slice(start, end),
      ...(role !== undefined && { role }),
      key: personKey(wholeName(own, surname, known.get(surname) ?? [], said).split(" ")),
    },
  };
}
