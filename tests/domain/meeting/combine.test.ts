import type { MeetingCommand } from '#domain/meeting/commands.ts';
import { joinOffer, ownItems } from '#domain/meeting/view.ts';
import { actor, at, CHAIR, finishCase, inCase, kinds, type Play, person } from './scenario.ts';

const combine = (game: Play, time: string, a: string, b: string) =>
  game.chair(time, { verb: 'meeting.combine', i: game.item(a).id, j: game.item(b).id });
const answer = (game: Play, time: string, k: number, join: boolean) =>
  game.do(
    time,
    { verb: 'item.join', i: game.item(`t${k}`).id, join } as MeetingCommand,
    actor(person(`p${k}`)),
  );
const numbers = (game: Play, time: string) => game.view(time).queue.map((row) => row.number);

test('both presenters are asked in private, and nothing changes until they have agreed', () => {
  const game = inCase(6).drain('09:05');
  combine(game, '09:06', 't5', 't3');
  expect(kinds(game.effects)).toEqual(['card', 'private join', 'private join']);
  expect(numbers(game, '09:06')).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(game.view('09:06', CHAIR).chair!.combining).toEqual(['3 + 5']);
  expect(joinOffer(game.meeting, game.item('t3').id)).toBe('5');
  answer(game, '09:07', 3, true);
  expect(numbers(game, '09:07')).toEqual(['1', '2', '3', '4', '5', '6']);
  answer(game, '09:07:59', 5, true);
  expect(numbers(game, '09:08')).toEqual(['1', '2', '3 + 5', '4', '6']);
});

test('it takes the earlier place and one share; a share is saved', () => {
  const game = inCase(6);
  expect(game.plan('09:06')).toMatchObject({ waiting: [8, 8, 8, 8, 8], buffer: 120_000 });
  combine(game, '09:06', 't3', 't5');
  answer(game, '09:06', 5, true);
  answer(game, '09:06', 3, true);
  expect(game.plan('09:06')).toMatchObject({ waiting: [8, 8, 8, 8], buffer: 600_000 });
  expect(game.view('09:06').part!.turn).toEqual({ n: 1, of: 5 });
  finishCase(game, '09:13');
  finishCase(game, '09:21');
  expect(game.view('09:21').part).toMatchObject({ number: '3 + 5', title: 't3 · t5', turn: { n: 3, of: 5 } });
  expect(ownItems(game.meeting, person('p5'), at('09:21'))).toMatchObject([
    { state: 'running', number: '5' },
  ]);
});

test('no, or two minutes of silence, means no', () => {
  const game = inCase(4);
  combine(game, '09:06', 't2', 't3');
  answer(game, '09:06', 3, true);
  answer(game, '09:07', 2, false);
  expect(game.meeting.combining).toEqual([]);
  combine(game, '09:08', 't2', 't3');
  answer(game, '09:08', 3, true);
  game.pass('09:09:59');
  expect(game.meeting.combining.length).toBe(1);
  game.pass('09:10');
  expect(game.meeting.combining).toEqual([]);
  expect(answer(game, '09:10', 2, true).refusal).toEqual({ kind: 'unchanged' });
  expect(numbers(game, '09:10')).toEqual(['1', '2', '3', '4']);
});

test('it lapses when one begins, leaves or is postponed', () => {
  const begun = inCase(4);
  combine(begun, '09:06', 't2', 't3');
  begun.chair('09:06', { verb: 'meeting.end-case' });
  expect(begun.meeting.combining).toEqual([]);
  const left = inCase(4);
  combine(left, '09:06', 't2', 't3');
  left.do('09:06', { verb: 'item.withdraw', i: left.item('t3').id }, actor(person('p3')));
  expect(left.meeting.combining).toEqual([]);
  const postponed = inCase(4);
  combine(postponed, '09:06', 't2', 't3');
  postponed.chair('09:06', { verb: 'meeting.postpone', i: postponed.item('t3').id });
  expect(postponed.meeting.combining).toEqual([]);
});

test('asked once at a time, and two single waiting ones only', () => {
  const game = inCase(5);
  combine(game, '09:06', 't2', 't3');
  expect(combine(game, '09:06', 't3', 't4').refusal).toEqual({ kind: 'alreadyAsked' });
  expect(combine(game, '09:06', 't1', 't4').refusal).toEqual({ kind: 'noItem' });
  answer(game, '09:06', 2, true);
  answer(game, '09:06', 3, true);
  expect(combine(game, '09:07', 't2', 't4').refusal).toEqual({ kind: 'alreadyAsked' });
});

test('an item without a presenter needs no consent', () => {
  const game = inCase(1);
  game
    .chair('09:06', { verb: 'meeting.add', kind: 'case' })
    .chair('09:06', { verb: 'meeting.add', kind: 'matter' });
  const [a, b] = game.view('09:06', CHAIR).chair!.waiting;
  game.chair('09:07', { verb: 'meeting.combine', i: a!.i as never, j: b!.i as never });
  expect(numbers(game, '09:07')).toEqual(['1', '2 + 3']);
});

test('back takes the question back, or the combining that came of it', () => {
  const asked = inCase(4);
  combine(asked, '09:06', 't2', 't3');
  asked.chair('09:07', { verb: 'meeting.back' });
  expect(asked.meeting.combining).toEqual([]);
  expect(kinds(asked.meeting.outbox.map((e) => e.effect))).not.toContain('private join');
  const agreed = inCase(4);
  combine(agreed, '09:06', 't2', 't3');
  answer(agreed, '09:06', 2, true);
  answer(agreed, '09:06', 3, true);
  agreed.chair('09:07', { verb: 'meeting.back' });
  expect(numbers(agreed, '09:07')).toEqual(['1', '2', '3', '4']);
});

test('the presenters’ word stays when another move is taken back', () => {
  const game = inCase(5);
  combine(game, '09:06', 't3', 't4');
  game.chair('09:07', { verb: 'meeting.extend', min: 1 });
  answer(game, '09:07', 3, true);
  answer(game, '09:07', 4, true);
  game.chair('09:08', { verb: 'meeting.back' });
  expect(numbers(game, '09:08')).toEqual(['1', '2', '3 + 4', '5']);
  expect(game.view('09:08').part!.ends).toBe(at('09:14'));
});

test('of a combined turn the one that is withdrawn leaves, the other keeps the turn', () => {
  const game = inCase(4);
  combine(game, '09:06', 't2', 't3');
  answer(game, '09:06', 2, true);
  answer(game, '09:06', 3, true);
  game.do('09:07', { verb: 'item.withdraw', i: game.item('t2').id }, actor(person('p2')));
  expect(numbers(game, '09:07')).toEqual(['1', '3', '4']);
  expect(game.view('09:07').queue[1]).toMatchObject({ title: 't3', minutes: 12 });
});
