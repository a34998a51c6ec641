import type { ItemCommand } from '#domain/meeting/commands.ts';
import { ownItems } from '#domain/meeting/view.ts';
import {
  actor,
  at,
  CHAIR,
  finishCase,
  formOf,
  inCase,
  kinds,
  NEXT,
  type Play,
  person,
  play,
  running,
  withCases,
} from './scenario.ts';

type Simple = Extract<ItemCommand['verb'], 'item.withdraw' | 'item.postpone' | 'item.ready'>;
const own = (game: Play, time: string, k: number, verb: Simple, who = `p${k}`) =>
  game.do(time, { verb, i: game.item(`t${k}`).id }, actor(person(who)));
const mine = (game: Play, time: string, k: number) => ownItems(game.meeting, person(`p${k}`), at(time))[0];

test('only the presenter sees and touches an item', () => {
  const game = withCases(2);
  for (const verb of ['item.withdraw', 'item.postpone', 'item.ready'] as const) {
    expect(own(game, '08:01', 1, verb, 'p2').refusal).toEqual({ kind: 'notAllowed' });
    expect(own(game, '08:01', 1, verb, 'chair').refusal).toEqual({ kind: 'notAllowed' });
  }
  expect(ownItems(game.meeting, person('p2'), at('08:01')).map((item) => item.texts.title)).toEqual(['t2']);
});

test('what is no longer there is no item', () => {
  const game = withCases(1);
  const { id } = game.item('t1');
  own(game, '08:01', 1, 'item.withdraw');
  for (const verb of ['item.withdraw', 'item.postpone', 'item.ready'] as const) {
    expect(game.do('08:02', { verb, i: id }, actor(person('p1'))).refusal).toEqual({ kind: 'noItem' });
  }
});

test('before the draw the presenter sees "queued", without number or time', () => {
  expect(mine(withCases(2), '08:01', 1)).toMatchObject({
    state: 'queued',
    number: null,
    about: null,
    minutes: null,
    centre: 'Koivuranta',
    canEdit: true,
    canWithdraw: true,
    canPostpone: true,
    canReady: false,
    mustAnswerKeep: false,
  });
});

test('from the draw on when the turn is reckoned to begin, and how long it is', () => {
  const game = inCase(4);
  expect(mine(game, '09:06', 1)).toMatchObject({
    state: 'running',
    number: '1',
    about: at('09:05'),
    minutes: 12,
  });
  expect(mine(game, '09:06', 3)).toMatchObject({
    state: 'waiting',
    number: '3',
    about: at('09:29'),
    minutes: 12,
  });
  finishCase(game, '09:17');
  expect(mine(game, '09:17', 1)).toMatchObject({ state: 'handled', canEdit: false, canPostpone: false });
});

test('what is withdrawn leaves with its words', () => {
  const game = own(inCase(3), '09:06', 2, 'item.withdraw');
  expect(JSON.stringify(game.meeting)).not.toContain('t2');
  expect(game.view('09:06').queue.map((row) => row.number)).toEqual(['1', '3']);
  expect(game.plan('09:06').buffer).toBe(18 * 60_000);
});

test('a running item that is withdrawn leaves a pause until the chair’s next', () => {
  const game = own(inCase(3), '09:08', 1, 'item.withdraw');
  expect(game.view('09:08').part).toMatchObject({ part: 'case', number: '1', title: null, vacant: true });
  expect(game.view('09:08').part!.turn).toEqual({ n: 1, of: 3 });
  expect(game.chair('09:08', { verb: 'meeting.pause' }).refusal).toEqual({ kind: 'noCaseRuns' });
  expect(game.chair('09:08', { verb: 'meeting.extend', min: 1 }).refusal).toEqual({ kind: 'noCaseRuns' });
  expect(game.view('09:09', CHAIR).chair).toMatchObject({
    next: { to: 'case', number: '2' },
    extend: [],
    canPause: false,
  });
  game.drain('09:09').pass('09:30');
  expect(game.meeting.outbox.filter((e) => e.effect.kind === 'notice')).toEqual([]);
  game.chair('09:10', { verb: 'meeting.next' });
  expect(game.view('09:10').part).toMatchObject({ number: '2', turn: { n: 2, of: 3 } });
});

