/**
 * `npm run check:text`: fails on what reviewers cannot see: invisible and bidirectional control
 * characters in code, where they must be escapes, and CRLF, a byte order mark or trailing blanks in
 * any text file.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOptions } from "./options.ts";

/**
 * Zero-width characters, soft hyphen, bidirectional marks, embeddings and isolates. A ZWNJ between
 * two letters of Arabic script is seen by what it does to them, and Persian is written with it.
 */
const INVISIBLE = new RegExp(
  [
    "[\\u00AD\\u061C\\u180E\\u200B\\u200D-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]",
    "(?<![\\p{Script=Arabic}\\p{M}])\\u200C",
    "\\u200C(?!\\p{Script=Arabic})",
  ].join("|"),
  "u",
);
const CODE = /\.(ts|js|css|json|toml)$/;
const TEXT = /\.(ts|js|css|json|toml|tsv|md|yaml|yml)$|^\.ci\//;
/** Articles are served character for character. */
const VERBATIM = /^seeds\//;
/** Two blanks at the end of a line break it in Markdown, which nobody sees either: one rule. */
const RULES = [
  { name: "CRLF", finds: (line: string) => line.endsWith("\r") },
  { name: "trailing blank", finds: (line: string) => /[ \t]$/.test(line) },
] as const;

const values = readOptions("usage: npm run check:text [-- --root DIR]", {
  root: { type: "string" },
});
const root = values.root ?? join(import.meta.dirname, "..");
const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root });
const problems = listed
  .toString("utf8")
  .split("\0")
  .filter((file) => TEXT.test(file) && !VERBATIM.test(file) && existsSync(join(root, file)))
  .flatMap((file) => check(file, readFileSync(join(root, file), "utf8")));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** `file:line: what` for everything that is wrong with a text. */
function check(file: string, text: string): string[] {
  const found: string[] = [];
  if (text.startsWith("\uFEFF")) found.push(`${file}:1: byte order mark`);
  text.split("\n").forEach((line, i) => {
    for (const { name, finds } of RULES) {
      if (finds(line)) found.push(`${file}:${i + 1}: ${name}`);
    }
    const [character] = (CODE.test(file) && INVISIBLE.exec(line)) || [];
    if (character !== undefined) {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      found.push(`${file}:${i + 1}: invisible U+${code}; write \\u${code}`);
    }
  });
  return found;
}
