/** The chair's rarer moves and the ways in which a meeting begins and ends, in the running product. */
import type { CasePart, Hour, Meeting } from '#domain/meeting/types.ts';
import { MINUTE, plus } from '#domain/time.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import { aCase, cardOf, carries, type Play, play, textOf } from './play.ts';
import { type Product, product } from './product.ts';
import { meetings } from './store.ts';

const LONG = 120_000;
const PEOPLE: readonly PersonaId[] = ['pro1', 'pro2', 'pro3', 'backup', 'admin'];

let running: Product;
let g: Play;
beforeAll(async () => {
  running = await product();
  g = play(running);
  await g.setUp({ minutesBefore: 5 });
}, LONG);
afterAll(() => running?.remove());

const whoHas = (m: Meeting, n: number): PersonaId => {
  const key = m.items.find((item) => item.number === n)?.presenter;
  const found = PEOPLE.find((who) => `${TENANT}|${personaOf(who).objectId}` === key);
  if (!found) throw new Error(`nobody presents ${n}`);
  return found;
};
const itemOf = (m: Meeting, n: number) => m.items.find((item) => item.number === n)?.id ?? null;
const hourOf = (m: Meeting): Hour => {
  if (!m.hour) throw new Error('no hour runs');
  return m.hour;
};
const caseOf = (m: Meeting): CasePart => {
  const { part } = hourOf(m);
  if (part.part !== 'case') throw new Error('no case runs');
  return part;
};
const waiting = async () => hourOf(await g.meeting()).waiting.map((u) => u.number);

async function begun(words: readonly string[]): Promise<void> {
  for (const [k, word] of words.entries()) {
    expect((await g.bring(PEOPLE[k] as PersonaId, aCase(word))).raw).toContain('Tapauksesi on jonossa');
  }
  await g.say('chair', 'aloita');
  await g.settle();
  expect((await g.meeting()).course).toBe('running');
}

async function closed(): Promise<Meeting> {
  await g.chair('meeting.close', { sure: false });
  if ((await g.meeting()).course !== 'closed') await g.chair('meeting.close', { sure: true });
  await g.settle();
  const m = await g.meeting();
  expect(m.course).toBe('closed');
  return m;
}

test(
  'two waiting cases share a turn when both presenters agree, and not when one is silent',
  async () => {
    await begun(['kompassineula', 'lintulauta', 'saippuakupla']);
    await g.step(5);
    await g.chair('meeting.next');
    const m = await g.meeting();
    const [i, j] = [itemOf(m, 2), itemOf(m, 3)];
    const asked = await g.chair('meeting.combine');
    expect(textOf(asked.card)).toContain('Mitkä tapaukset yhdistetään?');
    const second = await g.raw('chair', await g.card(), 'meeting.combine', { m: m.id, s: m.s, i });
    expect(textOf(second.card)).toContain('Minkä kanssa tapaus 2 yhdistetään?');
    await g.raw('chair', await g.card(), 'meeting.combine', { m: m.id, s: m.s, i, j });
    const two = await g.find(whoHas(m, 2), 'the question', carries('item.join', { join: true }));
    await g.find(whoHas(m, 3), 'the question', carries('item.join', { join: true }));
    await g.press(whoHas(m, 2), two, 'item.join', { join: true });
    expect(await waiting()).toEqual(['2', '3']);
    // The other is silent for two minutes.
    await g.step(2);
    await g.settle();
    expect((await g.meeting()).combining).toEqual([]);
    expect(await waiting()).toEqual(['2', '3']);

    // Asked again, both agree.
    const { s } = await g.meeting();
    const before = (await g.room()).messages.at(-1)?.id;
    await g.raw('chair', await g.card(), 'meeting.combine', { m: m.id, s, i: j, j: i });
    for (const n of [2, 3]) {
      const question = await g.find(
        whoHas(m, n),
        'the question',
        carries('item.join', { join: true }),
        before,
      );
      await g.press(whoHas(m, n), question, 'item.join', { join: true });
    }
    expect(await waiting()).toEqual(['2 + 3']);
    await g.settle();
    expect(textOf(cardOf(await g.card()))).toContain('Tapaus 1 / 2');
    expect((await g.press('kela', await g.card(), 'queue.show')).raw).toContain('2 + 3');

    // Back: the two wait alone again, nothing else is different but the time.
    await g.step(1);
    await g.chair('meeting.back');
    expect(await waiting()).toEqual(['2', '3']);
    expect(caseOf(await g.meeting()).unit.number).toBe('1');
    await closed();
  },
  LONG,
);

test(
  'back takes one move back, time apart; the typed word for extra time is +1',
  async () => {
    await g.toNext();
    await begun(['hiekkalaatikko', 'majakkavalo']);
    await g.step(9);
    await g.chair('meeting.next');
    const before = hourOf(await g.meeting());
    await g.say('chair', 'lisäaika');
    await g.settle();
    expect(caseOf(await g.meeting()).ends[3]).toBe(plus(caseOf({ hour: before } as Meeting).ends[3], MINUTE));
    // The same word of another chair within ten seconds is the same wish.
    await g.say('backup', '+1');
    await g.settle();
    expect(caseOf(await g.meeting()).ends[3]).toBe(plus(caseOf({ hour: before } as Meeting).ends[3], MINUTE));
    await g.chair('meeting.back');
    expect(hourOf(await g.meeting())).toEqual(before);
    await g.chair('meeting.end-case');
    await g.step(2);
    expect(caseOf(await g.meeting()).unit.number).toBe('2');
    await g.chair('meeting.back');
    expect(hourOf(await g.meeting())).toEqual(before);
    // One step only.
    const { s } = await g.meeting();
    const m = await g.card();
    const again = await g.raw('chair', m, 'meeting.back', { m: (await g.meeting()).id, s });
    expect(again.note).toContain('kumottavaa');
    await closed();
  },
  LONG,
);

