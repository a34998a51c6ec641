/**
 * kill -9 in the middle of a meeting, and start again: it goes on where it was. What was acknowledged is
 * there; no message is lost; a message comes twice only where no answer had come, and then once too often.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from '#domain/meeting/types.ts';
import { presetInputs } from '#rehearsal/cards.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import type { Message } from '#rehearsal/room.ts';
import { aCase, cardOf, type Play, play, textOf } from './play.ts';
import { type Product, product } from './product.ts';
import { meetings } from './store.ts';

const LONG = 180_000;
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const PEOPLE: readonly PersonaId[] = ['pro1', 'pro2', 'pro3'];
const WORDS = ['porraskäytävä', 'tulitikku', 'sadevesi'] as const;

let running: Product;
let g: Play;
beforeAll(async () => {
  running = await product();
  g = play(running);
  await g.setUp({ minutesBefore: 5 });
}, LONG);
afterAll(() => running?.remove());

async function crash(): Promise<void> {
  await running.kill();
  await running.start();
}

/** The room has met its fault, and has kept that on disk. */
async function faultSpent(): Promise<void> {
  for (let k = 0; k < 500; k++) {
    const kept = readFileSync(join(running.directory, 'rehearsal.json'), 'utf8');
    if (kept.includes('"fault":{"mode":"none"}')) return;
    await sleep(10);
  }
  throw new Error('nothing met the fault');
}

const items = () => meetings(running.directory).flatMap((m) => m.items);
const whoHas = (m: Meeting, n: number): PersonaId => {
  const key = m.items.find((item) => item.number === n)?.presenter;
  return PEOPLE.find((who) => key === `${TENANT}|${personaOf(who).objectId}`) ?? 'admin';
};
/** Cards of the meeting in its chat. */
const cards = async () => (await g.said('meeting')).filter((m) => 'refresh' in ((cardOf(m) as object) ?? {}));
/** Messages of a kind in a chat, with those that wait for their card. */
const count = (all: readonly Message[], summary: string) =>
  all.filter((m) => m.summary === `Pajakello: ${summary}`).length;

test(
  'what was answered is there, and what was not can be sent again: one case each',
  async () => {
    expect((await g.bring('pro1', aCase(WORDS[0]))).raw).toContain('on jonossa');
    const forms = await Promise.all((['pro2', 'pro3'] as const).map((who) => g.form(who)));
    const sent = forms.map((form, k) => ({
      ...presetInputs(cardOf(form)),
      ...aCase(WORDS[k + 1] as string),
    }));
    const lost = forms.map(async (form, k) => {
      await sleep(8 * k);
      return g.press(form.chat as PersonaId, form, 'item.submit', {}, sent[k]).catch(() => null);
    });
    await sleep(12);
    await crash();
    await Promise.all(lost);
    const said = await g.say('pro1', 'tapaukseni', 'pro1');
    await g.find('pro1', 'the own case', (m) => textOf(cardOf(m)).includes(WORDS[0]), said);
    // Whoever got no answer presses once more: the same form.
    for (const [k, form] of forms.entries()) {
      const data = JSON.parse(
        /"data":(\{"verb":"item.submit"[^}]*\})/.exec(textOf(cardOf(form)))?.[1] ?? '{}',
      );
      const seen = await g.raw(form.chat as PersonaId, form, 'item.submit', { ...data, ...sent[k] });
      expect(seen.raw).toContain('on jonossa');
    }
    expect(items().length).toBe(3);
  },
  LONG,
);

test(
  'killed while the connector is silent: the opening goes out afterwards, once',
  async () => {
    // The card and 'Olet seuraava' are on their way to nobody.
    await running.post('fault', { mode: 'silent', times: 2 });
    await g.say('chair', 'aloita');
    await faultSpent();
    expect(await cards()).toEqual([]);
    await crash();
    // What was tried once more before the fault was spent waits for a moment of the room's clock.
    await g.step(0.5);
    const card = await g.card();
    expect(textOf(cardOf(card))).toContain('3 tapausta');
    await g.settle();
    expect((await cards()).length).toBe(1);
    const m = await g.meeting();
    expect(m.course).toBe('running');
    expect(count(await g.said(whoHas(m, 1)), 'olet seuraava')).toBe(1);
  },
  LONG,
);

