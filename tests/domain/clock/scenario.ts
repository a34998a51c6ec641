/** Clocks, workshops and centres that the tests of the yearly clock work with. */
import type { Clock } from '#domain/clock/types.ts';
import { type ClockParts, type ClockViewer, clockView } from '#domain/clock/view.ts';
import type { Development } from '#domain/development/types.ts';
import { type PersonKey, personKey } from '#domain/ids.ts';
import type { Network } from '#domain/network/types.ts';
import type { PlanContext, Planner } from '#domain/planner.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import { newWorkshop, type WorkshopSeed } from '#domain/workshop/new.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { restored } from '#identifiers/filtered-text.ts';

export const TENANT = 'tenant-1';
export const day = (text: string) => text as LocalDate;
export const at = (text: string) => text as Instant;
export const text = restored;
export const key = (name: string): PersonKey => personKey(TENANT, name);
/** Thursday 26.11.2026, noon in Helsinki. */
export const NOW = at('2026-11-26T10:00:00.000Z');

export const PIA: Planner = { person: key('Pia'), name: 'Pia', planner: true, admin: false };
export const MEMBER: Planner = { person: key('Aino'), name: 'Aino', planner: false, admin: false };
export const ADMIN: Planner = { person: key('Ari'), name: 'Ari', planner: false, admin: true };

let made = 0;
export const newId = (): Id => {
  made += 1;
  return `id-${String(made).padStart(19, '0')}` as Id;
};
export const by = (actor: Planner): PlanContext => ({ actor, now: NOW, newId });

export const NETWORK: Network = {
  id: 'network-1' as Id,
  tenant: TENANT,
  name: 'PPT-verkosto',
  planners: [{ person: PIA.person, name: 'Pia' }],
  services: [{ id: 'kela', name: null }],
  template: [],
  rev: 1,
  fields: {},
};
export const THEME = 'theme-1' as Id;
export function clock(firstMonth: string, over: Partial<Clock> = {}): Clock {
  return {
    id: `clock-${firstMonth}` as Id,
    tenant: TENANT,
    network: NETWORK.id,
    firstMonth,
    state: 'published',
    themes: [{ id: THEME, name: text('Kuntoutus arjessa'), colour: 1 }],
    copiedFrom: null,
    moves: [],
    rev: 1,
    ...over,
  };
}

export function workshop(
  seed: Partial<WorkshopSeed>,
  over: Partial<Workshop> = {},
  of: Clock = clock('2026-08'),
): Workshop {
  const full: WorkshopSeed = {
    id: newId(),
    tenant: TENANT,
    network: NETWORK.id,
    clock: of.id,
    published: of.state === 'published',
    title: text('Paja'),
    theme: THEME,
    date: day('2026-11-26'),
    time: '13:00',
    ...seed,
  };
  return { ...newWorkshop(full, at('2026-08-01T06:00:00.000Z'), newId), ...over };
}

/** First Tuesdays at nine. */
export function centre(name: string, over: Partial<Series> = {}): Series {
  return {
    id: name.toLowerCase() as Id,
    tenant: TENANT,
    network: NETWORK.id,
    centre: name,
    chairs: [],
    backups: [],
    services: [],
    language: 'fi',
    joinUrl: null,
    chat: null,
    nth: 1,
    weekday: 2,
    time: '09:00',
    minutes: 60,
    moved: {},
    cancelled: [],
    members: [],
    connectedBy: null,
    ...over,
  };
}

const STEP = { date: null, text: text(''), done: false };
export function development(over: Partial<Development> = {}): Development {
  return {
    id: newId(),
    tenant: TENANT,
    network: NETWORK.id,
    state: 'open',
    title: text('Jonot kuntoutukseen'),
    from: 'phenomenon',
    origin: text('Odotus on pitkä'),
    workshop: null,
    steps: { plan: STEP, do: STEP, study: STEP, act: STEP },
    rev: 1,
    fields: {},
    ...over,
  };
}

/** The view of a clock with these parts, for a member unless said otherwise. */
export function viewed(parts: Partial<ClockParts>, viewer: Partial<ClockViewer> = {}, now: Instant = NOW) {
  const shown = parts.clock === undefined ? clock('2026-08') : parts.clock;
  return clockView(
    {
      network: NETWORK,
      clocks: shown ? [shown] : [],
      workshops: [],
      centres: [],
      announced: new Map(),
      developments: [],
      titles: new Map(),
      source: null,
      ...parts,
      clock: shown,
    },
    { person: MEMBER.person, centre: null, planner: false, ...viewer },
    now,
  );
}
