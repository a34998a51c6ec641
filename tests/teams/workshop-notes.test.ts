/** What is told of workshops in private: reminders (C38), places, changes; each once, whatever the connector does. */
import type { App } from '#app.ts';
import { type Instant, localDate, localTime, plus } from '#domain/time.ts';
import { createFilter } from '#identifiers/filter.ts';
import { createLog } from '#log.ts';
import { StoreUnavailable } from '#store/store.ts';
import { createTeams } from '#teams/teams.ts';
import { TENANT } from './activity.ts';
import { type Clocks, openClocks, type Planned, text, who } from './network.ts';
import {
  CHAIR,
  messagesIn,
  openWorld,
  P1,
  P2,
  type Person,
  privateChat,
  type World,
  wordsIn,
} from './world.ts';

let w: World;
let clocks: Clocks;
/** Switched by tests: reports of deliveries do not reach the store. */
let noReports = false;

const MONDAY = [{ title: 'Kuntoutus arjen tukena', date: '2026-10-26', time: '09:00' }];
async function open(planned: readonly Planned[] = MONDAY): Promise<void> {
  const wrap = (app: App): App => ({
    ...app,
    workshopSystem: (id, command) =>
      noReports && command.verb === 'sent'
        ? Promise.reject(new StoreUnavailable('locked'))
        : app.workshopSystem(id, command),
  });
  w = await openWorld({ wrap, limitMs: 700 });
  clocks = await openClocks(w, planned);
  w.now = '2026-09-01T07:00:00.000Z' as Instant;
  for (const person of [P1, P2]) await w.say(person, privateChat(person), 'ohje');
  await w.settle();
  w.fake.clear();
}
beforeEach(() => {
  noReports = false;
});
afterEach(() => w.close());

const id = (k = 0) => clocks.workshops[k] as never;
/** What came to a person, as 'date time heading'. */
const came: string[] = [];
const told = (person: Person) => messagesIn(w, privateChat(person)).map((message) => headingOf(message));
function headingOf(message: unknown): string {
  return /"style":"heading","text":"([^"]*)"/.exec(wordsIn(message))?.[1] ?? '';
}

/** Lets time pass in steps of a quarter of an hour, and notes when what has come to P1. */
async function pass(until: string): Promise<readonly string[]> {
  came.length = 0;
  let before = told(P1).length;
  while (w.now < until) {
    w.now = plus(w.now, 15 * 60_000);
    await w.settle();
    for (const heading of told(P1).slice(before))
      came.push(`${localDate(w.now)} ${localTime(w.now)} ${heading}`);
    before = told(P1).length;
  }
  return [...came];
}

async function roleFor(person: Person): Promise<void> {
  const [chair, task] = [who(CHAIR), { verb: 'task.add', text: text('Varaa tila'), due: null } as const];
  const made = await w.app.workshop(chair, id(), task);
  if (!made?.ok) throw new Error('no task');
  const taskId = made.value.workshop.tasks.at(-1)?.id ?? '';
  await clocks.set(id(), {
    field: `task.${taskId}.who`,
    value: { person: person.key, name: person.name },
  });
}

