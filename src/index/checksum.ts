const MULTIPLIER = 0xcc9e2d51;
const SECOND = 0x1b873593;

/**
 * 32-bit checksum of the whole words in `bytes`, which begin on a 4-byte boundary.
 *
 * Four lanes take every fourth word each, with the steps of MurmurHash3 (Appleby, public domain);
 * they do not wait for each other, which makes this as fast as memory is read. Every step is a
 * bijection of its lane, and of the sum when the lanes are joined, so one altered word always
 * shows; anything else goes unseen once in 2³² times.
 */
export function checksum(bytes: Uint8Array, seed: number): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const whole = words.length & ~3;
  let a = seed;
  let b = seed + 1;
  let c = seed + 2;
  let d = seed + 3;
  for (let i = 0; i < whole; i += 4) {
    a = mix(a, words[i] ?? 0);
    b = mix(b, words[i + 1] ?? 0);
    c = mix(c, words[i + 2] ?? 0);
    d = mix(d, words[i + 3] ?? 0);
  }
  for (let i = whole; i < words.length; i++) a = mix(a, words[i] ?? 0);
  return finish(mix(mix(mix(a, b), c), d) ^ words.length);
}

function mix(state: number, word: number): number {
  let scrambled = Math.imul(word, MULTIPLIER);
  scrambled = (scrambled << 15) | (scrambled >>> 17);
  const mixed = state ^ Math.imul(scrambled, SECOND);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(state: number): number {
  let mixed = state ^ (state >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
