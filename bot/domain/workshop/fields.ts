/** Fields of a workshop by their paths in the API: what stands there, and the workshop with another value. */
import type { Id } from '#domain/time.ts';
import type { FieldChange } from './commands.ts';
import type { Workshop } from './types.ts';

const PARTS = { role: 'roles', task: 'tasks', material: 'materials' } as const;
export type PartKind = keyof typeof PARTS;

/** 'role.<id>.backup' in its pieces; null for a field of the workshop itself. */
export function partOfPath(field: string): { kind: PartKind; id: Id; of: string } | null {
  const [kind = '', id = '', of = ''] = field.split('.');
  return Object.hasOwn(PARTS, kind) ? { kind: kind as PartKind, id: id as Id, of } : null;
}

/** What stands in a field; undefined where its part is not there. */
export function fieldOf(workshop: Workshop, field: FieldChange['field']): unknown {
  const path = partOfPath(field);
  if (path) {
    const part = workshop[PARTS[path.kind]].find((p) => p.id === path.id);
    return part && (part as unknown as Record<string, unknown>)[path.of];
  }
  if (field === 'capacity.inPerson') return workshop.capacity.inPerson;
  if (field === 'capacity.remote') return workshop.capacity.remote;
  return workshop[field as keyof Workshop];
}

export function withField(workshop: Workshop, { field, value }: FieldChange): Workshop {
  const path = partOfPath(field);
  if (path) {
    const list = PARTS[path.kind];
    const parts: readonly { readonly id: Id }[] = workshop[list];
    return {
      ...workshop,
      [list]: parts.map((p) => (p.id === path.id ? { ...p, [path.of]: value } : p)),
    };
  }
  if (field === 'capacity.inPerson' || field === 'capacity.remote') {
    const [, side = ''] = field.split('.');
    return { ...workshop, capacity: { ...workshop.capacity, [side]: value } };
  }
  return { ...workshop, [field]: value };
}

/** The list that a kind of part stands in. */
export function listOf(kind: PartKind): (typeof PARTS)[PartKind] {
  return PARTS[kind];
}
