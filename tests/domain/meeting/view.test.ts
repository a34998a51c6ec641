import { groupView, runningTexts } from '#domain/meeting/view.ts';
import { at, CHAIR, clock, finishCase, inCase, person, running, withCases } from './scenario.ts';

const viewer = (who: string | null, inChat: boolean) => ({
  person: who ? person(who) : null,
  inChat,
  admin: false,
});

test('before the draw others see counts, and no queue, not even chairs', () => {
  const game = withCases(3);
  expect(game.view('08:30', CHAIR)).toMatchObject({
    queue: [],
    part: null,
    segments: [],
    buffer: null,
    minutesEach: null,
  });
  expect(game.view('08:30', CHAIR).chair!.waiting).toEqual([]);
});

test('from the draw to the close the chat’s members see number, kind and title, and nothing else of an item', () => {
  const view = inCase(3).view('09:06', person('anybody'));
  expect(view.queue[1]).toEqual({ number: '2', kind: 'case', title: 't2', state: 'waiting', minutes: 16 });
  expect(JSON.stringify(view)).not.toMatch(/situation t|question t|tenant-1/);
  expect(view.chair).toBeNull();
});

test('those outside the chat get the counts alone, the presenter of an item too', () => {
  const view = inCase(3).view('09:06', person('p2'), false);
  expect(view).toMatchObject({ queue: [], part: null, segments: [], chair: null });
  expect(view.counts.total).toBe(3);
  expect(JSON.stringify(view)).not.toContain('t2');
});

test('the shared card never holds the chair’s part', () => {
  expect(groupView(inCase(3).meeting, at('09:06'))).toMatchObject({ chair: null, part: { title: 't1' } });
});

test('a case’s other fields show during its turn alone, to the chat’s members', () => {
  const game = inCase(2);
  expect(runningTexts(game.meeting, viewer('x', true), at('09:06')).map((t) => t.texts.situation)).toEqual([
    'situation t1',
  ]);
  expect(runningTexts(game.meeting, viewer('x', false), at('09:06'))).toEqual([]);
  expect(runningTexts(game.meeting, viewer('chair', false), at('09:06')).length).toBe(1);
  finishCase(game, '09:20');
  expect(runningTexts(game.meeting, viewer('x', true), at('09:20')).map((t) => t.number)).toEqual(['2']);
  expect(runningTexts(running(2).meeting, viewer('x', true), at('09:01'))).toEqual([]);
});

test('the hour as a bar: what is done shares its time evenly, the rest is the plan', () => {
  const game = finishCase(finishCase(inCase(4), '09:13'), '09:25');
  const bar = game
    .view('09:30')
    .segments.map((s) => `${s.state} ${s.what} ${s.number ?? ''} ${clock(s.from)}–${clock(s.to)}`);
  expect(bar).toEqual([
    'done opening  09:00:00–09:05:00',
    'done case 1 09:05:00–09:15:00',
    'done case 2 09:15:00–09:25:00',
    'running case 3 09:25:00–09:37:00',
    'coming case 4 09:37:00–09:49:00',
    'coming buffer  09:49:00–09:55:00',
    'coming closing  09:55:00–10:00:00',
  ]);
});

test('over time the running segment grows to now; paused, by what remains of it', () => {
  const over = inCase(4)
    .view('09:18')
    .segments.find((s) => s.state === 'running')!;
  expect(clock(over.to)).toBe('09:18:00');
  const paused = inCase(4).chair('09:06', { verb: 'meeting.pause' }).view('09:08').segments;
  expect(clock(paused.find((s) => s.state === 'running')!.to)).toBe('09:19:00');
});

test('the chair sees what each button does', () => {
  const chair = inCase(6).view('09:06', CHAIR).chair!;
  expect(chair).toMatchObject({
    next: { to: 'phase', phase: 'questions' },
    extend: [
      { min: 1, pays: [{ who: 'buffer', from: 2, to: 1 }] },
      { min: 2, pays: [{ who: 'buffer', from: 2, to: 0 }] },
    ],
    paid: [],
    canPause: true,
    canResume: false,
    canEndCase: true,
    canLater: true,
    canBack: true,
    canClose: true,
    closeAsks: null,
    offerFewer: true,
  });
  expect(chair.waiting.map((item) => [item.number, item.urgency])).toEqual(
    ['2', '3', '4', '5', '6'].map((n) => [n, 'now']),
  );
});

test('from six cases on fewer are offered, with five not', () => {
  expect(inCase(5).view('09:06', CHAIR).chair!.offerFewer).toBe(false);
});

test('overfull: the chair accepts x minutes, is asked again only above it, and no number changes', () => {
  const game = running(14);
  game.chair('09:00', { verb: 'meeting.overrun', x: 99 });
  expect(game.view('09:00', CHAIR).chair).toMatchObject({ accepted: 3, overfullBy: 0 });
  expect(game.view('09:00')).toMatchObject({ overfullBy: 3, minutesEach: 4 });
  expect(game.chair('09:00', { verb: 'meeting.overrun', x: 3 }).refusal).toEqual({ kind: 'unchanged' });
  game.pass('09:05');
  expect(game.meeting.asksOverrun).toBe(false);
  game.pass('09:05:01');
  expect(game.meeting.asksOverrun).toBe(true);
  expect(game.view('09:06:30', CHAIR).chair!.overfullBy).toBe(2);
});

test('the instant at which the plan becomes overfull is a deadline', () => {
  const game = inCase(4).drain('09:05');
  // 10:00 − closing 2 − three times 4
  game.pass('09:46');
  expect(game.meeting.asksOverrun).toBe(false);
  game.drain('09:46').tick('09:46:00.001');
  expect([game.meeting.asksOverrun, game.effects]).toEqual([true, [{ kind: 'card', anew: false }]]);
});

test('after the close the view holds figures', () => {
  const view = inCase(1).chair('09:20', { verb: 'meeting.close', sure: true }).view('09:21', CHAIR);
  expect(view).toMatchObject({
    course: 'closed',
    queue: [],
    chair: null,
    summary: { cases: 1 },
    counts: { total: 1 },
  });
});

test('the chair is no longer asked when time has been saved', () => {
  const game = running(13);
  game.pass('09:06:01');
  expect(game.meeting.asksOverrun).toBe(true);
  game.chair('09:06:02', { verb: 'meeting.postpone', i: game.item('t9').id });
  expect(game.meeting.asksOverrun).toBe(false);
  expect(game.view('09:06:02', CHAIR).chair!.overfullBy).toBe(0);
});
