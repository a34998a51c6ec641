/** Roles, tasks and materials: added, ticked, taken away and brought back. Doing the same twice is doing it once, but for a role. */
import type { NewId } from '#domain/ids.ts';
import { plusDays } from '#domain/time.ts';
import { type Decision, decided, refused, type WorkshopCommand } from './commands.ts';
import type { Author, Part, WorkshopEvent } from './event.ts';
import type { Task, Workshop } from './types.ts';

/** So many of each at most. */
const MOST = { role: 30, task: 80, material: 60 } as const;

type Adding = Extract<WorkshopCommand, { verb: 'role.add' | 'task.add' | 'material.add' }>;
type FromTemplate = Extract<WorkshopCommand, { verb: 'task.template' }>;
type Ticking = Extract<WorkshopCommand, { verb: 'task.tick' }>;

const edited = (events: readonly WorkshopEvent[]): Decision =>
  decided(events.length > 0 ? [{ type: 'edited' }, ...events] : []);

function newTask(newId: NewId, { text, due }: Pick<Task, 'text' | 'due'>): Part {
  return { kind: 'task', part: { id: newId(), text, due, who: null, backup: null, done: false } };
}

/**
 * The part that a second click would double: nobody has touched it since. Two roles of one name are meant ('two
 * who lead a group'): of those only the request's own key says that it came twice (`http/api/once.ts`).
 */
function twin({ tasks, materials }: Workshop, command: Adding): boolean {
  switch (command.verb) {
    case 'role.add':
      return false;
    case 'task.add':
      return tasks.some(({ text, due, done }) => text === command.text && due === command.due && !done);
    case 'material.add':
      return materials.some(({ name, url }) => name === command.name && url === command.url);
  }
}

function partOf(command: Adding, newId: NewId): Part {
  switch (command.verb) {
    case 'role.add':
      return {
        kind: 'role',
        part: { id: newId(), name: command.name, about: command.about, holder: null, backup: null },
      };
    case 'task.add':
      return newTask(newId, command);
    case 'material.add':
      return { kind: 'material', part: { id: newId(), name: command.name, url: command.url } };
  }
}

const countOf = ({ roles, tasks, materials }: Workshop, kind: Part['kind']): number =>
  ({ role: roles, task: tasks, material: materials })[kind].length;

export function decideAdd(workshop: Workshop, command: Adding, newId: NewId): Decision {
  if (twin(workshop, command)) return decided([]);
  const part = partOf(command, newId);
  if (countOf(workshop, part.kind) >= MOST[part.kind]) return refused('tooMany');
  return edited([{ type: 'part-added', ...part }]);
}

/** What the template has and the matrix lacks by its words; due so many days before the workshop, where that has a date. */
export function decideTemplate(workshop: Workshop, { tasks }: FromTemplate, newId: NewId): Decision {
  const { date } = workshop;
  const there = new Set<string>(workshop.tasks.map((task) => task.text));
  const missing = tasks.filter(({ text }) => !there.has(text));
  if (workshop.tasks.length + missing.length > MOST.task) return refused('tooMany');
  return edited(
    missing.map(({ text, daysBefore }) => ({
      type: 'part-added',
      ...newTask(newId, { text, due: date && plusDays(date, -daysBefore) }),
    })),
  );
}

export function decideTick(workshop: Workshop, { task: id, done }: Ticking, by: Author): Decision {
  const task = workshop.tasks.find((t) => t.id === id);
  if (!task) return refused('noLongerThere');
  return edited(task.done === done ? [] : [{ type: 'ticked', task: id, done, by }]);
}

type Moving = Extract<WorkshopCommand, { verb: 'part.remove' | 'part.restore' }>;

/** A part that is where it is wanted stays there; one that was never there, or has been forgotten, is refused. */
export function decidePart(workshop: Workshop, { verb, part }: Moving, by: Author): Decision {
  const { roles, tasks, materials, dropped } = workshop;
  const there = [...roles, ...tasks, ...materials].some((p) => p.id === part);
  const away = dropped.find((d) => d.part.id === part);
  if (!(there || away)) return refused('noLongerThere');
  if (verb === 'part.remove') return edited(there ? [{ type: 'part-dropped', part, by }] : []);
  if (!away) return decided([]);
  if (countOf(workshop, away.kind) >= MOST[away.kind]) return refused('tooMany');
  return edited([{ type: 'part-restored', part, by }]);
}
