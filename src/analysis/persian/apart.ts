/**
 * Persian affixes that people write apart from their word, with a blank in place of the ZWNJ.
 *
 * Few and only those that are no words of their own, or that a word before or after them gives
 * away: the same scan reads Arabic, where می is a name and ای asks "which".
 */

/** Written before a verb: می "-ing", نمی its negation. */
const PREFIXES: ReadonlySet<string> = new Set(["می", "نمی"]);

/** Written after a noun or an adjective: plurals with what follows them, comparatives. */
const NOUN_ENDINGS: ReadonlySet<string> = new Set(
  `ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست تر تری ترین ترینها ترها ترهای`.split(" "),
);

/** Written after a participle in ده or ته: "I have …", "they have …". */
const PARTICIPLE_ENDINGS: ReadonlySet<string> = new Set("ام ایم اید اند".split(" "));

/** Written after a word in ه: indefinite and possessive. */
const HEH_ENDINGS: ReadonlySet<string> = new Set("ای اش".split(" "));

const HEH = 0x0647;
const ALEF = 0x0627;
const TEH = 0x062a;
const MEEM = 0x0645;
const NOON = 0x0646;

/** Whether a term, written apart, may belong to the verb after it. */
export function isApartPrefix(term: string): boolean {
  const first = term.charCodeAt(0);
  return (first === MEEM || first === NOON) && term.length <= 3 && PREFIXES.has(term);
}

/** Whether a word may follow می: Persian verb forms end in few letters. */
export function takesPrefix(verb: string): boolean {
  return verb.length >= 2 && "دمیتنه".includes(verb.at(-1) ?? "") && !verb.startsWith("ال");
}

/** Whether a term, written apart, may belong to the word before it. */
export function isApartEnding(term: string): boolean {
  const first = term.charCodeAt(0);
  if (first !== HEH && first !== TEH && first !== ALEF) return false;
  return (
    term.length <= 7 &&
    (NOUN_ENDINGS.has(term) || PARTICIPLE_ENDINGS.has(term) || HEH_ENDINGS.has(term))
  );
}

/** Whether an ending written apart fits the word before it. */
export function endingFits(word: string, ending: string): boolean {
  if (word.charCodeAt(0) < 0x600) return false;
  if (NOUN_ENDINGS.has(ending)) return true;
  if (!word.endsWith("ه")) return false;
  return HEH_ENDINGS.has(ending) ? word.length > 3 : /..[دت]ه$/.test(word);
}
