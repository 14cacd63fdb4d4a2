import * as v from "valibot";

/** What an API key may open. */
export const SCOPES = ["search", "answers", "facts", "mcp"] as const;
export type Scope = (typeof SCOPES)[number];

const KeysSchema = v.array(
  v.object({
    /** SHA-256 of the key, 64 hexadecimal digits. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    scopes: v.pipe(v.array(v.picklist(SCOPES)), v.readonly()),
    /** Stands in the log instead of the key. */
    name: v.optional(v.string(), "key"),
  }),
);
export type ApiKey = Readonly<v.InferOutput<typeof KeysSchema>[number]>;

/** At most `requests` in `seconds`, as the rate-limit binding was configured. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What a deployment may configure; every part has a default that opens the whole API. */
export interface Settings {
  /** Undefined: no key is asked for. */
  readonly keys: readonly ApiKey[] | undefined;
  /** Origins that browsers may read from; "*" is every one. */
  readonly corsOrigins: readonly string[];
  /** Host names `/mcp` answers to, besides the machine's own and workers.dev. */
  readonly allowedHosts: readonly string[];
  readonly rateLimit: RateLimit | undefined;
  /** True when the log may hold the words people search for. */
  readonly logQueries: boolean;
}

/**
 * The settings in the Worker's variables.
 *
 * @throws Error when one cannot be read: a key list that is misspelt must not open the API.
 */
export function readSettings(variables: Readonly<Record<string, unknown>>): Settings {
  return {
    keys: readKeys(variableText(variables, "API_KEYS")),
    corsOrigins: readList(variableText(variables, "CORS_ORIGINS") ?? "*"),
    allowedHosts: readList(variableText(variables, "ALLOWED_HOSTS") ?? ""),
    rateLimit: readRateLimit(variableText(variables, "RATE_LIMIT")),
    logQueries: variableText(variables, "LOG_QUERIES") === "true",
  };
}

function variableText(
  variables: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  const value = variables[name];
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function readList(value: string): string[] {
  return value.split(/[\s,]+/).filter((item) => item !== "");
}

function readKeys(value: string | undefined): readonly ApiKey[] | undefined {
  if (value === undefined) return undefined;
  const keys = v.safeParse(v.pipe(v.string(), v.parseJson(), KeysSchema), value);
  // Not the parser's own words: they would repeat the value.
  if (!keys.success) throw new Error("API_KEYS is not the JSON that `npm run key` prints");
  return keys.output;
}

/** Reads "100/60": 100 requests in 60 seconds. */
function readRateLimit(value: string | undefined): RateLimit | undefined {
  if (value === undefined) return undefined;
  const [, requests, seconds] = /^(\d+)\/(10|60)$/.exec(value) ?? [];
  if (requests === undefined || seconds === undefined) {
    throw new Error('RATE_LIMIT must look like "100/60": requests, then 10 or 60 seconds');
  }
  return { requests: Number(requests), seconds: Number(seconds) };
}
