/** Planners' saves: two at once, what a published workshop must keep, and who may do it. */
import type { Id } from '#domain/time.ts';
import type { FieldChange } from '#domain/workshop/commands.ts';
import { isMeant } from '#domain/workshop/outbox.ts';
import { tagsOf } from '#domain/workshop/tags.ts';
import { day, key, OTHER_PLANNER, PLANNER, Play, ref, somebody, text } from './scenario.ts';

const START = '2026-11-01 10:00';
const saveBy = (play: Play, who: typeof PLANNER, seen: number, ...set: FieldChange[]) =>
  play.by(who, { verb: 'workshop.set', seen, set });

describe('two planners', () => {
  test('different fields merge', () => {
    const play = new Play(START);
    const seen = play.workshop.rev;
    saveBy(play, PLANNER, seen, { field: 'title', value: text('Pian nimi') });
    saveBy(
      play,
      OTHER_PLANNER,
      seen,
      { field: 'place', value: 'Sali' },
      { field: 'capacity.remote', value: 9 },
    );
    expect(play.last).toMatchObject({ refusal: null, conflicts: [] });
    expect(play.workshop).toMatchObject({ title: 'Pian nimi', place: 'Sali', capacity: { remote: 9 } });
  });

  test('the same field shows both values and whose; the rest of the save is applied', () => {
    const play = new Play(START).planner({ verb: 'role.add', name: 'Vetäjä', about: text('') });
    const field = `role.${play.workshop.roles[0]!.id}.backup` as const;
    const seen = play.workshop.rev;
    saveBy(play, PLANNER, seen, { field, value: ref('Pian valinta') });
    saveBy(
      play,
      OTHER_PLANNER,
      seen,
      { field, value: ref('Ollin valinta') },
      { field: 'place', value: 'Sali' },
    );
    expect(play.last.conflicts).toEqual([
      { field, yours: ref('Ollin valinta'), theirs: ref('Pian valinta'), by: 'Pia' },
    ]);
    expect(play.workshop.roles[0]?.backup?.name).toBe('Pian valinta');
    expect(play.workshop.place).toBe('Sali');
    // Asked, and chosen: the save now names what it saw.
    saveBy(play, OTHER_PLANNER, play.workshop.rev, { field, value: ref('Ollin valinta') });
    expect(play.last.conflicts).toEqual([]);
    expect(play.workshop.roles[0]?.backup?.name).toBe('Ollin valinta');
  });

  test('the same value twice is no conflict and no new version', () => {
    const play = new Play(START);
    const seen = play.workshop.rev;
    saveBy(play, PLANNER, seen, { field: 'place', value: 'Sali' });
    const before = play.workshop;
    saveBy(play, OTHER_PLANNER, seen, { field: 'place', value: 'Sali' });
    expect(play.workshop).toBe(before);
  });

  test('a field of a part that somebody took away shows that it is gone; the rest is applied', () => {
    const play = new Play(START).task('Hanna');
    const task = play.workshop.tasks[0]!.id;
    const seen = play.workshop.rev;
    play.planner({ verb: 'part.remove', part: task });
    const field = `task.${task}.text` as const;
    saveBy(play, OTHER_PLANNER, seen, { field, value: text('Uusi') }, { field: 'place', value: 'Sali' });
    expect(play.last.conflicts).toEqual([{ field, yours: 'Uusi', theirs: null, by: 'Pia' }]);
    expect(play.workshop.place).toBe('Sali');
  });

  test('a part that never was refuses the save', () => {
    const play = new Play(START).set(
      { field: 'task.none.text', value: text('x') },
      { field: 'place', value: 'Y' },
    );
    expect(play.last.refusal?.kind).toBe('noLongerThere');
    expect(play.workshop.place).toBeNull();
  });
});

