/** The application on a real embedded store in a temporary folder, with a clock that the test moves. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '#app.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { personKey } from '#domain/ids.ts';
import type { Actor, ItemForm } from '#domain/meeting/commands.ts';
import type { SeriesForm } from '#domain/series/change.ts';
import { type Id, type Instant, plus } from '#domain/time.ts';
import { restored } from '#identifiers/filtered-text.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';

export const TENANT = 'tenant-1';
export const CHAIR = personKey(TENANT, 'chair');
export const PRESENTER = personKey(TENANT, 'presenter');

export const actor = (person: typeof CHAIR): Actor => ({ person, inChat: true, admin: false, system: false });
export const SYSTEM: Actor = { person: null, inChat: false, admin: false, system: true };

export const KOIVURANTA: SeriesForm = {
  id: null,
  centre: 'Koivuranta',
  chairs: [CHAIR],
  backups: [],
  services: DEFAULT_SERVICES.map((id) => ({ id, name: null })),
  language: 'fi',
  joinUrl: null,
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
};

export const CASE: ItemForm = {
  kind: 'case',
  ageGroup: 'adult',
  urgency: 'now',
  followUp: false,
  services: ['kela'],
  texts: {
    title: restored('Asumisen tuki'),
    situation: restored('Tukea on vaikea saada.'),
    tried: restored(''),
    wish: restored(''),
    question: restored('Kuka ottaa kopin?'),
  },
};

export interface Fixture {
  readonly app: App;
  readonly store: Store;
  /** Another process on the same store: an owner of leases of its own. */
  readonly other: App;
  at(instant: string): void;
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

export async function fixture(start = '2026-11-26T10:00:00.000Z'): Promise<Fixture> {
  const directory = mkdtempSync(join(tmpdir(), 'pajakello-app-'));
  const store = await openSqlite({ directory });
  let present = start as Instant;
  const secret = randomBytes(32);
  const make = () =>
    createApp({
      store,
      now: () => present,
      newId: () => randomBytes(16).toString('base64url') as Id,
      secret,
    });
  return {
    app: make(),
    other: make(),
    store,
    at: (instant) => {
      present = instant as Instant;
    },
    pass: (milliseconds) => {
      present = plus(present, milliseconds);
    },
    async close() {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
