import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type NameScore, SCORE_SIZE } from './score.ts';
import { BITS } from './word.ts';

const HEAD = 16;
const CHAIN = 1 << BITS;

/** The learned weights as they lie beside this file: two scales, then the bytes of scores and chain, as they are read. */
export function packed(
  score: NameScore,
  chain: { readonly weights: Int8Array; readonly scale: number },
): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeDoubleLE(score.scale, 0);
  head.writeDoubleLE(chain.scale, 8);
  return Buffer.concat([head, bytesOf(score.weights), bytesOf(chain.weights)]);
}

const bytesOf = (weights: Int8Array): Buffer =>
  Buffer.from(weights.buffer, weights.byteOffset, weights.length);

/**
 * Reads the weights of the tagger: one file, looked at where it lies in memory.
 *
 * @returns null where they are not there: then the plain layer finds names alone
 */
export function loadWeights(
  path = join(import.meta.dirname, 'weights.bin'),
): { score: NameScore; chain: { readonly node: Int8Array; readonly scale: number } } | null {
  let file: Buffer;
  try {
    file = readFileSync(path);
    // a file of another length is a compressed one
    if (file.length !== HEAD + SCORE_SIZE + CHAIN) file = brotliDecompressSync(file);
  } catch {
    return null;
  }
  if (file.length !== HEAD + SCORE_SIZE + CHAIN) return null;
  const at = (from: number, length: number): Int8Array =>
    new Int8Array(file.buffer, file.byteOffset + from, length);
  return {
    score: { scale: file.readDoubleLE(0), weights: at(HEAD, SCORE_SIZE) },
    chain: { scale: file.readDoubleLE(8), node: at(HEAD + SCORE_SIZE, CHAIN) },
  };
}
