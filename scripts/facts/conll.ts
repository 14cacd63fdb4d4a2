/** One sentence of a CoNLL file as running text, with its entities. */
export interface TaggedText {
  readonly text: string;
  readonly entities: readonly TaggedSpan[];
}

export interface TaggedSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences of `token TAG` lines; tags are `B-X`/`I-X` or `B_X`/`I_X`, `O` outside. */
export function readConll(file: string): TaggedText[] {
  return file
    .split(/\r?\n\s*\r?\n/)
    .map((block) => readSentence(block.split(/\r?\n/).filter((line) => line.trim() !== "")))
    .filter((sentence) => sentence.text !== "");
}

function readSentence(lines: readonly string[]): TaggedText {
  let text = "";
  const entities: { type: string; start: number; end: number }[] = [];
  for (const line of lines) {
    const [token = "", tag = "O"] = line.trim().split(/\s+/);
    // Joined tokens stand apart in the text, or with a ZWNJ that the corpus lost.
    const surface = token.replaceAll("_", " ");
    if (text !== "") text += " ";
    const start = text.length;
    text += surface;
    const [, mark, type = ""] = /^([BI])[-_](.+)$/.exec(tag) ?? [];
    const last = entities.at(-1);
    if (mark === "I" && last?.type === type && last.end === start - 1) last.end = text.length;
    else if (mark !== undefined) entities.push({ type, start, end: text.length });
  }
  return { text, entities };
}
