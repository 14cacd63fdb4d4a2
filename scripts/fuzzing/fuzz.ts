import { Agent, type IncomingMessage, request as send } from "node:http";
import { Random } from "./random.ts";
import { anyRequest, type FuzzRequest } from "./requests.ts";

/** What came of a run; durations in milliseconds, ascending. */
export interface FuzzReport {
  readonly statuses: Readonly<Record<string, number>>;
  readonly durations: readonly number[];
  /** Requests that were answered with 5xx, not answered in time, or answered with a wrong error. */
  readonly failures: readonly { readonly request: FuzzRequest; readonly outcome: string }[];
}

export interface FuzzOptions {
  /** Address of a running Worker. */
  readonly address: string;
  readonly requests: number;
  readonly seed: number;
  /** Requests under way at once. */
  readonly connections?: number;
}

/** Milliseconds after which a request counts as hung. */
const PATIENCE = 10_000;

/** Sends seeded random requests and looks at every reply. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const random = new Random(options.seed);
  const connections = options.connections ?? 8;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<string, number> = {};
  const durations: number[] = [];
  const failures: { request: FuzzRequest; outcome: string }[] = [];
  let left = options.requests;

  async function work(): Promise<void> {
    while (left-- > 0) {
      const request = anyRequest(random);
      const started = performance.now();
      const outcome = await perform(options.address, request, agent);
      durations.push(performance.now() - started);
      statuses[outcome.status] = (statuses[outcome.status] ?? 0) + 1;
      if (outcome.failure !== undefined) failures.push({ request, outcome: outcome.failure });
    }
  }
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return { statuses, durations: durations.sort((one, other) => one - other), failures };
}

interface Outcome {
  readonly status: number | "none";
  readonly failure?: string | undefined;
}

function perform(address: string, request: FuzzRequest, agent: Agent): Promise<Outcome> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    // node:http frames the body of a DELETE or an OPTIONS only when told its length.
    const length = request.body && { "Content-Length": String(request.body.length) };
    const headers = { ...request.headers, ...length };
    const options = { hostname, port, agent, ...request, headers, timeout: PATIENCE };
    const outgoing = send(options, (response) => {
      response.resume();
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, failure: complaint(request, response) }),
      );
    });
    outgoing.on("timeout", () => outgoing.destroy(new Error("no reply in time")));
    outgoing.on("error", (error) => resolve({ status: "none", failure: error.message }));
    outgoing.end(request.body);
  });
}

/**
 * What is wrong with a reply, if anything: a 5xx, or an error that is no problem. Pages explain
 * their errors in HTML, and `/mcp` some of its own in JSON-RPC.
 */
function complaint(request: FuzzRequest, response: IncomingMessage): string | undefined {
  const status = response.statusCode ?? 0;
  const type = response.headers["content-type"] ?? "";
  if (status >= 500) return `status ${status}`;
  const isApi = request.path.startsWith("/v1/");
  const expected = isApi
    ? /^application\/problem\+json/
    : /^(application\/(problem\+)?json|text\/html)/;
  if (status >= 400 && !expected.test(type)) {
    return `status ${status} with the content type "${type}"`;
  }
  return undefined;
}

/** The duration that a share of requests stayed under. */
export function quantile(durations: readonly number[], share: number): number {
  return durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0;
}
