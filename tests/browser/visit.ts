import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

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
