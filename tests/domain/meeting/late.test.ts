import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { groupView } from '#domain/meeting/view.ts';
import { actor, at, CHAIR, inCase, kinds, NEXT, person, play, running, SYSTEM } from './scenario.ts';

test('who comes late is told at once that there is room, and nothing that others see changes', () => {
  const game = inCase(4).drain('09:05');
  const before = groupView(game.meeting, at('09:06'));
  game.submit('09:06', 'p9', { title: 'x' });
  expect([game.refusal, game.effects, game.item('x').state]).toEqual([null, [], 'late']);
  expect(groupView(game.meeting, at('09:06'))).toEqual(before);
});

test('the item enters at the next change of case, last, and its presenter is told', () => {
  const game = inCase(4).submit('09:06', 'p9', { title: 'x' }).drain('09:06');
  game.chair('09:08', { verb: 'meeting.next' });
  expect(game.item('x').state).toBe('late');
  game.chair('09:17', { verb: 'meeting.end-case' });
  expect(game.item('x')).toMatchObject({ state: 'drawn', number: 5 });
  // three times 12 and nothing to spare, over four
  expect(game.view('09:17').queue.map((row) => row.minutes)).toEqual([12, 9, 9, 9, 9]);
  expect(game.view('09:17').counts.total).toBe(5);
  expect(kinds(game.effects)).toEqual(['card', 'private turn', 'private next', 'private entered']);
});

test('a phase, extra time, a pause let nobody in', () => {
  const game = inCase(4).submit('09:06', 'p9', { title: 'x' });
  game.chair('09:07', { verb: 'meeting.extend', min: 1 });
  game.chair('09:08', { verb: 'meeting.pause' }).chair('09:09', { verb: 'meeting.resume' });
  game.pass('09:16');
  expect(game.item('x').state).toBe('late');
});

test.each(['end-case', 'later', 'postpone'] as const)('%s is a change of case', (verb) => {
  const game = inCase(3).submit('09:06', 'p9', { title: 'x' });
  game.chair(
    '09:07',
    verb === 'postpone' ? { verb: 'meeting.postpone', i: null } : { verb: `meeting.${verb}` },
  );
  expect(game.item('x').number).toBe(4);
  expect(
    game
      .view('09:07')
      .queue.filter((row) => row.state === 'waiting')
      .at(-1)!.number,
  ).toBe('4');
});

test('where no case runs it enters at the next full five minutes', () => {
  const game = running(1).submit('09:01', 'p9', { title: 'x' });
  expect(nextDeadline(game.meeting)).toBe(at('09:05'));
  game.pass('09:05');
  expect(game.item('x')).toMatchObject({ state: 'drawn', number: 2 });
  expect(game.view('09:05').part!.part).toBe('opening');
  const talk = running(0).chair('09:05', { verb: 'meeting.next' }).submit('09:07', 'p9', { title: 'y' });
  talk.pass('09:09:59');
  expect(talk.item('y').state).toBe('late');
  talk.pass('09:10');
  expect(talk.view('09:10').queue).toMatchObject([{ number: '1', minutes: 30 }]);
  talk.chair('09:12', { verb: 'meeting.next' });
  expect(talk.view('09:12').part).toMatchObject({ number: '1', ends: at('09:42') });
});

test('a step back to the opening lets late ones in at the next full five minutes', () => {
  const game = inCase(2).submit('09:06', 'p9', { title: 'x' }).chair('09:07', { verb: 'meeting.back' });
  expect(game.view('09:07').part!.part).toBe('opening');
  expect(game.meeting.admitAt).toBe(at('09:10'));
});

test('those who came meanwhile get their numbers by a draw, not by the order of submitting', () => {
  const numbers = (mirrored: boolean) => {
    let n = 0;
    const newId = () => {
      n += 1;
      return `id${String(mirrored && n > 500 ? 999 - n : n).padStart(20, '0')}` as never;
    };
    const game = play(play().meeting, newId).submit('08:00', 'p1', { title: 't1' });
    game.chair('09:00', { verb: 'meeting.start' }).chair('09:05', { verb: 'meeting.next' });
    for (const title of ['a', 'b', 'c']) game.submit('09:06', title, { title });
    while (n < 500) newId();
    game.chair('09:07', { verb: 'meeting.end-case' });
    return ['a', 'b', 'c'].map((title) => game.item(title).number);
  };
  expect(numbers(true)).toEqual([...numbers(false)].reverse());
  expect([...numbers(false)].sort()).toEqual([2, 3, 4]);
});

