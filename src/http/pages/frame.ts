import { html } from "hono/html";
import type { Language } from "../../contract/language.ts";
import { Format } from "./format.ts";
import type { Preferences } from "./preferences.ts";
import type { Strings } from "./strings/strings.ts";
import { STRINGS } from "./strings/tables.ts";

/** What a template gives: HTML that is safe to put into another one. */
export type Markup = ReturnType<typeof html>;

/** What every part of a page needs to know of the reader and of the request. */
export interface Frame extends Preferences {
  readonly strings: Strings;
  readonly format: Format;
  readonly url: URL;
}

/** Made once: what `Intl` takes to make a format is most of what a page of results would take. */
const FORMATS: Readonly<Record<Language, Format>> = {
  fa: new Format("fa"),
  ar: new Format("ar"),
  en: new Format("en"),
};

export function createFrame(preferences: Preferences, address: string): Frame {
  const { language } = preferences;
  return {
    ...preferences,
    strings: STRINGS[language],
    format: FORMATS[language],
    url: new URL(address),
  };
}

type Style = "ground" | "search" | "results" | "article";

/** The whole document around the content of a page. */
export function frameDocument(
  frame: Frame,
  { title, styles }: { readonly title: string; readonly styles: readonly Style[] },
  content: Markup,
): Markup {
  const { strings, language, theme } = frame;
  return html`<!doctype html>
<html lang="${language}" dir="${strings.direction}"${theme && html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? "light dark"}">
<title>${title}</title>
<link rel="preload" href="/fonts/vazirmatn.woff2" as="font" type="font/woff2" crossorigin>
${styles.map((style) => html`<link rel="stylesheet" href="/styles/${style}.css">`)}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script type="module" src="/page.js"></script>
</head>
<body>
${content}
</body>
</html>
`;
}

/** The bar on top of every page: the way home, languages, theme and the reference. */
export function topBar(frame: Frame): Markup {
  return html`<header class="bar">
<a class="wordmark" href="/" aria-label="${frame.strings.name}"><span lang="fa" aria-hidden="true">فهرست</span></a>
${settingLinks(frame)}
</header>`;
}

/** Languages and themes; every link leads back to the address of the request. */
export function settingLinks(frame: Frame): Markup {
  const { strings, language } = frame;
  return html`<nav class="settings" data-live="settings" aria-label="${strings.settings}">
<ul class="tongues">${Object.entries(STRINGS).map(
    ([code, { self }]) => html`<li><a href="${sameAddress(frame, "ui", code)}" lang="${code}"
hreflang="${code}"${code === language && html` aria-current="true"`}>${self}</a></li>`,
  )}</ul>
${themeLink(frame, "dark")}${themeLink(frame, "light")}
</nav>`;
}

const THEME_ICONS = {
  dark: html`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z"/>`,
  light: html`<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2m0 15v2m9.5-9.5h-2m-15 0h-2m16.2-6.7-1.4 1.4M6.7 17.3l-1.4 1.4m13.4 0-1.4-1.4M6.7 6.7 5.3 5.3"/>`,
};

/** Both links stand in the page; the style sheet shows the one that changes something. */
function themeLink(frame: Frame, theme: "light" | "dark"): Markup {
  return html`<a class="theme to-${theme}" href="${sameAddress(frame, "theme", theme)}"
title="${frame.strings[theme]}"><svg viewBox="0 0 24 24" aria-hidden="true">${THEME_ICONS[theme]}</svg><span
class="unseen">${frame.strings[theme]}</span></a>`;
}

/** The address of this page with one preference changed. */
function sameAddress(frame: Frame, name: "ui" | "theme", value: string): string {
  const parameters = new URLSearchParams(frame.url.searchParams);
  parameters.delete("ui");
  parameters.delete("theme");
  parameters.delete("prefix");
  parameters.delete("parts");
  parameters.set(name, value);
  return `${frame.url.pathname}?${parameters}`;
}

/** Direction of a text in one of the languages of the corpus. */
export function directionOf(language: Language): "rtl" | "ltr" {
  return STRINGS[language].direction;
}
