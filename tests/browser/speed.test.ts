import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/screenshots/launch-browser.ts";
import { visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const QUESTION = "/?q=سفیر ایران در مسکو کیست؟";

/**
 * What the pages are made for is 1,000 ms to the first paint and 50 ms to the results of a key; the
 * figures are printed. The tests fail at four times as much, as they share a machine with others.
 */
const MAX_PAINT_MS = 4000;
const MAX_KEYSTROKE_MS = 200;

/** Milliseconds: often enough not to slow the typing down. */
const POLL = { interval: 20, timeout: 10_000 };

/** The best of three: other work on the machine only adds to a time. */
async function best(measure: () => Promise<number>): Promise<number> {
  return Math.min(await measure(), await measure(), await measure());
}

it("takes less than 60 kB without the font", async () => {
  const { page } = await visit(browser, "about:blank");
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (!response.url().endsWith(".woff2")) bodies.push(response.body());
  });
  await page.goto(QUESTION, { waitUntil: "networkidle" });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`page: ${(bytes / 1000).toFixed(1)} kB compressed, without the font`);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(60_000);
});

it.each(["/", QUESTION, "/articles/000_655698e77d887f52"])(
  "paints %s soon on a slow processor, and moves nothing afterwards",
  async (path) => {
    const shifts: number[] = [];
    const paint = await best(async () => {
      const { page, context } = await visit(browser, "about:blank");
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.addInitScript(`
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      `);
      await page.goto(path, { waitUntil: "networkidle" });
      shifts.push(Number(await page.evaluate("globalThis.shift")));
      return Number(
        await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
      );
    });
    console.log(`${path}: first contentful paint ${Math.round(paint)} ms, shift ${shifts}`);
    expect(paint).toBeLessThan(MAX_PAINT_MS);
    expect(shifts).toEqual([0, 0, 0]);
  },
);

it("shows the results of a keystroke at once, at a thousand articles", {
  timeout: 180_000,
}, async () => {
  const time = await best(async () => {
    const { page, context } = await visit(browser, "/");
    // From the event of the key to the frame that shows its results.
    await page.evaluate(`
      globalThis.times = [];
      let pressed = 0;
      document.querySelector("#q").addEventListener("input", () => { pressed = performance.now(); });
      new MutationObserver(() => {
        requestAnimationFrame(() => {
          if (pressed > 0) times.push(performance.now() - pressed);
          pressed = 0;
        });
      }).observe(document.querySelector("#results"), { childList: true });
    `);
    for (const [typed, letter] of [..."باران گندم باغ درخت"].entries()) {
      await page.getByRole("combobox").pressSequentially(letter);
      await expect.poll(() => page.evaluate("times.length"), POLL).toBe(typed + 1);
    }
    const times = ((await page.evaluate("times")) as number[]).sort((a, b) => a - b);
    await context.close();
    return times[times.length >> 1] ?? Number.NaN;
  });
  console.log(`keystroke to results: ${Math.round(time)} ms, the median of a typed query`);
  expect(time).toBeLessThan(MAX_KEYSTROKE_MS);
});
