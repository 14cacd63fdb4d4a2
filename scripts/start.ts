/** `npm start [-- --port N]`: builds the index from the seeds and serves it. */

import { parseArgs } from "node:util";
import { run, serve } from "./commands.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "8787" } } });
const built = await run("scripts/build-index.ts", []);
process.exitCode = built === 2 ? built : await serve(values.port);
