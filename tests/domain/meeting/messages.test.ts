import type { Outcome } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { effects } from '#domain/meeting/effects.ts';
import {
  actor,
  at,
  CHAIR,
  finishCase,
  inCase,
  kinds,
  type Play,
  person,
  play,
  running,
  series,
  withCases,
} from './scenario.ts';

const notices = (game: Play) =>
  game.effects.flatMap((e) =>
    e.kind === 'notice' ? [`${e.notice} ${e.number} ${e.due.slice(14, 19)}`] : [],
  );
const entryOf = (game: Play, what: string) =>
  game.meeting.outbox.find((e) => kinds([e.effect])[0] === what)?.id ?? ('none' as never);

describe('two notices a case', () => {
  test('two minutes before its end, and at its end', () => {
    const game = inCase(4).drain('09:05');
    expect(nextDeadline(game.meeting)).toBe(at('09:15'));
    expect(notices(game.tick('09:15'))).toEqual(['two-left 1 15:00']);
    game.drain('09:15');
    expect(notices(game.tick('09:16:59'))).toEqual([]);
    expect(notices(game.tick('09:17'))).toEqual(['time-up 1 17:00']);
    game.drain('09:17');
    game.pass('09:30');
    expect(notices(game)).toEqual([]);
  });

  test('an extension moves those not yet sent and repeats none', () => {
    const game = inCase(4);
    game.tick('09:15');
    game.drain('09:15').chair('09:16', { verb: 'meeting.extend', min: 2 }).drain('09:16');
    expect(nextDeadline(game.meeting)).toBe(at('09:19'));
    expect(notices(game.tick('09:17'))).toEqual([]);
    expect(notices(game.tick('09:19'))).toEqual(['time-up 1 19:00']);
    game.drain('09:19').chair('09:19', { verb: 'meeting.extend', min: 2 }).drain('09:19');
    game.pass('09:25');
    expect(game.meeting.outbox.filter((e) => e.effect.kind === 'notice')).toEqual([]);
  });

  test('one that waits to be sent when the case is extended is taken back, and comes at the new end', () => {
    const game = inCase(4).tick('09:15').drain('09:15').tick('09:17');
    game.chair('09:17:01', { verb: 'meeting.extend', min: 1 });
    expect(kinds(game.meeting.outbox.map((e) => e.effect))).not.toContain('notice time-up');
    game.pass('09:18:01');
    expect(kinds(game.meeting.outbox.map((e) => e.effect))).toContain('notice time-up');
  });

  test('phase changes only update the one card', () => {
    const game = inCase(4).drain('09:05').chair('09:08', { verb: 'meeting.next' });
    expect(game.effects).toEqual([{ kind: 'card', anew: false }]);
  });

  test('in quiet mode there are none, and none is made up for afterwards', () => {
    const game = inCase(4).chair('09:06', { verb: 'meeting.quiet', on: true }).drain('09:06');
    game.pass('09:18');
    expect(notices(game)).toEqual([]);
    game.drain('09:18').chair('09:18', { verb: 'meeting.quiet', on: false }).drain('09:18');
    game.pass('09:30');
    expect(game.meeting.outbox.filter((e) => e.effect.kind === 'notice')).toEqual([]);
  });

  test('a pause holds them back', () => {
    const game = inCase(4).chair('09:14', { verb: 'meeting.pause' }).drain('09:14');
    game.tick('09:18');
    expect(notices(game)).toEqual([]);
    game.chair('09:20', { verb: 'meeting.resume' });
    expect(nextDeadline(game.meeting)).toBe(at('09:21'));
  });

  test('after an interruption only the newest due one is sent', () => {
    const late = inCase(4).drain('09:05');
    expect(notices(late.tick('09:20'))).toEqual(['time-up 1 17:00']);
    const unsent = inCase(4).tick('09:15').tick('09:17');
    const waiting = unsent.meeting.outbox.filter((e) => e.effect.kind === 'notice');
    expect(kinds(waiting.map((e) => e.effect))).toEqual(['notice time-up']);
  });

  test('one about a case that is over is not sent any more', () => {
    const game = inCase(4).tick('09:15');
    finishCase(game, '09:16');
    expect(kinds(game.meeting.outbox.map((e) => e.effect))).not.toContain('notice two-left');
  });
});