test(
  'nobody opens the closing any more: a new case goes to the next meeting, first in its queue',
  async () => {
    await g.toNext();
    await begun(['purjelanka']);
    await g.step(5);
    await g.chair('meeting.next');
    await g.chair('meeting.end-case');
    expect(hourOf(await g.meeting()).part.part).toBe('closing');
    const form = await g.form('pro3');
    const offered = await g.press('pro3', form, 'item.submit', {}, aCase('kastelukannu'));
    expect(offered.raw).toContain('ei enää mahdu');
    const now = await g.press('pro3', form, 'item.submit', {}, aCase('kastelukannu'));
    expect(now.raw).toContain('Tapauksesi on jonossa');
    const m = await closed();
    const next = meetings(running.directory).find((one) => one.id === m.next);
    expect(next?.items.map((item) => item.carried)).toEqual([true]);
    await g.press('pro3', form, 'item.withdraw');
    expect(meetings(running.directory).find((one) => one.id === m.next)?.items).toEqual([]);
  },
  LONG,
);

test(
  'no chair acts: somebody else takes the chair, for this meeting alone; left open it closes by itself',
  async () => {
    const start = await g.toNext();
    expect((await g.bring('pro1', aCase('villalanka'))).raw).toContain('Tapauksesi on jonossa');
    expect((await g.bring('pro2', aCase('jääpuikko'))).raw).toContain('Tapauksesi on jonossa');
    await running.post('meeting', { what: 'start' });
    await g.to(plus(start, 2.9 * MINUTE));
    await g.settle();
    expect(carries('meeting.take')(await g.card())).toBe(false);
    await g.to(plus(start, 3 * MINUTE));
    const m = await g.find('meeting', 'the offer', carries('meeting.take'));
    await g.press('pro3', m, 'meeting.take');
    await g.settle();
    expect((await g.meeting()).standIn).toBe(`${TENANT}|${personaOf('pro3').objectId}`);
    expect(carries('meeting.take')(await g.card())).toBe(false);
    await g.chair('meeting.next', {}, 'pro3');
    expect(caseOf(await g.meeting()).unit.number).toBe('1');
    const { id } = await g.meeting();

    // Half an hour after its end it closes by the same rules.
    await g.to(plus(start, 90 * MINUTE - 1000));
    await g.settle();
    expect((await g.meeting()).course).toBe('running');
    await g.to(plus(start, 90 * MINUTE));
    await g.settle();
    const after = await g.meeting();
    expect([after.course, after.summary?.handled, after.summary?.postponed]).toEqual(['closed', 1, 1]);
    const [held] = after.items;
    // Nobody answers: told the next day that it is gone.
    const owner = PEOPLE.find((who) => held?.presenter === `${TENANT}|${personaOf(who).objectId}`);
    await g.find(owner as PersonaId, 'the question', carries('item.keep', { keep: true }));
    await g.step(24 * 60 - 1);
    await g.settle();
    expect(meetings(running.directory).find((one) => one.id === id)?.items.length).toBe(1);
    await g.step(1);
    await g.settle();
    expect(meetings(running.directory).find((one) => one.id === id)?.items).toEqual([]);
    await g.find(owner as PersonaId, 'word of it', (x) =>
      textOf(cardOf(x)).includes('Tapausta ei säilytetty'),
    );

    // In the next meeting the stand-in is no chair any more.
    await g.toNext();
    await g.say('pro3', 'aloita');
    await g.settle();
    expect(meetings(running.directory).some((one) => one.course === 'running')).toBe(false);
  },
  LONG,
);

test(
  'never opened: moved on once, and asked about the second time',
  async () => {
    const start = await g.toNext();
    expect((await g.bring('pro2', aCase('kivimuuri'))).raw).toContain('Tapauksesi on jonossa');
    const { id } = meetings(running.directory).find((m) => m.items.length > 0) as Meeting;
    await g.to(plus(start, 90 * MINUTE));
    await g.find('meeting', 'word of it', (x) => textOf(cardOf(x)).includes('Tapaamista ei avattu'));
    await g.settle();
    const m = meetings(running.directory).find((one) => one.id === id) as Meeting;
    const next = meetings(running.directory).find((one) => one.id === m.next) as Meeting;
    expect([m.course, m.items.length]).toEqual(['closed', 0]);
    expect(next.items.map((item) => [item.carried, item.moves, item.state])).toEqual([[true, 1, 'queued']]);
    await g.find('pro2', 'word of it', (x) => textOf(cardOf(x)).includes('Tapauksesi siirtyi'));
    await g.to(plus(next.start, 90 * MINUTE));
    await g.settle();
    const asked = await g.find('pro2', 'the question', carries('item.keep', { keep: false }));
    const now = () => meetings(running.directory).find((one) => one.id === next.id) as Meeting;
    expect(now().items.map((item) => item.state)).toEqual(['held']);
    await g.press('pro2', asked, 'item.keep', { keep: false });
    expect(now().items).toEqual([]);
  },
  LONG,
);
