import type { Random } from "../../scripts/fuzzing/random.ts";

/** What the OpenAPI document says of a parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required?: boolean;
  readonly schema: ParameterSchema;
}

interface ParameterSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: ParameterSchema;
}

/** A request made from the document, and what must come of it. */
export interface ContractRequest {
  readonly path: string;
  /** Parameters that must be refused, sorted; empty for a valid request. */
  readonly invalid: readonly string[];
}

const ALPHABET = [..."ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةىيكأإآؤئء۰۱۲٠١٢012abcXYZ \u200c؟،."];

/** A seeded request to an operation: valid, at a boundary, or wrong in some parameters. */
export function contractRequest(
  random: Random,
  template: string,
  parameters: readonly Parameter[],
  id: string,
): ContractRequest {
  const search = new URLSearchParams();
  const invalid: string[] = [];
  for (const parameter of parameters) {
    if (parameter.in === "path") continue;
    const spoil = random.chance(0.1);
    if (!parameter.required && !spoil && random.chance(0.5)) continue;
    if (spoil) invalid.push(parameter.name);
    if (spoil && parameter.required && random.chance(0.3)) continue;
    const value = spoil
      ? invalidValue(random, parameter.schema)
      : validValue(random, parameter.schema);
    search.set(parameter.name, value);
  }
  const path = template.replace("{id}", encodeURIComponent(id));
  const query = search.toString();
  return { path: query === "" ? path : `${path}?${query}`, invalid: invalid.sort() };
}

function validValue(random: Random, schema: ParameterSchema): string {
  const { minimum = 0, maximum = 0, maxLength = 100 } = schema;
  if (schema.enum !== undefined) return random.pick(schema.enum);
  if (schema.items !== undefined)
    return (schema.items.enum ?? []).slice(random.integer(0, 2)).join();
  if (schema.type === "boolean") return random.pick(["true", "false"]);
  if (schema.type === "integer") {
    return String(random.pick([minimum, maximum, random.integer(minimum, maximum)]));
  }
  if (schema.format === "date") {
    const day = String(random.integer(1, 28)).padStart(2, "0");
    return random.pick([
      `2021-04-${day}`,
      `1998-12-${day}`,
      "2024-02-29",
      "0001-01-01",
      "9999-12-31",
    ]);
  }
  if (schema.pattern?.includes("{2}")) return random.pick(["IR", "sa", "US"]);
  if (schema.pattern?.includes("{3}")) return random.pick(["USD", "irr", "EUR"]);
  const length = random.pick([1, random.integer(2, 30), random.integer(2, 30), maxLength]);
  return text(random, length);
}

/** Exactly `length` characters, none of them blank at either end. */
function text(random: Random, length: number): string {
  const letters = Array.from({ length }, () => random.pick(ALPHABET));
  letters[0] = "ا";
  letters[length - 1] = "ا";
  return letters.join("");
}

function invalidValue(random: Random, schema: ParameterSchema): string {
  const { minimum = 0, maximum = 0, maxLength = 100 } = schema;
  if (schema.type === "integer") {
    return random.pick([String(minimum - 1), String(maximum + 1), "1.5", "ten", "", "۱", "0x10"]);
  }
  if (schema.type === "boolean") return random.pick(["1", "yes", "TRUE", ""]);
  if (schema.items !== undefined)
    return random.pick(["author", "language,author", "", "language,"]);
  if (schema.enum !== undefined)
    return random.pick(["", "none", `${schema.enum[0]} x`, "__proto__"]);
  if (schema.format === "date") {
    return random.pick(["2021-02-30", "2021-13-01", "yesterday", "", "2021-4-1", "1400/01/01"]);
  }
  if (schema.pattern !== undefined) return random.pick(["", "I", "12", "ایران", "USDT"]);
  return random.pick(["", "  ", "\u00a0\t", text(random, maxLength + 1)]);
}
