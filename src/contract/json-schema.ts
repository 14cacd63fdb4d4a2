import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

/**
 * What a schema of this folder accepts, as JSON Schema 2020-12.
 *
 * Checks written as functions cannot be converted; where they matter, `v.metadata` beside them says
 * the same in JSON Schema's own words.
 */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, ...converted } = toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "input",
    ignoreActions: ["trim", "check", "transform", "readonly"],
  });
  return converted;
}
