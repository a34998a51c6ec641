import { at, BACKUP, CHAIR, clock, finishCase, inCase, kinds, type Play, running } from './scenario.ts';

const order = (game: Play, time: string) => game.view(time).queue.map((row) => `${row.number} ${row.state}`);

describe('next', () => {
  test('goes through the four phases and names what comes', () => {
    const game = inCase(2);
    const seen: unknown[] = [];
    for (const time of ['09:11', '09:17', '09:26', '09:29']) {
      seen.push(game.view(time, CHAIR).chair!.next);
      game.chair(time, { verb: 'meeting.next' });
    }
    expect(seen).toEqual([
      { to: 'phase', phase: 'questions' },
      { to: 'phase', phase: 'ideas' },
      { to: 'phase', phase: 'summary' },
      { to: 'case', number: '2' },
    ]);
    expect(game.view('09:29').part).toMatchObject({
      number: '2',
      turn: { n: 2, of: 2 },
      phase: 'presentation',
    });
    finishCase(game, '09:53');
    expect(game.view('09:53').part).toMatchObject({ part: 'closing', ends: at('09:58') });
    expect(game.view('09:53', CHAIR).chair!.next).toEqual({ to: 'close' });
    game.chair('09:57', { verb: 'meeting.next' });
    expect(game.meeting.course).toBe('closed');
  });

  test('on time the phase ends stay as planned', () => {
    const game = inCase(4).chair('09:08', { verb: 'meeting.next' });
    const part = game.view('09:08').part!;
    expect([clock(part.phaseEnds!), clock(part.ends)]).toEqual(['09:11:00', '09:17:00']);
    expect(part.phasesAfter).toEqual([
      { phase: 'ideas', minutes: 5 },
      { phase: 'summary', minutes: 1 },
    ]);
  });

  test('a phase that ends early or late changes only the later phases of its case', () => {
    const game = inCase(4).chair('09:12', { verb: 'meeting.next' });
    const part = game.view('09:12').part!;
    // 5 minutes over phases that were planned 3, 5 and 1
    expect([clock(part.phaseEnds!), clock(part.ends)]).toEqual(['09:13:40', '09:17:00']);
    expect(part.phaseEdges.map(clock)).toEqual(['09:12:00', '09:13:40', '09:16:27', '09:17:00']);
    expect(game.plan('09:12')).toMatchObject({ waiting: [12, 12, 12], buffer: 120_000 });
  });

  test('over time there is nothing left to lay, and nothing is cut', () => {
    const game = inCase(4).chair('09:19', { verb: 'meeting.next' });
    const part = game.view('09:19').part!;
    expect([part.phase, clock(part.phaseEnds!), clock(part.ends)]).toEqual([
      'questions',
      '09:17:00',
      '09:17:00',
    ]);
    expect(game.plan('09:19')).toMatchObject({ running: 0, buffer: 0, closing: 300_000, overfull: 0 });
  });

  test('saved time gives back in the reverse order, never above a case’s own share', () => {
    const game = inCase(4)
      .chair('09:05', { verb: 'meeting.pause' })
      .chair('09:15', { verb: 'meeting.resume' });
    expect(game.plan('09:15')).toMatchObject({ waiting: [11, 10, 10], closing: 120_000, buffer: 0 });
    game.chair('09:18', { verb: 'meeting.end-case' });
    expect(game.view('09:18').queue.map((row) => row.minutes)).toEqual([12, 12, 12, 12]);
    expect(game.plan('09:18')).toMatchObject({ closing: 60_000 * 5, buffer: 60_000 });
  });
});

