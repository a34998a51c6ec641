/** A network with a published clock in the tests' world: workshops of 2026–2027, and who they are planned by. */
import type { Identity } from '#app/planning.ts';
import type { Form, Way } from '#contract/clock.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { FieldChange } from '#domain/workshop/commands.ts';
import type { FilteredText } from '#identifiers/types.ts';
import { TENANT } from './activity.ts';
import { CHAIR, type Person, type World } from './world.ts';

export const text = (words: string) => words as FilteredText;
export const who = (person: Person, admin = false): Identity => ({
  tenant: TENANT,
  person: person.key,
  name: person.name,
  admin,
});

export interface Planned {
  readonly title: string;
  readonly date: string;
  readonly time?: string;
  readonly form?: Form;
  readonly set?: readonly FieldChange[];
}

export interface Clocks {
  readonly network: Id;
  readonly clock: Id;
  readonly workshops: readonly Id[];
  /** Changes fields of a workshop as its planner. */
  set(w: Id, ...set: readonly FieldChange[]): Promise<void>;
  signUp(person: Person, w: Id, way: Way, service?: string): Promise<void>;
}

function must<T>(result: { ok: true; value: T } | { ok: false; refusal: { kind: string } } | null): T {
  if (!result?.ok) throw new Error(`refused: ${result?.refusal.kind ?? 'null'}`);
  return result.value;
}

/** Made and published at `then`, before the first of them; the world's clock is put back. */
export async function openClocks(
  w: World,
  planned: readonly Planned[],
  then = '2026-07-01T07:00:00.000Z',
): Promise<Clocks> {
  const { app, now } = w;
  w.now = then as Instant;
  const chair = who(CHAIR);
  const network = must(
    await app.createNetwork(who(CHAIR, true), 'Koivuranta ja Satamapuisto', [
      { person: CHAIR.key, name: CHAIR.name },
    ]),
  );
  const { clock } = must(await app.createClock(chair, network, '2026-08', null));
  const themes = [{ id: null, name: text('Kuntoutus ja arki'), colour: 4 as const }];
  must(await app.clock(chair, clock, { verb: 'clock.themes', seen: 1, themes }));
  const view = async () => await app.clockView(chair, network, clock);
  const theme = ((await view())?.clock?.themes[0]?.id ?? null) as Id | null;
  const workshops: Id[] = [];
  const set = async (id: Id, ...changes: readonly FieldChange[]) => {
    const seen = (await app.workshopState(id))?.rev ?? 0;
    must(await app.workshop(chair, id, { verb: 'workshop.set', seen, set: changes }));
  };
  for (const { title, date, time = '13:00', form = 'in-person', set: changes = [] } of planned) {
    const made = { clock, title: text(title), theme, date: date as LocalDate, time, minutes: 120, form };
    const id = must(await app.addWorkshop(chair, made));
    if (changes.length > 0) await set(id, ...changes);
    workshops.push(id);
  }
  must(await app.clock(chair, clock, { verb: 'clock.publish', seen: (await view())?.clock?.seen ?? 0 }));
  w.now = now;
  return {
    ...{ network, clock, workshops, set },
    async signUp(person, id, way, service = 'kela') {
      must(await app.workshop(who(person), id, { verb: 'signup.add', way, service }));
    },
  };
}
