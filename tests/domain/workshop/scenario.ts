/** A workshop in the hands of a test: commands by name, time that passes as the ticker and the delivery see it. */
import { existsSync, readFileSync } from 'node:fs';
import type { WorkshopView } from '#contract/workshop.ts';
import type { Clock, Theme } from '#domain/clock/types.ts';
import { type PersonKey, personKey } from '#domain/ids.ts';
import type { PersonRef } from '#domain/network/types.ts';
import type { Planner } from '#domain/planner.ts';
import { atLocal, type Id, type Instant, type LocalDate, localDate, localTime } from '#domain/time.ts';
import type { AnyCommand, FieldChange, WorkshopCommand } from '#domain/workshop/commands.ts';
import type { WorkshopEffect } from '#domain/workshop/effect.ts';
import { newWorkshop } from '#domain/workshop/new.ts';
import { isMeant, isWanted, waitsUntil } from '#domain/workshop/outbox.ts';
import { nextDeadline } from '#domain/workshop/reminders.ts';
import { step, type WorkshopStepped } from '#domain/workshop/step.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { viewOf } from '#domain/workshop/view.ts';
import type { FilteredText } from '#identifiers/types.ts';

export const TENANT = 'tenant-1';
export const text = (words: string) => words as FilteredText;
export const key = (name: string): PersonKey => personKey(TENANT, name);
export const ref = (name: string): PersonRef => ({ person: key(name), name });
export const day = (date: string) => date as LocalDate;
/** '2026-11-26 13:00' in Helsinki. */
export const at = (local: string): Instant => {
  const [date = '', time = ''] = local.split(' ');
  return atLocal(day(date), time);
};

export const somebody = (name: string): Planner => ({
  ...ref(name),
  person: key(name),
  planner: false,
  admin: false,
});
export const PLANNER: Planner = { ...somebody('Pia'), planner: true };
export const OTHER_PLANNER: Planner = { ...somebody('Olli'), planner: true };

const THEMES: readonly Theme[] = [{ id: 'theme-1' as Id, name: text('Kuntoutus arjen tukena'), colour: 1 }];
export const CLOCK: Clock = {
  id: 'clock-1' as Id,
  tenant: TENANT,
  network: 'network-1' as Id,
  firstMonth: '2026-08',
  state: 'published',
  themes: THEMES,
  copiedFrom: null,
  moves: [],
  rev: 1,
};

export interface Sent {
  readonly effect: WorkshopEffect;
  readonly at: Instant;
}

let ids = 0;
export const newId = (): Id => {
  ids += 1;
  return `id-${String(ids).padStart(19, '0')}` as Id;
};

export const RUNS = Number(process.env.FC_RUNS ?? 60);

export const SEED = {
  ...{ id: 'workshop-1' as Id, tenant: TENANT, network: CLOCK.network, clock: CLOCK.id, published: true },
  title: text('Kuntoutuspaja'),
  theme: THEMES[0]?.id ?? null,
  date: day('2026-11-26'),
  time: '13:00',
  form: 'hybrid' as const,
};

/** Keeps the workshop, the time, and everything that was sent. */
export class Play {
  workshop: Workshop;
  now: Instant;
  clock: Clock;
  readonly sent: Sent[] = [];
  /** What people have switched off in their own settings. */
  readonly off = new Set<PersonKey>();
  last: WorkshopStepped;

  constructor(now: string, over: Partial<Workshop> = {}) {
    this.now = at(now);
    this.clock = { ...CLOCK, state: over.published === false ? 'draft' : 'published' };
    this.workshop = { ...newWorkshop({ ...SEED, ...over }, this.now, newId), ...over };
    this.last = { workshop: this.workshop, refusal: null, conflicts: [] };
  }

  private step(command: AnyCommand, actor: Planner | null): this {
    this.last = step(this.workshop, command, { actor, now: this.now, newId, clock: this.clock });
    this.workshop = this.last.workshop;
    return this;
  }

  /** Its clock is published, and tells it so. */
  publish(): this {
    this.clock = { ...this.clock, state: 'published' };
    return this.system({ verb: 'published' });
  }

  by(actor: Planner, command: WorkshopCommand): this {
    return this.step(command, actor);
  }

  planner(command: WorkshopCommand): this {
    return this.by(PLANNER, command);
  }