describe('reminders', () => {
  test('14 and 7 days before for open tasks, the day before for those who are in, each once by day (C38-1)', async () => {
    await open();
    await roleFor(P1);
    await clocks.signUp(P1, id(), 'in-person');
    w.now = '2026-10-11T20:00:00.000Z' as Instant;
    expect(await pass('2026-10-26T08:00:00.000Z')).toEqual([
      '2026-10-12 09:00 Pajaan on 14 päivää',
      '2026-10-19 09:00 Pajaan on 7 päivää',
      '2026-10-25 09:00 Paja on huomenna',
    ]);
    expect(wordsIn(messagesIn(w, privateChat(P1))[0])).toMatch(/Varaa tila.*reminder\.stop/);
  }, 60_000);

  test('a moved workshop: nothing for the old date, the day before for the new one (C38-3)', async () => {
    await open([{ title: 'Paja', date: '2026-11-26' }]);
    await clocks.signUp(P1, id(), 'in-person');
    w.now = '2026-11-20T10:00:00.000Z' as Instant;
    await clocks.set(id(), { field: 'date', value: '2026-12-03' as never });
    expect(await pass('2026-12-03T12:00:00.000Z')).toEqual([
      expect.stringMatching(/^2026-11-20 \d\d:\d\d Pajan tiedot muuttuivat$/),
      '2026-12-02 09:00 Paja on huomenna',
    ]);
    expect(wordsIn(messagesIn(w, privateChat(P1)))).not.toContain('26.11.');
  }, 60_000);

  test('moved to tomorrow in the evening: by day, and then it says today (C38-4)', async () => {
    await open([{ title: 'Paja', date: '2026-12-03' }]);
    await clocks.signUp(P1, id(), 'in-person');
    w.now = '2026-11-30T19:00:00.000Z' as Instant;
    await clocks.set(id(), { field: 'date', value: '2026-12-01' as never });
    const all = await pass('2026-12-01T11:00:00.000Z');
    expect(all.filter((line) => !line.includes('muuttuivat'))).toEqual(['2026-12-01 08:00 Paja on tänään']);
  }, 60_000);

  test('who wants none gets none, and is told of a place all the same (C38-5)', async () => {
    await open();
    await clocks.set(id(), { field: 'capacity.inPerson', value: 1 });
    await clocks.signUp(P2, id(), 'in-person');
    await clocks.signUp(P1, id(), 'in-person');
    await w.app.setPerson(P1.key, { reminders: { roles: false, signups: false } });
    w.now = '2026-10-20T10:00:00.000Z' as Instant;
    await w.app.workshop(who(P2), id(), { verb: 'signup.remove' });
    const all = await pass('2026-10-26T07:30:00.000Z');
    expect(all.map((line) => line.slice(17))).toEqual(['Pääsit mukaan pajaan']);
  }, 60_000);

  test('stopped from the message itself, and started again', async () => {
    await open();
    await clocks.signUp(P1, id(), 'in-person');
    const press = (off: boolean) => w.execute(P1, privateChat(P1), 'reminder.stop', { w: id(), off });
    expect(wordsIn((await press(true)).body)).toContain('En muistuta tästä pajasta');
    w.now = '2026-10-24T20:00:00.000Z' as Instant;
    expect(await pass('2026-10-25T09:00:00.000Z')).toEqual([]);
    expect(wordsIn((await press(false)).body)).toContain('Muistutan taas');
  }, 60_000);
});

