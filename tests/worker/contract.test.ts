import { CfWorkerJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
import { describe, expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { ask, problemOf } from "./ask.ts";
import { contractRequest, type Parameter } from "./contract-requests.ts";

/** Requests an operation; all of them together are more than 5,000. */
const REQUESTS = 480;

type Schema = Parameters<CfWorkerJsonSchemaValidator["getValidator"]>[0];

interface Documented {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get: Documented }>>;
  readonly components: object;
}

const document = (await (await ask("/openapi.json")).json()) as OpenApi;
const operations = Object.entries(document.paths);
const { articles } = (await (await ask("/v1/articles")).json()) as { articles: { id: string }[] };
const validator = new CfWorkerJsonSchemaValidator();

/** A check of a reply against the schema that the document gives for it. */
function checkOf(operation: Documented, status: string, type: string) {
  const schema = operation.responses[status]?.content?.[type]?.schema;
  if (schema === undefined) throw new Error(`${operation.operationId} has no ${status} ${type}`);
  const whole = { ...schema, components: document.components };
  return validator.getValidator(whole);
}

describe.each(operations)("%s keeps the OpenAPI document", (template, { get }) => {
  // A cursor is valid only when a page gave it out.
  const parameters = get.parameters.filter(({ name }) => name !== "cursor");
  const seed = template.length;

  it("for valid, boundary and invalid parameters", async () => {
    const random = new Random(seed);
    const isValid = checkOf(get, "200", "application/json");
    const statuses = new Set<number>();
    for (let i = 0; i < REQUESTS; i++) {
      const id = random.pick(articles).id;
      const { path, invalid } = contractRequest(random, template, parameters, id);
      const response = await ask(path);
      statuses.add(response.status);
      if (invalid.length > 0) {
        const { status, errors = [] } = await problemOf(response);
        const refused = errors.map(({ parameter }) => parameter).sort();
        expect({ path, status, refused }).toEqual({ path, status: 400, refused: invalid });
      } else {
        const body = await response.json();
        expect({ path, status: response.status, body }).toMatchObject({ path, status: 200 });
        expect({ path, error: isValid(body).errorMessage }).toEqual({ path, error: undefined });
      }
    }
    const canFail = parameters.some((parameter) => parameter.in === "query");
    expect([...statuses].sort()).toEqual(canFail ? [200, 400] : [200]);
  });
});

describe.each(operations.filter(([template]) => template.includes("{id}")))(
  "%s keeps the OpenAPI document",
  (template, { get }) => {
    it.each(["nobody", "a b", "../x", "%", "ا".repeat(128), "ا".repeat(129)])(
      "for %s, which is no article",
      async (id) => {
        const isProblem = checkOf(get, "404", "application/problem+json");
        const response = await ask(template.replace("{id}", encodeURIComponent(id)));
        expect(response.status).toBe(404);
        expect(isProblem(await response.json()).valid).toBe(true);
      },
    );
  },
);

describe("the OpenAPI document", () => {
  it("has a response schema for every error it names", () => {
    for (const [, { get }] of operations) {
      for (const status of Object.keys(get.responses)) {
        if (Number(status) >= 400) checkOf(get, status, "application/problem+json");
      }
    }
  });

  it("drives more than 5,000 requests here", () => {
    expect(operations.length * REQUESTS).toBeGreaterThan(5000);
  });
});
