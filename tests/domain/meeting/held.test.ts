import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { carriesText } from '#domain/meeting/tags.ts';
import {
  actor,
  at,
  fresh,
  inCase,
  kinds,
  NEXT,
  type Play,
  person,
  play,
  SYSTEM,
  withCases,
} from './scenario.ts';

const keep = (game: Play, time: string, title: string, who: string, yes: boolean) =>
  game.do(time, { verb: 'item.keep', i: game.item(title).id, keep: yes }, actor(person(who)));
const text = (game: Play) => JSON.stringify({ ...game.meeting, settings: null });

describe('a held item', () => {
  const held = () => inCase(2).chair('09:20', { verb: 'meeting.close', sure: true }).drain('09:20');

  test('yes moves it, with its link, to the next meeting; it leaves when that has it', () => {
    const game = keep(held(), '12:00', 't2', 'p2', true);
    const item = game.item('t2');
    expect(game.effects).toEqual([
      {
        kind: 'forward',
        to: NEXT,
        command: {
          verb: 'item.receive',
          item: item.id,
          from: game.meeting.id,
          form: expect.objectContaining({ kind: 'case', texts: item.texts }),
          presenter: person('p2'),
          moves: 0,
        },
      },
    ]);
    expect(nextDeadline(game.meeting)).toBeNull();
    game.drain('12:00');
    expect(game.item('t2').state).toBe('moving');
    game.system('12:01', { verb: 'item.received', item: item.id });
    expect([game.meeting.items, carriesText(game.meeting)]).toEqual([[], false]);
    expect(game.system('12:02', { verb: 'item.received', item: item.id }).refusal).toEqual({
      kind: 'unchanged',
    });
  });

  test('no deletes it', () => {
    const game = keep(held(), '12:00', 't2', 'p2', false);
    expect([game.meeting.items, game.meeting.outbox]).toEqual([[], []]);
    expect(text(game)).not.toMatch(/t2|situation|p2/);
  });

  test('24 hours of silence delete it, and its presenter is told', () => {
    const game = held();
    expect(nextDeadline(game.meeting)).toBe(at('33:20'));
    game.tick('33:19:59');
    expect(game.meeting.items.length).toBe(1);
    const { id } = game.item('t2');
    game.tick('33:20');
    expect(game.effects).toEqual([{ kind: 'private', to: person('p2'), card: 'deleted', item: id }]);
    expect(game.drain('33:20').meeting.items).toEqual([]);
    expect(nextDeadline(game.meeting)).toBeNull();
  });

  test('only its presenter answers', () => {
    expect(keep(held(), '12:00', 't2', 'p1', true).refusal).toEqual({ kind: 'notAllowed' });
  });

  test('one that a chair postponed during the hour is asked then, and its answer counts then', () => {
    const game = inCase(3);
    game.chair('09:06', { verb: 'meeting.postpone', i: game.item('t3').id }).drain('09:06');
    keep(game, '09:07', 't3', 'p3', true);
    expect(kinds(game.effects)).toEqual(['card', 'forward']);
    game.chair('09:20', { verb: 'meeting.close', sure: true });
    expect(game.item('t3').state).toBe('moving');
    expect(game.meeting.summary).toMatchObject({ cases: 3, handled: 1, postponed: 2 });
  });

  test('one that cannot be moved on is asked about again', () => {
    const game = keep(held(), '12:00', 't2', 'p2', true);
    const entry = game.meeting.outbox[0]!.id;
    game.system('12:01', { verb: 'sent', entry, outcome: { kind: 'gone' } });
    expect(game.item('t2')).toMatchObject({ state: 'held', askedAt: at('12:01') });
    expect(kinds(game.effects)).toEqual(['private keep']);
  });
});

describe('the next meeting', () => {
  test('has it first in its queue, once, and says so to the one it came from and to the presenter', () => {
    const from = inCase(2).chair('09:20', { verb: 'meeting.close', sure: true }).drain('09:20');
    keep(from, '12:00', 't2', 'p2', true);
    const forward = from.effects[0]!;
    if (forward.kind !== 'forward') throw new Error('no forward');
    const next = play(fresh(undefined, '2027-01-05')).submit('12:00', 'p7', { title: 'other' });
    next.do('12:01', forward.command, SYSTEM);
    expect(next.effects).toEqual([
      { kind: 'private', to: person('p2'), card: 'moved', item: forward.command.item },
      {
        kind: 'forwarded',
        to: from.meeting.id,
        command: { verb: 'item.received', item: forward.command.item },
      },
    ]);
    expect(next.item('t2')).toMatchObject({ carried: true, state: 'queued', form: '', number: null });
    expect(next.do('12:02', forward.command, SYSTEM).refusal).toEqual({ kind: 'unchanged' });
    next.do('12:03', { verb: 'item.withdraw', i: next.item('t2').id }, actor(person('p2')));
    expect(next.do('12:04', forward.command, SYSTEM).refusal).toEqual({ kind: 'unchanged' });
    expect(next.meeting.items.length).toBe(1);
  });
});

describe('a meeting that was never opened', () => {
  test('moves its items to the next date once, and says so', () => {
    const game = withCases(2);
    expect(nextDeadline(game.meeting)).toBe(at('10:30'));
    game.tick('10:30');
    expect(game.meeting.course).toBe('closed');
    expect(kinds(game.effects)).toEqual(['overwrite', 'notice moved', 'forward', 'forward']);
    expect(game.effects[2]).toMatchObject({ command: { moves: 1 } });
    expect(game.meeting.summary).toMatchObject({ handled: 0, postponed: 2, minutesUsed: 0 });
  });

  test('asks the second time', () => {
    const form = { ...withCases(1).item('t1') };
    const command = {
      verb: 'item.receive',
      item: form.id,
      from: 'x' as never,
      presenter: person('p1'),
      moves: 1,
    } as const;
    const game = play()
      .do('08:00', { ...command, form: { ...form, texts: form.texts! } }, SYSTEM)
      .drain('08:00');
    game.tick('10:30');
    expect(kinds(game.effects)).toEqual(['overwrite', 'private keep']);
    keep(game, '11:00', 't1', 'p1', true);
    expect(game.effects[0]).toMatchObject({ kind: 'forward', command: { moves: 0 } });
  });

  test('where nothing was in it, says nothing', () => {
    const game = play().tick('10:30');
    expect([game.meeting.course, kinds(game.effects)]).toEqual(['closed', ['overwrite']]);
  });
});
