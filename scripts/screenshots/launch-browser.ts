import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

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
      `This needs Chromium, and there is none at ${CHROMIUM}. ` +
        "Install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM to its path.",
    );
  }
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
