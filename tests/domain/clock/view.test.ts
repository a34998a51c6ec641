/** What somebody sees of a clock: who sees drafts, consultation dates, PDSA items, and what planning has to mend. */
import { chosenClock } from '#domain/clock/view.ts';
import { withDate, withForm } from '#domain/series/change.ts';
import type { Id } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import {
  at,
  centre,
  clock,
  day,
  development,
  key,
  NOW,
  newId,
  PIA,
  text,
  viewed,
  workshop,
} from './scenario.ts';

const RUNNING = clock('2026-08');
const DRAFT = clock('2027-08', { state: 'draft' });
const planner = { planner: true };

test('drafts are for planners, clocks that were taken away for nobody', () => {
  const removed = clock('2028-08', { state: 'removed' });
  const clocks = [DRAFT, RUNNING, removed];
  expect(viewed({ clocks }).clocks.map(({ id }) => id)).toEqual([RUNNING.id]);
  expect(viewed({ clocks }, planner).clocks.map(({ id, when }) => [id, when])).toEqual([
    [RUNNING.id, 'running'],
    [DRAFT.id, 'planned'],
  ]);
  const today = day('2026-11-26');
  expect(chosenClock(clocks, false, DRAFT.id, today)).toBeNull();
  expect(chosenClock(clocks, true, DRAFT.id, today)).toBe(DRAFT);
  expect(chosenClock(clocks, true, removed.id, today)).toBeNull();
  expect(chosenClock([DRAFT], false, null, today)).toBeNull();
});

test('workshops by date, undated last; cancelled ones are in, those taken away are not; a theme that is gone is none', () => {
  const made = [
    workshop({ title: text('B'), date: day('2027-01-14') }, { state: 'cancelled' }),
    workshop({ title: text('A') }),
    workshop({ title: text('C') }, { state: 'removed' }),
    workshop({ title: text('D'), date: null, time: null, theme: 'gone' as Id }),
  ];
  expect(
    viewed({ workshops: made }).workshops.map(({ title, state, theme }) => [title, state, theme]),
  ).toEqual([
    ['A', 'coming', 'theme-1'],
    ['B', 'cancelled', 'theme-1'],
    ['D', 'coming', null],
  ]);
});

test('nothing of a plan is shown to others than planners, nor of a published clock', () => {
  expect(viewed({ clock: DRAFT }).plan).toBeNull();
  expect(viewed({}, planner).plan).toBeNull();
  expect(viewed({ clock: DRAFT }, planner).plan).not.toBeNull();
  expect([viewed({}).canEdit, viewed({}, planner).canEdit]).toEqual([false, true]);
});

