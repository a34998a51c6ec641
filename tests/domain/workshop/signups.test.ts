/** Sign-up and its waiting lists: the peers' cases C37, and what else `clock.md` says. */
import { OTHER_PLANNER, Play, peersCases, room, somebody } from './scenario.ts';

const cases = peersCases();
const peers = cases ? test : test.skip;
const given = (id: string) => {
  const found = cases?.get(id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const START = '2026-11-01 10:00';
const capacity = (value: number | null) => ({ field: 'capacity.inPerson', value }) as const;

peers('C37-1: a raised limit lets those in who wait longest, and tells them', () => {
  const { room: places, expect: wanted } = given('C37-1');
  const play = new Play(START, room(places));
  for (const name of 'ABCD') play.signUp(name);
  expect([play.in(), play.waiting()]).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ]);
  play.set(capacity(3)).deliver();
  expect(play.in()).toEqual(wanted.in);
  expect(play.waiting()).toEqual(wanted.waiting);
  expect(play.told('promoted')).toEqual(wanted.told);
});

peers('C37-2: whoever changes the way of taking part frees the old place', () => {
  const { room: places, expect: wanted } = given('C37-2');
  const play = new Play(START, room(places));
  for (const name of 'ABCD') play.signUp(name);
  play.signUp('B', 'remote').deliver();
  expect(play.in()).toEqual(wanted.inRoom);
  expect(play.in('remote')).toEqual(wanted.remote);
  expect(play.waiting()).toEqual(['D']);
  expect(wanted.waiting).toEqual(['D']);
  expect(play.told('promoted')).toEqual(wanted.told);
});

peers('C37-4: a double cancel frees one place', () => {
  const { room: places, expect: wanted } = given('C37-4');
  const play = new Play(START, room(places));
  for (const name of 'ABC') play.signUp(name);
  play.signOff('A').deliver().signOff('A').deliver();
  expect(play.last.refusal).toBeNull();
  expect(play.in()).toEqual(wanted.in);
  expect(play.waiting()).toEqual(wanted.waiting);
  expect(play.told('promoted').filter((name) => name === 'B')).toHaveLength(Number(wanted.messagesToB));
});

peers('C37-5: a lowered limit drops nobody; the next free place fills only when there is one', () => {
  const { room: places, expect: wanted } = given('C37-5');
  const play = new Play(START, room(places));
  for (const name of 'ABC') play.signUp(name);
  play.set(capacity(1)).deliver();
  expect(wanted.nobodyDroppedInSilence).toBe(true);
  expect(play.in()).toEqual(['A', 'B']);
  const [seen] = play.view().signup.ways;
  expect(`${seen?.taken} of ${seen?.capacity}`).toBe(wanted.plannerSees);
  play.signOff('A').deliver();
  expect([play.in(), play.waiting(), play.told('promoted')]).toEqual([['B'], ['C'], []]);
  play.signOff('B').deliver();
  expect([play.in(), play.told('promoted')]).toEqual([['C'], ['C']]);
});

peers('C37-6: signing up again, also from an old card, counts once', () => {
  const { room: places, expect: wanted } = given('C37-6');
  const play = new Play(START, room(places)).signUp('A').signUp('A').signUp('A');
  expect(play.last.refusal).toBeNull();
  expect(play.in()).toEqual(wanted.in);
  expect(play.waiting()).toEqual(wanted.waiting);
  expect(play.view().signup.taken).toBe(wanted.count);
});

describe('sign-up', () => {
  test('another service keeps the place', () => {
    const play = new Play(START, room(1))
      .signUp('A')
      .signUp('B')
      .signUp('C')
      .signUp('B', 'in-person', 'jarjestot');
    play.signUp('A', 'in-person', 'jarjestot').deliver();
    expect([play.in(), play.told('promoted')]).toEqual([['A'], []]);
    expect(play.waiting()).toEqual(['B', 'C']);
    expect(play.workshop.signups.find((s) => s.name === 'B')?.service).toBe('jarjestot');
  });

  test('is open until the start, and not for drafts, cancelled and removed workshops', () => {
    const refusal = (play: Play) => play.signUp('A').last.refusal?.kind ?? null;
    expect(refusal(new Play('2026-11-26 12:59'))).toBeNull();
    expect(refusal(new Play('2026-11-26 13:00'))).toBe('signupClosed');
    expect(refusal(new Play(START).planner({ verb: 'workshop.remove' }))).toBe('signupClosed');
    const draft = new Play(START, { published: false });
    expect(refusal(draft)).toBe('notAllowed');
    draft.by(OTHER_PLANNER, { verb: 'signup.add', way: 'remote', service: 'kela' });
    expect(draft.last.refusal?.kind).toBe('signupClosed');
    draft.planner({ verb: 'workshop.remove' }).by(OTHER_PLANNER, { verb: 'signup.remove' });
    expect(draft.last.refusal?.kind).toBe('noLongerThere');
  });

  test('an old card offers a way that is not offered any more: refused, in words', () => {
    const play = new Play(START, { form: 'remote' }).signUp('A', 'in-person');
    expect(play.last.refusal?.kind).toBe('wayNotOffered');
  });

  test('after the start nobody leaves the list, and nobody moves up', () => {
    const play = new Play(START, room(1)).signUp('A').signUp('B').until('2026-11-26 14:00').signOff('A');
    expect(play.last.refusal?.kind).toBe('signupClosed');
    play.set(capacity(5)).deliver();
    expect([play.in(), play.waiting(), play.told('promoted')]).toEqual([['A'], ['B'], []]);
  });

  test('form changed: who signed up for a way that is gone stays listed, is told, and is counted for planners', () => {
    const play = new Play(START, room(1)).signUp('A').signUp('B').signUp('C', 'remote');
    play.set({ field: 'form', value: 'remote' }).until('2026-11-01 11:00');
    expect([play.in(), play.waiting(), play.in('remote')]).toEqual([['A'], ['B'], ['C']]);
    expect(play.told('changed').sort()).toEqual(['A', 'B', 'C']);
    expect(play.view().signup.ways).toEqual([
      { way: 'in-person', taken: 1, capacity: 1, waiting: 1 },
      { way: 'remote', taken: 1, capacity: null, waiting: 0 },
    ]);
    play.signUp('B', 'remote').signUp('A', 'remote');
    expect(play.view().signup.ways.map((w) => w.way)).toEqual(['remote']);
  });

  test('who moved up and left before the message went is not told, and is told once more when it happens again', () => {
    const play = new Play(START, room(1)).signUp('A').signUp('B').signOff('A');
    play.signOff('B').signUp('C').signUp('B').deliver();
    expect([play.in(), play.waiting(), play.told('promoted')]).toEqual([['C'], ['B'], []]);
    play.signOff('C').deliver().deliver();
    expect(play.told('promoted')).toEqual(['B']);
  });

  test('names are for planners; the others see how many, from where, and their own place', () => {
    const play = new Play(START, { ...room(1), services: ['kela', 'jarjestot', 'tyollisyys'] });
    play.signUp('A', 'remote').signUp('B').signUp('C', 'in-person', 'jarjestot').signUp('D');
    expect(play.view().signup.people?.map((p) => p.name)).toEqual(['A', 'B', 'C', 'D']);
    const { people, mine, byService, nobodyYet } = play.view(somebody('D')).signup;
    expect(people).toBeNull();
    expect(mine).toEqual({ way: 'in-person', service: 'kela', state: 'waiting', place: 2 });
    expect(byService).toEqual([{ service: 'kela', count: 2 }]);
    expect(nobodyYet).toEqual(['tyollisyys']);
  });
});
