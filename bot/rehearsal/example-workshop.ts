/** What people have done with the example's workshops: roles, tasks, sign-ups, evaluations, what followed. */
import type { Identity } from '#app/planning.ts';
import type { Way } from '#contract/clock.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { waysOf } from '#contract/workshop.ts';
import { personKey } from '#domain/ids.ts';
import type { PersonRef } from '#domain/network/types.ts';
import { HOUR, type Id, type Instant, localDate, plus, plusDays } from '#domain/time.ts';
import type { FieldChange } from '#domain/workshop/commands.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { endOf, startOf } from '#domain/workshop/when.ts';
import type { MadeClock, Stage } from './example-clock.ts';
import { must } from './example-clock.ts';
import { STAFF } from './example-clock-content.ts';
import { ExampleFailed } from './example-failed.ts';
import { NO_BACKUP, SLOTS, type Slot } from './example-plan.ts';
import { type PersonaId, TENANT } from './personas.ts';

export type Kind = 'past' | 'running' | 'draft';

const REMOTE = 'https://teams.microsoft.com/l/meetup-join/harjoitus';
const MATERIALS = 'https://materiaalit.example/';
/** Sign-ups of staff for a workshop of the past clock. */
const PAST_SIGNUPS = 9;
/** From the end on. */
const EVALUATED_AFTER = HOUR;

/** Somebody of the invented staff; the same number is always the same person. */
function staff(n: number): Identity {
  const k = n % STAFF.length;
  return { tenant: TENANT, person: personKey(TENANT, `staff-${k}`), name: STAFF[k] ?? '', admin: false };
}
const refOf = ({ person, name }: Identity): PersonRef => ({ person, name });
/** A name typed by a planner. */
const typed = (n: number): PersonRef => ({ person: null, name: staff(n).name });
const serviceOf = (n: number): string => DEFAULT_SERVICES[n % DEFAULT_SERVICES.length] ?? 'terveysasema';

/** Each workshop with its place in the year, all at once. */
async function each(made: MadeClock, work: (id: Id, slot: Slot, k: number) => Promise<void>): Promise<void> {
  await Promise.all(
    SLOTS.map(async (slot, k) => {
      const id = made.workshops[k];
      if (!id) throw new ExampleFailed('workshops');
      await work(id, slot, k);
    }),
  );
}

/** Facilitator, expert by experience, technical support: the first of the next two is a persona. */
function rolesOf(stage: Stage, k: number): readonly [PersonRef, PersonRef, PersonRef] {
  const personas: Readonly<Record<number, PersonaId>> = { 3: 'pro2', 4: 'pro1', 5: 'pro3' };
  const persona = personas[k];
  return [persona ? refOf(stage.who(persona)) : refOf(staff(k)), typed(k + 5), refOf(staff(k + 9))];
}

function peopleOf(stage: Stage, workshop: Workshop, k: number, kind: Kind): readonly FieldChange[] {
  const holders = rolesOf(stage, k);
  const missing = kind === 'past' ? [] : (NO_BACKUP[k] ?? []);
  const inRoles = workshop.roles.flatMap(({ id }, n): FieldChange[] => [
    { field: `role.${id}.holder`, value: holders[n] ?? null },
    { field: `role.${id}.backup`, value: missing.includes(n) ? null : typed(k + n + 12) },
  ]);
  const inTasks = workshop.tasks.flatMap(({ id }, n): FieldChange[] => [
    { field: `task.${id}.who`, value: holders[n % 2 === 0 ? 0 : 2] ?? null },
  ]);
  return [...inRoles, ...inTasks];
}

/** Aims, place, room, services, link, roles with persons, the planning matrix. */
export async function furnish(stage: Stage, made: MadeClock, then: Instant, kind: Kind): Promise<void> {
  const { words, at, who, clean } = stage;
  const [app, chair] = [at(then), who('chair')];
  await each(made, async (id, slot, k) => {
    let workshop: Workshop | null = null;
    const ask = async (command: Parameters<typeof app.workshop>[2]) => {
      workshop = must('furnish', await app.workshop(chair, id, command)).workshop;
      return workshop;
    };
    // A copy has these already.
    if (kind === 'past') {
      for (const name of words.roles) await ask({ verb: 'role.add', name, about: clean('') });
      await ask({ verb: 'task.template' });
    }
    const present = workshop ?? (await app.workshopState(id));
    if (!present) throw new ExampleFailed('furnish');
    const own: readonly FieldChange[] = [
      { field: 'aims', value: clean(words.workshops[k]?.aims ?? '') },
      { field: 'place', value: slot.form === 'remote' ? null : words.places[slot.place] },
      { field: 'services', value: slot.services },
    ];
    const room: readonly FieldChange[] = [
      { field: 'capacity.inPerson', value: slot.inPerson },
      { field: 'capacity.remote', value: slot.remote },
    ];
    const link: readonly FieldChange[] = slot.form === 'in-person' ? [] : [{ field: 'link', value: REMOTE }];
    const set = [...(kind === 'past' ? own : []), ...room, ...link, ...peopleOf(stage, present, k, kind)];
    await ask({ verb: 'workshop.set', seen: present.rev, set });
  });
}

