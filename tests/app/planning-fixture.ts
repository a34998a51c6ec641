/** A network with a clock on a store of its own, and processes on it: an `App` with a connection for each. */
import { randomBytes } from 'node:crypto';
import type { Identity, NewWorkshop } from '#app/planning.ts';
import { type App, createApp } from '#app.ts';
import type { Clock } from '#domain/clock/types.ts';
import { personKey } from '#domain/ids.ts';
import type { Network } from '#domain/network/types.ts';
import { type Id, type Instant, type LocalDate, plus } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { restored } from '#identifiers/filtered-text.ts';
import type { Document, Store, Stored } from '#store/store.ts';
import { ENGINES, openPlace, type Place } from '../store/contract.ts';

export const TENANT = 'tenant-1';
/** The same for all processes on one store. */
const SECRET = Buffer.from('a secret of the tests, 32 bytes!');
export const newId = (): Id => randomBytes(16).toString('base64url') as Id;
export const day = (date: string) => date as LocalDate;

export const who = (name: string, tenant = TENANT): Identity => ({
  ...{ tenant, name, admin: false },
  person: personKey(tenant, name),
});
export const PIA = who('Pia');
export const OLLI = who('Olli');

export const THEME = 'theme-1' as Id;
export const NETWORK: Network = {
  id: 'network-1' as Id,
  tenant: TENANT,
  name: 'PPT-verkosto',
  planners: [PIA, OLLI].map(({ person, name }) => ({ person, name })),
  services: [],
  template: [{ id: 'task-1' as Id, text: restored('Kutsu lähetetty'), daysBefore: 14 }],
  rev: 1,
  fields: {},
};
export const PUBLISHED: Clock = {
  ...{ id: 'clock-1' as Id, tenant: TENANT, network: NETWORK.id, firstMonth: '2026-08', state: 'published' },
  themes: [{ id: THEME, name: restored('Kuntoutus'), colour: 1 }],
  ...{ copiedFrom: null, moves: [], rev: 1 },
};
export const DRAFT: Clock = { ...PUBLISHED, id: 'clock-2' as Id, state: 'draft', firstMonth: '2027-08' };

/** A document as the application keeps it, made by hand. */
export function kept(type: Document['type'], body: Network | Clock): Document {
  return {
    ...{ type, id: body.id, keys: [], tags: [`tenant:${TENANT}`], body },
    ...{ dueAt: null, outboxAt: null, expiresAt: null },
  };
}

export interface Process {
  readonly app: App;
  readonly store: Store;
}

export interface Processes {
  at(instant: string): void;
  pass(milliseconds: number): void;
  /** One more process, by default on a connection of its own. */
  process(): Promise<Process>;
  /** The application on a store of the test's. */
  appOn(store: Store): App;
  close(): Promise<void>;
}

/** What a suite is given anew before each test: two processes on one store that holds the network and its two clocks. */
export interface Desk {
  readonly place: Place;
  readonly processes: Processes;
  readonly one: Process;
  readonly two: Process;
  made(over?: Partial<NewWorkshop>): Promise<Id>;
  /** A workshop with so many places in the room; its `rev` is 2. */
  withRoom(places: number): Promise<Id>;
  stored(id: Id): Promise<Stored<Workshop>>;
  state(id: Id): Promise<Workshop>;
}

export const MADE: NewWorkshop = {
  ...{ clock: PUBLISHED.id, title: restored('Kuntoutuspaja'), theme: THEME, form: 'hybrid' },
  ...{ date: day('2026-11-26'), time: '13:00' },
};
export const SIGN_UP = { verb: 'signup.add', way: 'in-person', service: 'kela' } as const;

async function deskOn(place: Place): Promise<Desk> {
  const processes = await processesOn(place);
  const [one, two] = [await processes.process(), await processes.process()];
  const { app, store } = one;
  for (const body of [PUBLISHED, DRAFT]) await store.save(kept('clock', body), 0, app.now());
  await store.save(kept('network', NETWORK), 0, app.now());
  async function made(over: Partial<NewWorkshop> = {}): Promise<Id> {
    const result = await app.addWorkshop(PIA, { ...MADE, ...over });
    if (!result?.ok) throw new Error('not made');
    return result.value;
  }
  const stored = async (id: Id) => (await store.load('workshop', id, app.now())) as Stored<Workshop>;
  return {
    ...{ place, processes, one, two, made, stored },
    state: async (id) => (await stored(id)).body,
    async withRoom(places) {
      const id = await made();
      const set = [{ field: 'capacity.inPerson', value: places }] as const;
      await app.workshop(PIA, id, { verb: 'workshop.set', seen: 1, set });
      return id;
    },
  };
}

/** Runs a suite on every engine that there is. */
export function onEachEngine(suite: (desk: () => Desk) => void): void {
  describe.each(ENGINES)('$name', (engine) => {
    let desk: Desk;
    beforeEach(async () => {
      desk = await deskOn(engine.newPlace());
    });
    afterEach(async () => {
      await desk.processes.close();
      await engine.destroy(desk.place);
    });
    suite(() => desk);
  });
}

/** Everything is closed with `close`; `place` is the caller's to destroy. */
export async function processesOn(place: Place, start = '2026-11-01T08:00:00.000Z'): Promise<Processes> {
  let present = start as Instant;
  const stores: Store[] = [];
  const appOn = (store: Store) => createApp({ store, now: () => present, newId, secret: SECRET });
  return {
    appOn,
    at: (instant) => {
      present = instant as Instant;
    },
    pass: (milliseconds) => {
      present = plus(present, milliseconds);
    },
    async process() {
      const store = await openPlace(place);
      stores.push(store);
      return { store, app: appOn(store) };
    },
    async close() {
      for (const store of stores) await store.close();
    },
  };
}
