import type { Context } from "hono";
import { PROBLEMS, type ProblemCode } from "../contract/problem.ts";

/** One parameter that was refused; `detail` completes the sentence "<parameter> …". */
export interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
}

/** A request that cannot be served. Thrown anywhere in `http/`, answered by {@link problemResponse}. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly ParameterError[];
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param detail - About this request, for its sender to read: it leaves as it is.
   * @param headers - What the status asks for, such as `Allow` or `Retry-After`.
   */
  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: readonly ParameterError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.name = "Problem";
    this.code = code;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

/** The problem as `application/problem+json` (RFC 9457); the only place that writes one. */
export function problemResponse(c: Context, problem: Problem): Response {
  const { status, title } = PROBLEMS[problem.code];
  const body = {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.message,
    instance: new URL(c.req.url).pathname,
    code: problem.code,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  };
  return c.body(JSON.stringify(body), status, {
    "Content-Type": "application/problem+json",
    "Content-Language": "en",
    "Cache-Control": "no-store",
    ...problem.headers,
  });
}
