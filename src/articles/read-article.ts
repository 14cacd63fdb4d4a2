import { parse as parseYaml } from "yaml";
import { detectLanguage } from "../analysis/language.ts";
import type { Article } from "../contract/article.ts";
import { LANGUAGES, type Language } from "../contract/language.ts";
import { ArticleError } from "./article-problem.ts";
import { readPublished } from "./published.ts";
import { titleOf } from "./title.ts";

const MAX_ID = 128;
/** What a URL path can carry; a dot alone would leave the folder. */
const ID = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}\u200C._-]+$/u;

/**
 * The article of a plain text file; the text is served character for character.
 *
 * @param name - File name without its ending: the id.
 * @throws ArticleError if it cannot be one.
 */
export function readText(name: string, bytes: Uint8Array): Article {
  const text = decode(bytes);
  return makeArticle({ id: name, title: titleOf(text), text });
}

/**
 * The article of a Markdown file: YAML front matter between two `---` lines, then the text. What
 * the front matter leaves out is found as for plain text; a first heading is the title.
 *
 * @throws ArticleError if it cannot be one.
 */
export function readMarkdown(name: string, bytes: Uint8Array): Article {
  const source = decode(bytes);
  const [matter, front = "", text = ""] =
    /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)\r?\n?---[^\S\n]*(?:\r?\n([\s\S]*))?$/.exec(source) ?? [];
  if (matter === undefined)
    return makeArticle({ id: name, text: source, title: headingOf(source) });
  const fields = parseFront(front);
  const body = text.replace(/^(?:[^\S\n]*\r?\n)+/, "");
  return makeArticle({ id: name, title: headingOf(body), ...fields, text: body });
}

function headingOf(text: string): string {
  const heading = /^\s*#{1,6}\s+(.+?)\s*#*\s*$/m.exec(text.slice(0, 1000));
  return heading?.index === 0 ? (heading[1] ?? "") : titleOf(text);
}

function parseFront(front: string): Record<string, unknown> {
  let fields: unknown;
  try {
    fields = parseYaml(front);
  } catch (cause) {
    throw new ArticleError("front-matter", `the front matter is no YAML: ${firstLine(cause)}`);
  }
  if (fields === null) return {};
  if (typeof fields !== "object" || Array.isArray(fields)) {
    throw new ArticleError("front-matter", "the front matter is no list of `name: value` lines");
  }
  return fields as Record<string, unknown>;
}

/**
 * The article of one JSON line.
 *
 * @param fallbackId - Used where the line has no id.
 * @throws ArticleError if it cannot be one.
 */
export function readJsonLine(line: string, fallbackId: string): Article {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch (cause) {
    throw new ArticleError("json", `the line is no JSON: ${firstLine(cause)}`);
  }
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    throw new ArticleError("json", "the line is no JSON object");
  }
  const { _id, ...own } = fields as Record<string, unknown>;
  return makeArticle({ id: own.id ?? _id ?? fallbackId, ...omitId(own) });
}

function omitId({ id: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

/** Decodes UTF-8; a byte order mark is no part of the text. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleError("encoding", "the file is not UTF-8; save it as UTF-8");
  }
}

function makeArticle(fields: Readonly<Record<string, unknown>>): Article {
  const id = String(fields.id ?? "").normalize("NFC");
  if (id.length > MAX_ID || !ID.test(id)) {
    throw new ArticleError(
      "id",
      `id ${JSON.stringify(id.slice(0, MAX_ID))} fits no URL path; use letters, digits, "-", "_", "." (at most ${MAX_ID})`,
    );
  }
  const text = optionalString(fields, "text") ?? "";
  if (text.trim() === "") throw new ArticleError("text", "the article has no text");
  const title = optionalString(fields, "title")?.trim();
  const published = optionalDate(fields);
  return {
    id,
    title: title === undefined || title === "" ? titleOf(text) : title,
    text,
    language: readLanguage(fields) ?? detectLanguage(text),
    url: readUrl(fields),
    published: published === undefined ? null : readPublished(published),
    tags: readTags(fields),
  };
}

function optionalString(fields: Readonly<Record<string, unknown>>, name: string) {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" && typeof value !== "number") {
    throw new ArticleError(name, `${name} is no text`);
  }
  return wellFormed(String(value), name);
}

/** JSON can write one half of a surrogate pair, which no UTF-8 reply can hold. */
function wellFormed(value: string, name: string): string {
  if (value.isWellFormed()) return value;
  throw new ArticleError("encoding", `${name} holds half a character`);
}

/** YAML reads a bare date as a `Date`. */
function optionalDate(fields: Readonly<Record<string, unknown>>): string | undefined {
  const { published } = fields;
  if (published instanceof Date) return published.toISOString().replace("T00:00:00.000Z", "");
  const text = optionalString(fields, "published");
  return text === "" ? undefined : text;
}

function readLanguage(fields: Readonly<Record<string, unknown>>): Language | undefined {
  const text = optionalString(fields, "language");
  if (text === undefined || text === "") return undefined;
  const language = LANGUAGES.find((known) => known === text.toLowerCase().split(/[-_]/)[0]);
  if (!language) {
    throw new ArticleError("language", `language ${JSON.stringify(text)} is none of fa, ar, en`);
  }
  return language;
}

function readUrl(fields: Readonly<Record<string, unknown>>): string | null {
  const url = optionalString(fields, "url")?.trim();
  if (url === undefined || url === "") return null;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new ArticleError("url", `url ${JSON.stringify(url)} is no http or https address`);
  }
  return url;
}

function readTags(fields: Readonly<Record<string, unknown>>): string[] {
  const { tags } = fields;
  if (tags === undefined || tags === null) return [];
  const list = typeof tags === "string" ? tags.split(/[,،]/u) : tags;
  if (!Array.isArray(list) || list.some((tag) => typeof tag === "object")) {
    throw new ArticleError("tags", "tags is no list of words");
  }
  const words = list.map((tag) => wellFormed(String(tag), "tags").trim());
  return [...new Set(words.filter((tag) => tag !== ""))];
}

function firstLine(cause: unknown): string {
  return String(cause instanceof Error ? cause.message : cause).split("\n")[0] ?? "";
}
