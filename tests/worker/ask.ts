import { exports } from "cloudflare:workers";
import * as v from "valibot";
import { type ProblemBody, ProblemSchema } from "../../src/contract/problem.ts";

/** The Worker's reply to one request, inside workerd. */
export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return exports.default.fetch(
    new Request(`http://localhost${path}`, { redirect: "manual", ...init }),
  );
}

/** The reply as JSON, checked against its shape. */
export async function askFor<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const response = await ask(path);
  return v.parse(schema, await response.json());
}

/** The problem in a reply; the media type is part of what is promised. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const type = response.headers.get("Content-Type");
  if (type !== "application/problem+json") throw new Error(`${response.status} with ${type}`);
  return v.parse(ProblemSchema, await response.json());
}

/** A path with its query, encoded. */
export function query(path: string, parameters: Readonly<Record<string, string | number>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) search.set(name, String(value));
  return `${path}?${search}`;
}
