/** The peers' cases of shared/cases/plan.jsonl, read from there: the domain's view of each. */
import { existsSync, readFileSync } from 'node:fs';
import { actor, at, CHAIR, clock, inCase, play, running, SYSTEM, withCases } from './scenario.ts';

const file = `${process.env.SHARED_DIR ?? '../shared'}/cases/plan.jsonl`;
const there = existsSync(file);
if (!there)
  console.warn(`SKIPPED: ${file} is not there (SHARED_DIR), so the peers' plan cases are not tried`);

interface Case {
  readonly id: string;
  readonly n: number;
  readonly steps: readonly { readonly at: string; readonly do: string }[];
  readonly expect: Record<string, unknown>;
}
const cases = new Map<string, Case>();
if (there) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const read = JSON.parse(line) as Case;
    cases.set(read.id, read);
  }
}

/** Plays the steps that are commands: 'meeting.next', 'meeting.extend total +17 min in steps' … */
function played({ n, steps }: Case) {
  const game = running(n);
  for (const { at: time, do: what } of steps) {
    const verb = /^meeting\.(next|pause|resume|extend)/.exec(what)?.[1];
    if (!verb) continue;
    const total = Number(/\+(\d+)/.exec(what)?.[1] ?? 0);
    if (verb !== 'extend') game.chair(time, { verb: `meeting.${verb as 'next'}` });
    for (let left = total; left > 0; left -= left > 1 ? 2 : 1) {
      game.chair(time, { verb: 'meeting.extend', min: left > 1 ? 2 : 1 });
    }
  }
  return game;
}
const only = there ? test : test.skip;
const given = (id: string) => cases.get(id) as Case;
const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

only('C01: who comes late is told the end, not the length', () => {
  const { n, steps, expect: wanted } = given('C01-1');
  const game = running(n).chair(steps[1]!.at, { verb: 'meeting.next' });
  const view = game.view(wanted.at as string);
  expect(view.part).toMatchObject({ phase: 'presentation', phaseIndex: 0 });
  expect(seconds(view.now, view.part!.phaseEnds!)).toBe(wanted.remainingSeconds);
});

only('C02: the instant of a pause is the server’s', () => {
  const { steps, expect: wanted } = given('C02-1') as Case & {
    expect: { storedPauseInstant: string; otherPanelRemainingSeconds: number };
  };
  const game = inCase(4).chair(steps[2]!.at, { verb: 'meeting.pause' });
  const part = game.view('09:30').part!;
  expect(clock(part.pausedAt!)).toBe(
    wanted.storedPauseInstant + (wanted.storedPauseInstant.length === 5 ? ':00' : ''),
  );
  expect(seconds(part.pausedAt!, part.phaseEnds!)).toBe(wanted.otherPanelRemainingSeconds);
});

only('C02: a panel that slept is right from the next view on', () => {
  const { expect: wanted } = given('C02-2');
  const view = inCase(4).view(wanted.at as string);
  expect(seconds(view.now, view.part!.phaseEnds!)).toBe(wanted.remainingSeconds);
});

only('C03: a pause costs nothing to the phase and is paid by the hour', () => {
  const {
    n,
    steps,
    expect: wanted,
  } = given('C03-1') as Case & {
    expect: Record<'after09:08' | 'after09:14', Record<string, string | number | number[]>>;
  };
  const game = running(n);
  const press = (k: number) => game.chair(steps[k]!.at, { verb: steps[k]!.do as 'meeting.pause' });
  press(0);
  press(1);
  press(2);
  expect(clock(game.view('09:08').part!.phaseEnds!)).toBe(wanted['after09:08'].phaseEnds);
  expect(game.plan('09:08').buffer / 60_000).toBe(wanted['after09:08'].bufferMinutes);
  press(3);
  press(4);
  const after = wanted['after09:14'];
  const view = game.view('09:14', CHAIR);
  expect(clock(view.part!.phaseEnds!)).toBe(after.phaseEnds);
  expect(clock(view.part!.ends)).toBe(after.case1Ends);
  expect(game.plan('09:14').waiting).toEqual(after.others);
  const closing = view.segments.find((s) => s.what === 'closing')!;
  expect([clock(closing.from), clock(closing.to)]).toEqual([after.closingStarts, after.meetingEnds]);
  expect(seconds(closing.from, closing.to) / 60).toBe(after.closingMinutes);
  expect(view.chair!.paid).toEqual([
    { who: 'buffer', from: 2, to: 0 },
    { who: 'closing', from: 5, to: 2 },
    { who: 'case', number: '2', from: 16, to: 15 },
    { who: 'case', number: '3', from: 16, to: 15 },
  ]);
});