test(
  'killed where a message was taken but its answer never came: doubled once, not lost',
  async () => {
    const before = await g.meeting();
    const [first, second] = [whoHas(before, 1), whoHas(before, 2)];
    await g.step(5);
    await running.post('fault', { mode: 'lost', times: 1, only: 'send' });
    await g.say('chair', 'seuraava');
    await faultSpent();
    await crash();
    const turn = (m: Message) => textOf(cardOf(m)).includes('Nyt on vuorosi');
    const next = (m: Message) => textOf(cardOf(m)).includes('Olet seuraava');
    await g.find(first, 'the turn', turn);
    await g.find(second, 'the next', next);
    await g.settle();
    const turns = count(await g.said(first), 'nyt on vuorosi');
    const nexts = count(await g.said(second), 'olet seuraava');
    // One of the two was lost; the other may have been on its way as well.
    expect(turns + nexts).toBeGreaterThanOrEqual(3);
    expect(Math.max(turns, nexts)).toBe(2);
    expect((await g.said('meeting')).length).toBe(2);
    const m = await g.meeting();
    expect(m.hour?.part).toMatchObject({ part: 'case', phase: 0 });
    expect(m.outbox).toEqual([]);
  },
  LONG,
);

test(
  'killed at any moment of the chair’s moves: each that was answered counts once, and the card shows it',
  async () => {
    for (const pause of [0, 15]) {
      await g.step(0.5);
      const { s, hour } = await g.meeting();
      const answer = await running.post<{ status: number }>('say', {
        persona: 'chair',
        chat: 'meeting',
        text: 'seuraava',
      });
      await sleep(pause);
      await crash();
      expect(answer.status).toBe(200);
      await g.settle();
      const m = await g.meeting();
      expect(m.s).toBe(s + 1);
      const phase = hour?.part.part === 'case' ? hour.part.phase : -1;
      expect(m.hour?.part).toMatchObject({ part: 'case', phase: phase + 1 });
      expect(textOf(cardOf(await g.card()))).toContain(`vaihe ${phase + 2} / 4`);
      expect(m.outbox).toEqual([]);
    }
    expect((await cards()).length).toBe(1);
    // Time that passed at once, as while it was down: only the newest notice.
    const before = await g.meeting();
    await g.step(60);
    await g.settle();
    const said = await g.said('meeting');
    expect(said.filter((m) => textOf(cardOf(m)).includes('minuuttia jäljellä')).length).toBe(0);
    expect(said.filter((m) => textOf(cardOf(m)).includes('aika täynnä')).length).toBe(1);
    expect((await g.meeting()).id).toBe(before.id);
  },
  LONG,
);

test(
  'killed right after the close: every text is overwritten all the same',
  async () => {
    const { id } = await g.meeting();
    expect((await g.room()).messages.some((m) => JSON.stringify(m).includes(WORDS[0]))).toBe(true);
    await g.chair('meeting.close', { sure: false });
    await g.chair('meeting.close', { sure: true });
    await crash();
    const closed = () => meetings(running.directory).find((m) => m.id === id) as Meeting;
    expect(closed().course).toBe('closed');
    await g.settle();
    // The two that were not handled are asked about; nobody answers for a day.
    expect(closed().items.map((item) => item.state)).toEqual(['held', 'held']);
    await g.step(24 * 60);
    await g.settle();
    expect(closed().items).toEqual([]);
    for (const m of (await g.room()).messages) {
      if (m.from !== 'bot') continue;
      for (const word of WORDS) expect(JSON.stringify(m)).not.toContain(word);
    }
    await running.stop();
    for (const [name, bytes] of running.files()) {
      if (name.startsWith('rehearsal')) continue;
      for (const word of WORDS) expect([name, bytes.includes(word)]).toEqual([name, false]);
    }
  },
  LONG,
);
