import { canonical } from './canonical.ts';
import { languageOf } from './language.ts';
import { merged } from './merge.ts';
import { type Hit, lowerSameLength, type Reading } from './recognisers/recogniser.ts';
import type { TextHit } from './replacements.ts';
import type { FilterOptions, Lang } from './types.ts';

/** A recogniser or the layer of names. */
export interface Layer {
  readonly name: string;
  find(reading: Reading): readonly Hit[];
}

/** What one call reads with. */
export interface Pass {
  readonly structured: readonly Layer[];
  readonly names: Layer;
  readonly run: (layer: Layer, reading: Reading) => readonly Hit[];
  readonly year: number;
  readonly options: FilterOptions;
}

/** The language that was told, or the one that the text shows. */
export function langOf(text: string, options: FilterOptions): Lang {
  return options.lang ?? languageOf(text.slice(0, 600).toLowerCase());
}

/** Letters on each side of the border of two fields that are read together. */
const BORDER = 64;
/** The hits of every text, each in units of its own text; hits that stand across two neighbours included. */
export function findAll(texts: readonly string[], pass: Pass): TextHit[][] {
  const copies = texts.map((text) => canonical(text));
  const found: Hit[][] = texts.map((text, i) => {
    const copy = copies[i]?.text ?? '';
    const reading: Reading = {
      text: copy,
      lower: lowerSameLength(copy),
      lang: langOf(text, pass.options),
      year: pass.year,
    };
    return [...pass.structured, pass.names].flatMap((layer) => pass.run(layer, reading));
  });
  const filled = texts.map((_, i) => i).filter((i) => (copies[i]?.text ?? '').trim() !== '');
  filled.slice(1).forEach((right, k) => {
    const left = filled[k] ?? 0;
    across(copies[left]?.text ?? '', copies[right]?.text ?? '', pass, found[left] ?? [], found[right] ?? []);
  });
  return found.map((hits, i) => {
    const copy = copies[i];
    const text = texts[i] ?? '';
    // joined where they lie in the text: two hits of the copy can share one sign of the text ('℀')
    const there = hits.map((hit) => {
      if (!copy) return { ...hit, start: 0, end: text.length };
      const change = hit.change && { ...hit.change, ...copy.original(hit.change.start, hit.change.end) };
      return { ...hit, ...copy.original(hit.start, hit.end), ...(change ? { change } : {}) };
    });
    return merged(there);
  });
}

/** What stands across the end of one field and the beginning of the next. */
function across(left: string, right: string, pass: Pass, leftHits: Hit[], rightHits: Hit[]): void {
  const tail = left.slice(-BORDER).trimEnd();
  const from = left.length - Math.min(BORDER, left.length);
  const lead = right.length - right.trimStart().length;
  const head = right.slice(lead, lead + BORDER);
  for (const glue of ['\n', '']) {
    const text = tail + glue + head;
    const border = tail.length;
    const resume = border + glue.length;
    const reading: Reading = {
      text,
      lower: lowerSameLength(text),
      lang: pass.options.lang ?? 'fi',
      year: pass.year,
    };
    for (const layer of pass.structured) {
      if (glue === '' && !['identity-code', 'iban', 'email'].includes(layer.name)) continue;
      for (const hit of pass.run(layer, reading)) {
        if (hit.action === 'warn' || hit.start >= border || hit.end <= resume) continue;
        const { replacement: _, change: __, ...plain } = hit;
        leftHits.push({ ...plain, start: from + hit.start, end: from + border });
        rightHits.push({ ...plain, start: lead, end: lead + hit.end - resume });
      }
    }
  }
}
