/** Random plays for the property tests: what several chairs, presenters, Teams and the clock may do. */
import fc from 'fast-check';
import type { Kind } from '#contract/values.ts';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { step } from '#domain/meeting/step.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { type Id, type Instant, instant, ms } from '#domain/time.ts';
import { actor, at, BACKUP, CHAIR, formOf, fresh, person, SYSTEM } from './scenario.ts';

const CHAIRS = [
  'next',
  'next',
  'next',
  'next',
  'next',
  'end-case',
  'back',
  'combine',
  'extend',
  'pause',
  'resume',
  'end-case',
  'later',
  'postpone',
  'combine',
  'add',
  'back',
  'reminder',
  'quiet',
  'bubble',
  'overrun',
  'checklist',
  'start',
] as const;
const PRESENTERS = ['submit', 'submit', 'edit', 'withdraw', 'postpone', 'keep', 'ready', 'join'] as const;
const SYSTEMS = [
  'tick',
  'teams.start',
  'teams.end',
  'sent',
  'retry',
  'refused',
  'chat.hit',
  'received',
] as const;

export type Action =
  | { by: 'chair'; what: (typeof CHAIRS)[number]; pick: number; wait: number; typed: boolean; who: 0 | 1 }
  | { by: 'presenter'; what: (typeof PRESENTERS)[number]; pick: number; wait: number }
  | { by: 'system'; what: (typeof SYSTEMS)[number]; pick: number; wait: number };

/** Milliseconds that pass before an action: mostly seconds, now and then a silence of many minutes. */
const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }).map((m) => m * 60_000) },
);
const pick = fc.nat(1000);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      by: fc.constant('chair' as const),
      what: fc.constantFrom(...CHAIRS),
      pick,
      wait,
      typed: fc.boolean(),
      who: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constant('presenter' as const),
      what: fc.constantFrom(...PRESENTERS),
      pick,
      wait,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('system' as const),
      what: fc.constantFrom(...SYSTEMS),
      pick,
      wait,
    }),
  },
);

export interface Script {
  readonly cases: number;
  /** Milliseconds after 08:50 at which a chair starts. */
  readonly startedAfter: number;
  readonly seed: number;
  readonly actions: readonly Action[];
  /** The ticker is awake, and ticks at each deadline; asleep it ticks only where the script says so. */
  readonly awake: boolean;
}

export const script: fc.Arbitrary<Script> = fc.record({
  cases: fc.integer({ min: 0, max: 14 }),
  startedAfter: fc.oneof(fc.constant(600_000), fc.integer({ min: 0, max: 55 * 60_000 })),
  seed: fc.nat(),
  actions: fc.array(action, { maxLength: 70, size: 'max' }),
  awake: fc.boolean(),
});

/** Ids from a seed, so that a play can be repeated. */
export function seededIds(seed: number): () => Id {
  let x = (seed % 2147483646) + 1;
  const letter = () => {
    x = (x * 48271) % 2147483647;
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(x % 64);
  };
  return () => Array.from({ length: 22 }, letter).join('') as Id;
}

export const RUNS = Number(process.env.FC_RUNS ?? 60);

const KINDS: readonly Kind[] = ['case', 'phenomenon', 'matter'];
const nth = <T>(list: readonly T[], k: number): T | undefined => list[k % Math.max(1, list.length)];

/** Items that a presenter's action is most likely about; all of them where there is none such. */
function aimedAt(meeting: Meeting, { what }: Action): Meeting['items'] {
  const asked = meeting.combining.flatMap((p) => [p.a, p.b]);
  const part = meeting.hour?.part;
  const running = part?.part === 'case' ? part.unit.items : [];
  const found = meeting.items.filter((item) => {
    if (what === 'join') return asked.includes(item.id);
    if (what === 'keep') return item.state === 'held';
    if (what === 'ready') return running.includes(item.id);
    return what === 'received' ? item.state === 'moving' : false;
  });
  return found.length > 0 ? found : meeting.items;
}

