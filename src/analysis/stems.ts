import { fold } from "./normalizer.ts";

/** Endings of Persian and Arabic words, longest first; at most one comes off. */
const ENDINGS: readonly string[] = [
  ..."هایشان هایمان هایتان هایی هایش هایم هایت ترین های یات".split(" "),
  ..."ها تر ان ات ین ون وا یه هم هن نا کم ها یی".split(" "),
  ..."ه ی".split(" "),
].sort((a, b) => b.length - a.length);

/** Beginnings of Arabic words: the article with its proclitics. */
const BEGINNINGS: readonly string[] = ["وال", "بال", "کال", "فال", "لل", "ال"];

const MIN_STEM = 3;

/** Class keys under which spellings of one word meet, preferred first; from the folded term. */
export function stems(term: string): string[] {
  let stem = fold(term);
  const beginning = BEGINNINGS.find((b) => stem.startsWith(b) && stem.length - b.length >= 2);
  if (beginning) stem = stem.slice(beginning.length);
  const ending = ENDINGS.find((e) => stem.endsWith(e) && stem.length - e.length >= MIN_STEM);
  if (ending) stem = stem.slice(0, -ending.length);
  return [`s:${stem}`];
}
