/**
 * Two planners at one list (themes, the template's tasks): what is sent names its items by id with the fields that
 * were changed alone, so that different items and different fields of one merge; the same field, or an item that one
 * changes and the other takes away, shows both values and asks (`clock.md`, Two planners). Pure.
 *
 * Marks are kept by path as in the API: '<kind>.<id>.<field>' of a field, '<kind>.<id>' of coming and going.
 */
import type { Conflict } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Id } from '#domain/time.ts';
import { type FieldMarks, type FieldValue, merged, same } from './merge.ts';

/** So many items that were taken away are remembered, so that they can be brought back with their ids. */
const GONE = 50;

interface Item {
  readonly id: Id;
}

/** An item as it is sent: new (`id: null`, with every field), or with what was changed of it alone. */
export type SentItem<I extends Item> = { readonly id: Id | null } & {
  readonly [F in Exclude<keyof I, 'id'>]?: I[F] | undefined;
};

export interface ListSave<I extends Item> {
  /** The `rev` that the list was opened on. */
  readonly seen: number;
  readonly by: PersonKey;
  /** The whole list as it should be: one that was there and is not sent is taken away. */
  readonly items: readonly SentItem<I>[];
  readonly newId: () => Id;
}

export interface ListOf<I extends Item> {
  readonly kind: string;
  readonly fields: readonly Exclude<keyof I, 'id'>[];
  readonly list: readonly I[];
  readonly marks: FieldMarks;
}

export interface MergedList<I extends Item> {
  /** In the order that stands, what came back and what is new at the end. */
  readonly list: readonly I[];
  /** Paths to be marked; empty: nothing has changed. */
  readonly changed: readonly string[];
  readonly conflicts: readonly Conflict[];
}

export type ListRefusal = 'noLongerThere' | 'badField';

/** The list after a save, or why there is none: an item that was never there, or a new one that lacks a field. */
export function mergedList<I extends Item>(
  { kind, fields, list, marks }: ListOf<I>,
  { seen, by, items, newId }: ListSave<I>,
): MergedList<I> | ListRefusal {
  const mark = (path: string) => (Object.hasOwn(marks, path) ? marks[path] : undefined);
  const since = (path: string) => (mark(path)?.rev ?? 0) > seen;
  const byOther = (path: string) => since(path) && mark(path)?.person !== by;
  const pathOf = (id: Id, field?: PropertyKey) =>
    field === undefined ? `${kind}.${id}` : `${kind}.${id}.${String(field)}`;
  const isThere = (id: Id | null) => list.some((one) => one.id === id);
  const isWhole = (item: SentItem<I>) => fields.every((field) => item[field] !== undefined);
  const isTouched = (item: SentItem<I>) => fields.some((field) => item[field] !== undefined);

  const lost = items.filter(({ id }) => id !== null && !isThere(id));
  if (lost.some(({ id }) => id && !mark(pathOf(id)))) return 'noLongerThere';
  const fresh = items.filter(({ id }) => id === null);
  if (!fresh.every(isWhole)) return 'badField';

  const changes = items.flatMap((item): FieldValue[] => {
    const { id } = item;
    if (id === null || !isThere(id)) return [];
    const set = fields.filter((field) => item[field] !== undefined);
    return set.map((field) => ({ field: pathOf(id, field), value: item[field] }));
  });
  const values = new Map(list.flatMap((one) => fields.map((f) => [pathOf(one.id, f), one[f] as unknown])));
  const { applied, conflicts } = merged(marks, seen, by, changes, (path) => values.get(path));
  for (const { field, value } of applied) values.set(field, value);

  // What somebody else has added since was not seen, and so is not taken away.
  const unsent = list.filter((one) => !items.some(({ id }) => id === one.id) && !since(pathOf(one.id)));
  const kept = unsent.filter((one) => fields.some((field) => byOther(pathOf(one.id, field))));
  const away = new Set(unsent.filter((one) => !kept.includes(one)).map(({ id }) => id));
  const stays = list
    .filter(({ id }) => !away.has(id))
    .map((one) => {
      const set = fields.map((field) => [field, values.get(pathOf(one.id, field))] as const);
      return { ...one, ...Object.fromEntries(set) };
    });

  const changedGone = lost.filter(isTouched);
  const back = changedGone.filter((item) => isWhole(item) && !byOther(pathOf(item.id as Id)));
  // Sent again after a lost answer: the same person has added just this a moment ago.
  const isTwin = (item: SentItem<I>) =>
    list.some(
      (one) =>
        since(pathOf(one.id)) && !byOther(pathOf(one.id)) && fields.every((f) => same(one[f], item[f])),
    );
  const made = fresh
    .filter((item) => !isTwin(item))
    .map((item) => ({ ...item, id: newId() }) as unknown as I);

  return {
    list: [...stays, ...(back as unknown as I[]), ...made],
    changed: [
      ...applied.map(({ field }) => field),
      ...[...away, ...back.map(({ id }) => id as Id), ...made.map(({ id }) => id)].map((id) => pathOf(id)),
    ],
    conflicts: [
      ...conflicts,
      ...kept.map((one) => {
        const field = fields.map((f) => pathOf(one.id, f)).find(byOther) ?? '';
        return { field: pathOf(one.id), yours: null, theirs: one, by: mark(field)?.by ?? '' };
      }),
      ...changedGone
        .filter((item) => !back.includes(item))
        .map((item) => ({
          field: pathOf(item.id as Id),
          yours: item,
          theirs: null,
          by: mark(pathOf(item.id as Id))?.by ?? '',
        })),
    ],
  };
}

/** The marks without those of fields of items that are gone; of the items themselves the newest are remembered. */
export function withoutGone(marks: FieldMarks, kind: string, list: readonly Item[]): FieldMarks {
  const there = new Set<string>(list.map(({ id }) => id));
  const gone = Object.entries(marks).flatMap(([path, { rev }]) => {
    const [of, id = '', field] = path.split('.');
    return of === kind && !there.has(id) ? [{ path, rev, field }] : [];
  });
  const remembered = gone
    .filter(({ field }) => field === undefined)
    .sort((a, b) => b.rev - a.rev)
    .slice(0, GONE);
  const drop = new Set(gone.filter((one) => !remembered.includes(one)).map(({ path }) => path));
  return Object.fromEntries(Object.entries(marks).filter(([path]) => !drop.has(path)));
}
