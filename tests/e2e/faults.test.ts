/**
 * A store that is locked or gone and a connector that is silent, refuses, throttles or breaks: a clear
 * answer to whoever asked, a log line without text, nothing lost, the process up.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text as words } from '#i18n/strings.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import type { Message } from '#rehearsal/room.ts';
import { aCase, cardOf, carries, type Play, play, textOf } from './play.ts';
import { type Product, product } from './product.ts';
import { FILES, meetings } from './store.ts';

const LONG = 120_000;
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

let running: Product;
let g: Play;
beforeAll(async () => {
  running = await product();
  g = play(running);
  await g.setUp({ minutesBefore: 5 });
}, LONG);
afterAll(() => running?.remove());

const items = () => meetings(running.directory).flatMap((m) => m.items);
const says = (key: 'storeDown') => (m: Message) => textOf(cardOf(m)).includes(words('fi', `say.${key}`));

/** Holds the write lock of a file of the store while `work` runs, as another process would. */
async function locked<T>(file: (typeof FILES)[number], work: () => Promise<T>): Promise<T> {
  const db = new DatabaseSync(join(running.directory, file));
  db.exec('BEGIN IMMEDIATE');
  try {
    return await work();
  } finally {
    db.exec('ROLLBACK');
    db.close();
  }
}

test(
  'a locked store: the form stays, the same form goes through when the lock is gone',
  async () => {
    const form = await g.form('pro1');
    const seen = await locked('meetings.db', () =>
      g.press('pro1', form, 'item.submit', {}, aCase('kastelukannu')),
    );
    expect([seen.status, seen.note]).toEqual([200, words('fi', 'say.storeDown')]);
    expect(items()).toEqual([]);
    expect((await g.press('pro1', form, 'item.submit', {}, aCase('kastelukannu'))).raw).toContain(
      'on jonossa',
    );
    expect(items().length).toBe(1);
    // A typed word: what is known of people is in the other file.
    const said = await locked('pajakello.db', () => g.say('pro2', 'uusi', 'pro2'));
    await g.find('pro2', 'a sentence', says('storeDown'), said);
    // A lock of a moment is waited for.
    const other = await g.form('pro2');
    const soon = locked('meetings.db', () => sleep(600));
    expect((await g.press('pro2', other, 'item.submit', {}, aCase('sadevesi'))).raw).toContain('on jonossa');
    await soon;
    expect(items().length).toBe(2);
  },
  LONG,
);

test(
  'a store that has been taken away: said so, /health too; all goes on when it is back',
  async () => {
    const form = await g.form('pro3');
    const away = (file: string) => join(running.directory, `${file}.away`);
    for (const file of FILES) renameSync(join(running.directory, file), away(file));
    try {
      const seen = await g.press('pro3', form, 'item.submit', {}, aCase('tulitikku'));
      expect([seen.status, seen.note]).toEqual([200, words('fi', 'say.storeDown')]);
      const health = await fetch(`${running.origin}/health`);
      expect(health.status).toBe(503);
      expect(await health.text()).not.toMatch(/pajakello-e2e|node_modules| at /);
    } finally {
      for (const file of FILES) renameSync(away(file), join(running.directory, file));
    }
    expect((await g.press('pro3', form, 'item.submit', {}, aCase('tulitikku'))).raw).toContain('on jonossa');
    expect(items().length).toBe(3);
    expect((await fetch(`${running.origin}/health`)).status).toBe(200);
  },
  LONG,
);

const FAULTS: readonly (readonly [string, object, PersonaId])[] = [
  ['429', { mode: 'status', status: 429, retryAfter: 1, times: 1 }, 'pro1'],
  ['503', { mode: 'status', status: 503, times: 1 }, 'pro2'],
  ['412', { mode: 'status', status: 412, times: 2 }, 'pro3'],
  ['silence', { mode: 'silent', times: 1 }, 'backup'],
];

