import type { Random } from "./random.ts";
import { anyText, encoded } from "./texts.ts";

/** A request as node:http sends it: the path is sent as it stands. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const ROUTES = [
  "/v1/search",
  "/v1/snippets",
  "/v1/suggest",
  "/v1/answers",
  "/v1/articles",
  "/v1/facts",
  "/v1/index",
  "/healthz",
  "/readyz",
  "/openapi.json",
  "/docs",
  "/",
];

const PARAMETERS = [
  "q",
  "limit",
  "offset",
  "sort",
  "facets",
  "lang",
  "tag",
  "from",
  "to",
  "type",
  "iso",
  "currency",
  "key",
  "cursor",
  "maxChars",
  "perArticle",
  "prefix",
];

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "QUERY"];

const HEADERS = [
  "Accept",
  "Accept-Encoding",
  "Accept-Language",
  "Authorization",
  "Cache-Control",
  "Content-Type",
  "Cookie",
  "If-Match",
  "If-Modified-Since",
  "If-None-Match",
  "MCP-Protocol-Version",
  "Origin",
  "Range",
  "X-API-Key",
  "X-Forwarded-For",
  "X-Request-Id",
];

/** One request out of everything a client, a browser or an attacker may send. */
export function anyRequest(random: Random): FuzzRequest {
  if (random.chance(0.1)) return anyMessage(random);
  const method = random.chance(0.75) ? "GET" : random.pick(METHODS);
  const carriesBody = !["GET", "HEAD"].includes(method) && random.chance(0.5);
  return {
    method,
    // The runtime itself refuses an address of more than 64 KiB, without a problem.
    path: (anyPath(random) + anyQuery(random)).slice(0, 60_000),
    headers: anyHeaders(random),
    body: carriesBody ? random.bytes(random.integer(0, 2000)) : undefined,
  };
}

function anyPath(random: Random): string {
  const kind = random.next();
  if (kind < 0.7) return random.pick(ROUTES);
  const text = encoded(random, anyText(random)).slice(0, 2000);
  if (kind < 0.85) return `/v1/articles/${text}${random.chance(0.3) ? "/facts" : ""}`;
  if (kind < 0.9) return `/_data/${text}`;
  return `/${text}`;
}

function anyQuery(random: Random): string {
  const count = random.integer(0, 5);
  const pairs = Array.from({ length: count }, (_, i) => {
    const name = i === 0 && random.chance(0.7) ? "q" : random.pick(PARAMETERS);
    const value = random.chance(0.3) ? String(random.integer(-5, 200)) : anyText(random);
    return `${name}=${encoded(random, value)}`;
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function anyHeaders(random: Random): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let i = random.integer(0, 3); i > 0; i--) {
    headers[random.pick(HEADERS)] = headerText(anyText(random));
  }
  return headers;
}

/** Without the characters that node:http refuses to send. */
function headerText(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?").slice(0, 500);
}

/** A message to `/mcp`, well-formed or not. */
function anyMessage(random: Random): FuzzRequest {
  const message = {
    jsonrpc: random.chance(0.9) ? "2.0" : anyText(random),
    id: random.pick([1, "a", null, -1, 1.5]),
    method: random.pick(["initialize", "tools/list", "tools/call", "ping", anyText(random)]),
    params: {
      name: random.pick(["search", "fetch", "snippets", "answer", "facts", anyText(random)]),
      arguments: { [random.pick(["query", "q", "id", "limit"])]: anyText(random) },
    },
  };
  const text = JSON.stringify(message);
  const cut = random.chance(0.2) ? text.slice(0, random.integer(0, text.length)) : text;
  return {
    method: "POST",
    path: "/mcp",
    headers: {
      Accept: "application/json, text/event-stream",
      "Content-Type": random.chance(0.9) ? "application/json" : headerText(anyText(random)),
    },
    body: random.chance(0.9) ? Buffer.from(cut) : random.bytes(random.integer(0, 3000)),
  };
}
