/**
 * `npm run deploy [-- --input PATH…]`: a fresh build, then `wrangler deploy`.
 *
 * Takes the options of `npm run build:index`; an index that some input was refused from is not
 * deployed.
 */

import { run, WRANGLER } from "./commands.ts";

const built = await run("scripts/build-index.ts", [...process.argv.slice(2), "--strict"]);
process.exitCode = built === 0 ? await run(WRANGLER, ["deploy"]) : built;