describe('private messages', () => {
  test('next when the case before begins, then whose turn it is', () => {
    const game = running(3).drain('09:00');
    game.chair('09:05', { verb: 'meeting.next' });
    expect(game.effects).toEqual([
      { kind: 'card', anew: false },
      { kind: 'private', to: person('p1'), card: 'turn', item: game.item('t1').id },
      { kind: 'private', to: person('p2'), card: 'next', item: game.item('t2').id },
    ]);
  });

  test('none comes twice: back and forth tells nobody anew but who has become the next again', () => {
    const game = inCase(3).drain('09:05');
    game.chair('09:06', { verb: 'meeting.end-case' }).drain('09:06').chair('09:07', { verb: 'meeting.back' });
    expect(game.effects.filter((e) => e.kind === 'private')).toEqual([
      { kind: 'private', to: person('p2'), card: 'next', item: game.item('t2').id },
    ]);
    game.drain('09:07').chair('09:08', { verb: 'meeting.end-case' });
    expect(kinds(game.effects)).toEqual(['card', 'private turn']);
  });

  test('when the next one leaves, the one after is told', () => {
    const game = inCase(3).drain('09:05');
    game.do('09:06', { verb: 'item.withdraw', i: game.item('t2').id }, actor(person('p2')));
    expect(kinds(game.effects)).toEqual(['card', 'private next']);
    expect(game.effects[1]).toMatchObject({ to: person('p3') });
  });

  test('who cannot be written to is no error: the chair sees numbers, no names', () => {
    const game = running(3);
    const unreachable: Outcome = { kind: 'unreachable' };
    game.system('09:01', { verb: 'sent', entry: entryOf(game, 'private next'), outcome: unreachable });
    expect(kinds(game.effects)).toEqual(['card']);
    expect(game.view('09:01', CHAIR).chair!.unreachable).toEqual(['1']);
    game.chair('09:05', { verb: 'meeting.next' });
    game.system('09:05', {
      verb: 'sent',
      entry: entryOf(game, 'private turn'),
      outcome: { kind: 'sent', at: null },
    });
    expect(game.view('09:05', CHAIR).chair!.unreachable).toEqual([]);
  });

  test('before the draw nobody sees who cannot be reached', () => {
    const game = play();
    const item = { verb: 'item.submit', form: 'f', carried: false, reachable: false } as const;
    const { item: form } = { item: withCases(1).item('t1') };
    game.do('08:00', { ...item, item: { ...form, texts: form.texts! } }, actor(person('p1')));
    expect(game.view('08:00', CHAIR).chair!.unreachable).toEqual([]);
    game.chair('09:00', { verb: 'meeting.start' });
    expect(game.view('09:00', CHAIR).chair!.unreachable).toEqual(['1']);
  });
});