/** Staff sign up in turns; two personas are in the next ones, and one waits where it is full. */
export async function signUp(stage: Stage, made: MadeClock, then: Instant, kind: Kind): Promise<void> {
  const app = stage.at(then);
  const personas: Readonly<Record<number, readonly PersonaId[]>> = {
    3: ['pro1'],
    4: ['pro1', 'chair'],
    5: ['pro2'],
  };
  await each(made, async (id, slot, k) => {
    const ways = waysOf(slot.form);
    const add = async (by: Identity, n: number) => {
      const way: Way = ways[n % ways.length] ?? 'in-person';
      must('signup', await app.workshop(by, id, { verb: 'signup.add', way, service: serviceOf(n + k) }));
    };
    const count = kind === 'past' ? PAST_SIGNUPS : slot.signups;
    for (let n = 0; n < count; n++) await add(staff(n + k), n);
    if (kind === 'running') for (const persona of personas[k] ?? []) await add(stage.who(persona), 1);
  });
}

/** Most are content, some workshops are liked better. The nth of those who were in the kth. */
function answerOf(n: number, k: number) {
  const from = (list: readonly number[], steps: number) => list[(n * 2 + k * steps) % list.length] ?? 4;
  return {
    useful: from([5, 4, 5, 3, 4, 5, 4, 5, 2, 4, 5], 3),
    contact: from([4, 5, 3, 4, 5, 4, 5, 4, 3, 5, 4], 5),
    recommend: from([10, 9, 8, 9, 10, 7, 9, 6, 10, 8, 9], 4),
  };
}

/** Whoever was there, by service and way. */
function participantsOf({ signups }: Workshop): Workshop['participants'] {
  const counts = new Map<string, Workshop['participants'][number]>();
  for (const { service, way, waiting } of signups) {
    if (waiting) continue;
    const key = `${service} ${way}`;
    counts.set(key, { service, way, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** What is done by now: tasks that are due, and of workshops that were held the evaluation and what followed. */
export async function evaluate(stage: Stage, made: MadeClock): Promise<void> {
  const { words, at, who, clean, now } = stage;
  const chair = who('chair');
  await each(made, async (id, _, k) => {
    const workshop = await at(now).workshopState(id);
    const [start, end] = workshop ? [startOf(workshop), endOf(workshop)] : [null, null];
    if (!workshop || !start || !end) throw new ExampleFailed('evaluate');
    const held = plus(end, EVALUATED_AFTER) < now;
    const app = at(held ? plus(end, EVALUATED_AFTER) : now);
    for (const { id: task, due } of workshop.tasks) {
      if (!held && (due === null || plusDays(due, 3) > localDate(now))) continue;
      must('tick', await app.workshop(chair, id, { verb: 'task.tick', task, done: true }));
    }
    if (!held) return;
    const text = words.workshops[k];
    if (!text) throw new ExampleFailed('evaluate');
    for (let n = 0; n < 7; n++) {
      const answer = { ...answerOf(n, k), line: clean(text.lines[n - 2] ?? '') };
      must('answer', await app.workshop(staff(n + k), id, { verb: 'evaluation.answer', ...answer }));
    }
    const material = { name: clean(text.material), url: `${MATERIALS}${k + 1}` };
    const after = must(
      'material',
      await app.workshop(chair, id, { verb: 'material.add', ...material }),
    ).workshop;
    const set: readonly FieldChange[] = [
      { field: 'participants', value: participantsOf(after) },
      ...(text.followed === '' ? [] : [{ field: 'followed', value: clean(text.followed) } as const]),
    ];
    must('followed', await app.workshop(chair, id, { verb: 'workshop.set', seen: after.rev, set }));
  });
}
