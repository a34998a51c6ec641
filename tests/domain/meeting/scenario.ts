/**
 * A meeting to be played in tests: commands at wall times of 1.12.2026 (Helsinki, UTC+2), the default
 * of `plan.jsonl`: Tuesday 09:00–10:00. Ids are counted up, or random from a seed.
 */
import type { Kind, ServiceId, Urgency } from '#contract/values.ts';
import type { MeetingView } from '#contract/views.ts';
import { type PersonKey, personKey } from '#domain/ids.ts';
import type { Actor, ItemForm, ItemTexts, MeetingCommand, Refusal } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import type { Effect } from '#domain/meeting/effect.ts';
import { newMeeting } from '#domain/meeting/meeting.ts';
import { layOut, type Plan } from '#domain/meeting/plan.ts';
import { step } from '#domain/meeting/step.ts';
import type { Item, Meeting } from '#domain/meeting/types.ts';
import { viewOf } from '#domain/meeting/view.ts';
import { occurrenceOf } from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, type Instant, instant, type LocalDate, ms } from '#domain/time.ts';

export const TENANT = 'tenant-1';
export const person = (name: string): PersonKey => personKey(TENANT, name);
export const CHAIR = person('chair');
export const BACKUP = person('backup');

export const series: Series = {
  id: 'koivuranta' as Id,
  tenant: TENANT,
  network: null,
  centre: 'Koivuranta',
  chairs: [CHAIR],
  backups: [BACKUP],
  services: ['terveysasema', 'kela', 'kuntoutus'].map((id) => ({ id, name: null })),
  language: 'fi',
  joinUrl: null,
  chat: { serviceUrl: 'https://smba.example/emea/', conversation: '19:meeting@thread.v2' },
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
  moved: {},
  cancelled: [],
  members: [],
  connectedBy: null,
};
export const NEXT = 'koivuranta.2027-01-05' as Id;

/** Wall time 'HH:MM', 'HH:MM:SS' or 'HH:MM:SS.mmm' of the meeting's day. */
export function at(time: string): Instant {
  const [h, m, s = '0'] = time.split(':') as [string, string, string?];
  const midnight = ms('2026-11-30T22:00:00.000Z' as Instant);
  return instant(midnight + Math.round((Number(h) * 3600 + Number(m) * 60 + Number(s)) * 1000));
}

