/** Reminders by the calendar day: the peers' cases C38, and what else `clock.md` says. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { localDate, localTime } from '#domain/time.ts';
import { isMeant } from '#domain/workshop/outbox.ts';
import { nextDeadline } from '#domain/workshop/reminders.ts';
import { at, day, key, Play, peersCases, ref, room, somebody, text } from './scenario.ts';

const cases = peersCases();
const peers = cases ? test : test.skip;
const given = (id: string) => {
  const found = cases?.get(id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const moved = (date: string, time = '13:00') =>
  [
    { field: 'date', value: day(date) },
    { field: 'time', value: time },
  ] as const;

/** One holder with an open task, one who is in; played to the day after the workshop, in a process of that zone. */
function inZone(zone: string, date: string): { date: string; time: string; who: string }[] {
  const script = join(process.cwd(), 'tests/domain/workshop/reminders.child.ts');
  const out = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, date, '09:00'],
    {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    },
  );
  const { offset, sent } = JSON.parse(out);
  // The process does stand in another zone.
  expect(offset).not.toBe(-120);
  return sent;
}

peers('C38-1: over the end of summer time, whatever the zone of the process', () => {
  const { workshop, processTimeZones, expect: wanted } = given('C38-1');
  for (const zone of processTimeZones) {
    const sent = inZone(zone, workshop.slice(0, 10));
    expect(sent.map((s) => s.date)).toEqual(wanted.localDates);
    expect(new Set(sent.map((s) => s.time)).size).toBe(1);
    const [from, until] = String(wanted.between).split('-');
    for (const { time } of sent) expect(time >= (from ?? '') && time < (until ?? '')).toBe(true);
    expect(sent.map((s) => s.who)).toEqual(['open-tasks Hanna', 'open-tasks Hanna', 'tomorrow Sami']);
  }
});

peers('C38-2: over the beginning of summer time', () => {
  const { workshop, expect: wanted } = given('C38-2');
  const sent = inZone('UTC', workshop.slice(0, 10));
  expect(sent).toHaveLength(3);
  expect(sent[2]?.date).toBe(wanted.dayBefore);
  expect(new Set(sent.map((s) => s.time)).size).toBe(1);
});

peers('C38-3: moved after a reminder: nothing for the old date, the new one is said', () => {
  const { expect: wanted } = given('C38-3');
  const play = new Play('2026-11-01 10:00').task('Hanna').signUp('Sami').until('2026-11-20 10:00');
  expect(play.log()).toEqual(['open-tasks Hanna 2026-11-12 09:00', 'open-tasks Hanna 2026-11-19 09:00']);
  play.set(...moved('2026-12-03')).until('2026-12-05 10:00');
  const later = play.sent.slice(2).map(({ effect, at: when }) => ({ effect, on: localDate(when) }));
  expect(later.map(({ effect, on }) => `${effect.kind} ${on}`)).toEqual([
    'changed 2026-11-20',
    'open-tasks 2026-11-26',
    `tomorrow ${wanted.dayBefore}`,
  ]);
  for (const { effect } of later) {
    if ('date' in effect) expect(effect.date).toBe('2026-12-03');
    if ('date' in effect) expect(effect.date).not.toBe(wanted.nothingSentFor);
  }
});

peers('C38-4: moved to tomorrow: the day before is today, once, by day', () => {
  expect(given('C38-4').expect.dayBefore).toContain('once');
  const play = new Play('2026-11-20 10:00', { date: day('2026-12-03') })
    .signUp('Sami')
    .until('2026-11-30 14:20');
  play.set(...moved('2026-12-01', '09:00')).until('2026-12-02 10:00');
  expect(play.log().filter((line) => line.startsWith('tomorrow'))).toEqual([
    'tomorrow Sami 2026-11-30 14:20',
  ]);
});

test('moved late in the evening: not at night, but at eight on the day, and never after the start', () => {
  const late = (time: string) => {
    const play = new Play('2026-11-20 10:00', { date: day('2026-12-03') })
      .signUp('Sami')
      .until('2026-11-30 21:00');
    play.set(...moved('2026-12-01', time)).until('2026-12-02 10:00');
    return play.log();
  };
  expect(late('09:00')).toEqual(['changed Sami 2026-11-30 21:02', 'tomorrow Sami 2026-12-01 08:00']);
  expect(late('08:00')).toEqual(['changed Sami 2026-11-30 21:02']);
});

