import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

/** Shapes to be named instead of written out, and what a reference to one looks like. */
interface Naming {
  readonly components: Readonly<Record<string, v.GenericSchema>>;
  readonly reference: (component: string) => string;
  /** The one component to write out all the same. */
  readonly inline?: string | undefined;
}

/**
 * What a schema of this folder accepts, as JSON Schema 2020-12.
 *
 * Checks written as functions cannot be converted; where they matter, `v.metadata` beside them says
 * the same in JSON Schema's own words.
 */
export function jsonSchemaOf(schema: v.GenericSchema, naming?: Naming): JsonSchema {
  const { [naming?.inline ?? ""]: _, ...definitions } = naming?.components ?? {};
  const {
    $schema: _version,
    $defs: _definitions,
    ...converted
  } = toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "input",
    ignoreActions: ["trim", "check", "transform", "readonly"],
    definitions,
    ...(naming && { overrideRef: ({ referenceId }) => naming.reference(referenceId) }),
  });
  return converted;
}
