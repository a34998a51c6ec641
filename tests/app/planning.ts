/** People, a network with two centres and clocks on a store of its own, all made through the application. */
import type { Identity, Result } from '#app/planning.ts';
import { personKey } from '#domain/ids.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id, LocalDate } from '#domain/time.ts';
import { restored } from '#identifiers/filtered-text.ts';
import { type Fixture, fixture, KOIVURANTA, TENANT } from './fixture.ts';

export const day = (text: string) => text as LocalDate;
export const text = restored;

export function identity(name: string, over: Partial<Identity> = {}): Identity {
  const tenant = over.tenant ?? TENANT;
  return { tenant, person: personKey(tenant, name.toLowerCase()), name, admin: false, ...over };
}
export const ARI = identity('Ari', { admin: true });
export const PIA = identity('Pia');
export const AINO = identity('Aino');
/** The same people in another tenant, an administrator there. */
export const STRANGER = identity('Pia', { tenant: 'tenant-2', admin: true });

export function done<T>(result: Result<T>): T {
  if (!result?.ok) throw new Error(`refused: ${result ? result.refusal.kind : 'gone'}`);
  return result.value;
}
export const kindOf = (result: Result<unknown>) => result && (result.ok ? 'done' : result.refusal.kind);

export interface Planned extends Fixture {
  readonly network: Id;
  readonly koivuranta: Series;
  readonly lepola: Series;
  /** A draft with a theme. */
  draft(firstMonth: string): Promise<{ readonly clock: Id; readonly theme: Id }>;
  /** A workshop of a clock, with a role, a task and everything that publishing demands. */
  workshop(clock: Id, theme: Id, date: string, title?: string): Promise<Id>;
  publish(clock: Id): Promise<void>;
}

export async function planned(start?: string): Promise<Planned> {
  const f = await fixture(start);
  const { app } = f;
  const network = done(await app.createNetwork(ARI, 'PPT-verkosto', [{ person: PIA.person, name: 'Pia' }]));
  const centre = async (name: string, time: string) => {
    const { centre: id } = done(await app.saveCentre(ARI, { ...KOIVURANTA, centre: name, time, network }));
    return (await app.series(id)) as Series;
  };
  const koivuranta = await centre('Koivuranta', '09:00');
  const lepola = await centre('Lepola', '13:00');
  const view = async (clock: Id) => {
    const found = await app.clockView(PIA, network, clock);
    if (!found?.clock) throw new Error('no clock');
    return found.clock;
  };
  return {
    ...{ ...f, network, koivuranta, lepola },
    async draft(firstMonth) {
      const { clock } = done(await app.createClock(PIA, network, firstMonth, null));
      const themes = [{ id: null, name: text('Kuntoutus arjessa'), colour: 1 }] as const;
      done(await app.clock(PIA, clock, { verb: 'clock.themes', seen: (await view(clock)).seen, themes }));
      return { clock, theme: (await view(clock)).themes[0]?.id as Id };
    },
    async workshop(clock, theme, date, title = 'Kuntoutuspaja') {
      const made = { clock, theme, title: text(title), date: day(date), time: '13:00' };
      const id = done(await app.addWorkshop(PIA, made));
      done(await app.workshop(PIA, id, { verb: 'role.add', name: 'Fasilitaattori', about: text('') }));
      done(await app.workshop(PIA, id, { verb: 'task.add', text: text('Kutsu'), due: day(date) }));
      return id;
    },
    async publish(clock) {
      done(await app.clock(PIA, clock, { verb: 'clock.publish', seen: (await view(clock)).seen }));
    },
  };
}