/** Wall time 'HH:MM:SS' of an instant of that day. */
export function clock(of: string): string {
  const seconds = Math.round((ms(of as Instant) - ms(at('00:00'))) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export const actor = (who: PersonKey | null, inChat = true): Actor => ({
  person: who,
  inChat,
  admin: false,
  system: false,
});
export const SYSTEM: Actor = { person: null, inChat: false, admin: false, system: true };

/** Texts as if the filter had let them through. */
export function texts(title: string): ItemTexts {
  const fields = {
    title,
    situation: `situation ${title}`,
    tried: '',
    wish: '',
    question: `question ${title}`,
  };
  return fields as unknown as ItemTexts;
}

export interface FormOptions {
  readonly title?: string;
  readonly kind?: Kind;
  readonly urgency?: Urgency;
  readonly services?: readonly ServiceId[];
}
export function formOf({
  title = 'a',
  kind = 'case',
  urgency = 'now',
  services = [],
}: FormOptions = {}): ItemForm {
  return { kind, ageGroup: 'adult', urgency, followUp: false, services, texts: texts(title) };
}

/** Ids that count up, so that draws keep the order of the items. */
export function countingIds(): () => Id {
  let n = 0;
  return () => {
    n += 1;
    return `id${String(n).padStart(20, '0')}` as Id;
  };
}

type Chairs = Extract<MeetingCommand, { s: number | null }>;
type WithoutS<C> = C extends unknown ? Omit<C, 's'> : never;

export interface Play {
  meeting: Meeting;
  /** Effects that were put into the outbox by the last step. */
  effects: readonly Effect[];
  refusal: Refusal | null;
  do(time: string, command: MeetingCommand, by: Actor): Play;
  /** A chair's button on a card that shows the present state. */
  chair(time: string, command: WithoutS<Chairs>, by?: PersonKey): Play;
  /** The same, typed. */
  type(time: string, command: WithoutS<Chairs>, by?: PersonKey): Play;
  submit(time: string, who: string, options?: FormOptions & { form?: string; carried?: boolean }): Play;
  tick(time: string): Play;
  system(time: string, command: MeetingCommand): Play;
  /** All that is due up to a time, each at its deadline; answers how many ticks that took. */
  pass(until: string): number;
  /** Reports everything in the outbox as sent. */
  drain(time: string): Play;
  plan(time: string): Plan;
  view(time: string, who?: PersonKey | null, inChat?: boolean): MeetingView;
  item(title: string): Item;
}

export function play(from: Meeting = fresh(), newId: () => Id = countingIds()): Play {
  const game: Play = {
    meeting: from,
    effects: [],
    refusal: null,
    do(time, command, by) {
      const before = game.meeting;
      const known = new Set(before.outbox.map((entry) => entry.id));
      const stepped = step(before, command, { actor: by, now: at(time), newId });
      game.meeting = stepped.meeting;
      game.refusal = stepped.refusal;
      game.effects = stepped.meeting.outbox.filter((e) => !known.has(e.id)).map((e) => e.effect);
      return game;
    },
    chair: (time, command, by = CHAIR) =>
      game.do(time, { ...command, s: game.meeting.s } as MeetingCommand, actor(by)),
    type: (time, command, by = CHAIR) => game.do(time, { ...command, s: null } as MeetingCommand, actor(by)),
    submit(time, who, { form, carried = false, ...options } = {}) {
      const key = form ?? `form-${newId()}`;
      const item = formOf(options);
      return game.do(
        time,
        { verb: 'item.submit', form: key, item, carried, reachable: true },
        actor(person(who)),
      );
    },
    tick: (time) => game.do(time, { verb: 'tick' }, SYSTEM),
    system: (time, command) => game.do(time, command, SYSTEM),
    pass(until) {
      let ticks = 0;
      for (let due = nextDeadline(game.meeting); due && due <= at(until); due = nextDeadline(game.meeting)) {
        const stepped = step(game.meeting, { verb: 'tick' }, { actor: SYSTEM, now: due, newId });
        game.meeting = stepped.meeting;
        ticks += 1;
        if (ticks > 200) throw new Error(`endless tick at ${due}`);
      }
      return ticks;
    },
    drain(time) {
      for (const { id, effect } of game.meeting.outbox) {
        const address = { ...series.chat!, activity: '1' };
        const outcome = { kind: 'sent', at: effect.kind === 'card' ? address : null } as const;
        game.system(time, { verb: 'sent', entry: id, outcome });
      }
      return game;
    },
    plan: (time) => layOut(game.meeting.hour!, at(time)),
    view: (time, who = null, inChat = true) =>
      viewOf(game.meeting, { person: who, inChat, admin: false }, at(time)),
    item(title) {
      const found = game.meeting.items.find((item) => item.texts?.title === title);
      if (!found) throw new Error(`no item ${title}`);
      return found;
    },
  };
  return game;
}

/** The meeting of 1.12.2026 before anything has happened. */
export function fresh(of: Series = series, date = '2026-12-01'): Meeting {
  const occurrence = occurrenceOf(of, date as LocalDate);
  return newMeeting({ series: of, occurrence, next: NEXT });
}

/** `n` cases by as many presenters ('p1' …, titles 't1' …), not yet started. */
export function withCases(n: number, options: FormOptions = {}): Play {
  const game = play();
  for (let k = 1; k <= n; k++) game.submit('08:00', `p${k}`, { ...options, title: `t${k}` });
  return game;
}

/** The same, started by the chair at 09:00. */
export function running(n: number): Play {
  return withCases(n).chair('09:00', { verb: 'meeting.start' });
}

/** The same, with case 1 from 09:05 on. */
export function inCase(n: number): Play {
  return running(n).chair('09:05', { verb: 'meeting.next' });
}

/** Presses next until the running case is over. */
export function finishCase(game: Play, time: string): Play {
  const number = game.view(time).part?.number;
  for (let k = 0; k < 5 && game.view(time).part?.number === number; k++)
    game.chair(time, { verb: 'meeting.next' });
  return game;
}

export const kinds = (effects: readonly Effect[]): readonly string[] =>
  effects.map((e) =>
    e.kind === 'private' ? `private ${e.card}` : e.kind === 'notice' ? `notice ${e.notice}` : e.kind,
  );