test.each(FAULTS)(
  'an answer that meets %s comes once, later',
  async (_, fault, who) => {
    await running.post('fault', { ...fault, only: 'send' });
    const said = await g.say(who, 'ohje', who);
    await g.find(who, 'the help', (m) => textOf(cardOf(m)).includes('Näin Pajakello auttaa'), said);
    await sleep(300);
    const helps = (await g.said(who)).filter((m) => Number(m.id) > Number(said));
    expect(helps.length).toBe(1);
  },
  LONG,
);

test(
  'refused with 403: nothing more goes there until the person writes again; 500 is not repeated',
  async () => {
    await running.post('fault', { mode: 'status', status: 403, times: 1, only: 'send' });
    const before = (await g.said('admin')).length;
    await g.say('admin', 'ohje', 'admin');
    await sleep(1500);
    expect((await g.said('admin')).length).toBe(before);
    const again = await g.say('admin', 'ohje', 'admin');
    await g.find('admin', 'the help', (m) => textOf(cardOf(m)).includes('Näin Pajakello auttaa'), again);
    await running.post('fault', { mode: 'status', status: 500, times: 1, only: 'send' });
    const broken = await g.say('admin', 'tietosuoja', 'admin');
    await sleep(2500);
    expect((await g.said('admin')).filter((m) => Number(m.id) > Number(broken))).toEqual([]);
    expect((await running.get<{ fault: { mode: string } }>('state')).fault.mode).toBe('none');
  },
  LONG,
);

test(
  'the hour begins while the connector throttles, is silent or breaks: everything arrives in the end, once',
  async () => {
    for (const fault of [
      { mode: 'status', status: 429, retryAfter: 1, times: 2 },
      { mode: 'silent', times: 1 },
      { mode: 'status', status: 502, times: 2 },
    ]) {
      await running.post('fault', fault);
      if ((await g.meeting()).course === 'planned') await g.say('chair', 'aloita');
      else await g.say('chair', 'jono');
      for (let k = 0; k < 12 && (await g.meeting()).outbox.length > 0; k++) {
        await sleep(700);
        await g.step(1 / 3);
      }
      await g.settle();
      expect((await g.meeting()).outbox).toEqual([]);
    }
    // Anew and anew, but the old ones are gone: one card.
    const cards = (await g.said('meeting')).filter(carries('queue.show'));
    expect(cards.length).toBe(1);
    const m = await g.meeting();
    expect([m.course, m.card?.activity]).toEqual(['running', cards[0]?.id]);
  },
  LONG,
);

test(
  'a presenter who cannot be written to is no error: the chair’s card says so, without a name',
  async () => {
    await g.settle();
    const m = await g.meeting();
    const second = m.items.find((item) => item.number === 2);
    // 'Nyt on vuorosi' and 'Olet seuraava' are refused.
    await running.post('fault', { mode: 'status', status: 403, only: 'send' });
    await g.chair('meeting.next');
    await g.settle();
    await running.post('fault', { mode: 'none' });
    const card = textOf(await g.seenBy('chair', await g.card()));
    expect(card).toContain('ei tavoiteta');
    expect(card).not.toContain('Ammattilainen');
    expect((await g.meeting()).items.find((item) => item.id === second?.id)?.reachable).toBe(false);
    await g.chair('meeting.close', { sure: false });
    await g.chair('meeting.close', { sure: true });
    await g.settle();
    expect((await g.meeting()).course).toBe('closed');
  },
  LONG,
);

test('after all of it: up, and the log says what happened without any text', async () => {
  expect((await fetch(`${running.origin}/health`)).status).toBe(200);
  const log = running.output();
  expect(log).toContain('"class":"StoreUnavailable"');
  expect(log).toContain('reply refused');
  for (const word of ['kastelukannu', 'sadevesi', 'tulitikku', 'database is locked', 'SELECT', 'stack'])
    expect(log).not.toContain(word);
});
