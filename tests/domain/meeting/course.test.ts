import { nextDeadline } from '#domain/meeting/deadlines.ts';
import {
  actor,
  at,
  BACKUP,
  CHAIR,
  clock,
  inCase,
  kinds,
  person,
  play,
  running,
  withCases,
} from './scenario.ts';

describe('gathering', () => {
  test('the first meetingStart in the window posts the opening card and counts', () => {
    const game = withCases(3, { services: ['kela'] }).system('08:40', { verb: 'teams.start' });
    expect(game.meeting.course).toBe('gathering');
    expect(kinds(game.effects)).toEqual(['card']);
    expect(game.view('08:40').counts).toEqual({
      total: 3,
      byKind: { case: 3, phenomenon: 0, matter: 0 },
      wished: ['kela'],
    });
    expect(game.view('08:40').queue).toEqual([]);
  });

  test('joining early never starts the hour: it begins at the scheduled time', () => {
    const game = withCases(3).system('08:40', { verb: 'teams.start' });
    expect(nextDeadline(game.meeting)).toBe(at('09:00'));
    game.tick('08:59:59');
    expect(game.meeting.course).toBe('gathering');
    game.tick('09:00:00.400');
    expect(game.meeting.hour).toMatchObject({ startedAt: at('09:00'), length: 60, share: 16 });
    expect(game.meeting.s).toBe(1);
    expect(game.meeting.acting).toBeNull();
  });

  test('where the Teams meeting is not on at the scheduled time, the first meetingStart in the hour begins it', () => {
    const game = withCases(4).system('08:40', { verb: 'teams.start' }).system('08:50', { verb: 'teams.end' });
    game.tick('09:00');
    expect(game.meeting.course).toBe('gathering');
    game.system('09:10', { verb: 'teams.start' });
    expect(game.meeting.hour).toMatchObject({ startedAt: at('09:10'), length: 50, share: 9 });
  });

  test('counts before the draw do not follow submissions', () => {
    const game = withCases(1).system('08:40', { verb: 'teams.start' }).drain('08:40');
    game.submit('08:45', 'late', { title: 'x' });
    expect(game.effects).toEqual([]);
    expect(game.view('08:45').counts.total).toBe(1);
    game.do('08:46', { verb: 'queue.show' }, actor(person('anybody')));
    expect(game.view('08:46').counts.total).toBe(1);
    game.tick('09:00');
    expect(game.view('09:00').counts.total).toBe(2);
  });
});

describe('the start', () => {
  test('a chair starts from ten minutes before, and not earlier', () => {
    const game = withCases(2);
    game.chair('08:49:59', { verb: 'meeting.start' });
    expect(game.refusal).toEqual({ kind: 'tooEarly' });
    game.chair('08:50', { verb: 'meeting.start' });
    expect(game.meeting.hour).toMatchObject({ startedAt: at('08:50'), length: 70, end: at('10:00') });
  });

  test('the forward button starts too, and only once', () => {
    const game = withCases(2).chair('09:00', { verb: 'meeting.next' });
    expect(game.meeting.course).toBe('running');
    expect(game.view('09:00').part?.part).toBe('opening');
    game.chair('09:01', { verb: 'meeting.start' });
    expect(game.refusal).toEqual({ kind: 'unchanged' });
  });

  test('a cancelled meeting does not start', () => {
    const { settings, start, minutes, next } = play().meeting;
    const game = play().system('08:00', {
      verb: 'settings',
      settings,
      start,
      minutes,
      next,
      cancelled: true,
    });
    expect(game.chair('09:00', { verb: 'meeting.start' }).refusal).toEqual({ kind: 'cancelled' });
    expect(game.system('09:00', { verb: 'teams.start' }).refusal).toEqual({ kind: 'cancelled' });
    expect(nextDeadline(game.meeting)).toBeNull();
  });

  test('the opening is five minutes, and the first presenter is told to be the next', () => {
    const game = running(4);
    expect(kinds(game.effects)).toEqual(['card', 'private next']);
    const view = game.view('09:00');
    expect(view.part).toMatchObject({ part: 'opening', ends: at('09:05') });
    expect(view).toMatchObject({ minutesEach: 12, buffer: 2, overfullBy: 0 });
  });
});

describe('the draw', () => {
  test('carried over first, then this time, then what can wait', () => {
    const game = play()
      .submit('08:00', 'p1', { title: 'wait', urgency: 'later' })
      .submit('08:00', 'p2', { title: 'now' })
      .submit('08:00', 'p3', { title: 'carried', urgency: 'later', carried: true })
      .submit('08:00', 'p4', { title: 'now too' })
      .chair('09:00', { verb: 'meeting.start' });
    const titles = game.view('09:00').queue.map((row) => row.title);
    expect(titles[0]).toBe('carried');
    expect([...titles.slice(1, 3)].sort()).toEqual(['now', 'now too']);
    expect(titles[3]).toBe('wait');
    expect(game.view('09:00').queue.map((row) => row.number)).toEqual(['1', '2', '3', '4']);
  });

  test('inside a group the order is that of fresh ids, not that of submitting', () => {
    const drawn = (mirrored: boolean) => {
      let n = 0;
      const newId = () => {
        n += 1;
        return `id${String(mirrored && n > 8 ? 999 - n : n).padStart(20, '0')}` as never;
      };
      const game = play(play().meeting, newId);
      for (let k = 1; k <= 4; k++) game.submit('08:00', `p${k}`, { title: `t${k}` });
      while (n < 8) newId();
      return game
        .chair('09:00', { verb: 'meeting.start' })
        .view('09:00')
        .queue.map((row) => row.title);
    };
    expect(drawn(true)).toEqual([...drawn(false)].reverse());
  });

  test('with no case there is an opening, an open discussion and a closing', () => {
    const game = running(0);
    expect(game.view('09:00').buffer).toBe(50);
    game.chair('09:05', { verb: 'meeting.next' });
    expect(game.view('09:05').part).toMatchObject({ part: 'talk', ends: at('09:55') });
    expect(game.view('09:05').segments.map((s) => [s.what, clock(s.from), clock(s.to)])).toEqual([
      ['opening', '09:00:00', '09:05:00'],
      ['talk', '09:05:00', '09:55:00'],
      ['closing', '09:55:00', '10:00:00'],
    ]);
    game.chair('09:55', { verb: 'meeting.next' });
    expect(game.view('09:55').part).toMatchObject({ part: 'closing', ends: at('10:00') });
  });
});

