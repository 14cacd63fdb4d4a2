/** Words a call takes: short calls let the compiler take over within the first of a large file. */
const BLOCK_WORDS = 4096;

/**
 * 32-bit checksum of `bytes`, which begin on a 4-byte boundary and are a multiple of 8 long.
 *
 * Two lanes take every second word each, so that neither waits for the other's multiplication.
 * Every step is a bijection of its lane, and of the sum when the lanes are joined, so one altered
 * word always shows; anything else goes unseen about once in 2³² times.
 *
 * @see MurmurHash3 (Appleby, public domain) for the constants and the last step.
 */
export function checksum(bytes: Uint8Array, seed: number): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const lanes = Int32Array.of(seed, ~seed);
  for (let start = 0; start < words.length; start += BLOCK_WORDS) {
    addPairs(lanes, words, start, Math.min(start + BLOCK_WORDS, words.length));
  }
  const first = lanes[0] ?? 0;
  return finish(Math.imul((first ^ (first >>> 15)) + (lanes[1] ?? 0), 0x1b873593) ^ words.length);
}

function addPairs(lanes: Int32Array, words: Int32Array, start: number, end: number): void {
  let a = lanes[0] ?? 0;
  let b = lanes[1] ?? 0;
  for (let i = start; i < end; i += 2) {
    a = Math.imul(a ^ (words[i] ?? 0), 0xcc9e2d51);
    a ^= a >>> 15;
    b = Math.imul(b ^ (words[i + 1] ?? 0), 0x1b873593);
    b ^= b >>> 13;
  }
  lanes[0] = a;
  lanes[1] = b;
}

function finish(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
