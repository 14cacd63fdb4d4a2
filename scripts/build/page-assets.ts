import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const FONT = join(ROOT, "node_modules", "vazirmatn");

/** Where each file of the font goes; its licence goes with it. */
const FONT_FILES = [
  ["fonts/webfonts/Vazirmatn[wght].woff2", "fonts/vazirmatn.woff2"],
  ["OFL.txt", "fonts/OFL.txt"],
] as const;

/** Copies what the pages load: `public/` as it is, and their font. */
export function copyPageAssets(folder: string): void {
  cpSync(join(ROOT, "public"), folder, { recursive: true });
  for (const [from, to] of FONT_FILES) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(join(FONT, from), join(folder, to));
  }
}
