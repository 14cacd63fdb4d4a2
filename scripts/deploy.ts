/**
 * `npm run deploy [-- --input PATH…] [--dry-run]`: a fresh build, then `wrangler deploy`.
 *
 * Takes the options of `npm run build:index`; an index that some input was refused from is not
 * deployed. With `--dry-run` it is bundled and shown, and stays here.
 */

import { run, WRANGLER } from "./commands.ts";

const DRY_RUN = "--dry-run";

const given = process.argv.slice(2);
const isHelp = given.some((option) => option === "--help" || option === "-h");
const options = given.filter((option) => option !== DRY_RUN);
const built = await run("scripts/build-index.ts", [...options, "--strict"]);
const deploy = given.includes(DRY_RUN) ? ["deploy", DRY_RUN] : ["deploy"];
process.exitCode = built === 0 && !isHelp ? await run(WRANGLER, deploy) : built;