peers('C38-5: switched off means no reminder, but a promotion is told', () => {
  const { expect: wanted } = given('C38-5');
  const count = (play: Play, kind: 'promoted' | 'tomorrow') =>
    play.told(kind).filter((n) => n === 'A').length;
  const everywhere = new Play('2026-11-01 10:00', room(1)).signUp('B').signUp('A');
  everywhere.off.add(key('A'));
  everywhere.signOff('B').until('2026-11-27 10:00');
  const here = new Play('2026-11-01 10:00', room(1)).signUp('B').signUp('A');
  here.by(somebody('A'), { verb: 'reminder.stop', off: true }).signOff('B').until('2026-11-27 10:00');
  for (const play of [everywhere, here]) {
    expect(count(play, 'tomorrow')).toBe(wanted.reminderToA);
    expect(count(play, 'promoted')).toBe(wanted.promotionToldToA);
  }
  const on = new Play('2026-11-01 10:00').signUp('A').by(somebody('A'), { verb: 'reminder.stop', off: true });
  on.by(somebody('A'), { verb: 'reminder.stop', off: false }).until('2026-11-27 10:00');
  expect(count(on, 'tomorrow')).toBe(1);
});

describe('reminders', () => {
  test('reach the holder of an open task; the backup where nobody holds it whom the bot knows', () => {
    const play = new Play('2026-11-01 10:00')
      .task('Hanna')
      .task('Done')
      .task('Typed')
      .task('Late', '2026-11-27');
    const [, done, typed] = play.workshop.tasks;
    play.planner({ verb: 'task.tick', task: done!.id, done: true });
    play.set(
      { field: `task.${typed!.id}.who`, value: { person: null, name: 'Käsin kirjoitettu' } },
      { field: `task.${typed!.id}.backup`, value: ref('Varalla') },
      { field: `task.${play.workshop.tasks[0]!.id}.backup`, value: ref('Turha') },
    );
    expect(play.until('2026-11-15 10:00').told('open-tasks').sort()).toEqual(['Hanna', 'Varalla']);
  });

  test('one message for all tasks of a person; none once they are done', () => {
    const play = new Play('2026-11-01 10:00').task('Hanna').task('Hanna').until('2026-11-13 10:00');
    expect(play.log()).toEqual(['open-tasks Hanna 2026-11-12 09:00']);
    for (const { id } of play.workshop.tasks) {
      play.by(somebody('Hanna'), { verb: 'task.tick', task: id, done: true });
    }
    expect(play.until('2026-12-01 10:00').sent).toHaveLength(1);
  });

  test('none for drafts and cancelled workshops, none for who waits', () => {
    const quiet = (over: ConstructorParameters<typeof Play>[1]) =>
      new Play('2026-11-01 10:00', over).task('Hanna').until('2026-12-01 10:00').sent;
    expect(quiet({ published: false })).toEqual([]);
    const cancelled = new Play('2026-11-01 10:00')
      .task('Hanna')
      .signUp('A')
      .planner({ verb: 'workshop.remove' });
    expect(cancelled.until('2026-12-01 10:00').log()).toEqual(['cancelled A 2026-11-01 10:02']);
    const waits = new Play('2026-11-01 10:00', room(1)).signUp('A').signUp('B').until('2026-12-01 10:00');
    expect(waits.told('tomorrow')).toEqual(['A']);
  });

  test('a process that slept makes up for what still says something, once, and not at night', () => {
    const play = new Play('2026-11-01 10:00').task('Hanna').signUp('Sami');
    play.now = at('2026-11-14 23:30');
    play.system({ verb: 'tick' }).until('2026-11-16 10:00');
    expect(play.log()).toEqual(['open-tasks Hanna 2026-11-15 08:00']);
    play.now = at('2026-11-24 03:00');
    play.until('2026-11-25 08:30');
    expect(play.log().slice(1)).toEqual(['open-tasks Hanna 2026-11-24 08:00']);
    play.now = at('2026-11-26 12:59');
    play.until('2026-11-27 10:00');
    expect(play.log().slice(2)).toEqual(['tomorrow Sami 2026-11-26 12:59']);
  });

  test('what waits in the outbox over the evening leaves in the morning; over the start, never', () => {
    const held = (until: string) => {
      const play = new Play('2026-11-01 10:00').signUp('Sami').until('2026-11-25 08:00');
      play.now = at('2026-11-25 09:00');
      play.system({ verb: 'tick' });
      const [entry] = play.workshop.outbox;
      play.system({ verb: 'retry', entry: entry!.id, at: at(until) });
      expect(localTime(play.workshop.outbox[0]!.notBefore) >= '08:00').toBe(true);
      expect(localTime(play.workshop.outbox[0]!.notBefore) < '18:00').toBe(true);
      return play.until('2026-11-27 10:00').log();
    };
    expect(held('2026-11-25 19:30')).toEqual(['tomorrow Sami 2026-11-26 08:00']);
    expect(held('2026-11-26 13:00')).toEqual([]);
  });

  test('what is no longer true when it could leave does not leave', () => {
    const made = () => {
      const play = new Play('2026-11-01 10:00').task('Hanna').signUp('Sami').until('2026-11-25 08:00');
      play.now = at('2026-11-25 17:59');
      return play.system({ verb: 'tick' });
    };
    const later = (play: Play) => play.until('2026-11-26 08:30').log().slice(2);
    expect(later(made())).toEqual(['tomorrow Sami 2026-11-25 17:59']);
    expect(later(made().signOff('Sami'))).toEqual([]);
    expect(later(made().by(somebody('Sami'), { verb: 'reminder.stop', off: true }))).toEqual([]);
    const moved = made().set({ field: 'date', value: day('2026-12-10') });
    expect(later(moved)).toEqual(['changed Sami 2026-11-25 18:01']);
    // The delivery comes late in the evening.
    const late = made();
    late.now = at('2026-11-25 22:00');
    expect(later(late)).toEqual(['tomorrow Sami 2026-11-26 08:00']);
  });

  test('an open-tasks message of fourteen days that is still there after a week makes room for that of seven', () => {
    const { workshop } = new Play('2026-11-01 10:00').task('Hanna');
    const effect = { kind: 'open-tasks', to: key('Hanna'), days: 14, date: day('2026-11-26') } as const;
    expect(isMeant(workshop, effect, at('2026-11-19 08:59'))).toBe(true);
    expect(isMeant(workshop, effect, at('2026-11-19 09:00'))).toBe(false);
    expect(isMeant(workshop, { ...effect, days: 7 }, at('2026-11-26 12:59'))).toBe(true);
    expect(isMeant(workshop, { ...effect, days: 7 }, at('2026-11-26 13:00'))).toBe(false);
  });

  test('signed up after the round of the day before: no reminder of what was done a moment ago', () => {
    const play = new Play('2026-11-25 12:00')
      .until('2026-11-25 12:30')
      .signUp('Sami')
      .until('2026-11-27 10:00');
    expect(play.sent).toEqual([]);
  });

  test('published or added late: rounds about tasks whose day has gone by are not made up for', () => {
    const added = new Play('2026-11-20 15:00').task('Hanna').until('2026-12-01 10:00');
    expect(added.sent).toEqual([]);
    const published = new Play('2026-11-01 10:00', { published: false })
      .task('Hanna')
      .until('2026-11-16 10:00');
    published.publish().until('2026-12-01 10:00');
    expect(published.log()).toEqual(['open-tasks Hanna 2026-11-19 09:00']);
  });

  test('cancelled and held after all between two rounds: the round that passed stays passed', () => {
    const play = new Play('2026-11-01 10:00').task('Hanna').until('2026-11-10 10:00');
    play.planner({ verb: 'workshop.remove' }).until('2026-11-13 10:00').planner({ verb: 'workshop.restore' });
    expect(play.until('2026-11-30 10:00').log()).toEqual(['open-tasks Hanna 2026-11-19 09:00']);
  });

  test('the deadline is a wall time, and none is left after the start', () => {
    const play = new Play('2026-11-01 10:00');
    const due = nextDeadline(play.workshop, play.now);
    expect(due && `${localDate(due)} ${localTime(due)}`).toBe('2026-11-12 09:00');
    expect(nextDeadline(play.workshop, at('2026-11-26 13:00'))).toBeNull();
    expect(nextDeadline({ ...play.workshop, title: text(''), date: null }, play.now)).toBeNull();
  });
});
