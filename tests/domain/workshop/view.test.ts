/** What ring, list and page show of a workshop, to planners and to everybody else. */
import { newWorkshop } from '#domain/workshop/new.ts';
import { maySee, rowOf } from '#domain/workshop/view.ts';
import { lacks } from '#domain/workshop/when.ts';
import { CLOCK, day, newId, PLANNER, Play, ref, room, somebody, text } from './scenario.ts';

const START = '2026-11-01 10:00';
const row = (play: Play, viewer = PLANNER) => rowOf(play.workshop, viewer, play.now);

describe('the row', () => {
  test('room is the sum of the ways that it is held in; one unlimited makes it unlimited', () => {
    const of = (form: 'in-person' | 'remote' | 'hybrid', inPerson: number | null, remote: number | null) =>
      row(new Play(START, { form, ...room(inPerson, remote) })).room;
    expect(of('hybrid', 30, 20)).toBe(50);
    expect(of('in-person', 30, null)).toBe(30);
    expect(of('remote', 30, null)).toBeNull();
    expect(of('hybrid', 30, null)).toBeNull();
  });

  test('start, end and state follow from date and time in Helsinki', () => {
    const play = new Play(START);
    expect(row(play)).toMatchObject({
      start: '2026-11-26T11:00:00.000Z',
      end: '2026-11-26T13:00:00.000Z',
      state: 'coming',
    });
    expect(row(play.until('2026-11-26 14:59')).state).toBe('coming');
    expect(row(play.until('2026-11-26 15:00')).state).toBe('held');
    expect(row(play.planner({ verb: 'workshop.remove' })).state).toBe('cancelled');
    expect(row(new Play(START, { published: false, time: null }))).toMatchObject({ start: null, end: null });
  });

  test('mine, and my role as holder or backup of a role or a task', () => {
    const play = new Play(START, room(1)).signUp('A').signUp('B').task('Hanna');
    play.planner({ verb: 'role.add', name: 'Vetäjä', about: text('') });
    play.set({ field: `role.${play.workshop.roles[0]!.id}.backup`, value: ref('Varalla') });
    const seen = (name: string) => {
      const { mine, myRole } = row(play, somebody(name));
      return [mine, myRole];
    };
    expect(['A', 'B', 'Hanna', 'Varalla', 'X'].map(seen)).toEqual([
      ['in', false],
      ['waiting', false],
      [null, true],
      [null, true],
      [null, false],
    ]);
    expect(row(play)).toMatchObject({ taken: 1, missingBackups: [] });
  });

  test('preparation runs from the first due date to the day, and counts what is done', () => {
    const play = new Play(START);
    expect(row(play).preparation).toBeNull();
    play.task('A', '2026-11-20').task('B', '2026-11-05').task('C');
    play.planner({ verb: 'task.tick', task: play.workshop.tasks[0]!.id, done: true });
    expect(row(play).preparation).toEqual({ from: '2026-11-05', to: '2026-11-26', done: 1, of: 3 });
  });
});

describe('the page', () => {
  test('drafts are planners’ to see, what was taken from them nobody’s', () => {
    const draft = new Play(START, { published: false });
    expect([maySee(draft.workshop, PLANNER), maySee(draft.workshop, somebody('A'))]).toEqual([true, false]);
    draft.planner({ verb: 'workshop.remove' });
    expect(maySee(draft.workshop, PLANNER)).toBe(false);
    const cancelled = new Play(START).planner({ verb: 'workshop.remove' });
    expect(maySee(cancelled.workshop, somebody('A'))).toBe(true);
  });

  test('who holds what, and what the viewer may tick', () => {
    const play = new Play(START).task('Hanna').task('Sami');
    const { tasks, canEdit, clock, themes, seen } = play.view(somebody('Hanna'));
    expect(tasks.map((t) => [t.who, t.canTick])).toEqual([
      [{ person: 'tenant-1|Hanna', name: 'Hanna', me: true }, true],
      [{ person: 'tenant-1|Sami', name: 'Sami', me: false }, false],
    ]);
    expect([canEdit, clock, themes, seen]).toEqual([
      false,
      { id: 'clock-1', label: '2026–2027', state: 'published' },
      CLOCK.themes,
      play.workshop.rev,
    ]);
    expect(play.view()).toMatchObject({ canEdit: true, tasks: [{ canTick: true }, { canTick: true }] });
  });

  test('reminders of this workshop are each person’s own', () => {
    const play = new Play(START).by(somebody('A'), { verb: 'reminder.stop', off: true });
    play.by(somebody('A'), { verb: 'reminder.stop', off: true });
    expect(['A', 'B'].map((name) => play.view(somebody(name)).remindersOff)).toEqual([true, false]);
  });
});

describe('a new workshop', () => {
  test('as a copy: roles without persons, tasks undone, nobody signed up', () => {
    const made = newWorkshop(
      {
        ...{ id: newId(), tenant: 't', network: CLOCK.network, clock: CLOCK.id, published: false },
        ...{ title: text('Paja'), theme: null, date: day('2027-09-02'), time: '13:00', minutes: 180 },
        roles: [{ name: 'Vetäjä', about: text('Avaa') }],
        tasks: [{ text: text('Kutsu'), due: day('2027-08-01') }],
      },
      new Play(START).now,
      newId,
    );
    expect(made.roles).toEqual([
      { id: expect.any(String), name: 'Vetäjä', about: 'Avaa', holder: null, backup: null },
    ]);
    expect(made.tasks[0]).toMatchObject({ text: 'Kutsu', done: false, who: null, backup: null });
    expect([made.minutes, made.form, made.signups, made.rev]).toEqual([180, 'in-person', [], 1]);
    expect(lacks(made)).toEqual(['theme']);
    expect(lacks({ ...made, time: null, title: text('') })).toEqual(['date', 'title', 'theme']);
  });
});
