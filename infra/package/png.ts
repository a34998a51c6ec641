/** Reads PNG pictures as Chromium writes them: 8 bits a channel, red-green-blue with or without alpha, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha (0–255) of a pixel inside the picture. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Bytes of a pixel by the header's colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The predictor that is nearest to left + up − corner (PNG, 9.4). */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (l <= u && l <= c) return left;
  return u <= c ? up : corner;
}

/** What a filter (0–4) has taken off a byte. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw new TypeError('a filter of the PNG is unknown');
  }
}

/** Takes the rows' filters away; `raw` has one byte of filter before each row. */
function unfilter(raw: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x;
      const left = x < channels ? 0 : (out[here - channels] ?? 0);
      const up = y === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[here - stride - channels] ?? 0);
      out[here] = (raw[here + y + 1] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

/** @throws {TypeError} with a sentence where it is no PNG or one of another kind */
export function readPng(bytes: Uint8Array): Picture {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw new TypeError('it is no PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, , , interlace] = bytes.subarray(24, 29);
  const channels = CHANNELS[colour ?? -1];
  if (depth !== 8 || channels === undefined || interlace !== 0)
    throw new TypeError('the PNG is not of 8 bits a channel in red, green and blue, or it is interlaced');
  const stride = width * channels;
  const raw = new Uint8Array(inflateSync(Buffer.concat(data)));
  if (raw.length !== (stride + 1) * height) throw new TypeError('the PNG ends too early');
  const pixels = unfilter(raw, stride, height, channels);
  return {
    width,
    height,
    at: (x, y) => {
      const from = y * stride + x * channels;
      const [r = 0, g = 0, b = 0, a = 255] = pixels.subarray(from, from + channels);
      return [r, g, b, a];
    },
  };
}
