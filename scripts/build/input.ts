import { createReadStream, type Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { ArticleError, type ArticleProblem } from "../../src/articles/article-problem.ts";
import { readJsonLine, readMarkdown, readText } from "../../src/articles/read-article.ts";
import type { Article } from "../../src/contract/article.ts";

/** One article, or why there is none, with where it stands. */
export type Input =
  | { readonly article: Article; readonly file: string; readonly line?: number | undefined }
  | { readonly problem: ArticleProblem };

const ENDINGS = /\.(txt|md|jsonl|jsonl\.gz)$/i;
const NEWLINE = 0x0a;

/** A file to read, and how many bytes it has, for the progress shown. */
export interface InputFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The files of articles at some paths, folders read through, in the order of the paths and by
 * name inside a folder; names that begin with a dot are passed over.
 */
export async function listInput(
  paths: readonly string[],
): Promise<{ readonly files: InputFile[]; readonly problems: ArticleProblem[] }> {
  const files: InputFile[] = [];
  const problems: ArticleProblem[] = [];
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) await listFolder(path, files);
      else if (ENDINGS.test(path)) files.push({ path, bytes: found.size });
      else problems.push(unknownEnding(path));
    } catch (cause) {
      problems.push({ file: path, rule: "file", detail: explain(cause) });
    }
  }
  return { files, problems };
}

/** Files of other kinds in a folder, pictures say, are no input and are passed over. */
async function listFolder(folder: string, files: InputFile[]): Promise<void> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) await listFolder(path, files);
    else if (ENDINGS.test(entry.name)) files.push({ path, bytes: (await stat(path)).size });
  }
}

function unknownEnding(file: string): ArticleProblem {
  const detail = "this kind of file is not read; use .txt, .md, .jsonl or .jsonl.gz";
  return { file, rule: "ending", detail };
}

/**
 * The articles of one file, one after another; never more than one line in memory.
 *
 * @param onRead - Told of every piece of the file that was read, in bytes.
 */
export async function* readInput(
  { path }: InputFile,
  onRead: (bytes: number) => void,
): AsyncGenerator<Input> {
  const name = basename(path).replace(ENDINGS, "");
  if (/\.jsonl(\.gz)?$/i.test(path)) {
    yield* readJsonLines(path, name, onRead);
    return;
  }
  const read = /\.md$/i.test(path) ? readMarkdown : readText;
  try {
    const bytes = await readFile(path);
    onRead(bytes.length);
    yield { article: read(name, bytes), file: path };
  } catch (cause) {
    yield { problem: problemOf(cause, path) };
  }
}

async function* readJsonLines(
  path: string,
  name: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Input> {
  let line = 0;
  let hasInput = false;
  try {
    for await (const bytes of readLines(path, onRead)) {
      line++;
      const input = readLine(bytes, path, line, `${name}-${line}`);
      if (!input) continue;
      hasInput = true;
      yield input;
    }
  } catch (cause) {
    yield { problem: problemOf(cause, path, line + 1) };
    return;
  }
  if (!hasInput) {
    yield { problem: { file: path, rule: "text", detail: "the file holds no article" } };
  }
}

function readLine(bytes: Buffer, file: string, line: number, id: string): Input | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? undefined : { article: readJsonLine(text, id), file, line };
  } catch (cause) {
    if (cause instanceof TypeError) {
      const detail = "the line is not UTF-8; save the file as UTF-8";
      return { problem: { file, line, rule: "encoding", detail } };
    }
    return { problem: problemOf(cause, file, line) };
  }
}

/** Lines as bytes, so that one that is no UTF-8 is refused alone. */
async function* readLines(path: string, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  file.on("data", (chunk) => onRead(chunk.length));
  const source = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  file.on("error", (cause) => source.destroy(cause));
  let rest: Buffer[] = [];
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function problemOf(cause: unknown, file: string, line?: number): ArticleProblem {
  const rule = cause instanceof ArticleError ? cause.rule : "file";
  return { file, line, rule, detail: explain(cause) };
}

function explain(cause: unknown): string {
  const code = (cause as { code?: string }).code;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES") return "it may not be read; check its permissions";
  if (code?.startsWith("Z_") || code === "ERR_BUFFER_OUT_OF_BOUNDS") {
    return "the file is no whole gzip file; compress it again";
  }
  return cause instanceof Error ? cause.message : String(cause);
}
