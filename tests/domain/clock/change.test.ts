/** Themes, publishing, taking drafts away: who may, and why not. */
import { type ClockContext, cannotBegin, decide, newClock } from '#domain/clock/change.ts';
import type { ClockCommand } from '#domain/clock/commands.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { Id } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { ADMIN, by, clock, day, key, MEMBER, newId, PIA, THEME, text, workshop } from './scenario.ts';

const DRAFT = clock('2027-08', { state: 'draft' });
const READY = workshop({ date: day('2027-09-02') }, {}, DRAFT);

function tried(
  command: ClockCommand,
  {
    of = DRAFT,
    workshops = [READY] as readonly Workshop[],
    clocks = [of] as readonly Clock[],
    actor = PIA,
  } = {},
) {
  const ctx: ClockContext = { ...by(actor), workshops, clocks };
  return decide(of, command, ctx);
}
const kind = (result: ReturnType<typeof tried>) =>
  result.ok ? result.value.clock.state : result.refusal.kind;
const publish: ClockCommand = { verb: 'clock.publish', seen: 1 };

describe('publishing', () => {
  test('demands dates with times, titles and themes that are there', () => {
    expect(kind(tried(publish))).toBe('published');
    for (const lacking of [
      { date: null },
      { time: null },
      { title: text('') },
      { theme: null },
      { theme: 'gone' as Id },
    ]) {
      expect(kind(tried(publish, { workshops: [READY, workshop(lacking, {}, DRAFT)] }))).toBe('notReady');
    }
  });

  test('what was taken away is not asked for, and missing backups only warn', () => {
    const gone = workshop({ date: null }, { state: 'removed' }, DRAFT);
    const role = workshop(
      { date: day('2027-09-09'), roles: [{ name: 'Fasilitaattori', about: text('') }] },
      {},
      DRAFT,
    );
    expect(kind(tried(publish, { workshops: [gone, role] }))).toBe('published');
    expect(kind(tried(publish, { workshops: [] }))).toBe('published');
  });

  test('a workshop outside the twelve months, or another published clock in them', () => {
    const outside = workshop({ date: day('2028-08-01') }, {}, DRAFT);
    expect(kind(tried(publish, { workshops: [outside] }))).toBe('outsideClock');
    const near = clock('2026-09');
    const beside = clock('2026-08');
    const draft = clock('2027-01', { state: 'draft' });
    expect(kind(tried(publish, { clocks: [DRAFT, near] }))).toBe('clashes');
    expect(kind(tried(publish, { clocks: [DRAFT, beside, draft, clock('2028-08')] }))).toBe('published');
  });

  test('once, by a planner who has seen what stands, and not while a copy is being made', () => {
    expect(kind(tried(publish, { actor: MEMBER }))).toBe('notAllowed');
    expect(kind(tried(publish, { actor: ADMIN }))).toBe('notAllowed');
    expect(kind(tried({ ...publish, seen: 0 }))).toBe('changedMeanwhile');
    expect(kind(tried(publish, { of: { ...DRAFT, untold: true } }))).toBe('changedMeanwhile');
    expect(kind(tried(publish, { of: { ...DRAFT, state: 'published' } }))).toBe('unchanged');
    expect(kind(tried(publish, { of: { ...DRAFT, state: 'removed' } }))).toBe('noLongerThere');
    expect(tried(publish)).toMatchObject({ ok: true, value: { clock: { untold: true, rev: 2 } } });
  });
});

