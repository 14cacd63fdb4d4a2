import type { JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { jsonSchemaOf } from "../../src/contract/json-schema.ts";
import { OPERATIONS, type Operation } from "../../src/contract/operations.ts";
import type { Example } from "./examples.ts";
import { type Html, html, page } from "./html.ts";
import { jsonHtml } from "./json-html.ts";

/** The reference of the API as one page without scripts: it works offline and prints well. */
export function referencePage(
  introduction: string,
  examples: ReadonlyMap<string, Example>,
): string {
  const groups = Map.groupBy(OPERATIONS, ({ group }) => group);
  return page(
    "Fihrist API reference",
    html`<nav>
<p><a href="/">Fihrist</a></p>
${[...groups].map(
  ([group, operations]) => html`<p>${group}</p>
<ul>${operations.map(({ id, path }) => html`<li><a href="#${id}">${path}</a></li>`)}</ul>`,
)}
<p>More</p>
<ul><li><a href="/openapi.json">OpenAPI document</a></li><li><a href="/problems">Problems</a></li></ul>
</nav>
<main>
<h1>API reference</h1>
${introduction.split("\n\n").map((paragraph) => html`<p>${withCode(paragraph)}</p>`)}
${OPERATIONS.map((operation) => section(operation, examples.get(operation.id)))}
</main>`,
  );
}

/** Text with its \`code\` in code elements. */
function withCode(text: string): Html[] {
  return text
    .split("`")
    .map((part, i) => (i % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}

function section(operation: Operation, example: Example | undefined): Html {
  const parameters = Object.entries(operation.query?.entries ?? {});
  return html`<section id="${operation.id}">
<h2>${operation.summary}</h2>
<p><code class="route">GET ${operation.path}</code></p>
<p>${operation.description}</p>
${parameters.length > 0 ? parameterTable(parameters) : ""}
${example ? exampleOf(example) : ""}
</section>`;
}

function parameterTable(parameters: readonly (readonly [string, unknown])[]): Html {
  return html`<table>
<thead><tr><th>Parameter</th><th>Value</th><th>Meaning</th></tr></thead>
<tbody>${parameters.map(([name, entry]) => {
    const schema = entry as v.GenericSchema;
    const json = jsonSchemaOf(schema);
    return html`<tr><td><code>${name}</code>${schema.type === "optional" ? "" : " (required)"}</td>
<td>${valueText(json)}</td><td>${json.description ?? ""}</td></tr>`;
  })}</tbody>
</table>`;
}

/** What may be given, in words: "fa, ar or en", "1 to 100, 10 when absent". */
function valueText(schema: JsonSchema): string {
  const otherwise = Array.isArray(schema.default)
    ? schema.default.join(",")
    : String(schema.default ?? "");
  return kindText(schema) + (otherwise === "" ? "" : `; ${otherwise} when absent`);
}

function kindText(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.join(", ");
  if (schema.type === "integer") return `${schema.minimum} to ${schema.maximum}`;
  if (schema.type === "boolean") return "true, false";
  if (schema.type === "array") return `list of ${kindText(schema.items as JsonSchema)}`;
  if (schema.format === "date") return "date such as 2021-04-30";
  if (schema.maxLength !== undefined) return `text of at most ${schema.maxLength} characters`;
  return "text";
}

function exampleOf({ address, body }: Example): Html {
  return html`<p><a href="${address}"><code><bdi>GET ${decodeURIComponent(address)}</bdi></code></a></p>
<pre>${jsonHtml(body)}</pre>`;
}
