/** Looks into card JSON: what stands where, which buttons show, what inputs return. */

export type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of a card, with the path to it. */
export function nodes(card: unknown, path = '$'): readonly { readonly path: string; readonly node: Node }[] {
  if (Array.isArray(card)) return card.flatMap((item, n) => nodes(item, `${path}[${n}]`));
  if (!isNode(card)) return [];
  return [
    { path, node: card },
    ...Object.entries(card).flatMap(([key, value]) => nodes(value, `${path}.${key}`)),
  ];
}

/** Objects of a type, fallbacks left out. */
export function ofType(card: unknown, type: string | RegExp): readonly Node[] {
  return nodes(card)
    .filter(({ path }) => !/\.(?:fallback|data|refresh)\b/.test(path))
    .map(({ node }) => node)
    .filter(
      ({ type: is }) => typeof is === 'string' && (typeof type === 'string' ? is === type : type.test(is)),
    );
}

export function actions(card: unknown): readonly Node[] {
  return ofType(card, /^Action\./);
}

/** Lists of buttons that stand together, with those that show at first. */
export function bars(card: unknown): readonly { readonly path: string; readonly shown: readonly Node[] }[] {
  return nodes(card).flatMap(({ path, node }) =>
    Array.isArray(node.actions) && !/\.data\b/.test(path)
      ? [{ path, shown: (node.actions as readonly Node[]).filter((action) => action.mode !== 'secondary') }]
      : [],
  );
}

export function inputs(card: unknown): readonly Node[] {
  return ofType(card, /^Input\./);
}

/** Every string of a card with the path to it. */
export function strings(
  card: unknown,
  path = '$',
): readonly { readonly path: string; readonly text: string }[] {
  if (typeof card === 'string') return [{ path, text: card }];
  if (Array.isArray(card)) return card.flatMap((item, n) => strings(item, `${path}[${n}]`));
  if (!isNode(card)) return [];
  return Object.entries(card).flatMap(([key, value]) => strings(value, `${path}.${key}`));
}

/** The text of each paragraph of runs, put together as it is read. */
export function paragraphs(card: unknown): readonly string[] {
  return ofType(card, 'RichTextBlock').map((block) =>
    ((block.inlines ?? []) as readonly Node[]).map((run) => String(run.text)).join(''),
  );
}