describe('the one card', () => {
  const address = { ...series.chat!, activity: '1' };
  const sentAt = (activity: string): Outcome => ({ kind: 'sent', at: { ...address, activity } });

  test('jono sends it anew; updates that wait are joined into one', () => {
    const game = running(2);
    game.do('09:01', { verb: 'queue.show' }, actor(person('x')));
    expect(game.meeting.outbox.filter((e) => e.effect.kind === 'card').map((e) => e.effect)).toEqual([
      { kind: 'card', anew: true },
    ]);
    game.chair('09:02', { verb: 'meeting.pause' });
    expect(game.meeting.outbox.filter((e) => e.effect.kind === 'card').map((e) => e.effect)).toEqual([
      { kind: 'card', anew: true },
    ]);
  });

  test('its address is kept, also of an update that a newer one has replaced on its way', () => {
    const game = running(2);
    const first = entryOf(game, 'card');
    game.chair('09:01', { verb: 'meeting.pause' });
    const second = entryOf(game, 'card');
    expect(second).not.toBe(first);
    game.system('09:01', { verb: 'sent', entry: first, outcome: sentAt('7') });
    expect(game.meeting.card).toMatchObject({ activity: '7' });
    expect(entryOf(game, 'card')).toBe(second);
    game.system('09:02', { verb: 'sent', entry: second, outcome: { kind: 'sent', at: null } });
    expect(game.meeting).toMatchObject({ card: { activity: '7' }, superseded: [] });
    expect(entryOf(game, 'card')).toBe('none');
  });

  test('a card that is gone is posted anew at the next change', () => {
    const game = running(2);
    game.system('09:01', { verb: 'sent', entry: entryOf(game, 'card'), outcome: sentAt('7') });
    game.chair('09:02', { verb: 'meeting.pause' });
    game.system('09:02', { verb: 'sent', entry: entryOf(game, 'card'), outcome: { kind: 'gone' } });
    expect(game.meeting.card).toBeNull();
    game.chair('09:03', { verb: 'meeting.resume' });
    expect(kinds(game.effects)).toEqual(['card']);
  });

  test('what is reported twice changes nothing', () => {
    const game = running(2);
    const entry = entryOf(game, 'card');
    game.system('09:01', { verb: 'sent', entry, outcome: sentAt('7') });
    expect(game.system('09:01', { verb: 'sent', entry, outcome: sentAt('8') }).refusal).toEqual({
      kind: 'unchanged',
    });
    expect(game.system('09:01', { verb: 'retry', entry, at: at('09:05') }).refusal).toEqual({
      kind: 'unchanged',
    });
  });

  test('what could not be sent waits for its time, attempts counted', () => {
    const game = running(2);
    const entry = entryOf(game, 'card');
    game.system('09:01', { verb: 'retry', entry, at: at('09:03') });
    expect(game.meeting.outbox.find((e) => e.id === entry)).toMatchObject({
      notBefore: at('09:03'),
      attempts: 1,
    });
    game.chair('09:02', { verb: 'meeting.pause' });
    const joined = game.meeting.outbox.find((e) => e.effect.kind === 'card');
    expect(joined).toMatchObject({ notBefore: at('09:03'), attempts: 1 });
  });

  test('is not there before it was asked for', () => {
    const game = withCases(2);
    expect(game.meeting.outbox).toEqual([]);
    game.do('08:01', { verb: 'queue.show' }, actor(person('x')));
    expect(kinds(game.effects)).toEqual(['card']);
    expect(game.view('08:01').counts.total).toBe(2);
    game.submit('08:02', 'p9').do('08:03', { verb: 'queue.show' }, actor(person('x')));
    expect(game.view('08:03').counts.total).toBe(2);
  });
});

test('watching the chat: at most one neutral reminder a meeting', () => {
  const game = running(1).drain('09:00').system('09:01', { verb: 'chat.hit' });
  expect(game.effects).toEqual([{ kind: 'notice', notice: 'chat-reminder', number: null, due: at('09:01') }]);
  expect(game.system('09:02', { verb: 'chat.hit' }).refusal).toEqual({ kind: 'unchanged' });
});

test('effects compare two states: equal ones say nothing', () => {
  const { meeting } = inCase(3);
  expect(effects(meeting, { ...meeting }, at('09:06'))).toEqual([]);
});

test('a notice that was sent does not come again when the extension before it is taken back', () => {
  const game = inCase(4).chair('09:14', { verb: 'meeting.extend', min: 1 }).drain('09:14');
  game.pass('09:16');
  expect(kinds(game.drain('09:16').meeting.outbox.map((e) => e.effect))).toEqual([]);
  game.chair('09:16:30', { verb: 'meeting.back' }).drain('09:16:30');
  expect(nextDeadline(game.meeting)).toBe(at('09:17'));
  game.tick('09:16:40');
  expect(notices(game)).toEqual([]);
  expect(notices(game.tick('09:17'))).toEqual(['time-up 1 17:00']);
});

test('while it is paused no notice is a deadline', () => {
  const game = inCase(4).chair('09:14', { verb: 'meeting.pause' });
  // what is due next is the plan that becomes overfull: 10:00 − 2 − 3 × 4 − 3 that remain
  expect(nextDeadline(game.meeting)).toBe(at('09:43:00.001'));
});
