import { existsSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { inject } from "vitest";

/** Where Debian puts it; CHROMIUM names another. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @throws Error that says how to get Chromium, where there is none. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `The tests of the pages need Chromium, and there is none at ${CHROMIUM}. ` +
        "Install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM to its path.",
    );
  }
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for outside the server under test. */
  readonly strangers: readonly string[];
  /** What the page complained about: errors, refused scripts and styles. */
  readonly complaints: readonly string[];
}

/** A fresh reader with the page at `path` before them. */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const address = inject("address");
  const context = await browser.newContext({ baseURL: address, locale: "fa-IR", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) strangers.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(path);
  return { page, context, strangers, complaints };
}
