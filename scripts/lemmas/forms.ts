/** A word as written and the lemmas it was judged to be a form of. */
export interface Form {
  readonly word: string;
  readonly lemma: string;
}

/** Parts of speech that are no word of the lexicon, or part of another. */
const CLOSED = new Set("ADP CCONJ SCONJ PART PRON DET PUNCT SYM X NUM".split(" "));

/**
 * The words of a table of forms and lemmas: of a word of several parts (و + ال + كتاب + ه) the one
 * part that carries a meaning, none where several do.
 */
export function readForms(table: string): Form[] {
  const forms: Form[] = [];
  for (const line of table.split("\n")) {
    const [word = "", second = "", third] = line.split("\t");
    if (word === "" || second === "") continue;
    if (third !== undefined) {
      if (!CLOSED.has(third)) forms.push({ word, lemma: second });
      continue;
    }
    const parts = second.split(" + ").map((part) => part.split("/"));
    const open = parts.filter((part) => !CLOSED.has(part.at(-1) ?? ""));
    const lemma = open.length === 1 ? open[0]?.[1] : undefined;
    if (lemma) forms.push({ word, lemma });
  }
  return forms.filter(({ word }) => /\p{Script=Arabic}/u.test(word));
}