describe('before publishing', () => {
  const role = { id: newId(), name: 'Fasilitaattori', about: text(''), holder: null };
  const made = {
    christmas: workshop({ date: day('2027-12-24') }, {}, DRAFT),
    early: workshop({ date: day('2027-09-02'), time: '12:00', minutes: 120 }, {}, DRAFT),
    late: workshop({ date: day('2027-09-02'), time: '13:59', minutes: 30 }, {}, DRAFT),
    after: workshop({ date: day('2027-09-02'), time: '14:29' }, {}, DRAFT),
    cancelled: workshop(
      { date: day('2027-09-02'), time: '14:00', title: text('') },
      { state: 'cancelled' },
      DRAFT,
    ),
    outside: workshop({ date: day('2028-08-01') }, {}, DRAFT),
    bare: workshop({ title: text(''), theme: null, date: null, time: null }, {}, DRAFT),
    timeless: workshop({ time: null }, { roles: [{ ...role, backup: null }] }, DRAFT),
    backed: workshop(
      { date: day('2027-10-07') },
      { roles: [{ ...role, backup: { person: null, name: 'Sari' } }] },
      DRAFT,
    ),
  };
  const of = (parts: Parameters<typeof viewed>[0] = {}) => {
    const { plan } = viewed({ clock: DRAFT, workshops: Object.values(made), ...parts }, planner);
    if (!plan) throw new Error('no plan');
    return plan;
  };

  test('what is missing and what warns', () => {
    expect(of()).toMatchObject({
      noDate: [made.bare.id, made.timeless.id],
      noTitle: [made.bare.id],
      noTheme: [made.bare.id],
      onHoliday: [{ workshop: made.christmas.id, holiday: 'christmas-eve' }],
      overlapping: [made.early.id, made.late.id],
      outside: [made.outside.id, made.timeless.id],
      noBackup: [{ workshop: made.timeless.id, roles: ['Fasilitaattori'] }],
      clashes: [],
      canPublish: false,
    });
  });

  test('it can be published when nothing is missing and no other clock has its months', () => {
    const ready = [made.christmas, made.early, made.late];
    expect(of({ workshops: ready }).canPublish).toBe(true);
    const near = clock('2026-09');
    const clashing = of({ workshops: ready, clocks: [DRAFT, RUNNING, near] });
    expect([clashing.canPublish, clashing.clashes.map(({ id }) => id)]).toEqual([false, [near.id]]);
  });

  test('what the copy moved, as long as it stands there', () => {
    const move = (to: Workshop, date = to.date ?? '') => ({
      ...{ workshop: to.id, title: to.title, wanted: '2027-12-31', date, why: 'christmas-eve' },
    });
    const stays = move(made.christmas);
    const moves = [stays, move(made.early, '2027-09-09'), { ...stays, workshop: 'gone' }];
    const copied = clock('2027-08', { state: 'draft', copiedFrom: RUNNING.id, moves });
    const plan = of({ clock: copied, source: { clock: RUNNING, workshops: [] } });
    expect([plan.moves, plan.copiedFrom?.id]).toEqual([[stays], RUNNING.id]);
  });

  test('lessons: from five answers on, best first', () => {
    const evaluated = (title: string, tens: number, zeros: number, lines: string[] = []) => {
      const one = workshop({ title: text(title), date: day('2026-09-03') });
      const recommend = [zeros, 0, 0, 0, 0, 0, 0, 0, 0, 0, tens];
      const shown = lines.map((line) => ({ id: newId(), text: text(line) }));
      return { ...one, evaluation: { ...one.evaluation, recommend, lines: shown } };
    };
    const workshops = [
      evaluated('Huono', 2, 3),
      evaluated('Hyvä', 5, 0, ['Lisää tätä']),
      evaluated('Vähän', 4, 0),
    ];
    const copied = clock('2027-08', { state: 'draft', copiedFrom: RUNNING.id });
    const { lessons } = of({ clock: copied, source: { clock: RUNNING, workshops } });
    expect(lessons.map(({ title, nps, line }) => [title, nps, line])).toEqual([
      ['Hyvä', 100, 'Lisää tätä'],
      ['Huono', -20, null],
    ]);
  });
});

describe('consultation dates', () => {
  const koivuranta = centre('Koivuranta');
  const lepola = centre('Lepola', { weekday: 2, time: '12:30', minutes: 45 });
  const rows = (of: typeof koivuranta) => viewed({ centres: [of] }).consultations;

  test('twelve of each centre, own centre first on the same day, past ones held, cases as announced', () => {
    const announced = new Map([['koivuranta.2026-11-03' as Id, 4]]);
    const view = viewed({ centres: [koivuranta, lepola], announced }, { centre: lepola.id });
    expect(view.consultations).toHaveLength(24);
    expect(view.consultations.slice(6, 10).map((r) => [r.centre, r.date, r.own, r.state, r.cases])).toEqual([
      ['Lepola', '2026-11-03', true, 'held', null],
      ['Koivuranta', '2026-11-03', false, 'held', 4],
      ['Lepola', '2026-12-01', true, 'coming', null],
      ['Koivuranta', '2026-12-01', false, 'coming', null],
    ]);
    expect(view.consultations[8]).toMatchObject({
      ...{ time: '12:30', start: '2026-12-01T10:30:00.000Z', end: '2026-12-01T11:15:00.000Z' },
    });
    expect(view.centres.map(({ name, own }) => [name, own])).toEqual([
      ['Lepola', true],
      ['Koivuranta', false],
    ]);
  });

  test('a cancelled month stays and says so; a date moved out of the clock leaves it, one moved in comes', () => {
    const july = withDate(koivuranta, day('2027-07-06'), 'cancelled', NOW);
    expect(rows(july).filter(({ state }) => state === 'cancelled')).toMatchObject([{ date: '2027-07-06' }]);
    const out = withDate(koivuranta, day('2027-07-06'), { date: day('2027-08-10'), time: null }, NOW);
    expect(rows(out)).toHaveLength(11);
    const into = withDate(koivuranta, day('2026-07-07'), { date: day('2026-08-18'), time: '10:00' }, NOW);
    expect(rows(into)).toHaveLength(13);
    expect(rows(into)[1]).toMatchObject({ date: '2026-08-18', time: '10:00', movedFrom: '2026-07-07' });
  });

  test('past dates stay what they were when the rule is changed', () => {
    const { id, centre: name, chairs, backups, services, language, joinUrl } = koivuranta;
    const form = { id, centre: name, chairs, backups, services, language, joinUrl };
    const changed = withForm(
      koivuranta,
      { ...form, nth: 2, weekday: 3, time: '10:00', minutes: 60 },
      { id, tenant: koivuranta.tenant, by: PIA.person, chat: null, now: NOW },
    );
    expect(
      rows(changed)
        .map(({ date, time }) => `${date} ${time}`)
        .slice(2, 6),
    ).toEqual(['2026-10-06 09:00', '2026-11-03 09:00', '2026-12-09 10:00', '2027-01-13 10:00']);
  });
});

