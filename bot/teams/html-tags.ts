/** Tags, attributes and character references of HTML, read one at a time. Nothing here throws. */

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  aring: 'å',
  Aring: 'Å',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  commat: '@',
  period: '.',
};

/** Replaces character references; unknown ones stay as they are. Never throws. */
export function decoded(html: string): string {
  return html.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g,
    (whole, dec, hex, name) => {
      if (name) return ENTITIES[name as string] ?? whole;
      const code = dec ? Number(dec) : Number.parseInt(hex, 16);
      if (code === 160) return ' ';
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

/** Index of the '>' that ends the tag begun at `start`, quotes respected; -1 where it never ends. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < html.length; i++) {
    const c = html[i];
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i;
  }
  return -1;
}

function attributesOf(inner: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const m of inner.matchAll(
    /([a-zA-Z][\w:-]{0,40})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  )) {
    found.set((m[1] ?? '').toLowerCase(), decoded(m[2] ?? m[3] ?? m[4] ?? ''));
  }
  return found;
}

/** The tag at `start`; null where '<' is just a sign, 'unending' where it begins a tag that never ends. */
export function tagAt(html: string, start: number): Tag | 'unending' | null {
  const head = /^<(\/?)([a-zA-Z][\w:-]{0,40})/.exec(html.slice(start, start + 48));
  if (!head) return null;
  const end = endOfTag(html, start);
  if (end < 0) return 'unending';
  const attributes = attributesOf(html.slice(start + head[0].length, end));
  return { name: (head[2] ?? '').toLowerCase(), closing: head[1] === '/', attributes, end };
}
