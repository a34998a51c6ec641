/** Widths of texts in the page's font, by a canvas that is never shown. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Measure } from '../ring/lines.ts';

/** The font family that the page is drawn in. */
function pageFont(): string {
  return getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).fontFamily;
}

const FONTS = { title: '600 13px', small: '400 12px', month: '400 13px' } as const;

const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

/** Canvas and SVG may round differently: a little more is asked for than was measured. */
const MARGIN = 1.02;

/** A measure in the font family of the page. */
function measureIn(family: string): Measure {
  canvas ??= document.createElement('canvas').getContext('2d');
  const context = canvas;
  return (text, style) => {
    const font = `${FONTS[style]} ${family}`;
    const key = `${font}|${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (!context) return text.length * 8;
    context.font = font;
    const width = Math.ceil(context.measureText(text).width * MARGIN);
    if (known.size > 2000) known.clear();
    known.set(key, width);
    return width;
  };
}

/** How many times fonts have come: then every width is another. */
let generation = 0;

function subscribe(listener: () => void): () => void {
  const came = () => {
    generation += 1;
    known.clear();
    listener();
  };
  document.fonts.addEventListener('loadingdone', came);
  return () => document.fonts.removeEventListener('loadingdone', came);
}

/** The measure of the page's font as it is now; another one when a font has been loaded. */
export function useMeasure(): Measure {
  const now = useSyncExternalStore(subscribe, () => generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation measures anew.
  return useMemo(() => measureIn(pageFont()), [now]);
}
