import * as v from "valibot";
import { type ParameterError, Problem } from "./problem.ts";

/** A request schema of `contract/`: an object of scalars and lists of strings. */
export type RequestSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/**
 * The parameters of a query string, checked and with defaults filled in.
 *
 * The schemas speak of numbers and lists because other transports have them; here both are text.
 * Parameters the schema does not know are ignored, as links often carry some of their own.
 *
 * @throws Problem `invalid-parameter`, with every bad parameter.
 */
export function readQuery<const Schema extends RequestSchema>(
  url: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const given = new URL(url).searchParams;
  const input: Record<string, unknown> = {};
  const repeated: ParameterError[] = [];
  for (const [parameter, entry] of Object.entries(schema.entries)) {
    const [value, ...others] = given.getAll(parameter);
    if (value === undefined) continue;
    const kind = kindOf(entry);
    if (others.length > 0 && kind !== "array") {
      repeated.push({ parameter, detail: "must be given once only" });
    }
    input[parameter] = kind === "array" ? [value, ...others].join(",") : value;
    input[parameter] = fromText(String(input[parameter]), kind);
  }
  const parsed = v.safeParse(schema, input);
  const errors = [...repeated, ...(parsed.success ? [] : parsed.issues.map(toParameterError))];
  if (!parsed.success || errors.length > 0) {
    throw new Problem("invalid-parameter", summary(errors), { errors: firstOfEach(errors) });
  }
  return parsed.output;
}

/** The value a text stands for; the text itself when it stands for none, which the schema refuses. */
function fromText(value: string, kind: string): unknown {
  switch (kind) {
    case "number":
      return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : value;
    case "array":
      return value.split(",").map((item) => item.trim());
    default:
      return value;
  }
}

/** "string", "number", "boolean", "picklist" or "array": what stands below `optional` and `pipe`. */
function kindOf(schema: v.GenericSchema | { readonly type: string }): string {
  return "wrapped" in schema ? kindOf(schema.wrapped as v.GenericSchema) : schema.type;
}

function toParameterError(issue: v.BaseIssue<unknown>): ParameterError {
  const missing = issue.kind === "schema" && issue.type === "object";
  return {
    parameter: String(issue.path?.[0]?.key ?? ""),
    detail: missing ? "must be given" : issue.message,
  };
}

/** One error a parameter: a number that is too small is not also told that it is no number. */
function firstOfEach(errors: readonly ParameterError[]): ParameterError[] {
  const seen = new Map<string, ParameterError>();
  for (const error of errors) {
    if (!seen.has(error.parameter)) seen.set(error.parameter, error);
  }
  return [...seen.values()];
}

function summary(errors: readonly ParameterError[]): string {
  return firstOfEach(errors)
    .map(({ parameter, detail }) => `${parameter} ${detail}`)
    .join("; ")
    .concat(".");
}