describe('the stand-in', () => {
  const offered = () => withCases(2).system('09:00', { verb: 'teams.start' });

  test('is offered when no chair has acted three minutes after the start', () => {
    const game = offered();
    expect(nextDeadline(game.meeting)).toBe(at('09:03'));
    expect(game.view('09:02:59').offerTake).toBe(false);
    game.drain('09:01').tick('09:03');
    expect(game.view('09:03').offerTake).toBe(true);
    expect(kinds(game.effects)).toEqual(['card']);
  });

  test('takes the chair, this meeting only; the second one comes too late', () => {
    const game = offered().tick('09:03');
    game.chair('09:04', { verb: 'meeting.take' }, person('anna'));
    expect(game.refusal).toBeNull();
    expect(game.meeting).toMatchObject({ standIn: person('anna'), acting: person('anna') });
    expect(game.view('09:04', person('anna')).chair).not.toBeNull();
    expect(game.chair('09:04', { verb: 'meeting.take' }, person('ben')).refusal).toEqual({
      kind: 'unchanged',
    });
    expect(game.chair('09:05', { verb: 'meeting.next' }, person('anna')).refusal).toBeNull();
    expect(game.chair('09:06', { verb: 'meeting.next' }, person('ben')).refusal).toEqual({
      kind: 'notAllowed',
    });
  });

  test('the offer on the shared card needs no `s`, which only chairs’ cards know', () => {
    const game = offered().tick('09:03');
    game.do('09:04', { verb: 'meeting.take', s: 0 }, actor(person('anna')));
    expect([game.meeting.s, game.meeting.standIn]).toEqual([2, person('anna')]);
  });

  test('is not offered once a chair has acted, be it by the roll-call alone', () => {
    const game = offered().do(
      '09:01',
      { verb: 'attendance.mark', service: 'kela', present: true },
      actor(BACKUP),
    );
    expect(game.meeting.acting).toBe(BACKUP);
    expect(game.view('09:10').offerTake).toBe(false);
    expect(game.chair('09:10', { verb: 'meeting.take' }, person('anna')).refusal).toEqual({
      kind: 'unchanged',
    });
  });

  test('is for members of the tenant', () => {
    const game = offered().tick('09:03');
    const stranger = 'other-tenant|x' as ReturnType<typeof person>;
    expect(game.chair('09:04', { verb: 'meeting.take' }, stranger).refusal).toEqual({ kind: 'notAllowed' });
  });

  test('the acting chair is the last of them who acted', () => {
    const game = inCase(2);
    expect(game.meeting.acting).toBe(CHAIR);
    game.chair('09:06', { verb: 'meeting.pause' }, BACKUP);
    expect(game.meeting.acting).toBe(BACKUP);
  });
});

describe('settings', () => {
  test('a saved series is taken over; date and length only before the hour', () => {
    const game = withCases(2);
    const { settings, start, minutes, next } = game.meeting;
    const renamed = { ...settings, centre: 'Kallio', backups: [person('new')] };
    const told = { verb: 'settings', settings: renamed, next, cancelled: false } as const;
    game.system('08:00', { ...told, start: at('09:30'), minutes: 45 });
    expect(game.meeting).toMatchObject({ start: at('09:30'), minutes: 45, settings: { centre: 'Kallio' } });
    expect(game.system('08:01', { ...told, start: at('09:30'), minutes: 45 }).refusal).toEqual({
      kind: 'unchanged',
    });
    game.chair('09:30', { verb: 'meeting.start' });
    game.system('09:31', { ...told, settings, start, minutes });
    expect(game.meeting).toMatchObject({
      start: at('09:30'),
      minutes: 45,
      settings: { centre: 'Koivuranta' },
    });
  });

  test('a cancelled date forwards its items, and counts that neither as postponed nor as a move', () => {
    const game = withCases(2);
    const { settings, start, minutes, next } = game.meeting;
    game.system('08:00', { verb: 'settings', settings, start, minutes, next, cancelled: true });
    expect(kinds(game.effects)).toEqual(['forward', 'forward']);
    expect(game.effects[0]).toMatchObject({ to: next, command: { verb: 'item.receive', moves: 0 } });
    expect(game.meeting.postponed.case).toBe(0);
    expect(game.submit('08:01', 'p9').refusal).toEqual({ kind: 'cancelled' });
  });
});

test('what is on its way to the next meeting is not counted here', () => {
  const game = withCases(2);
  game.do('08:30', { verb: 'item.postpone', i: game.item('t1').id }, actor(person('p1')));
  expect(game.system('08:40', { verb: 'teams.start' }).view('08:40').counts.total).toBe(1);
});
