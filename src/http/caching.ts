import { RecentlyUsed } from "../articles/recently-used.ts";
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

/** A reply as it goes out; the tag it is kept under stands for the index, the code and the request. */
export interface KeptReply {
  /** In UTF-8: half of what the text would take, and nothing to encode. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Bytes of replies that stay in the isolate: some six hundred pages of results. */
const KEPT_BYTES = 4 * 1024 * 1024;

/**
 * The replies that were asked for last, by tag.
 *
 * In the isolate and not in the platform's cache: behind wrangler a search of 5,000 articles takes
 * 15 ms so, and 21 ms where that cache is asked first and told afterwards (an empty route 6).
 */
export function createReplyCache(): RecentlyUsed<KeptReply> {
  return new RecentlyUsed(KEPT_BYTES, ({ body }) => body.length);
}
