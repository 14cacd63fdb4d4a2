import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { LANGUAGES, type Language } from "../../contract/language.ts";

const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** How the reader wants the page to look. */
export interface Preferences {
  readonly language: Language;
  /** Undefined: as the system has it. */
  readonly theme: Theme | undefined;
}

const YEAR = 365 * 24 * 60 * 60;

/**
 * The reader's choice: in the address (`ui`, `theme`), then remembered from there in a cookie,
 * then the languages of the browser.
 *
 * A choice in the address is remembered, so that links need not carry it.
 */
export function readPreferences(c: Context): Preferences {
  return {
    language: chosen(c, "ui", LANGUAGES) ?? acceptedLanguage(c.req.header("Accept-Language")),
    theme: chosen(c, "theme", THEMES),
  };
}

function chosen<const T extends string>(
  c: Context,
  name: string,
  options: readonly T[],
): T | undefined {
  const inAddress = options.find((option) => option === c.req.query(name));
  if (inAddress === undefined) {
    const remembered = getCookie(c, name);
    return options.find((option) => option === remembered);
  }
  setCookie(c, name, inAddress, { path: "/", maxAge: YEAR, sameSite: "Lax" });
  return inAddress;
}

/**
 * The first of the browser's languages that the page speaks. A reader of another language most
 * likely reads English; where nothing is known, the page is in the language it was made for.
 *
 * @param header - `Accept-Language`; browsers list the best language first, so weights are not read.
 */
export function acceptedLanguage(header: string | undefined): Language {
  if (header === undefined || header.trim() === "" || header.trim() === "*") return "fa";
  for (const item of header.split(",")) {
    const tag = item.trim().slice(0, 2).toLowerCase();
    const known = LANGUAGES.find((language) => language === tag);
    if (known !== undefined) return known;
  }
  return "en";
}
