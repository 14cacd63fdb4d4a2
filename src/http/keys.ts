import type { Context, MiddlewareHandler } from "hono";
import { sha256 } from "./digest.ts";
import type { Dependencies, HttpEnvironment } from "./environment.ts";
import { Problem } from "./problem.ts";
import type { ApiKey, Scope } from "./settings.ts";

/**
 * Finds the caller's key, holds callers to the rate limit, and refuses those who need a key and
 * have none.
 *
 * The limit comes first and counts wrong keys by address, so that nobody can guess at full speed.
 *
 * @throws Problem `unauthorized` or `too-many-requests`.
 */
export function requireKey(dependencies: Dependencies): MiddlewareHandler<HttpEnvironment> {
  const { keys } = dependencies.settings;
  return async (c, next) => {
    const key = keys && (await findKey(keys, presentedKey(c)));
    c.set("apiKey", key);
    await holdToLimit(c, dependencies, key);
    if (keys !== undefined && key === undefined) {
      throw new Problem("unauthorized", "Send a key as Authorization: Bearer, or as X-API-Key.", {
        headers: { "WWW-Authenticate": 'Bearer realm="fihrist"', Vary: "Authorization, X-API-Key" },
      });
    }
    await next();
  };
}

/** @throws Problem `insufficient-scope` when keys are asked for and the caller's lacks `scope`. */
export function requireScope(scope: Scope): MiddlewareHandler<HttpEnvironment> {
  return async (c, next) => {
    if (c.var.apiKey !== undefined && !c.var.apiKey.scopes.includes(scope)) {
      throw new Problem("insufficient-scope", `This needs a key with the scope ${scope}.`, {
        headers: {
          "WWW-Authenticate": `Bearer realm="fihrist", error="insufficient_scope", scope="${scope}"`,
        },
      });
    }
    await next();
  };
}

function presentedKey(c: Context): string | undefined {
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(c.req.header("Authorization") ?? "") ?? [];
  return bearer ?? c.req.header("X-API-Key");
}

/** Compares with every key, found or not, so that the time taken names none. */
async function findKey(
  keys: readonly ApiKey[],
  presented: string | undefined,
): Promise<ApiKey | undefined> {
  const hash = await sha256(presented ?? "");
  let found: ApiKey | undefined;
  for (const key of keys) {
    if (equalInConstantTime(hash, key.sha256)) found = key;
  }
  return found;
}

/** Both are hexadecimal digests of one length; every digit is looked at. */
function equalInConstantTime(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < right.length; i++) difference |= left.charCodeAt(i) ^ right.charCodeAt(i);
  return difference === 0;
}

async function holdToLimit(
  c: Context<HttpEnvironment>,
  dependencies: Dependencies,
  key: ApiKey | undefined,
): Promise<void> {
  const { rateLimit } = dependencies.settings;
  if (dependencies.allowRequest === undefined) return;
  const caller = key?.sha256 ?? c.req.header("CF-Connecting-IP") ?? "unknown";
  const policy: Record<string, string> = rateLimit
    ? { "RateLimit-Policy": `"default";q=${rateLimit.requests};w=${rateLimit.seconds}` }
    : {};
  if (!(await dependencies.allowRequest(caller))) {
    throw new Problem("too-many-requests", "Wait before you ask again.", {
      headers: { "Retry-After": String(rateLimit?.seconds ?? 60), ...policy },
    });
  }
  for (const [name, value] of Object.entries(policy)) c.header(name, value);
}
