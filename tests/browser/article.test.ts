import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/screenshots/launch-browser.ts";
import { visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const SEED = "/articles/000_655698e77d887f52";

describe("an article", () => {
  it("is reached from its hit and leads back to the results", async () => {
    const { page } = await visit(browser, "/?q=TypeScript");
    await page.locator(".hits h2 a", { hasText: "TypeScript" }).click();
    await page.locator(".text", { hasText: "منتشر شد" }).waitFor();
    await page.getByRole("link", { name: "بازگشت به نتیجه‌ها" }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get("q") === "TypeScript");
  });

  it("shows its text as it is, marks or no marks", async () => {
    const { page } = await visit(browser, SEED);
    const response = await page.request.get(`/v1${SEED}`);
    const { text } = (await response.json()) as { text: string };
    const shown = await page.locator("#text h1, #text .text p").allTextContents();
    const lines = text.split(/[\n\r]+/).map((line) => line.trim());
    expect(shown).toEqual(lines.filter((line) => line !== ""));
  });

  it("marks every fact of the API in the text, with its type", async () => {
    const { page } = await visit(browser, SEED);
    const response = await page.request.get(`/v1${SEED}/facts`);
    const { facts } = (await response.json()) as { facts: { type: string; text: string }[] };
    expect(facts.length).toBeGreaterThan(10);
    for (const [ordinal, { type, text }] of facts.entries()) {
      const mark = page.locator(`#fact-${ordinal}`);
      expect(await mark.getAttribute("class")).toBe(`fact ${type}`);
      expect(text.startsWith(((await mark.textContent()) ?? "").trim())).toBe(true);
    }
  });

  it("leads from a fact to its place in the text", async () => {
    const { page } = await visit(browser, SEED);
    const link = page.locator(".facts-of.place a").first();
    await link.click();
    await page.waitForURL(/#fact-\d+$/);
    await page.locator(`${new URL(page.url()).hash}:target`).waitFor();
  });

  it("switches the colour of a type off", async () => {
    const { page } = await visit(browser, SEED);
    const background = () =>
      page.evaluate("getComputedStyle(document.querySelector('.text mark.place')).backgroundColor");
    const coloured = await background();
    await page.locator("#show-place").uncheck();
    await expect.poll(background).not.toBe(coloured);
  });

  it("lists who said what, and its dates in order", async () => {
    const { page } = await visit(browser, SEED);
    expect(await page.locator(".quotations blockquote").count()).toBeGreaterThan(0);
    const days = await page
      .locator(".timeline time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort());
  });

  it("is told to be missing in the reader's language", async () => {
    const { page } = await visit(browser, "/articles/nobody");
    expect(await page.locator("h1").textContent()).toBe("مقاله‌ای با این شناسه نیست.");
  });
});

describe("a hostile article", () => {
  it.each(["/articles/hostile", "/?q=نگهبان"])("is text and nothing else at %s", async (path) => {
    const { page, complaints, strangers } = await visit(browser, path);
    expect(await page.evaluate("window.attacked")).toBeUndefined();
    expect(await page.locator("#text img, #text b, #text script, .hits img").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.getByText("<b>پررنگ</b>").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it.each([390, 1280])("does not break out of a page %i pixels wide", async (width) => {
    const viewport = { width, height: 800 };
    for (const path of ["/articles/hostile", "/?q=نگهبان"]) {
      const { page } = await visit(browser, path, { viewport });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });
});

describe("text of mixed direction", () => {
  it("keeps the title's own order in a page that runs the other way", async () => {
    const { page } = await visit(browser, "/?q=TypeScript&ui=en");
    const title = page.locator(".hits h2 bdi", { hasText: "TypeScript" });
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    expect(await title.getAttribute("dir")).toBe("rtl");
    const isolation = "getComputedStyle(document.querySelector('.hits h2 bdi')).unicodeBidi";
    expect(await page.evaluate(isolation)).toBe("isolate");
  });
});