describe('themes', () => {
  const [kept] = DRAFT.themes;
  if (!kept) throw new Error('a theme');
  const set = (themes: Extract<ClockCommand, { verb: 'clock.themes' }>['themes']): ClockCommand => ({
    verb: 'clock.themes',
    seen: 1,
    themes,
  });

  test('keep their ids, and new ones get their own', () => {
    const result = tried(set([kept, { id: null, name: text('Nuoret'), colour: 2 }]));
    expect(result).toMatchObject({
      ok: true,
      value: { clock: { themes: [kept, { name: 'Nuoret', colour: 2 }], rev: 2 }, conflicts: [] },
    });
    expect(result.ok && result.value.clock.themes[1]?.id).toBeTruthy();
  });

  test('at most eight, each with a name and a colour of its own', () => {
    const many = Array.from({ length: 9 }, (_, k) => ({
      id: null,
      name: text(`T${k}`),
      colour: ((k % 8) + 1) as 1,
    }));
    expect(kind(tried(set(many)))).toBe('tooMany');
    expect(kind(tried(set(many.slice(0, 8)), { workshops: [] }))).toBe('draft');
    expect(kind(tried(set([kept, { ...kept, id: null }])))).toBe('badField');
    expect(kind(tried(set([{ ...kept, name: text('') }])))).toBe('badField');
    expect(kind(tried(set([{ ...kept, id: newId() }])))).toBe('noLongerThere');
  });

  test('a theme in use cannot leave a published clock, but a draft', () => {
    const published = clock('2026-08');
    expect(kind(tried(set([]), { of: published, workshops: [workshop({})] }))).toBe('notReady');
    expect(kind(tried(set([]), { of: published, workshops: [workshop({}, { state: 'removed' })] }))).toBe(
      'published',
    );
    expect(kind(tried(set([])))).toBe('draft');
  });
});

describe('two planners at the themes', () => {
  const olli = { ...MEMBER, person: key('Olli'), name: 'Olli', planner: true };
  const [first, second] = [
    { id: THEME, name: text('Kuntoutus'), colour: 1 as const },
    { id: newId(), name: text('Nuoret'), colour: 2 as const },
  ];
  const two = clock('2027-08', { state: 'draft', themes: [first, second] });
  const [one, other] = [{ id: first.id }, { id: second.id }];
  type Themes = Extract<ClockCommand, { verb: 'clock.themes' }>['themes'];
  function saved(themes: Themes, of = two, actor = PIA, seen = 1) {
    const result = tried({ verb: 'clock.themes', seen, themes }, { of, actor });
    if (!result.ok) throw new Error(result.refusal.kind);
    return result.value;
  }
  const said = (of: Clock) => of.themes.map(({ name, colour }) => `${name} ${colour}`);

  test('different themes, and name and colour of one, merge; both new ones are there, each with its own colour', () => {
    const { clock: pias } = saved([
      { ...one, name: text('Arki') },
      other,
      { id: null, name: text('Uni'), colour: 3 },
    ]);
    const met = saved(
      [
        { ...one, colour: 5 },
        { ...other, name: text('Perheet') },
        { id: null, name: text('Työ'), colour: 3 },
      ],
      pias,
      olli,
    );
    expect(said(met.clock)).toEqual(['Arki 5', 'Perheet 2', 'Uni 3', 'Työ 1']);
    expect(met.conflicts).toEqual([]);
  });

  test('the same theme: both names come back, and keeping mine undoes nothing else', () => {
    const { clock: pias } = saved([
      { ...one, name: text('Arki') },
      { ...other, name: text('Perheet') },
    ]);
    const met = saved([{ ...one, name: text('Kotona') }, other], pias, olli);
    expect(met.clock).toBe(pias);
    const field = `theme.${first.id}.name`;
    expect(met.conflicts).toEqual([{ field, yours: 'Kotona', theirs: 'Arki', by: 'Pia' }]);
    const kept = saved([{ ...one, name: text('Kotona') }, other], pias, olli, pias.rev);
    expect([said(kept.clock), kept.conflicts]).toEqual([['Kotona 1', 'Perheet 2'], []]);
  });

  test('a colour that somebody took a moment ago: both are shown, and the theme keeps its own', () => {
    const { clock: pias } = saved([one, other, { id: null, name: text('Uni'), colour: 3 }]);
    const met = saved(
      [one, { ...other, name: text('Perheet'), colour: 3 }, { id: null, name: text('Työ'), colour: 2 }],
      pias,
      olli,
    );
    expect(said(met.clock)).toEqual(['Kuntoutus 1', 'Perheet 2', 'Uni 3', 'Työ 4']);
    const field = `theme.${second.id}.colour`;
    expect(met.conflicts).toEqual([{ field, yours: 3, theirs: 2, by: 'Pia' }]);
    expect(said(saved([one, { ...other, colour: 5 }], pias, olli).clock)).toEqual([
      'Kuntoutus 1',
      'Nuoret 5',
      'Uni 3',
    ]);
  });

  test('the colour of a theme that was to go, and stays, is not given away; nor one that a theme keeps', () => {
    const { clock: pias } = saved([{ ...one, name: text('Arki') }, other]);
    const fresh = { id: null, name: text('Työ'), colour: 1 as const };
    const met = saved([{ ...other, colour: 3 }, fresh], pias, olli);
    expect(said(met.clock)).toEqual(['Arki 1', 'Nuoret 3', 'Työ 2']);
    expect(met.conflicts.map(({ field }) => field)).toEqual([`theme.${first.id}`]);
    expect(said(saved([{ ...other, colour: 1 }], pias, olli).clock)).toEqual(['Arki 1', 'Nuoret 2']);

    const { clock: third } = saved([one, other, { id: null, name: text('Uni'), colour: 5 }]);
    const turned = saved(
      [
        { ...one, colour: 5 },
        { ...other, name: text('Perheet'), colour: 1 },
      ],
      third,
      olli,
    );
    expect(said(turned.clock)).toEqual(['Kuntoutus 1', 'Perheet 2', 'Uni 5']);
    expect(turned.conflicts.map(({ theirs, by }) => [theirs, by])).toEqual([
      [1, 'Pia'],
      [2, 'Pia'],
    ]);
  });

  test('a theme that somebody took away while another renamed it: asked, and it comes back with its id', () => {
    const { clock: pias } = saved([other]);
    const met = saved([{ ...one, name: text('Arki') }, other], pias, olli);
    expect(met.conflicts).toMatchObject([{ field: `theme.${first.id}`, theirs: null, by: 'Pia' }]);
    const kept = saved([{ ...first, name: text('Arki') }, other], pias, olli, pias.rev);
    expect(kept.clock.themes).toEqual([second, { ...first, name: 'Arki' }]);
  });

  test('a save that says nothing new leaves the clock as it is', () => {
    expect(saved([first, second]).clock).toBe(two);
  });
});