only('C03: a second press of the same button changes nothing', () => {
  const { n, steps, expect: wanted } = given('C03-2');
  const game = running(n);
  for (const [k, { at: time, do: verb }] of steps.entries()) {
    const before = game.meeting;
    game.chair(time, { verb: verb as 'meeting.pause' });
    if (k === 2 || k === 4) {
      expect(game.refusal).toEqual({ kind: 'unchanged' });
      expect(game.meeting).toBe(before);
    }
  }
  expect(clock(game.view('09:07').part!.phaseEnds!)).toBe(wanted.phaseEnds);
});

only('C05: an overrun of 17 minutes is laid on all that have not begun', () => {
  const wanted = given('C05-1').expect;
  const { n, steps } = given('C05-1');
  const game = played({ ...given('C05-1'), n, steps: steps.slice(0, 2) });
  const plan = game.plan('09:34');
  expect(plan.waiting).toEqual(wanted.minutesOfOthers);
  expect(plan.buffer / 60_000).toBe(wanted.bufferMinutes);
  const closing = game.view('09:34').segments.find((s) => s.what === 'closing')!;
  expect(clock(closing.from)).toBe(wanted.closingStarts);
  game.chair('09:34', { verb: 'meeting.end-case' });
  expect(game.view('09:34').part).toMatchObject({ number: '2' });
  expect(game.view('09:34').queue.map((row) => row.minutes)).toEqual([12, 8, 8, 8]);
});

only('C05: beyond what can be paid the chair is asked, and nobody falls under 4', () => {
  const wanted = given('C05-2').expect;
  const game = played({ ...given('C05-2'), steps: given('C05-2').steps.slice(0, 2) });
  expect(game.plan('09:46').waiting).toEqual(wanted.othersBefore);
  expect(game.plan('09:46').overfull).toBe(0);
  const closing = game.view('09:46').segments.find((s) => s.what === 'closing')!;
  expect(clock(closing.from)).toBe(wanted.closingStartsBefore);
  expect(game.view('09:46', CHAIR).chair).toMatchObject({
    overfullBy: 0,
    extend: [
      { min: 1, pays: [{ who: 'overfull', from: 0, to: 1 }] },
      { min: 2, pays: [{ who: 'overfull', from: 0, to: 2 }] },
    ],
  });
  game.chair('09:46', { verb: 'meeting.extend', min: 1 });
  expect(game.plan('09:46').waiting).toEqual(wanted.othersBefore);
  expect(game.meeting.asksOverrun).toBe(true);
  expect(game.view('09:46', CHAIR).chair!.overfullBy).toBe(1);
});

only('C08: a start event that comes late or twice starts nothing anew', () => {
  const { n, steps, expect: wanted } = given('C08-1');
  const game = withCases(n).type(steps[0]!.at, { verb: 'meeting.start' });
  game.drain('09:00:01');
  const { hour } = game.meeting;
  for (const { at: time } of steps.slice(1)) {
    game.system(time, { verb: 'teams.start' });
    expect(game.effects).toEqual([]);
  }
  expect(clock(game.meeting.hour!.startedAt)).toBe(wanted.planStart);
  expect(game.meeting.hour).toBe(hour);
  expect(game.meeting.outbox).toEqual([]);
});

only('C08: the end event only offers to close, and the next start goes on with the time kept', () => {
  const { n, steps } = given('C08-2');
  const game = withCases(n).do(steps[0]!.at, { verb: 'teams.start' }, SYSTEM);
  expect(clock(game.meeting.hour!.startedAt)).toBe('09:00:00');
  game.chair('09:05', { verb: 'meeting.next' }).chair('09:29', { verb: 'meeting.end-case' });
  const { hour } = game.meeting;
  game.system(steps[1]!.at, { verb: 'teams.end' });
  expect(game.view('09:40', CHAIR).chair!.offerClose).toBe(true);
  game.system(steps[2]!.at, { verb: 'teams.start' });
  expect(game.view('09:40:20', CHAIR).chair!.offerClose).toBe(false);
  expect(game.meeting.hour).toBe(hour);
  expect(game.view('09:40:20').part).toMatchObject({ number: '2', ends: at('09:53') });
});

test('events outside the window do nothing', () => {
  const game = withCases(2).system('08:29', { verb: 'teams.start' });
  expect(game.refusal).toEqual({ kind: 'tooEarly' });
  game.system('10:00', { verb: 'teams.start' });
  expect(game.refusal).toEqual({ kind: 'unchanged' });
  expect(game.meeting.course).toBe('planned');
  expect(play().do('08:50', { verb: 'teams.start' }, actor(CHAIR)).refusal).toEqual({ kind: 'notAllowed' });
});
