/** Hashing of features: FNV-1a over UTF-16 units, scattered by a finaliser. */

export function hashOf(text: string, seed: number): number {
  let h = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

export function mix(a: number, b: number): number {
  return Math.imul(Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b, 0x297a2d39);
}

/** An index below 2^bits. */
export function slot(hash: number, bits: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  h ^= h >>> 16;
  return h >>> (32 - bits);
}
