import { fold } from "./normalizer.ts";

/** Key of a name or a word in other words: its words at the fold level, one blank between. */
export function aliasKey(terms: readonly string[]): string {
  return `a:${terms.map(fold).join(" ")}`;
}

/** Key of a word or phrase that others say the same as: its folded words, one blank between. */
export function synonymKey(language: string, words: readonly string[]): string {
  return `y:${language}:${words.join(" ")}`;
}

/** Key under which the phrases stand that begin with a word and have synonyms. */
export function phrasesKey(language: string, first: string): string {
  return `y>${language}:${first}`;
}

/**
 * Letters of both scripts by sound, as coarse as the three languages confuse them in names: Arabic
 * writes p as ب, v as ف, g as غ ج ک ق, ch as تش, zh as ج. Long vowels are small letters.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/تش|چ|tch|ch/g, "C"],
  [/ش|sch|sh/g, "X"],
  [/خ|kh/g, "H"],
  [/غ|گ|ج|ژ|gh|dzh|zh|dj|g|j/g, "G"],
  [/ف|ph|f/g, "F"],
  [/ص|س|ث|th|s|c(?=[eiy])/g, "S"],
  [/ذ|ز|ض|ظ|dh|z/g, "Z"],
  [/ق|ک|ck|k|q|c/g, "K"],
  [/x/g, "KS"],
  [/پ|ب|p|b/g, "B"],
  [/ط|ت|t/g, "T"],
  [/د|d/g, "D"],
  [/ر|r/g, "R"],
  [/ل|l/g, "L"],
  [/م|m/g, "M"],
  [/ن|n/g, "N"],
  [/ح|ه|h|ء|ع|'|’/g, ""],
  [/و|[vwuo]+/g, "w"],
  [/ی|[iye]+/g, "y"],
  [/ا|a+/g, "a"],
];

/** What rules see together: Latin letters in a row, two letters that are one sound, one letter. */
const TOGETHER = /[a-z'’]|تش/;
const PIECES = /[a-z'’]+|تش|[\s\S]/g;

/** Letters of Arabic script at the fold level; others sound as they are. */
const LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء";

/** Sounds of single letters: worked out when the module loads, not when a question is asked. */
const letterSounds = new Map(Array.from(LETTERS, (letter) => [letter, bySounds(letter)]));

function soundOfPiece(piece: string): string {
  return letterSounds.get(piece) ?? bySounds(piece);
}

function bySounds(piece: string): string {
  let sound = piece;
  for (const [letters, symbol] of SOUNDS) sound = sound.replace(letters, symbol);
  return sound;
}

/** Fewest consonants a name needs for its sound to tell anything. */
const MIN_CONSONANTS = 3;

/** How a name sounds: consonants as capitals, long vowels `a`, `w`, `y`; empty for numbers. */
export function soundOf(term: string): string {
  if (/\d/.test(term)) return "";
  const name = fold(term).replace(/^ال(?=...)/, "");
  let sound = "";
  for (const piece of TOGETHER.test(name) ? (name.match(PIECES) ?? []) : name) {
    sound = addSymbols(sound, soundOfPiece(piece));
  }
  return sound;
}

/** With further symbols behind, none of them twice in a row. */
function addSymbols(sound: string, more: string): string {
  let result = sound;
  for (const symbol of more) if (!result.endsWith(symbol)) result += symbol;
  return result;
}

/**
 * Class keys under which spellings of one name meet across scripts: پیکاسو, بيكاسو and Picasso
 * share one. A و or v may be a consonant (written ف in Arabic) or a vowel, hence up to two keys. None
 * for words of few consonants: too many words sound like them.
 */
export function soundKeys(term: string): string[] {
  const sound = soundOf(term);
  let consonants = "";
  let withF = "";
  for (const symbol of sound) {
    if (symbol === "a" || symbol === "y") continue;
    withF = addSymbols(withF, symbol === "w" ? "F" : symbol);
    if (symbol !== "w") consonants = addSymbols(consonants, symbol);
  }
  const keys = consonants === withF ? [consonants] : [consonants, withF];
  return keys.filter((key) => key.length >= MIN_CONSONANTS).map((key) => `p:${key}`);
}

/** Keys under which an index keeps what its `vocabulary.yaml` says; words are folded. */
export const customKeys = {
  stopWord: (folded: string) => `v:stop:${folded}`,
  /** Class of the terms that are one once letters are folded, extra ones too. */
  folded: (folded: string) => `f:${folded}`,
  foldings: "v:letters",
};

/** A folded word with further letters folded; pairs are "from to". */
export function foldFurther(folded: string, pairs: readonly string[]): string {
  let result = folded;
  for (const pair of pairs) {
    const [from, to] = pair.split(" ");
    if (from) result = result.replaceAll(from, to ?? "");
  }
  return result;
}