describe('news', () => {
  const cancel = () => w.app.workshop(who(CHAIR), id(), { verb: 'workshop.remove' });
  const restore = () => w.app.workshop(who(CHAIR), id(), { verb: 'workshop.restore' });
  const later = async (minutes: number) => {
    w.now = plus(w.now, minutes * 60_000);
    await w.settle();
  };
  beforeEach(async () => {
    await open();
    await clocks.signUp(P1, id(), 'in-person');
  });

  test('cancelled, and held after all', async () => {
    await cancel();
    await later(3);
    await restore();
    await later(3);
    expect(told(P1)).toEqual(['Paja on peruttu', 'Paja pidetään sittenkin']);
    expect(told(P2)).toEqual([]);
  });

  test('silence that took nothing: it comes once; silence that took it: at most one is doubled', async () => {
    let left = 1;
    w.fake.rule = ({ method, path }) =>
      method === 'POST' && path.includes('/activities') && left-- > 0 ? { silent: true } : null;
    await cancel();
    await later(3);
    await later(3);
    expect(told(P1)).toEqual(['Paja on peruttu']);
    left = 9;
    w.fake.rule = ({ method, path }) =>
      method === 'POST' && path.includes('/activities') && left-- > 0 ? { silent: true, done: true } : null;
    await restore();
    for (let n = 0; n < 5; n++) await later(5);
    expect(told(P1).length).toBeLessThanOrEqual(3);
    expect((await w.app.workshopState(id()))?.outbox).toEqual([]);
  });

  test.each([412, 429, 503])('%i: tried again later, arrives once', async (status) => {
    let left = 2;
    w.fake.rule = ({ method, path }) =>
      method === 'POST' && path.includes('/activities') && left-- > 0 ? { status } : null;
    await cancel();
    for (let n = 0; n < 4; n++) await later(3);
    expect(told(P1)).toEqual(['Paja on peruttu']);
  });

  test('500: it may have arrived, so it is not sent again', async () => {
    let seen = 0;
    w.fake.rule = ({ method, path }) => {
      if (method !== 'POST' || !path.includes('/activities')) return null;
      seen += 1;
      return { status: 500 };
    };
    await cancel();
    for (let n = 0; n < 4; n++) await later(5);
    expect(seen).toBe(1);
  });

  test('who cannot be reached is no error, and holds nobody up', async () => {
    await clocks.signUp(P2, id(), 'in-person');
    w.fake.rule = ({ path, method }) =>
      method === 'POST' && path.includes(encodeURIComponent('a:p1'))
        ? { status: 403, body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' } }
        : null;
    await cancel();
    await later(3);
    expect([told(P1), told(P2)]).toEqual([[], ['Paja on peruttu']]);
    expect((await w.app.person(TENANT, 'p1')).reachable).toBe(false);
    expect((await w.app.workshopState(id()))?.outbox).toEqual([]);
    expect(w.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test('somebody without the app is no error either', async () => {
    const stranger = { ...P1, id: 'stranger', key: `${TENANT}|stranger` as typeof P1.key };
    await clocks.signUp(stranger, id(), 'in-person');
    await cancel();
    await later(3);
    expect((await w.app.workshopState(id()))?.outbox).toEqual([]);
    expect((await w.app.person(TENANT, 'stranger')).reachable).toBe(true);
  });

  test('what was sent is not sent again because it could not be reported', async () => {
    noReports = true;
    await cancel();
    for (let n = 0; n < 3; n++) await later(3);
    expect(told(P1)).toEqual(['Paja on peruttu']);
    noReports = false;
    await later(3);
    expect(told(P1)).toEqual(['Paja on peruttu']);
    expect((await w.app.workshopState(id()))?.outbox).toEqual([]);
  });

  test('killed between sending and reporting: at most one is doubled', async () => {
    noReports = true;
    await cancel();
    await later(3);
    const log = createLog('silent', () => {});
    const second = createTeams({ app: w.app, filter: createFilter(), log, bot: null, limitMs: 700 });
    w.now = plus(w.now, 31_000);
    for (let n = 0; n < 3; n++) {
      await second.drain();
      await second.idle();
    }
    expect(told(P1).length).toBeLessThanOrEqual(2);
    expect((await w.app.workshopState(id()))?.outbox).toEqual([]);
  });

  test('sixty people: each is told once, and nothing is left', async () => {
    for (let n = 0; n < 60; n++) {
      const key = `${TENANT}|m${n}` as typeof P1.key;
      await w.app.setPerson(key, {
        chat: { serviceUrl: w.fake.url, conversation: `a:m${n}` },
        channelId: `29:m${n}`,
      });
      await clocks.signUp({ id: `m${n}`, key, name: `Jäsen ${n}` }, id(), 'in-person');
    }
    await cancel();
    await later(3);
    for (let n = 0; n < 60; n++) expect(messagesIn(w, `a:m${n}`)).toHaveLength(1);
    expect((await w.app.workshopState(id()))?.outbox).toEqual([]);
  }, 60_000);
});

test('the remote link comes the day before to whoever takes part remotely', async () => {
  const link = { field: 'link', value: 'https://teams.microsoft.com/l/meetup-join/x' } as const;
  await open([{ title: 'Paja', date: '2026-10-26', form: 'hybrid', set: [link] }]);
  await clocks.signUp(P1, id(), 'remote');
  await clocks.signUp(P2, id(), 'in-person');
  w.now = '2026-10-25T07:00:00.000Z' as Instant;
  await w.settle();
  const words = (person: Person) => wordsIn(messagesIn(w, privateChat(person)));
  expect(words(P1)).toContain('"title":"Liity etänä","url":"https://teams.microsoft.com/l/meetup-join/x"');
  expect(words(P2)).toContain('Paja on huomenna');
  expect(words(P2)).not.toContain('Liity etänä');
});
