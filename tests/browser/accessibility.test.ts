import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/screenshots/launch-browser.ts";
import { visit } from "./visit.ts";

/** What is read of the report of axe. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

let browser: Browser;
let axe = "";
beforeAll(async () => {
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(() => browser?.close());

async function violations(page: Page): Promise<string[]> {
  // A page's own policy forbids foreign scripts; evaluating one here is not bound by it.
  await page.evaluate(axe);
  const found = (await page.evaluate(
    "axe.run().then(({ violations }) => violations)",
  )) as Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

/** Longer than a busy machine takes for what a page does by itself. */
const POLL = { interval: 20, timeout: 10_000 };

const VIEWS = [
  "/",
  "/?q=تجارت دو کشور در سال ۲۰۲۱ به چند دلار رسید؟",
  "/?q=عسل&page=2",
  "/?q=رودخاته",
  "/?q=qqqqqq",
  "/articles/000_655698e77d887f52",
  "/articles/hostile",
  "/articles/nobody",
];

describe.each(["fa-IR", "ar", "en"])("axe finds nothing in %s", (locale) => {
  it.each(["light", "dark"] as const)("in the %s theme", async (colorScheme) => {
    const { page } = await visit(browser, "/", { locale, colorScheme });
    for (const view of VIEWS) {
      await page.goto(view);
      expect({ view, violations: await violations(page) }).toEqual({ view, violations: [] });
    }
  });
});

it("finds nothing while suggestions are open and one is chosen", async () => {
  const { page } = await visit(browser, "/");
  const box = page.getByRole("combobox");
  await box.pressSequentially("معرفی");
  await page.getByRole("option").first().waitFor();
  await box.press("ArrowDown");
  expect(await violations(page)).toEqual([]);
});

it("tells a screen reader how much was found", async () => {
  const { page } = await visit(browser, "/");
  await page.getByRole("combobox").pressSequentially("زنبور");
  await page
    .getByRole("status")
    .filter({ hasText: /^\S+ نتیجه$/ })
    .waitFor();
});

it("reaches everything by keyboard, in the order of the page", async () => {
  const { page } = await visit(browser, "/?q=عسل");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  await page.keyboard.press("Enter");
  // A link within the page moves the focus after the key, not with it.
  await expect.poll(() => page.evaluate("document.activeElement.id"), POLL).toBe("results");
  await page.keyboard.press("Tab");
  const first = await page.evaluate("document.activeElement.closest('#results') !== null");
  expect(first).toBe(true);
});
