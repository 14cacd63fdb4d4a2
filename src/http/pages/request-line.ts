import { html } from "hono/html";
import type { Frame, Markup } from "./frame.ts";

/** One request to the API. */
export interface ApiRequest {
  /** Path, percent-encoded. */
  readonly path: string;
  readonly parameters?: readonly (readonly [string, string])[];
}

/** The requests that a page was made from, as lines for a terminal that can be copied. */
export function requestLines(frame: Frame, requests: readonly ApiRequest[]): Markup {
  const { strings } = frame;
  return html`<section class="requests" aria-labelledby="requests-title">
<h2 id="requests-title">${strings.request}</h2>
${requests.map((request) => {
  const command = curlCommand(frame.url.origin, request);
  return html`<div class="request"><pre dir="ltr" tabindex="0"><code>${command}</code></pre>
<button type="button" class="copy" data-copy="${command}" data-copied="${strings.copied}">${strings.copy}</button></div>`;
})}
<p><a href="/docs" hreflang="en">${strings.reference}</a></p>
</section>`;
}

/** A `curl` command that can be pasted into a shell whatever the parameters hold. */
export function curlCommand(origin: string, { path, parameters = [] }: ApiRequest): string {
  const address = quote(`${origin}${path}`);
  if (parameters.length === 0) return `curl ${address}`;
  const data = parameters.map(([name, value]) => `--data-urlencode ${quote(`${name}=${value}`)}`);
  return [`curl --get ${address}`, ...data].join(" \\\n  ");
}

/** In single quotes a shell reads everything as it is, but for the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
