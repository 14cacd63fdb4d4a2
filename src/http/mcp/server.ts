import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import type { Corpus } from "../../retrieval/corpus.ts";
import { registerTools } from "./tools.ts";

/** Of this software, as package.json has it. */
export const SERVER_VERSION = "0.1.0";

const INSTRUCTIONS =
  "Persian and Arabic articles. Use snippets for passages to read and cite, answer for a short " +
  "answer in the article's own words, facts for people, places, dates, money and quotes, and " +
  "search with fetch for whole articles. Every start and end counts UTF-16 code units of the " +
  "article's text.";

/**
 * Answers one request of the Model Context Protocol, of the stateless revision of 2026 and of the
 * revisions of 2025 alike; nothing is kept between requests.
 *
 * @param origin - Address of this server, for articles that have none of their own.
 */
export function answerMcp(request: Request, corpus: Corpus, origin: string): Promise<Response> {
  const handler = createMcpHandler(() => {
    const server = new McpServer(
      { name: "fihrist", version: SERVER_VERSION },
      { instructions: INSTRUCTIONS },
    );
    registerTools(server, corpus, origin);
    return server;
  });
  return handler.fetch(request);
}