/** The command that an action means in this state, and who gives it; null where it means nothing now. */
function commandOf(meeting: Meeting, a: Action, k: number) {
  const item = nth(aimedAt(meeting, a), a.pick);
  const entry = nth(meeting.outbox, a.pick);
  const waiting = meeting.hour?.waiting.flatMap((unit) => unit.items) ?? [];
  if (a.by === 'chair') {
    const s = a.typed ? null : meeting.s;
    const by = actor(a.who === 0 ? CHAIR : BACKUP);
    const extra = {
      extend: { min: a.pick % 2 === 0 ? 1 : 2 },
      postpone: { i: a.pick % 3 === 0 ? null : (nth(waiting, a.pick) ?? null) },
      combine: { i: nth(waiting, a.pick) ?? 'x', j: nth(waiting, a.pick + 1) ?? 'y' },
      add: { kind: nth(KINDS, a.pick) },
      quiet: { on: a.pick % 2 === 0 },
      bubble: { on: a.pick % 2 === 0 },
      overrun: { x: a.pick % 5 },
    }[a.what as string];
    return { command: { verb: `meeting.${a.what}`, s, ...extra } as unknown as MeetingCommand, by };
  }
  if (a.by === 'presenter') {
    const options = {
      title: `t${k}`,
      kind: nth(KINDS, a.pick)!,
      urgency: a.pick % 2 ? 'now' : 'later',
    } as const;
    if (a.what === 'submit') {
      const command = {
        verb: 'item.submit',
        form: `f${k}`,
        item: formOf(options),
        carried: false,
        reachable: true,
      };
      return { command: command as MeetingCommand, by: actor(person(`p${k}`)) };
    }
    if (!item?.presenter) return null;
    const extra = {
      edit: { item: formOf(options) },
      keep: { keep: a.pick % 2 === 0 },
      join: { join: a.pick % 3 > 0 },
    };
    const command = {
      verb: `item.${a.what}`,
      i: item.id,
      ...extra[a.what as 'edit'],
    } as unknown as MeetingCommand;
    return { command, by: actor(item.presenter) };
  }
  if (a.what === 'received') {
    return item ? { command: { verb: 'item.received', item: item.id } as const, by: SYSTEM } : null;
  }
  if (a.what === 'sent' || a.what === 'retry') {
    if (!entry) return null;
    const outcome = { kind: a.pick % 5 === 0 ? 'unreachable' : 'sent', at: null } as const;
    const command =
      a.what === 'sent'
        ? ({ verb: 'sent', entry: entry.id, outcome } as MeetingCommand)
        : ({ verb: 'retry', entry: entry.id, at: at('09:30') } as const);
    return { command, by: SYSTEM };
  }
  const bare = a.what === 'refused' ? { verb: a.what, categories: ['name'] as const } : { verb: a.what };
  return { command: bare as MeetingCommand, by: SYSTEM };
}

export interface Moment {
  readonly before: Meeting;
  readonly after: Meeting;
  readonly command: MeetingCommand;
  readonly by: ReturnType<typeof actor>;
  readonly now: Instant;
  readonly refused: string | null;
  readonly newId: () => Id;
}

/** Plays a script; `look` sees every step, ticks included. Answers the meeting and the time at its end. */
export function playScript(s: Script, look: (moment: Moment) => void): { meeting: Meeting; now: Instant } {
  const newId = seededIds(s.seed);
  let meeting = fresh();
  let now = at('08:00');
  const go = (command: MeetingCommand, by: ReturnType<typeof actor>) => {
    const before = meeting;
    const stepped = step(before, command, { actor: by, now, newId });
    meeting = stepped.meeting;
    look({ before, after: meeting, command, by, now, refused: stepped.refusal?.kind ?? null, newId });
  };
  const until = (then: number) => {
    for (let n = 0; s.awake; n++) {
      const due = nextDeadline(meeting);
      if (due === null || ms(due) > then) break;
      if (n > 500) throw new Error('endless tick');
      now = instant(Math.max(ms(due), ms(now)));
      go({ verb: 'tick' }, SYSTEM);
    }
    now = instant(then);
  };
  for (let k = 0; k < s.cases; k++) {
    const item = formOf({ title: `c${k}`, kind: nth(KINDS, k)!, urgency: k % 2 ? 'now' : 'later' });
    go(
      { verb: 'item.submit', form: `c${k}`, item, carried: k % 5 === 0, reachable: true },
      actor(person(`c${k}`)),
    );
  }
  until(ms(at('08:50')) + s.startedAfter);
  go({ verb: 'meeting.start', s: meeting.s }, actor(CHAIR));
  for (const [k, a] of s.actions.entries()) {
    until(ms(now) + a.wait);
    const found = commandOf(meeting, a, k);
    if (found) go(found.command, found.by);
  }
  return { meeting, now };
}
