import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { launchBrowser } from "./screenshots/launch-browser.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "docs", "screenshots");
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly options: BrowserContextOptions;
}

/** The pictures of the README, of the articles in `seeds/`. */
const PICTURES: readonly Picture[] = [
  {
    name: "answer",
    path: "/?q=تجارت دو کشور در سال ۲۰۲۱ به چند دلار رسید؟",
    options: { locale: "fa", viewport: DESKTOP },
  },
  {
    name: "article",
    path: "/articles/000_655698e77d887f52",
    options: { locale: "fa", viewport: DESKTOP },
  },
  {
    name: "arabic-dark",
    path: "/?q=متى انسحبت الولايات المتحدة من الاتفاق النووي؟",
    options: { locale: "ar", viewport: DESKTOP, colorScheme: "dark" },
  },
  {
    name: "english",
    path: "/?q=همکاری‌های ایران و روسیه",
    options: { locale: "en", viewport: DESKTOP },
  },
  {
    name: "phone",
    path: "/?q=معاون سیاسی دفتر رئیس جمهور کیست؟",
    options: { locale: "fa", viewport: PHONE },
  },
  {
    name: "phone-article-dark",
    path: "/articles/004_fa9047c7da30c20c",
    options: { locale: "ar", viewport: PHONE, colorScheme: "dark" },
  },
];

const address = process.argv[2] ?? "http://localhost:8787";
const browser = await launchBrowser();
await mkdir(FOLDER, { recursive: true });
for (const { name, path, options } of PICTURES) {
  const context = await browser.newContext({ baseURL: address, deviceScaleFactor: 2, ...options });
  const page = await context.newPage();
  // Twice: a font that comes late is shown from the second page on.
  for (let i = 0; i < 2; i++) await page.goto(path, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
}
await browser.close();
