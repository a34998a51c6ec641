/** Watching the chat: C35 and the rules of `meeting.md`, over the real app and a connector on loopback. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEET, SHARED } from './activity.ts';
import { openWorld, P1, P2, privateChat, type World, wordsIn } from './world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld();
  // She has written to the bot before, so she can be told in private.
  await w.say(P1, privateChat(P1), 'ohje');
  w.at('08:50:00');
  await w.event('start');
  await w.settle();
  w.fake.clear();
  w.lines.length = 0;
});
afterEach(() => w.close());

const HIDDEN = /918|Seppo|Aarrelam|anja|Anja|044/;
const play = async (activities: readonly Record<string, unknown>[]) => {
  for (const [n, activity] of activities.entries()) {
    const { conversation, from, ...rest } = activity;
    expect(await w.say(P1, MEET, '', { timestamp: `2026-12-01T06:55:0${n}.000Z`, ...rest })).toEqual({
      status: 200,
    });
    await w.settle();
  }
};
const requests = () => w.fake.sent(privateChat(P1)).length;
/** Nothing of a hit in anything that left, in the log or in the store. */
function kept(): string {
  // The stand-in's own stopwatch could hold the digits of a number by chance.
  return wordsIn([w.fake.seen.map(({ at: _, ...request }) => request), w.lines]);
}

interface Case {
  readonly id: string;
  readonly send: readonly Record<string, unknown>[];
}
const file = join(SHARED, 'cases/activities.jsonl');
const cases: Case[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter((c) => c.case === 'C35')
  : [];
const EXPECTED: Readonly<Record<string, number>> = {
  'C35-1': 1,
  'C35-2': 2,
  'C35-3': 1,
  'C35-4': 1,
  'C35-5': 1,
  'C35-6': 1,
};

if (cases.length === 0) console.warn('SKIPPED: no shared cases (SHARED_DIR), so C35 is tried in part only');
else {
  test('every shared case is tried', () => {
    expect(cases.map((c) => c.id)).toEqual(Object.keys(EXPECTED));
  });
  test.each(cases.map((c): [string, Case] => [c.id, c]))('%s', async (id, { send }) => {
    await play(send);
    expect(requests()).toBe(EXPECTED[id]);
    expect(w.fake.sent(MEET)).toHaveLength(1);
    expect(kept()).not.toMatch(HIDDEN);
    expect((await w.app.meeting(w.m))?.items).toHaveLength(0);
  });
}

test('the chat gets one neutral reminder a meeting, however many hits', async () => {
  for (let n = 0; n < 5; n++) await w.say(n % 2 ? P1 : P2, MEET, `Soita 044 918 220${n}`);
  await w.settle();
  expect(w.fake.sent(MEET)).toHaveLength(1);
  expect(wordsIn(w.fake.sent(MEET))).not.toMatch(/Vettenranta|Petäjä|918/);
  expect(requests()).toBe(2);
});

test('who cannot be reached in private gets a targeted message, without any text of theirs', async () => {
  await w.app.setPerson(P2.key, { reachable: false });
  await w.say(P2, MEET, 'Soita 044 918 2207');
  await w.settle();
  const targeted = w.fake.seen.filter((s) => s.path.includes('isTargetedActivity=true'));
  expect(targeted).toHaveLength(1);
  expect(targeted[0]?.body).toMatchObject({ recipient: { id: '29:p2' } });
  expect(wordsIn(targeted)).not.toMatch(HIDDEN);
});

test('a person whose 1:1 chat is not known yet is written to by opening it', async () => {
  await w.say(P2, MEET, 'Soita 044 918 2207');
  await w.settle();
  expect(w.fake.sent(privateChat(P2))).toHaveLength(1);
});

test('the same message version twice is one request, an edit that leaves the hit is another', async () => {
  const edit = (timestamp: string) =>
    w.say(P1, MEET, 'Soita nyt 044 918 2207', {
      type: 'messageUpdate',
      id: 'e1',
      timestamp,
      channelData: { eventType: 'editMessage' },
    });
  await edit('2026-12-01T06:56:00Z');
  await edit('2026-12-01T06:56:00Z');
  await w.settle();
  expect(requests()).toBe(1);
  await edit('2026-12-01T06:57:00Z');
  await w.settle();
  expect(requests()).toBe(2);
});

test('an edit without a text, an edit to a command and a deletion are quiet', async () => {
  await play([
    { type: 'messageUpdate', id: '7', text: undefined, channelData: { eventType: 'editMessage' } },
    { type: 'messageUpdate', id: '7', text: 'seuraava', channelData: { eventType: 'editMessage' } },
    { type: 'messageDelete', id: '7', channelData: { eventType: 'softDeleteMessage' } },
  ]);
  expect(w.fake.seen).toHaveLength(0);
});

test('an anonymous author cannot be told, the meeting still counts it', async () => {
  await w.say(P1, MEET, 'Soita 044 918 2207', { from: { id: '29:guest', name: 'Guest' } });
  await w.settle();
  expect(requests()).toBe(0);
  expect(w.fake.sent(MEET)).toHaveLength(1);
});
