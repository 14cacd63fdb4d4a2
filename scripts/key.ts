/** `npm run key -- --scopes search,answers --name site`: makes an API key and says how to set it. */

import { createHash, randomBytes } from "node:crypto";
import { SCOPES, type Scope } from "../src/http/settings.ts";
import { readOptions, refuse } from "./options.ts";

const USAGE = `usage: npm run key -- [--scopes ${SCOPES.join(",")}] [--name NAME]`;

const values = readOptions(USAGE, {
  scopes: { type: "string", default: SCOPES.join(",") },
  name: { type: "string", default: "key" },
});
const scopes = values.scopes.split(",").map((scope) => scope.trim());
const unknown = scopes.filter((scope) => !SCOPES.includes(scope as Scope));
if (unknown.length > 0) refuse(`unknown scope ${unknown.join(", ")}`, USAGE);

// 32 random bytes: nobody guesses them, so a plain SHA-256 is enough to keep.
const key = `fihrist_${randomBytes(32).toString("base64url")}`;
const sha256 = createHash("sha256").update(key).digest("hex");
const entry = JSON.stringify({ name: values.name, sha256, scopes });

console.log(`The key, shown this once:

  ${key}

API_KEYS is a JSON list of entries like this one; a key that stands in it opens its scopes, and
without API_KEYS everything is open:

  [${entry}]

For a deployed Worker:   npx wrangler secret put API_KEYS    and paste the list
For the local server:    write API_KEYS='[…]' into .dev.vars`);
