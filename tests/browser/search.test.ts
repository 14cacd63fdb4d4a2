import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/screenshots/launch-browser.ts";
import { visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("typing", () => {
  it.each([
    ["Persian", "ایران و روسیه", "ایران"],
    ["Arabic", "الرئيس الروسي", "الرئيس"],
  ])("shows results in %s without a key that ends it", async (_, query, word) => {
    const { page, strangers, complaints } = await visit(browser, "/");
    await page.getByRole("combobox").pressSequentially(query);
    await page.locator("mark.hit", { hasText: word }).first().waitFor();
    await expect.poll(() => page.title()).toContain(query);
    expect(new URL(page.url()).searchParams.get("q")).toBe(query);
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("finds words by their beginning", async () => {
    const { page } = await visit(browser, "/");
    await page.getByRole("combobox").pressSequentially("زنبو");
    await page.locator("mark.hit", { hasText: "زنبور" }).first().waitFor();
  });

  it("leaves one entry in the history, and comes back to the start page", async () => {
    const { page } = await visit(browser, "/");
    await page.getByRole("combobox").pressSequentially("باران گندم");
    await page.locator("mark.hit").first().waitFor();
    await page.goBack();
    await page.locator("#articles-title").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("");
    await page.goForward();
    await page.locator("mark.hit").first().waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("باران گندم");
  });

  it("goes back to the start page when the box is emptied", async () => {
    const { page } = await visit(browser, "/?q=باران");
    await page.getByRole("combobox").fill("");
    await page.locator("#articles-title").waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("is reached from anywhere with a slash", async () => {
    const { page } = await visit(browser, "/?q=باران");
    await page.keyboard.press("/");
    await page.keyboard.type("گندم");
    await page.locator("mark.hit", { hasText: "گندم" }).first().waitFor();
  });

  it("shows the markup of a query as text", async () => {
    const { page, complaints } = await visit(browser, "/");
    await page.getByRole("combobox").fill('<img src=x onerror="window.attacked = true">');
    await expect.poll(() => page.title()).toContain("onerror");
    expect(await page.evaluate("window.attacked")).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});

describe("the answer card", () => {
  it("names the answer, its confidence and its place in the article", async () => {
    const { page } = await visit(browser, "/?q=تجارت دو کشور در سال ۲۰۲۱ به چند دلار رسید؟");
    const card = page.getByRole("region", { name: "پاسخ" });
    const answer = (await card.locator(".answer-text").textContent()) ?? "";
    expect(await card.locator(".answer-sentence mark").textContent()).toBe(answer);
    expect(await card.locator(".confidence").first().textContent()).toMatch(/[۰-۹]+٪/);
    await card.locator(".answer-source a").first().click();
    await page.locator("#text").waitFor();
    expect(await page.locator("mark.pointed").first().textContent()).toBe(answer);
  });

  it("is absent when nothing is asked", async () => {
    const { page } = await visit(browser, "/?q=باران گندم باغ");
    await page.locator(".hits").waitFor();
    expect(await page.locator(".answer").count()).toBe(0);
  });
});

describe("suggestions", () => {
  it("are chosen with the arrows and taken with Enter", async () => {
    const { page } = await visit(browser, "/");
    const box = page.getByRole("combobox");
    await box.pressSequentially("معرفی");
    const option = page.getByRole("option", { name: "معرفی TypeScript 7" });
    await option.waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await box.press("ArrowDown");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    const text = (await page.locator(`#${active}`).textContent()) ?? "";
    await box.press("Enter");
    await page.locator(".hits").waitFor();
    expect(await box.inputValue()).toBe(text);
    expect(await page.getByRole("option").count()).toBe(0);
    expect(await box.getAttribute("aria-expanded")).toBe("false");
  });

  it("are taken with the pointer, and closed with Escape", async () => {
    const { page } = await visit(browser, "/");
    const box = page.getByRole("combobox");
    await box.pressSequentially("معرفی");
    await page.getByRole("option").first().waitFor();
    await box.press("Escape");
    expect(await page.getByRole("option").count()).toBe(0);
    expect(await box.inputValue()).toBe("معرفی");
    await box.press("End");
    await box.pressSequentially(" T");
    await page.getByRole("option").first().click();
    expect(await box.inputValue()).toContain("TypeScript");
  });
});

describe("filters", () => {
  it("narrow by language, year and tag, with counts, and stay while one types on", async () => {
    const { page } = await visit(browser, "/?q=عسل");
    const filters = page.getByRole("complementary", { name: "پالایش" });
    const total = () => page.locator("#results h1").textContent();
    const all = await total();
    await filters.getByRole("link", { name: "عربی" }).click();
    await page.waitForURL(/lang=ar/);
    await filters.locator("[aria-current]", { hasText: "عربی" }).waitFor();
    expect(await total()).not.toBe(all);
    await filters.getByRole("link", { name: "۲۰۲۰" }).click();
    await filters.locator("[aria-current]", { hasText: "۲۰۲۰" }).waitFor();
    await filters.getByRole("link", { name: "طبيعة" }).click();
    await filters.locator("[aria-current]", { hasText: "طبيعة" }).waitFor();
    await page.getByRole("combobox").pressSequentially(" نحل");
    await page.locator("mark.hit", { hasText: "نحل" }).first().waitFor();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      lang: "ar",
      tag: "طبيعة",
      from: "2020-01-01",
      to: "2020-12-31",
    });
  });

  it("take any span of days", async () => {
    const { page } = await visit(browser, "/?q=عسل");
    const filters = page.getByRole("complementary", { name: "پالایش" });
    await filters.getByLabel("از").fill("2019-01-01");
    await filters.getByRole("button").click();
    await page.waitForURL(/from=2019-01-01/);
    expect(page.url()).not.toContain("to=");
  });
});

describe("pages of results", () => {
  it("are turned with links, and the heading takes the focus", async () => {
    const { page } = await visit(browser, "/?q=عسل");
    const first = await page.locator(".hits h2").first().textContent();
    await page.getByRole("link", { name: "بعدی" }).click();
    await page.waitForURL(/page=2/);
    await page.locator(".hits[start='11']").waitFor();
    expect(await page.locator(".hits h2").first().textContent()).not.toBe(first);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
  });

  it("can be sorted by date", async () => {
    const { page } = await visit(browser, "/?q=عسل");
    await page.getByRole("link", { name: "تازه‌ترین" }).click();
    await page.waitForURL(/sort=date/);
    await page.locator(".order [aria-current]", { hasText: "تازه‌ترین" }).waitFor();
    const days = await page
      .locator(".hits time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(days).toEqual([...days].sort().reverse());
  });
});

describe("a query with a slip", () => {
  it("says what was searched instead", async () => {
    const { page } = await visit(browser, "/?q=رودخاته");
    expect(await page.locator(".correction").textContent()).toMatch(/رودخانه[\s\S]*رودخاته/);
  });
});

describe("the request behind the results", () => {
  it("is copied as it stands, and gives the same results", async () => {
    const { page, context } = await visit(browser, "/?q=باغ 'آب'");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "کپی" }).first().click();
    await page.getByRole("button", { name: "کپی شد" }).waitFor();
    const command = String(await page.evaluate("navigator.clipboard.readText()"));
    expect(command).toMatch(/^curl --get 'http:\/\/127\.0\.0\.1:\d+\/v1\/search'/);
    expect(command).toContain("'q=باغ '\\''آب'\\'''");
  });
});

describe("without the network", () => {
  it("keeps what was found and says that the server is away", async () => {
    const { page, context } = await visit(browser, "/?q=باران");
    await context.setOffline(true);
    await page.getByRole("combobox").pressSequentially(" گندم");
    await page.getByText("ارتباط با سرور برقرار نشد").waitFor();
    expect(await page.locator(".hits > li").count()).toBe(10);
    await context.setOffline(false);
    await page.getByRole("combobox").pressSequentially(" باغ");
    await page.locator("mark.hit", { hasText: "باغ" }).first().waitFor();
    expect(await page.getByText("ارتباط با سرور برقرار نشد").isVisible()).toBe(false);
  });
});