describe('what stands', () => {
  test('a published workshop keeps title, theme, date and time, inside its clock', () => {
    const play = new Play(START);
    for (const [change, kind] of [
      [{ field: 'title', value: text('') }, 'badField'],
      [{ field: 'theme', value: null }, 'badField'],
      [{ field: 'theme', value: 'theme-x' as Id }, 'badField'],
      [{ field: 'date', value: null }, 'badField'],
      [{ field: 'time', value: null }, 'badField'],
      [{ field: 'date', value: day('2027-08-01') }, 'outsideClock'],
      [{ field: 'date', value: day('2026-07-31') }, 'outsideClock'],
      [{ field: 'date', value: day('2027-07-31') }, undefined],
      [{ field: 'date', value: day('2026-08-01') }, undefined],
    ] as const) {
      expect([change, play.set(change).last.refusal?.kind]).toEqual([change, kind]);
    }
    const draft = new Play(START, { published: false });
    draft.set(
      { field: 'title', value: text('') },
      { field: 'date', value: null },
      { field: 'theme', value: null },
    );
    expect(draft.last.refusal).toBeNull();
  });

  test('an empty place is none, a service stands once', () => {
    const play = new Play(START).set(
      { field: 'place', value: '' },
      { field: 'services', value: ['kela', 'kela'] },
    );
    expect(play.workshop).toMatchObject({ place: null, services: ['kela'] });
  });

  test('of a draft it goes, of a published clock it is cancelled; both come back as they were', () => {
    const draft = new Play(START, { published: false }).planner({ verb: 'workshop.remove' });
    expect(draft.workshop.state).toBe('removed');
    expect(draft.set({ field: 'place', value: 'Sali' }).last.refusal?.kind).toBe('noLongerThere');
    expect(draft.planner({ verb: 'workshop.restore' }).workshop).toMatchObject({
      state: 'planned',
      published: false,
    });
    const open = new Play(START).signUp('A').planner({ verb: 'workshop.remove' });
    expect(open.workshop.state).toBe('cancelled');
    expect(open.planner({ verb: 'workshop.restore' }).in()).toEqual(['A']);
  });

  test('left behind by its clock’s publication because it was not complete: open as soon as it is', () => {
    const play = new Play(START, { published: false, theme: null, date: null }).publish();
    expect(play.workshop.published).toBe(false);
    play.set({ field: 'theme', value: play.clock.themes[0]!.id });
    expect(play.workshop.published).toBe(false);
    play.set({ field: 'date', value: day('2027-09-01') });
    expect(play.workshop.published).toBe(false);
    play.set({ field: 'date', value: day('2026-11-10') });
    expect(play.signUp('A').in()).toEqual(['A']);
    expect(play.workshop.reminded).toEqual(['14 2026-11-10']);
  });

  test('taken from a draft and brought back after its clock was published: open, if it is complete', () => {
    const play = new Play(START, { published: false, theme: null })
      .planner({ verb: 'workshop.remove' })
      .publish();
    expect(play.planner({ verb: 'workshop.restore' }).last.refusal?.kind).toBe('notReady');
    const whole = new Play(START, { published: false }).planner({ verb: 'workshop.remove' }).publish();
    expect(whole.planner({ verb: 'workshop.restore' }).signUp('A').in()).toEqual(['A']);
    const outside = new Play(START, { published: false, date: day('2029-01-10') })
      .planner({ verb: 'workshop.remove' })
      .publish();
    expect(outside.planner({ verb: 'workshop.restore' }).last.refusal?.kind).toBe('notReady');
    // Nor does the clock's own publication open what lies outside it.
    const late = new Play(START, { published: false, date: day('2029-01-10') }).publish();
    expect(late.workshop.published).toBe(false);
  });
});

describe('who', () => {
  const anybody = somebody('Aino');

  test('only planners plan; a task is ticked by its holder and its backup', () => {
    const play = new Play(START).task('Hanna');
    const { id } = play.workshop.tasks[0]!;
    play.set({ field: `task.${id}.backup`, value: ref('Varalla') });
    for (const command of [
      { verb: 'workshop.set', seen: 99, set: [{ field: 'place', value: 'x' }] },
      { verb: 'workshop.remove' },
      { verb: 'workshop.restore' },
      { verb: 'role.add', name: 'x', about: text('') },
      { verb: 'task.add', text: text('x'), due: null },
      { verb: 'task.template', tasks: [] },
      { verb: 'task.tick', task: id, done: true },
      { verb: 'material.add', name: text('x'), url: 'https://x.example' },
      { verb: 'part.remove', part: id },
      { verb: 'part.restore', part: id },
    ] as const) {
      expect([command.verb, play.by(anybody, command).last.refusal?.kind]).toEqual([
        command.verb,
        'notAllowed',
      ]);
    }
    for (const [name, done] of [
      ['Hanna', true],
      ['Varalla', false],
    ] as const) {
      play.by(somebody(name), { verb: 'task.tick', task: id, done });
      expect([play.last.refusal, play.workshop.tasks[0]?.done]).toEqual([null, done]);
    }
    play.planner({ verb: 'part.remove', part: id }).by(PLANNER, { verb: 'task.tick', task: id, done: true });
    expect(play.last.refusal?.kind).toBe('noLongerThere');
  });

  test('deliveries and time are nobody’s to pretend', () => {
    const play = new Play(START).signUp('A').set({ field: 'place', value: 'Sali' });
    const entry = play.workshop.outbox[0]!.id;
    const before = play.workshop;
    play.by(PLANNER, { verb: 'sent', entry } as never);
    expect([play.last.refusal?.kind, play.workshop]).toEqual(['notAllowed', before]);
  });

  test('it is found by its clock, network, tenant, and by everybody with a part in it', () => {
    const play = new Play(START).task('Hanna').signUp('Aino');
    play.planner({ verb: 'role.add', name: 'Vetäjä', about: text('') });
    play.set({ field: `role.${play.workshop.roles[0]!.id}.backup`, value: ref('Varalla') });
    expect(tagsOf(play.workshop)).toEqual(
      [
        'clock:clock-1',
        'network:network-1',
        ...['Aino', 'Hanna', 'Varalla'].map((name) => `person:${key(name)}`),
        'tenant:tenant-1',
      ].sort(),
    );
  });

  test('nothing is meant for who is not there', () => {
    const { workshop, now } = new Play(START);
    for (const effect of [
      { kind: 'promoted', to: key('A') },
      { kind: 'changed', to: key('A') },
      { kind: 'tomorrow', to: key('A'), date: day('2026-11-26') },
      { kind: 'open-tasks', to: key('A'), days: 7, date: day('2026-11-26') },
    ] as const) {
      expect(isMeant(workshop, effect, now)).toBe(false);
    }
  });
});
