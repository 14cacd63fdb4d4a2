/** Longest first line, in UTF-16 units, that is a title and not a paragraph; chosen. */
const MAX_TITLE = 150;
/** Length of a title made of first words; chosen. */
const FIRST_WORDS = 80;

/**
 * The title of a plain text: its first line when that is short and set apart by a line break,
 * otherwise its first words.
 */
export function titleOf(text: string): string {
  const lines = text.trimStart().split(/\r\n|\r|\n/u);
  const first = (lines[0] ?? "").trim();
  const hasMore = lines.slice(1).some((line) => line.trim() !== "");
  if (hasMore && first.length <= MAX_TITLE) return first;
  if (first.length <= FIRST_WORDS) return first;
  const cut = first.slice(0, FIRST_WORDS);
  const blank = cut.search(/\s\S*$/u);
  const words = blank > 0 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, "");
  return `${words.replace(/[\s،,؛;:.]+$/u, "")}…`;
}

/** UTF-16 end of the title where the text begins with it as a line of its own; else 0. */
export function titleLineEnd(text: string, title: string): number {
  const start = text.length - text.trimStart().length;
  const end = start + title.length;
  if (title === "" || !text.startsWith(title, start)) return 0;
  return /^[^\S\r\n]*[\r\n]/u.test(text.slice(end)) ? end : 0;
}
