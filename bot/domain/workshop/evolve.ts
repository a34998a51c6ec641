/** Folds one event into a workshop. Knows no rule: what must not happen is not decided. */
import { type FieldMarks, withMarks } from '#domain/merge.ts';
import { withAnswer } from './evaluation.ts';
import type { Author, Part, WorkshopEvent } from './event.ts';
import { listOf, partOfPath, withField } from './fields.ts';
import { roundKey } from './reminders.ts';
import type { Signup, Workshop } from './types.ts';

/** So many parts that were taken away are remembered. */
const DROPPED = 100;

function partAdded(workshop: Workshop, { kind, part }: Part, at?: number): Workshop {
  const list = listOf(kind);
  const parts: readonly Part['part'][] = workshop[list];
  const place = Math.min(at ?? parts.length, parts.length);
  return { ...workshop, [list]: [...parts.slice(0, place), part, ...parts.slice(place)] };
}

function noted(workshop: Workshop, field: string, by: Author): Workshop {
  return { ...workshop, fields: withMarks(workshop.fields, [field], workshop.rev, by) };
}

/** The marks without those of parts that nobody can bring back any more. */
function withoutMarksOf(fields: FieldMarks, forgotten: Workshop['dropped']): FieldMarks {
  if (forgotten.length === 0) return fields;
  const ids = new Set<string>(forgotten.map(({ part }) => part.id));
  const stay = Object.entries(fields).filter(
    ([field]) => !(ids.has(field) || ids.has(partOfPath(field)?.id ?? '')),
  );
  return Object.fromEntries(stay);
}

function partDropped(workshop: Workshop, id: string): Workshop {
  for (const kind of ['role', 'task', 'material'] as const) {
    const list = listOf(kind);
    const parts: readonly Part['part'][] = workshop[list];
    const at = parts.findIndex((p) => p.id === id);
    if (at < 0) continue;
    const now = { kind, part: parts[at], at } as Workshop['dropped'][number];
    const dropped = [...workshop.dropped, now];
    return {
      ...workshop,
      [list]: parts.filter((_, k) => k !== at),
      dropped: dropped.slice(-DROPPED),
      fields: withoutMarksOf(workshop.fields, dropped.slice(0, -DROPPED)),
    };
  }
  return workshop;
}

function partRestored(workshop: Workshop, id: string): Workshop {
  const found = workshop.dropped.find((d) => d.part.id === id);
  if (!found) return workshop;
  const rest = { ...workshop, dropped: workshop.dropped.filter((d) => d !== found) };
  return partAdded(rest, found, found.at);
}

/**
 * In place where only the service is another; else behind all others, and whoever had moved up and chose
 * anew need not be told of it any more.
 */
function signedUp(workshop: Workshop, signup: Signup): Workshop {
  const { signups, outbox } = workshop;
  const same = (s: Signup) => s.person === signup.person;
  if (signups.some((s) => same(s) && s.way === signup.way)) {
    return { ...workshop, signups: signups.map((s) => (same(s) ? signup : s)) };
  }
  return {
    ...workshop,
    signups: [...signups.filter((s) => !same(s)), signup],
    outbox: outbox.filter(({ effect }) => !(effect.kind === 'promoted' && effect.to === signup.person)),
  };
}

export function evolve(workshop: Workshop, event: WorkshopEvent): Workshop {
  const { signups, outbox, quiet } = workshop;
  switch (event.type) {
    case 'edited':
      return { ...workshop, rev: workshop.rev + 1 };
    case 'set':
      return noted(withField(workshop, event.change), event.change.field, event.by);
    case 'part-added':
      return partAdded(workshop, event);
    case 'part-dropped':
      return noted(partDropped(workshop, event.part), event.part, event.by);
    case 'part-restored':
      return noted(partRestored(workshop, event.part), event.part, event.by);
    case 'ticked': {
      const tasks = workshop.tasks.map((t) => (t.id === event.task ? { ...t, done: event.done } : t));
      return noted({ ...workshop, tasks }, `task.${event.task}.done`, event.by);
    }
    case 'removed':
    case 'cancelled':
      return { ...workshop, state: event.type };
    case 'restored':
      return { ...workshop, state: 'planned' };
    case 'published':
      return { ...workshop, published: true };
    case 'signed-up':
      return signedUp(workshop, event.signup);
    case 'signed-off':
      return { ...workshop, signups: signups.filter((s) => s.person !== event.person) };
    case 'moved-up':
      return {
        ...workshop,
        signups: signups.map((s) => (s.person === event.person ? { ...s, waiting: false } : s)),
      };
    case 'quiet': {
      const others = quiet.filter((p) => p !== event.person);
      return { ...workshop, quiet: event.off ? [...others, event.person] : others };
    }
    case 'answered': {
      const { answer, mark, line } = event;
      return { ...workshop, evaluation: withAnswer(workshop.evaluation, answer, mark, line) };
    }
    case 'round-made':
      return { ...workshop, reminded: [...workshop.reminded, roundKey(event.round, event.date)] };
    case 'rounds-behind':
      return { ...workshop, reminded: event.keys };
    case 'delivered':
      return { ...workshop, outbox: outbox.filter((e) => e.id !== event.entry) };
    case 'put-off':
      return {
        ...workshop,
        outbox: outbox.map((e) =>
          e.id === event.entry ? { ...e, notBefore: event.at, attempts: e.attempts + 1 } : e,
        ),
      };
  }
}
