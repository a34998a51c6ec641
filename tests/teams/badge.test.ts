/** The badge for the chair in the meeting's window, over the real app and real HTTP; and Teams without the permission. */
import type { ChairCommand } from '#domain/meeting/commands.ts';
import { type Id, type Instant, plus } from '#domain/time.ts';
import { MEET } from './activity.ts';
import { type Room, roomOf } from './room.ts';
import { BACKUP, CHAIR, openWorld, P1, P2, privateChat, type World, wordsIn } from './world.ts';

const TEAMS_MEETING = 'MCMxOTptZWV0aW5nX3Rlc3RAdGhyZWFkLnYyIzA=';
const inMeeting = { channelData: { tenant: { id: 'x' }, meeting: { id: TEAMS_MEETING } } };

let w: World;
let room: Room;
beforeEach(async () => {
  w = await openWorld();
  room = roomOf(w);
});
afterEach(() => w.close());

const badges = () => w.fake.seen.filter(({ path }) => path.endsWith('/notification'));
const until = async (time: string) => {
  w.at(time);
  await w.settle();
};
/** Two cases; the first one runs from 9.05. */
async function running(more: Record<string, unknown> = inMeeting): Promise<void> {
  await room.cases(2);
  w.at('09:00:00');
  await w.event('start', { conversation: { id: MEET, conversationType: 'groupChat' }, ...more });
  await room.say(CHAIR, 'aloita');
  w.at('09:05:00');
  await room.say(CHAIR, 'seuraava');
}
const ready = async () => {
  const [unit] = [(await room.meeting()).hour?.part].flatMap((p) => (p?.part === 'case' ? [p.unit] : []));
  const item = (await room.meeting()).items.find(({ id }) => id === unit?.items[0]);
  const who = item?.presenter === P1.key ? P1 : P2;
  await w.execute(who, privateChat(who), 'item.ready', { i: item?.id });
  await w.settle();
};

test('a case that nears its end: for the acting chair alone, without a word of it', async () => {
  await running();
  expect(badges()).toHaveLength(0);
  await until('09:27:05');
  expect(badges().map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    {
      method: 'POST',
      path: `/v1/meetings/${encodeURIComponent(TEAMS_MEETING)}/notification`,
      body: {
        type: 'targetedMeetingNotification',
        value: { recipients: [`29:${CHAIR.id}`], surfaces: [{ surface: 'meetingTabIcon' }] },
      },
    },
  ]);
  expect(wordsIn(w.fake.sent(MEET))).toContain('kaksi minuuttia');
  await until('09:29:05');
  expect(badges()).toHaveLength(2);
});

test('once a minute, and once for the same: a presenter who is ready', async () => {
  await running();
  await ready();
  expect(badges()).toHaveLength(1);
  // The card changes again and again, and says the same.
  w.now = plus(w.now, 90_000);
  await room.press(P1, 'attendance.mark', { m: w.m, service: 'kela', present: true });
  expect(badges()).toHaveLength(1);
  await room.press(CHAIR, 'meeting.end-case', { m: w.m, s: (await room.meeting()).s });
  await ready();
  expect(badges()).toHaveLength(2);
});

test('not within a minute of the one before', async () => {
  await running();
  await until('09:26:30');
  await ready();
  await until('09:27:05');
  expect(wordsIn(w.fake.sent(MEET))).toContain('kaksi minuuttia');
  expect(badges()).toHaveLength(1);
  await until('09:29:05');
  expect(badges()).toHaveLength(2);
});

test('a backup chair who acts gets it in the chair’s place', async () => {
  await running();
  await room.say(BACKUP, 'tauko');
  await room.say(BACKUP, 'jatka');
  await ready();
  expect(badges().at(-1)?.body).toMatchObject({ value: { recipients: [`29:${BACKUP.id}`] } });
});

test.each([
  [403, { error: { code: 'Forbidden' } }],
  [400, { error: { code: 'BadArgument' } }],
  [404, {}],
])(
  '%i: it is let be in this meeting, or until the app is installed anew, and the notices come all the same',
  async (status, body) => {
    w.fake.rule = ({ path }) => (path.endsWith('/notification') ? { status, body } : null);
    await running();
    await until('09:27:05');
    await until('09:29:05');
    expect(badges()).toHaveLength(1);
    expect(wordsIn(w.fake.sent(MEET))).toMatch(/kaksi minuuttia.*aika täynnä/s);
    w.fake.rule = () => null;
    await w.send({
      ...{ type: 'installationUpdate', action: 'add-upgrade', channelId: 'msteams', serviceUrl: w.fake.url },
      ...{
        id: 'new',
        timestamp: w.now,
        from: { id: '29:chair', aadObjectId: 'chair' },
        recipient: { id: '28:b' },
      },
      ...{ conversation: { id: MEET, conversationType: 'groupChat', tenantId: w.series.tenant } },
    });
    await room.say(CHAIR, 'seuraava');
    await ready();
    expect(badges()).toHaveLength(2);
  },
);

test.each([
  [403, 1],
  [404, 2],
])('%i: with the next meeting %i are tried in all', async (status, all) => {
  w.fake.rule = ({ path }) => (path.endsWith('/notification') ? { status } : null);
  await running();
  await ready();
  expect(badges()).toHaveLength(1);
  w.now = '2027-01-05T07:00:00.000Z' as Instant;
  await w.settle();
  const m = `${w.series.id}.2027-01-05` as Id;
  const chair = { person: CHAIR.key, inChat: true, admin: false, system: false };
  const step = async (command: { verb: 'meeting.start' | 'meeting.next' | 'meeting.add' }) => {
    const s = (await w.app.meeting(m))?.s ?? null;
    const handled = await w.app.handle(m, { ...command, kind: 'case', s } as ChairCommand, chair);
    expect(handled?.refusal).toBeNull();
  };
  for (const verb of ['meeting.start', 'meeting.add', 'meeting.next'] as const) await step({ verb });
  for (let n = 0; n < 60 && badges().length < 2; n++) {
    w.now = plus(w.now, 60_000);
    await w.settle();
  }
  expect(badges().length).toBe(all);
});

test('silence and a 500 hold nothing up and are not repeated', async () => {
  w.fake.rule = ({ path }) => (path.endsWith('/notification') ? { status: 500 } : null);
  await running();
  await until('09:27:05');
  await until('09:28:00');
  expect([badges().length, (await room.meeting()).outbox.length]).toEqual([1, 0]);
});

test('where no activity has named the meeting nothing is tried', async () => {
  await running({});
  await until('09:27:05');
  expect(badges()).toEqual([]);
});
