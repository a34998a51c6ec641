/** Hashing of features, in 32-bit arithmetic. */

/** FNV-1a over the UTF-16 units of a text. */
export function hashOf(text: string, seed: number): number {
  let h = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Two hashes into one. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ b, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** An index below 2^bits. */
export function slot(hash: number, bits: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> (32 - bits);
}
