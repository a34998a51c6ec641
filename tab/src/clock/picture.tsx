/**
 * The clock as a file: SVG, or PNG by the browser's own canvas. An image of SVG reaches neither style sheets nor
 * custom properties, so every computed colour and font is written in. Load it lazily.
 */
import { useEffect, useRef } from 'react';
import type { Shown } from './drawing/drawing.tsx';
import { useLook } from './drawing/look.ts';
import texts from './picture.module.css';
import { PictureSvg, pictureSize } from './picture-svg.tsx';

export type PictureKind = 'png' | 'svg';

/** Pixels of the file for one of the drawing: sharp on a slide. */
export const SHARPNESS = 2;

const WRITTEN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
/** What stays of an element's own attributes. */
const KEPT =
  /^(?:d|x|y|dy|cx|cy|r|rx|x1|x2|y1|y2|width|height|viewBox|transform|id|href|startOffset|patternUnits|patternTransform|points|text-anchor)$/;

function written(source: Element, into: Element): void {
  const style = getComputedStyle(source);
  for (const name of source.getAttributeNames())
    if (KEPT.test(name) && !(name === 'href' && source.localName === 'a'))
      into.setAttribute(name, source.getAttribute(name) ?? '');
  for (const property of WRITTEN) {
    const value = style.getPropertyValue(property);
    // Fonts of the page's own style sheet do not reach an image; the one behind this name may be there.
    const plain = value.replaceAll('"', "'").replace('Open Sans Fit', 'Open Sans');
    if (plain !== '') into.setAttribute(property, plain);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** A copy that stands alone: links are groups, what is hidden is gone. null: hidden itself. */
function standalone(source: Element): Element | null {
  const style = getComputedStyle(source);
  const defined = source.closest('defs') !== null;
  if (!defined && (style.display === 'none' || style.visibility === 'hidden')) return null;
  if (source.localName === 'desc') return null;
  const copy = document.createElementNS(SVG, source.localName === 'a' ? 'g' : source.localName);
  written(source, copy);
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      const made = standalone(child);
      if (made) copy.append(made);
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
  }
  return copy;
}

function svgOf(root: SVGSVGElement): Blob {
  const copy = standalone(root);
  if (!copy) throw new Error('nothing drawn');
  copy.setAttribute('xmlns', SVG);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

async function pngOf(svg: Blob, { width, height }: ReturnType<typeof pictureSize>): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!made) throw new Error('no picture');
    return made;
  } finally {
    URL.revokeObjectURL(url);
  }
}

interface PictureProps {
  readonly view: Shown;
  readonly kind: PictureKind;
  readonly onMade: (made: Blob) => void;
  readonly onFailed: () => void;
}

/** Draws the picture beside the page and hands its file over, once. */
export default function Picture({ view, kind, onMade, onFailed }: PictureProps) {
  const root = useRef<SVGSVGElement>(null);
  const look = useLook();
  useEffect(() => {
    let wanted = true;
    const make = async (): Promise<Blob> => {
      if (!root.current) throw new Error('nothing drawn');
      await document.fonts.ready;
      const svg = svgOf(root.current);
      return kind === 'svg' ? svg : pngOf(svg, pictureSize(view));
    };
    make().then(
      (made) => wanted && onMade(made),
      () => wanted && onFailed(),
    );
    return () => {
      wanted = false;
    };
  }, [kind, view, onMade, onFailed]);
  return (
    <div className={texts.away} aria-hidden="true" inert>
      <PictureSvg view={view} look={look} root={root} />
    </div>
  );
}
