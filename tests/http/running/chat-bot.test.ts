import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChatServer } from "../../../examples/chat-bot/server.ts";
import { createClient } from "../../../src/client/client.ts";
import { type RunningWorker, startWorker } from "../../setup/running-worker.ts";

/** What the stand-in for a chat model was asked last. */
let asked: { messages: { role: string; content: string }[] } | undefined;

/** Answers every conversation with two citations, one of them made up. */
const model = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  asked = JSON.parse(body);
  const message = { role: "assistant", content: "پاسخ [1] و [99]." };
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ choices: [{ message }] }));
});

let worker: RunningWorker;
let bot: Server;
beforeAll(async () => {
  worker = await startWorker();
  const baseUrl = await listen(model);
  const fihrist = createClient({ baseUrl: worker.address });
  bot = createChatServer(fihrist, { baseUrl, model: "stand-in" });
  await listen(bot);
});
afterAll(async () => {
  bot.close();
  model.close();
  await worker.stop();
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return addressOf(server);
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const chat = (body: string) => fetch(`${addressOf(bot)}/chat`, { method: "POST", body });

describe("the chat bot", () => {
  it("hands passages to the model and returns its answer with what it cites", async () => {
    const response = await chat(JSON.stringify({ question: "ایران" }));
    const reply = (await response.json()) as { answer: string; citations: { number: number }[] };
    expect(response.status).toBe(200);
    expect(reply.answer).toBe("پاسخ [1] و [99].");
    expect(reply.citations.map(({ number }) => number)).toEqual([1]);
    expect(asked?.messages[0]?.content).toContain("[1] ");
    expect(asked?.messages[1]).toEqual({ role: "user", content: "ایران" });
  });

  it("does not ask the model when the articles hold nothing", async () => {
    asked = undefined;
    const response = await chat(JSON.stringify({ question: "؟؟؟" }));
    expect(await response.json()).toMatchObject({ citations: [] });
    expect(asked).toBeUndefined();
  });

  it.each(["", "{", "{}", '{"question":""}', '{"question":1}'])(
    "refuses the body %s",
    async (body) => {
      expect((await chat(body)).status).toBe(400);
    },
  );
});