  system(command: Extract<AnyCommand, { verb: 'tick' | 'published' | 'sent' | 'retry' }>): this {
    return this.step(command, null);
  }

  set(...set: FieldChange[]): this {
    return this.planner({ verb: 'workshop.set', seen: this.workshop.rev, set });
  }

  signUp(name: string, way: 'in-person' | 'remote' = 'in-person', service = 'kela'): this {
    return this.by(somebody(name), { verb: 'signup.add', way, service });
  }

  signOff(name: string): this {
    return this.by(somebody(name), { verb: 'signup.remove' });
  }

  /** An open task of somebody, straight into the matrix. */
  task(who: string, due: string | null = null): this {
    this.planner({ verb: 'task.add', text: text(`Tehtävä ${newId()}`), due: due === null ? null : day(due) });
    const id = this.workshop.tasks.at(-1)?.id;
    return this.set({ field: `task.${id}.who`, value: ref(who) });
  }

  /** Sends what may leave now, as `teams/` is told to. */
  deliver(): this {
    for (const { id, effect, notBefore } of this.workshop.outbox) {
      if (notBefore > this.now) continue;
      const wait = waitsUntil(effect, this.now);
      const meant = isMeant(this.workshop, effect, this.now);
      if (meant && wait) {
        this.system({ verb: 'retry', entry: id, at: wait });
        continue;
      }
      const on = !this.off.has(effect.to);
      if (meant && isWanted(effect, { reminders: { roles: on, signups: on } })) {
        this.sent.push({ effect, at: this.now });
      }
      this.system({ verb: 'sent', entry: id });
    }
    return this;
  }

  /** Lets time pass to a local time; the ticker and the delivery work whenever something is due. */
  until(local: string): this {
    const end = at(local);
    for (let turn = 0; turn < 1000; turn++) {
      const due = nextDeadline(this.workshop, this.now);
      const out = this.workshop.outbox.map((e) => e.notBefore).sort()[0] ?? null;
      const next = [due, out].filter((x) => x !== null).sort()[0];
      if (!next || next > end) {
        this.now = end;
        return this;
      }
      if (next > this.now) this.now = next;
      this.system({ verb: 'tick' }).deliver();
    }
    throw new Error('something stays due for ever');
  }

  view(viewer: Planner = PLANNER): WorkshopView {
    const parts = { clock: this.clock, developments: [], viewer: { ...viewer, mark: `mark ${viewer.name}` } };
    const view = viewOf(this.workshop, parts, this.now);
    if (!view) throw new Error('not to be seen');
    return view;
  }

  in(way: 'in-person' | 'remote' = 'in-person'): string[] {
    return this.workshop.signups.filter((s) => s.way === way && !s.waiting).map((s) => s.name);
  }

  waiting(way: 'in-person' | 'remote' = 'in-person'): string[] {
    return this.workshop.signups.filter((s) => s.way === way && s.waiting).map((s) => s.name);
  }

  /** Names of those who were told something of a kind. */
  told(kind: WorkshopEffect['kind']): string[] {
    return this.sent.filter((s) => s.effect.kind === kind).map((s) => s.effect.to.split('|')[1] ?? '');
  }

  /** '<kind> <name> <local date> <local time>' of everything sent. */
  log(): string[] {
    return this.sent.map(
      (s) => `${s.effect.kind} ${s.effect.to.split('|')[1]} ${localDate(s.at)} ${localTime(s.at)}`,
    );
  }
}

export const room = (inPerson: number | null, remote: number | null = null): Partial<Workshop> => ({
  capacity: { inPerson, remote },
});

export interface Case {
  readonly id: string;
  readonly room: number;
  readonly workshop: string;
  readonly steps: readonly string[];
  readonly processTimeZones: readonly string[];
  readonly expect: Readonly<Record<string, unknown>>;
}

const file = `${process.env.SHARED_DIR ?? '../shared'}/cases/clock.jsonl`;

/** The peers' cases of the yearly clock; null where they are not there, which is said aloud. */
export function peersCases(): ReadonlyMap<string, Case> | null {
  if (!existsSync(file)) {
    console.warn(`SKIPPED: ${file} is not there (SHARED_DIR), so the peers' clock cases are not tried`);
    return null;
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Case).map((read) => [read.id, read]));
}
