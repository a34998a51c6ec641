/** The rest of the example's network: the second centre, PDSA items, what the personas have said of themselves. */
import type { ServiceId } from '#contract/values.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import {
  type Id,
  type LocalDate,
  localDate,
  monthOf,
  nthWeekday,
  plusDays,
  type Weekday,
} from '#domain/time.ts';
import { type MadeClock, must, type Stage } from './example-clock.ts';
import { EXPECTED } from './example-content.ts';
import { ExampleFailed } from './example-failed.ts';
import { PERSONAS, type PersonaId } from './personas.ts';

const WEDNESDAY: Weekday = 3;
const LINK = 'https://teams.microsoft.com/l/meetup-join/harjoitus-toinen';
/** The workshop that one PDSA item came from. */
const FROM_WORKSHOP = 3;

/**
 * The second centre, on a Wednesday in another week than the first's `nth`. Its date two months ahead is
 * moved by a week, that of the month after is cancelled.
 */
async function secondCentre({ words, at, who, now }: Stage, network: Id, nth: number): Promise<void> {
  const app = at(now);
  const admin = who('admin');
  const own = ((nth + 1) % 4) + 1;
  const form = {
    ...{ id: null, network, centre: words.other, joinUrl: LINK, nth: own, weekday: WEDNESDAY },
    ...({ time: '14:00', minutes: 60, language: 'fi', chat: null } as const),
    services: EXPECTED.map((id) => ({ id, name: null })),
    chairs: [who('backup').person],
    backups: [who('chair').person],
  };
  const { centre } = must('centre', await app.saveCentre(admin, form));
  const rule = (ahead: number): LocalDate => nthWeekday(monthOf(localDate(now), ahead), own, WEDNESDAY);
  must('move', await app.setDate(admin, centre, rule(2), { date: plusDays(rule(2), 7), time: null }));
  must('cancel', await app.setDate(admin, centre, rule(3), 'cancelled'));
}

/** From a phenomenon, now in its third step; and from a workshop, not begun yet. */
async function developments(stage: Stage, network: Id, { workshops }: MadeClock): Promise<void> {
  const { words, at, who, clean, now } = stage;
  const [app, chair] = [at(now), who('chair')];
  const day = localDate(now);
  const plans = [
    { from: 'phenomenon', workshop: null, starts: [-110, -75, -12, 25], done: 2 },
    { from: 'workshop', workshop: workshops[FROM_WORKSHOP] ?? null, starts: [45, 80, 150, 190], done: 0 },
  ] as const;
  await Promise.all(
    plans.map(async ({ from, workshop, starts, done }, k) => {
      const text = words.developments[k];
      if (!text) throw new ExampleFailed('development');
      const origin = clean(text.origin);
      const made = { network, title: clean(text.title), from, origin, workshop };
      const id = must('development', await app.addDevelopment(chair, made));
      const set = (['plan', 'do', 'study', 'act'] as const).flatMap((step, n) => [
        { field: `${step}.date` as const, value: plusDays(day, starts[n] ?? 0) },
        { field: `${step}.text` as const, value: clean(text.steps[n] ?? '') },
        ...(n < done ? [{ field: `${step}.done` as const, value: true }] : []),
      ]);
      const seen = 1;
      const { conflicts } = must(
        'development',
        await app.development(chair, id, { verb: 'development.set', seen, set }),
      );
      if (conflicts.length > 0) throw new ExampleFailed('development');
    }),
  );
}

const SERVICES: Partial<Record<PersonaId, ServiceId>> = {
  pro1: 'kuntoutus',
  pro2: 'psykiatria-paihde',
  pro3: DEFAULT_SERVICES[0],
};

/** `nth`: of the first centre's meetings. */
export async function loadNetwork(stage: Stage, network: Id, running: MadeClock, nth: number): Promise<void> {
  const app = stage.at(stage.now);
  await Promise.all([
    secondCentre(stage, network, nth),
    developments(stage, network, running),
    ...Object.entries(SERVICES).map(([persona, service]) =>
      app.setMe(stage.who(persona as PersonaId), { service }),
    ),
  ]);
}

/** Everybody's own centre is the one whose chat was connected. */
export async function settle({ at, who, now }: Stage, centre: string): Promise<void> {
  const app = at(now);
  const own = (await app.me(who('chair'))).centres.find(({ name }) => name === centre);
  if (!own) throw new ExampleFailed('own-centre');
  const people = PERSONAS.filter(({ external }) => !external);
  await Promise.all(people.map(({ id }) => app.setMe(who(id), { centre: own.id as Id })));
}