test('a handled item can still be withdrawn: the turn has been, the words go', () => {
  const game = finishCase(inCase(2), '09:20');
  own(game, '09:21', 1, 'item.withdraw');
  expect(JSON.stringify(game.meeting)).not.toContain('t1');
  expect(game.view('09:21').part!.turn).toEqual({ n: 2, of: 2 });
  game.chair('09:22', { verb: 'meeting.back' });
  expect(game.view('09:22').part).toMatchObject({ number: '1', vacant: true });
});

test('a presenter’s own postponement is a yes: it goes to the next meeting at once', () => {
  const game = own(withCases(1), '08:01', 1, 'item.postpone');
  expect(game.effects).toMatchObject([{ kind: 'forward', to: NEXT }]);
  expect(mine(game, '08:01', 1)).toMatchObject({ state: 'postponed', canEdit: false, canWithdraw: false });
  expect(own(game, '08:02', 1, 'item.postpone').refusal).toEqual({ kind: 'unchanged' });
  const late = running(0).submit('09:01', 'p1', { title: 't1' });
  own(late, '09:02', 1, 'item.postpone');
  expect([late.item('t1').state, late.meeting.admitAt && late.pass('09:05')]).toEqual(['moving', 1]);
  expect(late.view('09:05').queue).toEqual([]);
});

test('of the running item it leaves the same pause', () => {
  const game = own(inCase(2), '09:08', 1, 'item.postpone');
  expect(game.view('09:08').part).toMatchObject({ vacant: true });
  expect(kinds(game.effects)).toContain('forward');
});

test('edited in place: number and order stay, the shown title changes', () => {
  const game = inCase(3).drain('09:05');
  const edit = (title: string, time = '09:06') =>
    game.do(
      time,
      { verb: 'item.edit', i: game.item('t2').id, item: formOf({ title, urgency: 'later' }) },
      actor(person('p2')),
    );
  const before = game.item('t2');
  expect(edit('better').refusal).toBeNull();
  expect(kinds(game.effects)).toEqual(['card']);
  expect(game.view('09:06').queue.map((row) => row.title)).toEqual(['t1', 'better', 't3']);
  expect(game.item('better')).toMatchObject({ id: before.id, number: 2, form: before.form });
  const again = {
    verb: 'item.edit',
    i: before.id,
    item: formOf({ title: 'better', urgency: 'later' }),
  } as const;
  expect(game.do('09:07', again, actor(person('p2'))).refusal).toEqual({ kind: 'unchanged' });
});

test('a handled or held item is not edited any more', () => {
  const game = finishCase(inCase(2), '09:20');
  const edit = (i: string) =>
    game.do('09:21', { verb: 'item.edit', i: i as never, item: formOf({ title: 'x' }) }, actor(person('p1')))
      .refusal;
  expect(edit(game.item('t1').id)).toEqual({ kind: 'notAllowed' });
});

test("'Olen valmis' shows the chair that the presenter is done, no name, once, in the own turn alone", () => {
  const game = inCase(2);
  expect(own(game, '09:06', 2, 'item.ready').refusal).toEqual({ kind: 'noCaseRuns' });
  expect(own(game, '09:06', 1, 'item.ready').refusal).toBeNull();
  expect(game.view('09:06', CHAIR).chair!.ready).toBe(true);
  expect(own(game, '09:07', 1, 'item.ready').refusal).toEqual({ kind: 'unchanged' });
  finishCase(game, '09:08');
  expect(game.view('09:08', CHAIR).chair!.ready).toBe(false);
});

test('nothing in the state tells the order of submitting', () => {
  const ids = ['m', 'c', 'x', 'a'];
  let n = 0;
  const newId = () => {
    n += 1;
    return `${ids[(n - 1) % 4]}${n}` as never;
  };
  const game = play(play().meeting, newId);
  for (const k of [1, 2, 3, 4]) game.submit('08:00', `p${k}`, { title: `t${k}`, form: `f${5 - k}` });
  expect(game.meeting.items.map((item) => item.id)).toEqual(['a4', 'c2', 'm1', 'x3']);
  expect(game.meeting.forms).toEqual(['f1', 'f2', 'f3', 'f4']);
  expect(JSON.stringify(game.meeting.items)).not.toMatch(/T\d\d:\d\d/);
});

test('what is on its way to the next meeting is withdrawn there', () => {
  const game = own(withCases(1), '08:01', 1, 'item.postpone');
  expect(own(game, '08:01', 1, 'item.withdraw').refusal).toEqual({ kind: 'notAllowed' });
});
