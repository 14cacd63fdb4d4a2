import type { Container } from "./container.ts";

/** Keys of a bucket, about. */
const BUCKET = 16;
/** Bytes of a key's fingerprint; with the bucket it tells about 2³⁶ keys apart at 80,000 of them. */
const BYTES = 3;

/** Two numbers of 32 bits that are spread evenly over keys (multipliers of MurmurHash3). */
function hash(key: string): readonly [number, number] {
  let a = 0x9e3779b9;
  let b = key.length;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x1b873593);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ b, 0x85ebca6b);
  b = Math.imul(b ^ (a >>> 13), 0xc2b2ae35);
  return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 16)) >>> 0];
}

function bucketOf(a: number, buckets: number): number {
  return Math.floor((a / 0x100000000) * buckets);
}

/**
 * Writes keys that are only ever looked up, as fingerprints: `<name>.at` (u32 first key of each
 * bucket and, last, the number of keys) and `<name>` (u24, ascending in each bucket).
 *
 * @returns The keys of each ordinal: more than one where fingerprints are the same, which readers
 * cannot tell apart. By a chance of about 1 in 10⁶ a key that was not written is found.
 */
export function writeHashedKeys(
  sections: Map<string, ArrayBufferView>,
  name: string,
  keys: Iterable<string>,
): string[][] {
  const distinct = [...keys];
  const buckets = Math.max(1, Math.ceil(distinct.length / BUCKET));
  const byPlace = new Map<number, string[]>();
  for (const key of distinct) {
    const [a, b] = hash(key);
    const place = bucketOf(a, buckets) * 2 ** (BYTES * 8) + (b >>> 8);
    const same = byPlace.get(place);
    if (same) same.push(key);
    else byPlace.set(place, [key]);
  }
  const places = [...byPlace.keys()].sort((x, y) => x - y);
  const at = new Uint32Array(buckets + 1);
  const fingerprints = new Uint8Array(places.length * BYTES);
  places.forEach((place, ordinal) => {
    const bucket = Math.floor(place / 2 ** (BYTES * 8));
    at[bucket + 1] = ordinal + 1;
    for (let i = 0; i < BYTES; i++) fingerprints[ordinal * BYTES + i] = place / 2 ** (i * 8);
  });
  for (let i = 1; i <= buckets; i++) at[i] = Math.max(at[i] ?? 0, at[i - 1] ?? 0);
  sections.set(`${name}.at`, at);
  sections.set(name, fingerprints);
  return places.map((place) => byPlace.get(place) ?? []);
}

/** Ordinals of keys. */
export class HashedKeys {
  readonly #at: Uint32Array;
  readonly #fingerprints: Uint8Array;

  constructor(container: Container, name: string) {
    this.#at = container.uint32(`${name}.at`);
    this.#fingerprints = container.bytes(name);
  }

  /** Ordinal of a key, or -1. */
  find(key: string): number {
    const [a, b] = hash(key);
    const wanted = b >>> 8;
    const bucket = bucketOf(a, this.#at.length - 1);
    const bytes = this.#fingerprints;
    const end = Math.min(this.#at[bucket + 1] ?? 0, Math.floor(bytes.length / BYTES));
    for (let ordinal = this.#at[bucket] ?? end; ordinal < end; ordinal++) {
      const at = ordinal * BYTES;
      const own = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
      if (own === wanted) return ordinal;
    }
    return -1;
  }
}
