import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/screenshots/launch-browser.ts";
import { visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const WITHOUT_SCRIPTS = { javaScriptEnabled: false } as const;

describe("without scripts", () => {
  it("searches, narrows, turns pages and opens an article", async () => {
    const { page } = await visit(browser, "/", WITHOUT_SCRIPTS);
    await page.getByRole("searchbox").fill("عسل");
    await page.getByRole("button", { name: "جست‌وجو" }).click();
    expect(await page.locator("mark.hit").first().textContent()).toContain("عسل");
    await page.getByRole("link", { name: "عربی" }).click();
    await page.waitForURL(/lang=ar$/);
    await page.getByRole("link", { name: "بعدی" }).click();
    await page.waitForURL(/lang=ar&page=2$/);
    await page.getByRole("searchbox").fill("نحل");
    await page.getByRole("button", { name: "جست‌وجو" }).click();
    await page.waitForURL(/q=%D9%86.*lang=ar$/);
    await page.locator(".hits a").first().click();
    await page.locator("#text .text").waitFor();
    await page.getByRole("link", { name: "بازگشت به نتیجه‌ها" }).click();
    expect(await page.getByRole("searchbox").inputValue()).toBe("نحل");
  });

  it("shows no button that would do nothing", async () => {
    const { page } = await visit(browser, "/?q=عسل", WITHOUT_SCRIPTS);
    expect(await page.getByRole("button", { name: "کپی" }).count()).toBe(0);
  });
});

describe("the language of the page", () => {
  it.each([
    ["fa-IR", "fa", "rtl", "واژه، نام یا پرسش"],
    ["ar-EG", "ar", "rtl", "كلمة أو اسم أو سؤال"],
    ["en-GB", "en", "ltr", "A word, a name or a question"],
    ["de-DE", "en", "ltr", "A word, a name or a question"],
  ])("follows a browser in %s", async (locale, language, direction, placeholder) => {
    const { page } = await visit(browser, "/", { locale });
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("html").getAttribute("dir")).toBe(direction);
    expect(await page.getByPlaceholder(placeholder).isVisible()).toBe(true);
  });

  it("is switched in place and remembered", async () => {
    const { page } = await visit(browser, "/?q=عسل");
    await page.getByRole("link", { name: "English" }).click();
    await page.locator("html[lang=en]").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("عسل");
    await page.goto("/");
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
  });
});

describe("the theme", () => {
  const background = "getComputedStyle(document.body).backgroundColor";

  it("follows the system until one is chosen, then stays", async () => {
    const { page } = await visit(browser, "/", { colorScheme: "dark" });
    const dark = await page.evaluate(background);
    await page.getByRole("link", { name: "نمای روشن" }).click();
    await page.locator("html[data-theme=light]").waitFor();
    const light = await page.evaluate(background);
    expect(light).not.toBe(dark);
    await page.goto("/?q=عسل");
    expect(await page.evaluate(background)).toBe(light);
  });
});

describe("the width of a phone", () => {
  it.each([
    "/",
    "/?q=تجارت دو کشور در سال ۲۰۲۱ به چند دلار رسید؟",
    "/articles/000_655698e77d887f52",
  ])("holds %s without scrolling sideways", async (path) => {
    const { page } = await visit(browser, path, { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
