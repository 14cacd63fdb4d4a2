import { type ServedWorker, serveInWorkerd } from "../load/workerd.ts";
import { type FuzzOptions, fuzz } from "./fuzz.ts";

/** Megabytes of heap, as many as Cloudflare gives an isolate. */
const HEAP = 128;

/**
 * Bytes that as many requests again may add to what the Worker holds: its memories of words fill
 * up to their bounds (0.3 MB). 20,000 requests that each kept 100 bytes would add two million.
 */
const MAX_LIVE_GROWTH = 1_000_000;

/** Share that they may add to what the process has from the system, garbage and all; measured .04. */
const MAX_RESIDENT_GROWTH = 0.15;

const assets = "dist/assets";
const EMPTY = { config: "scripts/load/empty.toml", assets, heap: HEAP };
const WORKER = { config: "wrangler.toml", assets, heap: HEAP };

/** Sends the random requests of a seed to an address; false when a reply is not as it should be. */
type Send = (address: string, seed: number) => Promise<boolean>;

/**
 * Sends random requests three times over to what was last built, and to an empty Worker, and prints
 * the memory of both after each time.
 *
 * @returns False when a reply is not as it should be, or when memory goes on growing.
 */
export async function measureGrowth(
  options: Omit<FuzzOptions, "address">,
  send: Send,
): Promise<boolean> {
  // What an empty Worker answers is not looked at.
  const sendOnly: Send = async (address, seed) =>
    (await fuzz({ ...options, address, seed })).durations.length > 0;
  await follow("an empty Worker", await serveInWorkerd(EMPTY), options, sendOnly);
  return follow("the Worker", await serveInWorkerd(WORKER), options, send);
}

async function follow(
  name: string,
  server: ServedWorker,
  { requests, seed }: Omit<FuzzOptions, "address">,
  send: Send,
): Promise<boolean> {
  const tell = (count: number, what: string, bytes: number) =>
    console.log(`${name} after ${count} requests: ${what} ${(bytes / 1e6).toFixed(1)} MB`);
  const isFirstFine = await send(server.address, seed);
  const resident = await server.resident();
  tell(requests, "process", resident);
  const isSecondFine = await send(server.address, seed + 1);
  const residentAgain = await server.resident();
  tell(2 * requests, "process", residentAgain);
  const live = await server.live();
  tell(2 * requests, "holds", live);
  const isThirdFine = await send(server.address, seed + 2);
  const liveAgain = await server.live();
  tell(3 * requests, "holds", liveAgain);
  await server.stop();
  const isFlat =
    liveAgain - live < MAX_LIVE_GROWTH && residentAgain < resident * (1 + MAX_RESIDENT_GROWTH);
  if (!isFlat) console.log(`${name} goes on growing`);
  return isFirstFine && isSecondFine && isThirdFine && isFlat;
}
