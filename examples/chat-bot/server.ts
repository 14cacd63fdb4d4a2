/**
 * A small chat back end: `POST /chat` with `{ "question" }` gives `{ "answer", "citations" }`.
 *
 * FIHRIST_URL and FIHRIST_KEY name the search, CHAT_URL, CHAT_MODEL and CHAT_KEY the model.
 */

import { createServer, type IncomingMessage } from "node:http";
import { pathToFileURL } from "node:url";
import { type Client, createClient } from "../../src/client/client.ts";
import { answerFromArticles, type ChatModel } from "./chat.ts";

/** Bytes of a question with room to spare. */
const MAX_BODY = 16_384;

/** The server, not listening yet. */
export function createChatServer(fihrist: Client, model: ChatModel) {
  return createServer(async (request, response) => {
    const send = (status: number, body: object) => {
      response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
      response.end(JSON.stringify(body));
    };
    if (request.method !== "POST" || request.url !== "/chat") {
      return send(404, { error: "POST a question to /chat" });
    }
    const question = await readQuestion(request);
    if (question === undefined) return send(400, { error: 'send { "question": "…" }' });
    try {
      return send(200, await answerFromArticles(question, fihrist, model));
    } catch (cause) {
      console.error(cause);
      return send(502, { error: "the search or the model did not answer" });
    }
  });
}

async function readQuestion(request: IncomingMessage): Promise<string | undefined> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) {
    body += chunk;
    if (body.length > MAX_BODY) return undefined;
  }
  try {
    const { question } = JSON.parse(body) as { question?: unknown };
    return typeof question === "string" && question.trim() !== "" ? question : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { FIHRIST_URL, FIHRIST_KEY, CHAT_URL, CHAT_MODEL, CHAT_KEY, PORT } = process.env;
  const fihrist = createClient({
    baseUrl: FIHRIST_URL ?? "http://localhost:8787",
    ...(FIHRIST_KEY && { apiKey: FIHRIST_KEY }),
  });
  const model = {
    baseUrl: CHAT_URL ?? "http://localhost:11434/v1",
    model: CHAT_MODEL ?? "default",
    apiKey: CHAT_KEY,
  };
  const port = Number(PORT ?? 3000);
  createChatServer(fihrist, model).listen(port, () => {
    console.log(`ask at http://localhost:${port}/chat`);
  });
}
