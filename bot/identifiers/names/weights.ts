import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type NameScore, SCORE_BITS } from './score.ts';
import { BITS } from './word.ts';

const HEAD = 16;

/** The learned weights as they lie beside this file: two scales, then the bytes of scores and chain, compressed. */
export function packed(
  score: NameScore,
  chain: { readonly weights: Int8Array; readonly scale: number },
): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeDoubleLE(score.scale, 0);
  head.writeDoubleLE(chain.scale, 8);
  const body = Buffer.concat([head, bytesOf(score.first), bytesOf(score.last), bytesOf(chain.weights)]);
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

const bytesOf = (weights: Int8Array): Buffer =>
  Buffer.from(weights.buffer, weights.byteOffset, weights.length);

/**
 * Reads the weights of the tagger.
 *
 * @returns null where they are not there: then the plain layer finds names alone
 */
export function loadWeights(
  path = join(import.meta.dirname, 'weights.bin'),
): { score: NameScore; chain: { readonly node: Int8Array; readonly scale: number } } | null {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return null;
  }
  const body = brotliDecompressSync(file);
  const size = 1 << SCORE_BITS;
  if (body.length !== HEAD + 2 * size + (1 << BITS)) return null;
  const bytes = new Int8Array(body.buffer, body.byteOffset, body.length);
  const at = (from: number, length: number): Int8Array => bytes.slice(from, from + length);
  return {
    score: {
      bits: SCORE_BITS,
      scale: body.readDoubleLE(0),
      first: at(HEAD, size),
      last: at(HEAD + size, size),
    },
    chain: { scale: body.readDoubleLE(8), node: at(HEAD + 2 * size, 1 << BITS) },
  };
}
