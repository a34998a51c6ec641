/** The note to representatives (`clock.md`, Representatives): whom it goes to, once for each date. */
import type { Settings } from '#domain/series/types.ts';
import type { Instant } from '#domain/time.ts';
import {
  actor,
  at,
  BACKUP,
  CHAIR,
  fresh,
  NEXT,
  person,
  play,
  SYSTEM,
  series,
  withCases,
} from './scenario.ts';

const people = [
  { person: person('kela'), service: 'kela' },
  { person: person('rehab'), service: 'kuntoutus' },
  { person: person('housing'), service: 'tukipalvelut' },
  { person: CHAIR, service: 'terveysasema' },
];
const announce = { verb: 'representatives', people } as const;
const moved = (start: Instant, cancelled = false, settings: Partial<Settings> = {}) =>
  ({
    verb: 'settings',
    settings: { ...fresh().settings, ...settings },
    start,
    minutes: 60,
    next: NEXT,
    cancelled,
  }) as const;
const note = (card: string, to: string, start = at('09:00')) => ({ kind: 'announcement', to, card, start });

test('representatives of expected services, and of wished ones, get one note; the chair who is missing', () => {
  const game = play().submit('06:00', 'p1', { services: ['tukipalvelut'] });
  game.submit('06:00', 'p2', { services: ['tyollisyys'] }).system('06:00', announce);
  expect(game.refusal).toBeNull();
  expect(game.effects).toEqual([
    note('note', person('housing')),
    note('note', person('kela')),
    note('note', person('rehab')),
    note('chairs', CHAIR),
  ]);
  expect(game.meeting.announced?.missing).toEqual(['tyollisyys']);
  expect(game.meeting.counts).toMatchObject({ total: 2, wished: ['tukipalvelut', 'tyollisyys'] });
});

test('nobody whose service is neither expected nor wished for; without a chair the backups', () => {
  const game = play(fresh({ ...series, chairs: [] })).system('06:00', announce);
  expect(game.effects).toEqual([
    note('note', CHAIR),
    note('note', person('kela')),
    note('note', person('rehab')),
    note('chairs', BACKUP),
  ]);
  expect(game.meeting.announced?.missing).toEqual([]);
});

test('the cases are counted anew; before and after only what was counted is shown', () => {
  const game = withCases(2);
  expect(game.view('08:00').counts.total).toBe(0);
  game.system('08:00', announce).submit('08:01', 'p9');
  expect(game.view('08:02').counts.total).toBe(2);
});

test('it goes once, also when the ticker asks again or the process was restarted', () => {
  const game = play().system('06:00', announce);
  expect(game.system('06:01', announce).refusal).toEqual({ kind: 'unchanged' });
  const again = play(JSON.parse(JSON.stringify(game.meeting))).system('06:02', announce);
  expect(again.refusal).toEqual({ kind: 'unchanged' });
});

test('not for a date that is past, cancelled or open', () => {
  expect(play().system('09:00', announce).refusal).toEqual({ kind: 'unchanged' });
  expect(play({ ...fresh(), cancelled: true }).system('06:00', announce).refusal).toEqual({
    kind: 'cancelled',
  });
  const open = withCases(1).system('08:40', { verb: 'teams.start' });
  expect(open.system('08:41', announce).refusal).toEqual({ kind: 'unchanged' });
});

test('only the system announces', () => {
  expect(play().do('06:00', announce, actor(CHAIR)).refusal).toEqual({ kind: 'notAllowed' });
  expect(play().do('06:00', announce, SYSTEM).refusal).toBeNull();
});

describe('a date that changes after the note', () => {
  test('is told once to those who had it, and is then the announced one', () => {
    const game = play()
      .system('06:00', announce)
      .drain('06:00')
      .system('07:00', moved(at('12:00')));
    expect(game.effects).toEqual(
      [person('kela'), person('rehab'), CHAIR].map((to) => note('moved', to, at('12:00'))),
    );
    expect(game.drain('07:00').system('07:01', announce).refusal).toEqual({ kind: 'unchanged' });
  });

  test('what was not yet sent of the old date is not sent any more', () => {
    const game = play()
      .system('06:00', announce)
      .system('06:01', moved(at('12:00')));
    expect(game.meeting.outbox.map(({ effect }) => effect)).toEqual(
      [person('kela'), person('rehab'), CHAIR].map((to) => note('moved', to, at('12:00'))),
    );
  });

  test('is told as not held when it is cancelled, and announced anew when it is held after all', () => {
    const game = play()
      .system('06:00', announce)
      .drain('06:00')
      .system('07:00', moved(at('09:00'), true));
    expect(game.effects.map((e) => e.kind === 'announcement' && e.card)).toEqual([
      'called-off',
      'called-off',
      'called-off',
    ]);
    game.drain('07:00').system('07:30', moved(at('09:00')));
    expect(game.effects).toEqual([]);
    expect(game.system('07:31', announce).effects.length).toBe(3);
  });

  test('other settings tell nobody', () => {
    const game = play().system('06:00', announce).drain('06:00');
    expect(
      game.system('07:00', moved(at('09:00'), false, { joinUrl: 'https://x.example/' })).effects,
    ).toEqual([]);
  });
});

test('what still waits when the meeting has begun is dropped; the close forgets who was told', () => {
  const game = play().system('06:00', announce).chair('09:00', { verb: 'meeting.start' });
  expect(game.meeting.outbox.every(({ effect }) => effect.kind !== 'announcement')).toBe(true);
  game.chair('09:01', { verb: 'meeting.close', sure: true });
  expect(game.meeting.announced).toBeNull();
  expect(game.effects.every(({ kind }) => kind !== 'announcement')).toBe(true);
});
