import * as v from "valibot";

/** Every way a request can fail. The key ends the type URI and never changes once released. */
export const PROBLEMS = {
  "invalid-parameter": { status: 400, title: "A parameter is not valid" },
  unauthorized: { status: 401, title: "The API key is missing or wrong" },
  "insufficient-scope": { status: 403, title: "The API key does not open this" },
  "forbidden-origin": { status: 403, title: "The request comes from a place that is not allowed" },
  "unknown-article": { status: 404, title: "No article has this id" },
  "unknown-route": { status: 404, title: "Nothing is served at this address" },
  "method-not-allowed": { status: 405, title: "The method is not allowed here" },
  "body-too-large": { status: 413, title: "The body of the request is too large" },
  "address-too-long": { status: 414, title: "The address of the request is too long" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "internal-error": { status: 500, title: "Something went wrong on our side" },
  "index-unavailable": { status: 503, title: "The search index cannot be used" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Body of every error: RFC 9457, `application/problem+json`. */
export const ProblemSchema = v.object({
  /** Path of the page that explains the problem. */
  type: v.string(),
  title: v.string(),
  status: v.number(),
  /** About this request; never a stack trace. */
  detail: v.string(),
  /** Path that was asked for. */
  instance: v.string(),
  /** Last part of `type`; never changes once released. */
  code: v.picklist(CODES),
  /** Every bad parameter at once. */
  errors: v.optional(v.array(v.object({ parameter: v.string(), detail: v.string() }))),
});
export type ProblemBody = v.InferOutput<typeof ProblemSchema>;
