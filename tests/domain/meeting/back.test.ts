import { at, clock, inCase, kinds, type Play, person } from './scenario.ts';

const order = (game: Play, time: string) => game.view(time).queue.map((row) => `${row.number} ${row.state}`);

describe('back', () => {
  const press = (game: Play) => game.chair('09:10', { verb: 'meeting.back' });

  test('takes back one step, and the time since counts', () => {
    const game = inCase(3).chair('09:08', { verb: 'meeting.end-case' });
    press(game);
    expect(order(game, '09:10')).toEqual(['1 running', '2 waiting', '3 waiting']);
    expect(game.view('09:10').part).toMatchObject({ startedAt: at('09:05'), ends: at('09:21') });
    expect(press(game).refusal).toEqual({ kind: 'nothingToUndo' });
  });

  test('takes back an extension, a pause and a going on', () => {
    const extended = inCase(3).chair('09:09', { verb: 'meeting.extend', min: 2 });
    expect(clock(press(extended).view('09:10').part!.ends)).toBe('09:21:00');
    const paused = inCase(3).chair('09:09', { verb: 'meeting.pause' });
    expect(press(paused).view('09:10').part).toMatchObject({ pausedAt: null, ends: at('09:21') });
    const resumed = inCase(3)
      .chair('09:07', { verb: 'meeting.pause' })
      .chair('09:09', { verb: 'meeting.resume' });
    expect(press(resumed).view('09:10').part).toMatchObject({ pausedAt: at('09:07'), ends: at('09:21') });
  });

  test('takes back a postponement that is not yet answered', () => {
    const game = inCase(3);
    const i = game.item('t2').id;
    game.chair('09:09', { verb: 'meeting.postpone', i });
    press(game);
    expect(order(game, '09:10')).toEqual(['1 running', '2 waiting', '3 waiting']);
    expect(game.item('t2')).toMatchObject({ state: 'drawn', number: 2, askedAt: null });
    expect(kinds(game.meeting.outbox.map((e) => e.effect))).not.toContain('private keep');
    game.do(
      '09:11',
      { verb: 'item.keep', i, keep: true },
      { person: person('p2'), inChat: true, admin: false, system: false },
    );
    expect(game.refusal).toEqual({ kind: 'unchanged' });
  });

  test('what others did since stays: withdrawn, postponed by its presenter, come late', () => {
    const game = inCase(5);
    const by = (who: string) => ({ person: person(who), inChat: true, admin: false, system: false });
    game.submit('09:06', 'p9', { title: 'late' });
    game.chair('09:08', { verb: 'meeting.end-case' });
    expect(order(game, '09:08').at(-1)).toBe('6 waiting');
    game.do('09:09', { verb: 'item.withdraw', i: game.item('t3').id }, by('p3'));
    game.do('09:09', { verb: 'item.postpone', i: game.item('t4').id }, by('p4'));
    press(game);
    expect(order(game, '09:10')).toEqual(['1 running', '2 waiting', '5 waiting', '6 waiting']);
  });

  test('takes back a case told aloud; its number is not given again', () => {
    const game = inCase(3).chair('09:09', { verb: 'meeting.end-case' });
    game.chair('09:09', { verb: 'meeting.add', kind: 'case' });
    press(game);
    expect(order(game, '09:10')).toEqual(['1 handled', '2 running', '3 waiting']);
    game.chair('09:11', { verb: 'meeting.add', kind: 'case' });
    expect(order(game, '09:11').at(-1)).toBe('5 waiting');
  });

  test('other commands in between do not hide the step', () => {
    const game = inCase(3)
      .chair('09:08', { verb: 'meeting.later' })
      .chair('09:09', { verb: 'meeting.reminder' });
    press(game);
    expect(order(game, '09:10')).toEqual(['1 running', '2 waiting', '3 waiting']);
    expect(game.meeting.reminders).toBe(1);
  });
});
