/** `npm start [-- --port N]`: builds the index from the seeds and serves it. */

import { run, serve } from "./commands.ts";
import { readOptions } from "./options.ts";

const values = readOptions("usage: npm start [-- --port N]", {
  port: { type: "string", default: "8787" },
});
const built = await run("scripts/build-index.ts", []);
process.exitCode = built === 2 ? built : await serve(values.port);