test('a draft can be taken away and back, a published clock not', () => {
  const removed = tried({ verb: 'clock.remove' });
  expect(kind(removed)).toBe('removed');
  if (!removed.ok) return;
  expect(kind(tried({ verb: 'clock.restore' }, { of: removed.value.clock }))).toBe('draft');
  expect(kind(tried({ verb: 'clock.remove' }, { of: removed.value.clock }))).toBe('unchanged');
  expect(kind(tried({ verb: 'clock.restore' }))).toBe('unchanged');
  expect(kind(tried({ verb: 'clock.remove' }, { of: clock('2026-08') }))).toBe('notADraft');
});

test('who may begin one, and when', () => {
  const begin = (month: string, actor = PIA, clocks: readonly Clock[] = []) =>
    cannotBegin(month, { actor, clocks })?.refusal.kind ?? 'begins';
  expect(begin('2027-08')).toBe('begins');
  expect(begin('2027-08', MEMBER)).toBe('notAllowed');
  expect(begin('0001-08')).toBe('badField');
  const many = Array.from({ length: 60 }, (_, k) => clock('2027-08', { id: `c${k}` as Id }));
  expect(begin('2027-08', PIA, many)).toBe('tooMany');
  const made = newClock({
    ...clock('2028-01'),
    copiedFrom: null,
    themes: [{ ...clock('2028-01').themes[0]!, id: THEME }],
  });
  expect(made).toMatchObject({ state: 'draft', rev: 1, untold: false });
});
