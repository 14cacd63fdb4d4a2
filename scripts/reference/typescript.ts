import type { JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { jsonSchemaOf } from "../../src/contract/json-schema.ts";

/**
 * TypeScript declarations of the schemas, each an exported type under its name.
 *
 * @param components - Every schema; one that stands inside another is referred to by its name.
 */
export function declarations(components: Readonly<Record<string, v.GenericSchema>>): string {
  return Object.entries(components)
    .map(([name, schema]) => {
      const json = jsonSchemaOf(schema, { components, reference: (other) => other, inline: name });
      return `export type ${name} = ${typeOf(json)};\n`;
    })
    .join("");
}

/** The JSON Schema as a type: of the keywords that the contract's schemas turn into, all. */
function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((item) => JSON.stringify(item)).join(" | ");
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return union.map(typeOfEither).join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map(typeOfEither).join(" & ");
  switch (schema.type) {
    case "array":
      return schema.prefixItems
        ? `[${schema.prefixItems.map(typeOfEither).join(", ")}]`
        : `Array<${typeOfEither(schema.items)}>`;
    case "object":
      return objectType(schema);
    case "integer":
      return "number";
    case "string":
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

function objectType(schema: JsonSchema): string {
  if (schema.properties === undefined) {
    return `Record<string, ${typeOfEither(schema.additionalProperties)}>`;
  }
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    const optional = schema.required?.includes(name) ? "" : "?";
    return `${name}${optional}: ${typeOfEither(field)}`;
  });
  return `{ ${fields.join("; ")} }`;
}

/** JSON Schema allows `true` for "anything", or nothing at all. */
function typeOfEither(schema: JsonSchema | boolean | undefined | readonly unknown[]): string {
  return typeof schema === "object" && !Array.isArray(schema)
    ? typeOf(schema as JsonSchema)
    : "unknown";
}
