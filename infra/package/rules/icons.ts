/**
 * Icons: colour 192 × 192, a symbol of 96 × 96 in the middle of one colour up to square corners; outline
 * 32 × 32, white on nothing, up to the edges (Microsoft's page on app packages, 'App icons').
 */
import { type Picture, readPng } from '../png.ts';
import type { Package, Rules } from '../types.ts';

const COLOUR = 192;
const OUTLINE = 32;
/** Around the symbol, so that round and hexagonal frames cut nothing off. */
const MARGIN = 48;

function pictureOf({ files, manifest }: Package, icon: 'color' | 'outline'): Picture | string {
  const bytes = files[manifest.icons[icon]];
  if (!bytes) return `${manifest.icons[icon]} is not in the package`;
  try {
    return readPng(bytes);
  } catch (error) {
    return `${manifest.icons[icon]}: ${error instanceof Error ? error.message : 'cannot be read'}`;
  }
}

function* pixelsOf({ width, height, at }: Picture) {
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) yield { x, y, pixel: at(x, y) };
}

const size = ({ width, height }: Picture, wanted: number): readonly string[] =>
  width === wanted && height === wanted ? [] : [`is ${width} × ${height} and must be ${wanted} × ${wanted}`];

function colourFaults(picture: Picture): readonly string[] {
  const wrong = size(picture, COLOUR);
  if (wrong.length > 0) return wrong;
  const ground = picture.at(0, 0);
  let outside = false;
  let symbol = false;
  for (const { x, y, pixel } of pixelsOf(picture)) {
    if (pixel.every((channel, i) => channel === ground[i])) continue;
    const inside = [x, y].every((one) => one >= MARGIN && one < COLOUR - MARGIN);
    if (inside) symbol = true;
    else outside = true;
  }
  const [, , , alpha] = ground;
  return [
    ...(outside ? [`has something outside its middle of ${COLOUR - 2 * MARGIN} pixels`] : []),
    ...(symbol ? [] : ['shows nothing']),
    ...(alpha === 0 || alpha === 255 ? [] : ['has a ground that one can half see through']),
  ];
}

function outlineFaults(picture: Picture): readonly string[] {
  const wrong = size(picture, OUTLINE);
  if (wrong.length > 0) return wrong;
  let coloured = false;
  const seen = { left: false, right: false, top: false, bottom: false };
  let clear = false;
  for (const { x, y, pixel } of pixelsOf(picture)) {
    const [r, g, b, a] = pixel;
    if (a === 0) {
      clear = true;
      continue;
    }
    if (r !== 255 || g !== 255 || b !== 255) coloured = true;
    if (x === 0) seen.left = true;
    if (x === OUTLINE - 1) seen.right = true;
    if (y === 0) seen.top = true;
    if (y === OUTLINE - 1) seen.bottom = true;
  }
  return [
    ...(coloured ? ['has another colour than white'] : []),
    ...(clear ? [] : ['has no transparent ground']),
    ...(Object.values(seen).every(Boolean) ? [] : ['has an empty margin around the symbol']),
  ];
}

const ruled =
  (icon: 'color' | 'outline', faults: (picture: Picture) => readonly string[]) =>
  (pack: Package): readonly string[] => {
    const picture = pictureOf(pack, icon);
    if (typeof picture === 'string') return [picture];
    return faults(picture).map((fault) => `${pack.manifest.icons[icon]} ${fault}`);
  };

export const icons: Rules = {
  iconColour: ruled('color', colourFaults),
  iconOutline: ruled('outline', outlineFaults),
};
