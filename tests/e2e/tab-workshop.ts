/**
 * A network with a clock and a workshop on a running product, made over the tab's API, for tests of the
 * workshop's page: personas ask as they do in the rehearsal, and the room's clock says what day it is.
 */
import type { ActionAnswers, QueryViews } from '#contract/answers.ts';
import type { Verb } from '#contract/api.ts';
import { plusDays } from '#domain/time.ts';
import { type PersonaId, personaOf } from '#rehearsal/personas.ts';

export interface Asking {
  /** Answer of an action; throws with status and body where it is refused. */
  act<V extends Verb>(who: PersonaId, verb: V, body: object): Promise<NonNullable<ActionAnswers[V]>>;
  query<N extends keyof QueryViews>(
    who: PersonaId,
    name: N,
    params?: Readonly<Record<string, string>>,
  ): Promise<QueryViews[N]>;
  /** Moves the room's clock to an instant. */
  to(instant: string): Promise<void>;
}

export function asking(origin: string): Asking {
  async function send(who: PersonaId, path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { Authorization: `Rehearsal ${who}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${origin}/api/${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
  return {
    act: async (who, verb, body) =>
      (await send(who, verb, { method: 'POST', body: JSON.stringify(body) })) as never,
    query: async (who, name, params = {}) =>
      (await send(who, `${name}?${new URLSearchParams(params)}`)) as never,
    to: async (instant) => {
      const response = await fetch(`${origin}/rehearsal/api/clock`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ to: instant }),
      });
      if (!response.ok) throw new Error(`clock: ${response.status} ${await response.text()}`);
    },
  };
}

export const TITLE = 'Kuntoutus arjen tukena';
export const AIMS =
  'Tiedämme, milloin kuntoutukseen ohjataan, kuka tekee mitä sen jälkeen ja miten asiakas pysyy mukana suunnittelussa.';

export interface Seed {
  readonly network: string;
  readonly clock: string;
  readonly workshop: string;
  /** 'YYYY-MM-DD', a fortnight ahead. */
  readonly date: string;
}
export interface SeedOptions {
  readonly inPerson?: number | null;
  readonly remote?: number | null;
  /** Without the clock's publication: only planners see it. */
  readonly draft?: boolean;
}

const person = (who: PersonaId) => ({
  objectId: personaOf(who).objectId,
  name: personaOf(who).names.fi,
});

/** Chair and backup are planners; one backup is missing, four of seven tasks are done. */
export async function seed(ask: Asking, options: SeedOptions = {}): Promise<Seed> {
  const { inPerson = 30, remote = 20, draft = false } = options;
  const { network } = await ask.act('admin', 'network.create', {
    name: 'Koivurannan PPT-verkosto',
    planners: [person('chair'), person('backup')],
  });
  const view = await ask.query('chair', 'clock', { network });
  const date = plusDays(view.today as never, 14);
  const firstMonth = `${Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0)}-08`;
  const { clock } = await ask.act('chair', 'clock.create', { network, firstMonth, copyOf: null });
  const { clock: made } = await ask.query('chair', 'clock', { network, clock });
  await ask.act('chair', 'clock.themes', {
    clock,
    seen: made?.seen,
    themes: [
      { id: null, name: 'Kuntoutus ja arki', colour: 4 },
      { id: null, name: 'Yhteiset toimintatavat', colour: 8 },
    ],
  });
  const { clock: themed } = await ask.query('chair', 'clock', { network, clock });
  const { workshop } = await ask.act('chair', 'workshop.add', {
    clock,
    title: TITLE,
    theme: themed?.themes[0]?.id,
    date,
    time: '13:00',
    form: 'hybrid',
  });
  const roles = [
    ['Fasilitaattori', 'ohjaa työskentelyn paikan päällä', 'chair', null],
    ['Etäfasilitaattori', 'huolehtii, että etäosallistujat ovat mukana', 'pro1', 'backup'],
    ['Alustaja', '15 minuutin alustus', 'pro2', 'pro3'],
  ] as const;
  for (const [name, about] of roles) await ask.act('chair', 'role.add', { workshop, name, about });
  const tasks = [
    ['Teema ja tavoite sovittu', -10, true],
    ['Tila ja Teams-linkki varattu', -5, true],
    ['Kutsu lähetetty verkostolle', 0, true],
    ['Alustus ja materiaalit', 5, false],
    ['Ryhmäjako osallistumistavan mukaan', 10, false],
    ['Arviointikysely valmiina', 13, false],
  ] as const;
  for (const [text, days] of tasks) {
    await ask.act('chair', 'task.add', { workshop, text, due: plusDays(date, days - 14) });
  }
  await ask.act('chair', 'material.add', {
    workshop,
    name: 'Kuntoutuksen polut, alustus',
    url: 'https://example.org/alustus',
  });
  const now = await ask.query('chair', 'workshop', { workshop });
  const set: Record<string, unknown> = {
    aims: AIMS,
    place: 'Koivuranta, sali 2',
    link: 'https://example.org/liity',
    services: ['kuntoutus', 'kela', 'terveysasema', 'tyollisyys'],
    'capacity.inPerson': inPerson,
    'capacity.remote': remote,
  };
  roles.forEach(([, , holder, backup], at) => {
    const id = now.roles[at]?.id;
    set[`role.${id}.holder`] = person(holder);
    if (backup) set[`role.${id}.backup`] = person(backup);
  });
  now.tasks.forEach(({ id }, at) => {
    set[`task.${id}.who`] = person(at % 2 === 0 ? 'chair' : 'pro1');
  });
  await ask.act('chair', 'workshop.set', { workshop, seen: now.seen, set });
  for (const [at, [, , done]] of tasks.entries()) {
    if (done) await ask.act('chair', 'task.tick', { workshop, task: now.tasks[at]?.id, done });
  }
  if (!draft) {
    const { clock: ready } = await ask.query('chair', 'clock', { network, clock });
    await ask.act('chair', 'clock.publish', { clock, seen: ready?.seen });
  }
  return { network, clock, workshop, date };
}

const PATIENCE_MS = 15_000;

/** Waits until what is asked for satisfies; throws with the last answer where it does not in time. */
export async function until<T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > end) throw new Error(`waited in vain: ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What pages complained of, without the browser's own lines about answers like 404 and 422. */
export const real = (troubles: readonly string[] = []): readonly string[] =>
  troubles.filter((trouble) => !trouble.includes('Failed to load resource'));
