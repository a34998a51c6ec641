import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Weights } from './crf.ts';
import { BITS } from './features.ts';
import { type NameScore, SCORE_BITS } from './score.ts';

/** The learned weights as they lie beside this file: two scales, then the bytes of score and chain, compressed. */
export function packed(
  score: NameScore,
  chain: { readonly weights: Int8Array; readonly scale: number },
): Buffer {
  const head = Buffer.alloc(16);
  head.writeDoubleLE(score.scale, 0);
  head.writeDoubleLE(chain.scale, 8);
  const body = Buffer.concat([head, Buffer.from(score.weights.buffer), Buffer.from(chain.weights.buffer)]);
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/**
 * Reads the weights of the tagger.
 *
 * @returns null where they are not there: then the plain layer finds names alone
 */
export function loadWeights(
  path = join(import.meta.dirname, 'weights.bin'),
): { score: NameScore; chain: Weights } | null {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return null;
  }
  const body = brotliDecompressSync(file);
  const scoreSize = 1 << SCORE_BITS;
  const bytes = new Int8Array(body.buffer, body.byteOffset, body.length);
  return {
    score: { bits: SCORE_BITS, scale: body.readDoubleLE(0), weights: bytes.slice(16, 16 + scoreSize) },
    chain: { scale: body.readDoubleLE(8), node: bytes.slice(16 + scoreSize, 16 + scoreSize + (1 << BITS)) },
  };
}