describe('PDSA items', () => {
  const step = (date: string | null, done = false) => ({
    date: date === null ? null : day(date),
    text: text(''),
    done,
  });
  const steps = {
    plan: step('2026-09-01', true),
    do: step('2026-11-02'),
    study: step('2027-01-15'),
    act: step(null),
  };

  test('the step that has begun runs until the next begins, and not when it is done', () => {
    const running = (over: Partial<typeof steps>, now = NOW) =>
      viewed({ developments: [development({ steps: { ...steps, ...over } })] }, {}, now)
        .developments[0]?.steps.filter(({ now: is }) => is)
        .map(({ step: s }) => s);
    expect(running({})).toEqual(['do']);
    expect(running({ do: step('2026-11-02', true) })).toEqual([]);
    expect(running({}, at('2027-01-14T22:00:00.000Z'))).toEqual(['study']);
    expect(running({ plan: step('2026-12-01'), do: step(null), study: step(null) })).toEqual([]);
  });

  test('those of the clock’s months, and undated ones unless it is past; by the first date', () => {
    const dated = development({ title: text('Päivätty'), steps });
    const undated = development({ title: text('Päiväämätön') });
    const later = development({ title: text('Myöhempi'), steps: { ...steps, plan: step('2026-10-01') } });
    const elsewhere = development({
      steps: { ...steps, plan: step('2025-01-01'), do: step(null), study: step(null) },
    });
    const removed = development({ state: 'removed' });
    const developments = [undated, later, dated, elsewhere, removed];
    expect(viewed({ developments }).developments.map(({ title }) => title)).toEqual([
      'Päivätty',
      'Myöhempi',
      'Päiväämätön',
    ]);
    const past = clock('2025-08');
    expect(viewed({ developments, clock: past, clocks: [past, RUNNING] }).developments).toEqual([]);
  });

  test('the workshop that it belongs to is named where the viewer may see it', () => {
    const own = workshop({ title: text('Kuntoutuspaja') });
    const secret = workshop({ title: text('Luonnos') }, {}, DRAFT);
    const named = (of: Workshop, viewer = {}) =>
      viewed({ workshops: [of], developments: [development({ workshop: of.id })] }, viewer).developments[0]
        ?.workshop;
    expect(named(own)).toEqual({ id: own.id, title: 'Kuntoutuspaja' });
    expect(named(secret)).toBeNull();
    expect(named(secret, planner)).toMatchObject({ title: 'Luonnos' });
    const far = development({ workshop: 'far' as Id });
    expect(
      viewed({ developments: [far], titles: new Map([['far' as Id, 'Muu']]) }).developments[0]?.workshop,
    ).toEqual({
      id: 'far',
      title: 'Muu',
    });
  });
});

test('own rows are marked, and nothing of other people is in the view', () => {
  const one = workshop(
    {},
    { signups: [{ person: key('Salla'), name: 'Salla', service: 'kela', way: 'in-person', waiting: false }] },
  );
  const view = viewed({ workshops: [one] }, { person: key('Salla') });
  expect(view.workshops[0]).toMatchObject({ mine: 'in', taken: 1 });
  expect(JSON.stringify(viewed({ workshops: [one] }))).not.toContain('Salla');
});
