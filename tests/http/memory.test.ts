import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { anyRequest } from "../../scripts/fuzzing/requests.ts";
import { createSeedsApp, openSeeds } from "../setup/seeds-app.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes in use after a full collection. */
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

it("random requests leave nothing behind in memory", { timeout: 60_000 }, async () => {
  const { app } = createSeedsApp(await openSeeds(), {}, { log: () => {} });
  const random = new Random(7);
  const send = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const { method, path, headers } = anyRequest(random);
      const response = await app.request(`http://localhost${path}`, { method, headers });
      await response.arrayBuffer();
    }
  };
  // Until what is remembered of words and terms, up to a bound each, is nearly full.
  await send(1000);
  const before = heapUsed();
  await send(1000);
  // 1,000 requests that each kept two kilobytes would make two million.
  expect(heapUsed() - before).toBeLessThan(1_000_000);
});