describe('extra time', () => {
  test('the card says who pays before it is granted', () => {
    const game = inCase(3).chair('09:06', { verb: 'meeting.extend', min: 2 });
    const pays = game.view('09:06', CHAIR).chair!.extend.map((e) => e.pays);
    expect(pays).toEqual([[{ who: 'closing', from: 5, to: 4 }], [{ who: 'closing', from: 5, to: 3 }]]);
  });

  test('moves the ends from the current phase on', () => {
    const game = inCase(4).chair('09:08', { verb: 'meeting.next' });
    const before = game.meeting.hour!.part;
    game.chair('09:09', { verb: 'meeting.extend', min: 1 });
    const part = game.meeting.hour!.part;
    if (part.part !== 'case' || before.part !== 'case') throw new Error('no case');
    expect(part.ends.map(clock)).toEqual(['09:08:00', '09:12:00', '09:17:00', '09:18:00']);
    expect(part.minutes).toBe(13);
  });

  test('over time +1 is a minute to go from now', () => {
    const game = inCase(5).chair('09:15:10', { verb: 'meeting.extend', min: 1 });
    expect(clock(game.view('09:15:10').part!.ends)).toBe('09:16:10');
    expect(game.plan('09:15:10').buffer).toBe(170_000);
  });

  test('makes no sense in the open discussion', () => {
    const game = running(0).chair('09:05', { verb: 'meeting.next' });
    expect(game.view('09:06', CHAIR).chair!.extend).toEqual([]);
    expect(game.chair('09:06', { verb: 'meeting.extend', min: 1 }).refusal).toEqual({ kind: 'noCaseRuns' });
  });
});

describe('pause', () => {
  test('costs nothing to the phase: next resumes it', () => {
    const game = inCase(4).chair('09:06', { verb: 'meeting.pause' }).chair('09:07', { verb: 'meeting.next' });
    const part = game.view('09:07').part!;
    expect([part.phase, part.pausedAt, clock(part.ends)]).toEqual(['questions', null, '09:18:00']);
  });

  test('stops no other part than the running one', () => {
    const game = running(2)
      .chair('09:02', { verb: 'meeting.pause' })
      .chair('09:04', { verb: 'meeting.resume' });
    expect(clock(game.view('09:04').part!.ends)).toBe('09:07:00');
    expect(game.plan('09:04').buffer).toBe(0);
  });
});

describe('later', () => {
  test('goes to the end of the queue and keeps what remains, and the next begins at once', () => {
    const game = inCase(3).chair('09:06:30', { verb: 'meeting.later' });
    expect(order(game, '09:06:30')).toEqual(['2 running', '3 waiting', '1 waiting']);
    expect(game.plan('09:06:30').waiting).toEqual([16, 14]);
    expect(game.view('09:06:30').part).toMatchObject({ number: '2', turn: { n: 1, of: 3 } });
  });

  test('keeps at least 4', () => {
    const game = inCase(3).chair('09:20:30', { verb: 'meeting.later' });
    expect(game.meeting.hour!.waiting.at(-1)!.own).toBe(4);
  });

  test('is refused when nobody waits, and where no case runs', () => {
    expect(inCase(1).chair('09:06', { verb: 'meeting.later' }).refusal).toEqual({ kind: 'nothingWaits' });
    expect(running(2).chair('09:01', { verb: 'meeting.later' }).refusal).toEqual({ kind: 'noCaseRuns' });
  });
});

describe('postpone', () => {
  test('asks the presenter at once in private, and the item is in no queue', () => {
    const game = inCase(3);
    const i = game.item('t2').id;
    game.chair('09:06', { verb: 'meeting.postpone', i });
    expect(kinds(game.effects)).toEqual(['card', 'private keep', 'private next']);
    expect(order(game, '09:06')).toEqual(['1 running', '3 waiting', '2 postponed']);
    expect(game.item('t2')).toMatchObject({ state: 'held', number: 2, askedAt: at('09:06') });
    expect(game.view('09:06').part!.turn).toEqual({ n: 1, of: 2 });
  });

  test('of the running case lets the next begin at once', () => {
    const game = inCase(2).chair('09:06', { verb: 'meeting.postpone', i: null });
    expect(order(game, '09:06')).toEqual(['2 running', '1 postponed']);
    expect(game.view('09:06').part).toMatchObject({
      number: '2',
      turn: { n: 1, of: 1 },
      startedAt: at('09:06'),
    });
  });

  test('of the only case leaves an open discussion', () => {
    const game = inCase(1).chair('09:06', { verb: 'meeting.postpone', i: null });
    expect(game.view('09:06').part!.part).toBe('talk');
  });

  test('knows no item that is not in the queue', () => {
    expect(inCase(1).chair('09:06', { verb: 'meeting.postpone', i: 'x' as never }).refusal).toEqual({
      kind: 'noItem',
    });
  });
});

