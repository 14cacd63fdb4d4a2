import { sha256 } from "./digest.ts";

/**
 * A strong validator: equal for replies that are equal byte for byte.
 *
 * It comes from what the reply is made of, so a 304 costs no search.
 *
 * @param parts - Index version, deployment, path and the checked request, in this order.
 */
export async function entityTag(parts: readonly string[]): Promise<string> {
  return `"${(await sha256(parts.join("\n"))).slice(0, 32)}"`;
}

/** True when an `If-None-Match` header names the tag, by the weak comparison of RFC 9110. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((item) => item.trim().replace(/^W\//, "") === tag);
}

/**
 * The address a reply is kept under in the platform's cache: one for every tag.
 *
 * Nobody can ask for it from outside, as the Worker answers before the cache does.
 */
export function cacheAddress(url: string, tag: string): string {
  return new URL(`/.cache/${tag.slice(1, -1)}`, url).href;
}
