/** `npm run dev [-- --port N]`: serves what was last built. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { recoverTarget } from "./build/staging.ts";
import { ROOT, serve } from "./commands.ts";
import { readOptions } from "./options.ts";

const values = readOptions("usage: npm run dev [-- --port N]", {
  port: { type: "string", default: "8787" },
});
// A build that died between its two renames has left the last index beside its place.
recoverTarget(join(ROOT, "dist"));
if (existsSync(join(ROOT, "dist", "manifest.json"))) {
  process.exitCode = await serve(values.port);
} else {
  console.error("nothing is built yet: run `npm run build:index`, or `npm start` for the seeds");
  process.exitCode = 2;
}
