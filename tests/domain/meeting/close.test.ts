import { carriesText, tagsOf } from '#domain/meeting/tags.ts';
import { actor, at, CHAIR, fresh, inCase, kinds, type Play, person, withCases } from './scenario.ts';

const text = (game: Play) => JSON.stringify({ ...game.meeting, settings: null });

describe('closing with items unhandled', () => {
  test('asks once: nothing is closed, and the chair’s card says how many', () => {
    const game = inCase(3).drain('09:05').chair('09:30', { verb: 'meeting.close', sure: false });
    expect(game.refusal).toEqual({ kind: 'closeAsks', unhandled: 2 });
    expect([game.meeting.course, kinds(game.effects)]).toEqual(['running', ['card']]);
    expect(game.view('09:30', CHAIR).chair!.closeAsks).toBe(2);
    game.chair('09:30', { verb: 'meeting.close', sure: true });
    expect([game.refusal, game.meeting.course]).toEqual([null, 'closed']);
  });

  test('typed, the second word closes, but not in the same breath', () => {
    const game = inCase(3).type('09:30', { verb: 'meeting.close', sure: false });
    expect(game.refusal).toEqual({ kind: 'closeAsks', unhandled: 2 });
    expect(game.type('09:30:05', { verb: 'meeting.close', sure: false }).refusal).toEqual({
      kind: 'unchanged',
    });
    game.type('09:30:20', { verb: 'meeting.close', sure: false });
    expect(game.meeting.course).toBe('closed');
  });

  test('a chair who goes on has answered no', () => {
    const game = inCase(3).chair('09:30', { verb: 'meeting.close', sure: false });
    game.chair('09:31', { verb: 'meeting.next' });
    expect(game.view('09:31', CHAIR).chair!.closeAsks).toBeNull();
  });

  test('with none it does not ask', () => {
    const game = inCase(1).chair('09:30', { verb: 'meeting.close', sure: false });
    expect([game.refusal, game.meeting.course]).toEqual([null, 'closed']);
  });
});

describe('the close', () => {
  test('takes texts, titles and links of handled items in the same save', () => {
    const game = inCase(2).chair('09:10', { verb: 'meeting.end-case' });
    game.chair('09:20', { verb: 'meeting.close', sure: true });
    expect(game.meeting.items).toEqual([]);
    expect(text(game)).not.toMatch(/t1|t2|situation|p1|p2/);
    expect(carriesText(game.meeting)).toBe(false);
    expect(tagsOf(game.meeting)).toEqual(['series:koivuranta']);
    expect(kinds(game.effects)).toEqual(['card', 'overwrite']);
    expect(game.view('09:20', CHAIR)).toMatchObject({ queue: [], part: null, chair: null });
  });

  test('holds the unhandled ones and asks their presenters at once', () => {
    const game = inCase(3).drain('09:05').chair('09:20', { verb: 'meeting.close', sure: true });
    expect(game.meeting.items.map((item) => [item.state, item.number])).toEqual([
      ['held', null],
      ['held', null],
    ]);
    expect(kinds(game.effects)).toEqual(['card', 'overwrite', 'private keep', 'private keep']);
    expect(tagsOf(game.meeting)).toEqual([
      `presenter:${person('p2')}`,
      `presenter:${person('p3')}`,
      'series:koivuranta',
    ]);
  });

  test('late ones that had not entered are held too; those told aloud just count', () => {
    const game = inCase(1).chair('09:06', { verb: 'meeting.add', kind: 'phenomenon' });
    game.submit('09:07', 'p9', { title: 'late' }).chair('09:20', { verb: 'meeting.close', sure: true });
    expect(game.meeting.items.map((item) => item.texts?.title)).toEqual(['late']);
    expect(game.meeting.summary).toMatchObject({ cases: 3, handled: 1, postponed: 2 });
  });

  test('nothing goes on after it', () => {
    const game = inCase(1).chair('09:20', { verb: 'meeting.close', sure: true });
    for (const verb of ['meeting.back', 'meeting.next', 'meeting.start'] as const) {
      expect(game.chair('09:21', { verb }).refusal).toEqual({ kind: 'closed' });
    }
    expect(game.system('09:21', { verb: 'teams.start' }).refusal).toEqual({ kind: 'closed' });
    expect(game.submit('09:21', 'p9').refusal).toEqual({ kind: 'closed' });
    expect(game.system('09:21', { verb: 'chat.hit' }).refusal).toEqual({ kind: 'closed' });
  });

  test('leaves figures: broken down from five on', () => {
    const few = inCase(4).chair('09:58', { verb: 'meeting.close', sure: true });
    expect(few.meeting.summary).toEqual({
      date: '2026-12-01',
      cases: 4,
      byKind: null,
      handled: 1,
      postponed: 3,
      minutesPlanned: 60,
      minutesUsed: 58,
      expected: ['kela', 'kuntoutus', 'terveysasema'],
      wished: [],
      present: [],
      missing: ['kela', 'kuntoutus', 'terveysasema'],
      refused: 0,
      refusedByCategory: null,
      reminders: 0,
    });
    const game = withCases(5, { services: ['kela'] });
    for (let k = 0; k < 5; k++)
      game.system('08:30', { verb: 'refused', categories: ['name', 'phone', 'name'] });
    game.do('09:00', { verb: 'attendance.mark', service: 'kela', present: true }, actor(CHAIR));
    game.chair('09:00', { verb: 'meeting.start' }).chair('09:05', { verb: 'meeting.reminder' });
    game.system('09:06', { verb: 'chat.hit' }).chair('09:30', { verb: 'meeting.close', sure: true });
    expect(game.meeting.summary).toMatchObject({
      byKind: { case: 5, phenomenon: 0, matter: 0 },
      wished: ['kela'],
      present: ['kela'],
      missing: ['kuntoutus', 'terveysasema'],
      refused: 5,
      refusedByCategory: { name: 5, phone: 5 },
      reminders: 2,
    });
  });

  test('by itself 30 minutes after the scheduled end, plus what was accepted', () => {
    const game = inCase(2);
    game.pass('10:05');
    game.chair('10:05', { verb: 'meeting.overrun', x: 11 });
    expect(game.meeting.accepted).toBe(11);
    game.pass('10:40:59');
    expect(game.meeting.course).toBe('running');
    const { s } = game.meeting;
    game.pass('10:41');
    expect([game.meeting.course, game.meeting.s]).toEqual(['closed', s + 1]);
    expect(game.item('t2')).toMatchObject({ state: 'held', askedAt: at('10:41') });
  });
});

test('where nothing is left, the closed meeting holds settings and figures alone', () => {
  const game = inCase(1).chair('09:20', { verb: 'meeting.close', sure: true }).drain('09:20');
  const empty = fresh();
  const { summary, s, card, counts, course, ...rest } = game.meeting;
  expect([course, s, counts!.total, summary!.cases, card !== null]).toEqual(['closed', 3, 1, 1, true]);
  const { summary: _, s: __, card: ___, counts: ____, course: _____, ...begun } = empty;
  expect(rest).toEqual(begun);
});
