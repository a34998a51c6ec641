import { createLanes } from '#teams/lanes.ts';
import { createPace } from '#teams/pace.ts';

/** Time that passes only where somebody sleeps. */
function simulated() {
  let now = 0;
  const pace = createPace(() => now);
  const sleep = async (ms: number) => {
    now += ms;
  };
  return { pace, lanes: createLanes(pace, sleep), now: () => now, sleep };
}

const most = (times: readonly number[], ms: number) =>
  Math.max(...times.map((from) => times.filter((t) => t >= from && t < from + ms).length));

test('4,000 sends to one conversation keep all four limits', async () => {
  const { lanes, now, sleep } = simulated();
  const times: number[] = [];
  while (times.length < 4000) {
    const wait = await lanes.turn('chat', 'tenant');
    if (wait > 0) await sleep(wait);
    else times.push(now());
  }
  expect(most(times, 1000)).toBe(7);
  expect(most(times, 2000)).toBe(8);
  expect(most(times, 30_000)).toBe(60);
  expect(most(times, 3_600_000)).toBe(1800);
});

test('a tenant gets 50 a second over all its conversations', async () => {
  const { lanes, now } = simulated();
  const times: number[] = [];
  for (let n = 0; n < 300; n++) {
    await lanes.turn(`chat ${n}`, 'tenant');
    times.push(now());
  }
  expect(most(times, 1000)).toBe(50);
});

test('a pause that Teams asks for holds its conversation alone, and is not slept through', async () => {
  const { lanes, pace } = simulated();
  pace.hold('chat', 60_000);
  expect(await lanes.turn('chat', 'tenant')).toBe(60_000);
  expect(await lanes.turn('other', 'tenant')).toBe(0);
});

test('a lane keeps its order, whatever fails in it', async () => {
  const { lanes } = simulated();
  const done: string[] = [];
  const work =
    (name: string, ticks: number, fails = false) =>
    async () => {
      for (let n = 0; n < ticks; n++) await Promise.resolve();
      done.push(name);
      if (fails) throw new Error('x');
    };
  const all = [
    lanes.run('a', work('1', 30)),
    lanes.run('a', work('2', 1, true)),
    lanes.run('b', work('b', 1)),
    lanes.run('a', work('3', 1)),
  ];
  await Promise.allSettled(all);
  await lanes.idle();
  expect(done).toEqual(['b', '1', '2', '3']);
});
