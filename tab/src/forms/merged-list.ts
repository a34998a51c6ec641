/**
 * A list in a form that somebody else may change at the same time (`clock.md`, Two planners): what is sent of it, and
 * what is sent again where both changed the same and one's own is kept. Pure.
 */
import type { Conflict } from '#contract/workshop.ts';

/** As the contract takes it: new with every field, or what was changed of one that was there. */
export type SentRow<I extends { readonly id: string }> = { readonly id: string | null } & {
  readonly [F in Exclude<keyof I, 'id'>]?: I[F] | undefined;
};

/** Of rows that were there when the form was opened only the fields that are other than they were then. */
export function changedRows<I extends { readonly id: string }>(
  opened: readonly I[],
  rows: readonly (Omit<I, 'id'> & { readonly id: string | null })[],
): SentRow<I>[] {
  return rows.map((row) => {
    const before = opened.find(({ id }) => id === row.id);
    if (!before) return row as unknown as SentRow<I>;
    const changed = Object.entries(row).filter(
      ([field, value]) => field !== 'id' && value !== before[field as keyof I],
    );
    return { id: row.id, ...Object.fromEntries(changed) } as SentRow<I>;
  });
}

/** The item as its sender meant it, whole. */
export function meant<I extends { readonly id: string }>(
  opened: readonly I[],
  sent: readonly SentRow<I>[],
  id: string,
): Partial<I> {
  const { id: _, ...changed } = sent.find((row) => row.id === id) ?? { id };
  return { ...opened.find((one) => one.id === id), ...changed } as Partial<I>;
}

interface Mine<I extends { readonly id: string }> {
  readonly opened: readonly I[];
  /** As it was sent, and came back with `conflicts`. */
  readonly sent: readonly SentRow<I>[];
  readonly conflicts: readonly Conflict[];
  /** As it stands now. */
  readonly fresh: readonly I[];
}

/**
 * The list that puts the fields in question on top of what stands now. A row stays at the place at which it was sent,
 * since the answers to the filter's questions go by the field's path.
 */
export function mineOnTop<I extends { readonly id: string }>({
  opened,
  sent,
  conflicts,
  fresh,
}: Mine<I>): SentRow<I>[] {
  const mine = new Map<string, Record<string, unknown>>();
  const away = new Set<string>();
  for (const { field: path, yours } of conflicts) {
    const [, id = '', field] = path.split('.');
    if (field !== undefined)
      mine.set(id, { ...mine.get(id), [field]: meant(opened, sent, id)[field as keyof I] });
    else if (yours === null) away.add(id);
    else mine.set(id, meant(opened, sent, id) as Record<string, unknown>);
  }
  const rest = fresh.filter(({ id }) => !(mine.has(id) || away.has(id))).map(({ id }) => ({ id }));
  const places = sent.map(({ id }) => (id !== null && mine.has(id) ? id : null));
  const rows: { readonly id: string }[] = [];
  for (const id of places) {
    const row = id === null ? rest.shift() : { ...mine.get(id), id };
    if (row) rows.push(row);
  }
  return [...rows, ...rest] as SentRow<I>[];
}