describe('room', () => {
  test('is reckoned with those that wait so already', () => {
    const game = inCase(1);
    let taken = 0;
    for (; taken < 20; taken++) {
      game.submit('09:06', `q${taken}`, { title: `q${taken}` });
      if (game.refusal) break;
    }
    // buffer 20: 18 for the first, then all share it with two minutes kept
    expect(taken).toBe(4);
    expect(game.refusal).toEqual({ kind: 'noRoom', next: NEXT });
    game.chair('09:35', { verb: 'meeting.end-case' });
    expect(game.plan('09:35')).toMatchObject({ overfull: 0 });
    const shares = game
      .view('09:35')
      .queue.map((row) => row.minutes)
      .slice(1);
    expect(shares).toEqual([4, 4, 4, 4]);
  });

  test('a case that was promised room comes in though time has gone since: the chair is asked', () => {
    const game = inCase(4).submit('09:06', 'p9', { title: 'x' });
    expect(game.refusal).toBeNull();
    game.pass('09:45');
    game.chair('09:45', { verb: 'meeting.end-case' });
    expect(game.item('x')).toMatchObject({ state: 'drawn', number: 5 });
    expect(game.plan('09:45')).toMatchObject({ running: 240_000, waiting: [4, 4, 4], overfull: 3 * 60_000 });
    expect(game.view('09:45', CHAIR).chair!.overfullBy).toBe(3);
  });

  test('there is none once the closing has begun: the next meeting is offered, first in its queue', () => {
    const game = inCase(1).chair('09:10', { verb: 'meeting.end-case' });
    expect(game.view('09:10').part!.part).toBe('closing');
    expect(game.submit('09:11', 'p9').refusal).toEqual({ kind: 'noRoom', next: NEXT });
    expect(game.view('09:11', CHAIR).chair!.canAdd).toBe(false);
  });

  test('before the draw there is always room', () => {
    const game = running(14);
    expect(game.view('09:00').overfullBy).toBe(3);
    expect(game.meeting.asksOverrun).toBe(true);
    expect(game.view('09:00', CHAIR).chair).toMatchObject({ overfullBy: 3, offerFewer: true });
  });
});

test('the same form twice is one item, also after it was handled or withdrawn', () => {
  const game = running(0).submit('09:01', 'p9', { title: 'x', form: 'key' });
  const again = () => game.submit('09:02', 'p9', { title: 'x', form: 'key' }).refusal;
  expect(again()).toEqual({ kind: 'unchanged' });
  expect(game.meeting.items.length).toBe(1);
  game.do('09:03', { verb: 'item.withdraw', i: game.item('x').id }, actor(person('p9')));
  expect(again()).toEqual({ kind: 'unchanged' });
  expect(game.meeting.items.length).toBe(0);
});

test('a kept item that comes while the hour runs enters like a late one; in the closing it goes on', () => {
  const form = running(0).submit('09:01', 'p9', { title: 'x' }).item('x');
  const command = {
    verb: 'item.receive',
    item: 'r1' as never,
    from: 'koivuranta.2026-11-03' as never,
    form: { ...form, texts: form.texts! },
    presenter: person('p9'),
    moves: 0,
  } as const;
  const game = inCase(2).do('09:06', command, SYSTEM);
  expect(game.item('x')).toMatchObject({ state: 'late', carried: true });
  expect(kinds(game.effects)).toEqual(['private moved', 'forwarded']);
  expect(game.do('09:06', command, SYSTEM).refusal).toEqual({ kind: 'unchanged' });
  const closing = inCase(1)
    .chair('09:06', { verb: 'meeting.end-case' })
    .drain('09:06')
    .do('09:07', command, SYSTEM);
  expect(closing.item('x').state).toBe('moving');
  expect(kinds(closing.effects)).toEqual(['forward', 'forwarded']);
});

test('nor does anything change when it is withdrawn or postponed before it enters', () => {
  for (const verb of ['item.withdraw', 'item.postpone'] as const) {
    const game = inCase(4).submit('09:06', 'p9', { title: 'x' }).drain('09:06');
    const before = groupView(game.meeting, at('09:07'));
    game.do('09:07', { verb, i: game.item('x').id }, actor(person('p9')));
    expect(kinds(game.effects)).toEqual(verb === 'item.withdraw' ? [] : ['forward']);
    expect(groupView(game.meeting, at('09:07'))).toEqual(before);
  }
});
