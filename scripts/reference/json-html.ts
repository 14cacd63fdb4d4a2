import { Html, html } from "./html.ts";

/**
 * JSON to read: every string stands in a direction of its own, so that a right-to-left value does
 * not pull the brackets and commas around it out of place.
 */
export function jsonHtml(value: unknown, indent = ""): Html {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "number")) return html`[${value.join(", ")}]`;
    const items = value.map((item) => html`${inner}${jsonHtml(item, inner)}`);
    return wrapped("[", items, "]", indent);
  }
  if (typeof value === "object" && value !== null) {
    const items = Object.entries(value).map(
      ([key, item]) => html`${inner}<b>"${key}"</b>: ${jsonHtml(item, inner)}`,
    );
    return wrapped("{", items, "}", indent);
  }
  if (typeof value === "string") {
    return html`"<bdi>${JSON.stringify(value).slice(1, -1)}</bdi>"`;
  }
  return html`<i>${String(value)}</i>`;
}

function wrapped(open: string, items: readonly Html[], close: string, indent: string): Html {
  if (items.length === 0) return html`${open}${close}`;
  const lines = items.map((item) => item.markup).join(",\n");
  return html`${open}\n${new Html(lines)}\n${indent}${close}`;
}