describe('a case told aloud', () => {
  test('comes last, with a number, a kind and no title', () => {
    const game = inCase(2).chair('09:29', { verb: 'meeting.end-case' });
    game.chair('09:30', { verb: 'meeting.add', kind: 'phenomenon' });
    expect(game.refusal).toEqual({ kind: 'noRoom', next: game.meeting.next });
    game.chair('09:33', { verb: 'meeting.end-case' });
    expect(game.view('09:33').part!.part).toBe('closing');
  });

  test('gets what the buffer spares, else all that have not begun share anew', () => {
    const one = inCase(1).chair('09:06', { verb: 'meeting.add', kind: 'matter' });
    expect(one.view('09:06').queue.at(-1)).toMatchObject({
      number: '2',
      kind: 'matter',
      title: null,
      minutes: 18,
    });
    const four = inCase(4).chair('09:06', { verb: 'meeting.add', kind: 'case' });
    // three times 12 and nothing to spare, over four: 9 each
    expect(four.plan('09:06')).toMatchObject({ waiting: [9, 9, 9, 9], buffer: 120_000 });
    expect(four.view('09:06').part).toMatchObject({ ends: at('09:17'), turn: { n: 1, of: 5 } });
  });
});

describe('two chairs at once', () => {
  test('an old card does nothing, and the answer is the present state', () => {
    const game = inCase(3);
    const { s } = game.meeting;
    game.chair('09:06', { verb: 'meeting.next' });
    game.do(
      '09:06',
      { verb: 'meeting.next', s },
      { person: BACKUP, inChat: true, admin: false, system: false },
    );
    expect(game.refusal).toEqual({ kind: 'stale' });
    expect(game.view('09:06').part!.phase).toBe('questions');
  });

  test('a typed word equal to the last accepted command within 10 s acts once', () => {
    const game = inCase(3).type('09:06:00', { verb: 'meeting.next' });
    game.type('09:06:10', { verb: 'meeting.next' }, BACKUP);
    expect(game.refusal).toEqual({ kind: 'unchanged' });
    game.type('09:06:10.001', { verb: 'meeting.next' }, BACKUP);
    expect(game.view('09:07').part!.phase).toBe('ideas');
  });

  test('a typed word after the same button is the same', () => {
    const game = inCase(3).chair('09:06', { verb: 'meeting.extend', min: 1 });
    expect(game.type('09:06:05', { verb: 'meeting.extend', min: 1 }).refusal).toEqual({ kind: 'unchanged' });
    expect(game.type('09:06:06', { verb: 'meeting.extend', min: 2 }).refusal).toBeNull();
  });

  test('only chairs’ commands count in `s`', () => {
    const game = inCase(3);
    const { s } = game.meeting;
    game.submit('09:06', 'p9', { title: 'x' }).tick('09:07').system('09:08', { verb: 'chat.hit' });
    expect(game.meeting.s).toBe(s);
    game.chair('09:09', { verb: 'meeting.quiet', on: true });
    expect(game.meeting.s).toBe(s + 1);
  });
});

test('the settings of the moment: checklist once, quiet, bubble, reminders counted with nobody named', () => {
  const game = running(1);
  expect(game.chair('09:01', { verb: 'meeting.checklist' }).refusal).toBeNull();
  expect(game.chair('09:01', { verb: 'meeting.checklist' }).refusal).toEqual({ kind: 'unchanged' });
  game.chair('09:01', { verb: 'meeting.bubble', on: true });
  expect(game.chair('09:01', { verb: 'meeting.bubble', on: true }).refusal).toEqual({ kind: 'unchanged' });
  game.drain('09:01').chair('09:02', { verb: 'meeting.reminder' });
  expect(game.effects).toEqual([
    { kind: 'card', anew: false },
    { kind: 'notice', notice: 'reminder', number: null, due: at('09:02') },
  ]);
  expect(game.view('09:02', CHAIR).chair).toMatchObject({ checklistDone: true, bubble: true, reminders: 1 });
});

test('moves need a running hour', () => {
  const game = running(1);
  game.chair('09:01', { verb: 'meeting.close', sure: true });
  expect(game.chair('09:02', { verb: 'meeting.back' }).refusal).toEqual({ kind: 'closed' });
});
