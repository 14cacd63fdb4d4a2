import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Dependencies, HttpEnvironment } from "../environment.ts";
import { requireScope } from "../keys.ts";
import { Problem } from "../problem.ts";
import { usableCorpus } from "../reply.ts";
import type { Settings } from "../settings.ts";

/** Bytes a message may have: the longest valid arguments take about 13,000. */
const MAX_BODY = 65_536;

/** Names this machine has for itself. */
const OWN_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The Model Context Protocol over streamable HTTP, at `/mcp`.
 *
 * Its SDK is the largest part of the Worker's code, so it is loaded by the first message.
 */
export function mcpRoutes(dependencies: Dependencies) {
  return new Hono<HttpEnvironment>().post(
    "/",
    requireScope("mcp"),
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new Problem("body-too-large", `At most ${MAX_BODY} bytes are read.`);
      },
    }),
    async (c) => {
      const url = new URL(c.req.url);
      const host = c.req.header("Host") ?? url.host;
      refuseStrangers(host, c.req.header("Origin"), dependencies.settings);
      const corpus = await usableCorpus(dependencies);
      const { answerMcp } = await import("../mcp/server.ts");
      return answerMcp(c.req.raw, corpus, url.origin);
    },
  );
}

/**
 * Keeps web pages from talking to a server on their reader's machine under a name of their own
 * (DNS rebinding), and pages of other origins from using a reader's network.
 *
 * @throws Problem `forbidden-origin`.
 */
function refuseStrangers(host: string, origin: string | undefined, settings: Settings): void {
  if (!isKnownHost(hostName(`http://${host}`), settings)) {
    throw new Problem("forbidden-origin", "ALLOWED_HOSTS does not name the host of this request.");
  }
  if (origin === undefined || settings.corsOrigins.includes(origin)) return;
  const originHost = hostName(origin);
  if (originHost !== hostName(`http://${host}`) && !OWN_HOSTS.has(originHost)) {
    throw new Problem("forbidden-origin", "CORS_ORIGINS does not name the origin of this request.");
  }
}

/** Names below workers.dev belong to the platform: nobody can point one at another machine. */
function isKnownHost(name: string, settings: Settings): boolean {
  return (
    OWN_HOSTS.has(name) || name.endsWith(".workers.dev") || settings.allowedHosts.includes(name)
  );
}

/** Host name of an address without its port; "" for what is none, such as the origin "null". */
function hostName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "";
}
