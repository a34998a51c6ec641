/** A whole meeting of the running product, from the set-up card to what is kept for the next one. */
import type { Item, Meeting } from '#domain/meeting/types.ts';
import { plus } from '#domain/time.ts';
import { presetInputs } from '#rehearsal/cards.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import { aCase, cardOf, carries, type Play, play, textOf } from './play.ts';
import { type Product, product } from './product.ts';
import { meetings } from './store.ts';

const LONG = 120_000;
const keyOf = (who: PersonaId) => `${TENANT}|${personaOf(who).objectId}`;
const PEOPLE = ['pro1', 'pro2', 'pro3', 'backup', 'admin'] as const;

let running: Product;
let g: Play;
beforeAll(async () => {
  running = await product();
  g = play(running);
}, LONG);
afterAll(() => running?.remove());

const presenterOf = (item: Item | undefined): PersonaId => {
  const found = PEOPLE.find((who) => keyOf(who) === item?.presenter);
  if (!found) throw new Error('nobody presents it');
  return found;
};
const numbered = (m: Meeting, n: number) => m.items.find((item) => item.number === n);
const casePart = (m: Meeting) => {
  const part = m.hour?.part;
  if (part?.part !== 'case') throw new Error('no case runs');
  return part;
};
const titled = async (who: PersonaId, heading: string) =>
  (await g.said(who)).filter((m) => textOf(cardOf(m)).includes(`"text":"${heading}"`));
const notices = async (words: string) =>
  (await g.said('meeting')).filter((m) => textOf(cardOf(m)).includes(words)).length;

test(
  'set-up, three submitters, the hour, and what becomes of every case',
  async () => {
    const start = await g.setUp();

    // A text with a name comes back rewritten; what was written is nowhere, and one tap sends the proposal.
    const form = await g.form('pro1');
    const named = aCase('vesiputous', { situation: 'Asiakas Pirkko Vettenranta ei saa arkea sujumaan.' });
    const refused = await g.press(
      'pro1',
      form,
      'item.submit',
      {},
      { ...presetInputs(cardOf(form)), ...named },
    );
    expect(refused.raw).toContain('Ei lähetetty vielä');
    expect(refused.raw).not.toContain('Vettenran');
    const corrected = await g.press('pro1', form, 'item.submit', {}, presetInputs(refused.card));
    expect(corrected.raw).toContain('Tapauksesi on jonossa');
    expect((await g.bring('pro2', aCase('aallonmurtaja'))).raw).toContain('Tapauksesi on jonossa');
    expect((await g.bring('pro3', aCase('tuulimylly'))).raw).toContain('Tapauksesi on jonossa');
    const [stored] = meetings(running.directory);
    expect(stored?.refused.total).toBe(1);
    expect(stored?.items.map((i) => i.state)).toEqual(['queued', 'queued', 'queued']);
    for (const bytes of running.files().values()) expect(bytes.includes('Vettenran')).toBe(false);

    // The opening card counts and names nobody.
    await running.post('meeting', { what: 'start' });
    await g.settle();
    const opening = textOf(cardOf(await g.card()));
    expect(opening).toContain('3 tapausta');
    for (const word of ['vesiputous', 'aallonmurtaja', 'tuulimylly']) expect(opening).not.toContain(word);
    const rows = await g.press('kela', await g.card(), 'attendance.mark');
    expect(textOf(rows.card)).toContain('Edustan palvelua');
    await g.press('kela', await g.card(), 'attendance.mark', { service: 'kela', present: true });
    expect((await g.meeting()).present).toEqual(['kela']);
    await g.chair('meeting.checklist');

    // At nine it begins by itself; the draw gives numbers.
    expect((await g.meeting()).course).toBe('gathering');
    await g.to(start);
    await g.settle();
    let m = await g.meeting();
    expect(m.course).toBe('running');
    expect(m.hour?.share).toBe(16);
    expect(m.items.map((i) => i.number).sort()).toEqual([1, 2, 3]);
    const [first, second, third] = [1, 2, 3].map((n) => presenterOf(numbered(m, n))) as [
      PersonaId,
      PersonaId,
      PersonaId,
    ];
    // Teams' second start restarts nothing, its end only offers to close.
    await running.post('meeting', { what: 'end' });
    await running.post('meeting', { what: 'start' });
    await g.step(5);
    await g.chair('meeting.next');
    m = await g.meeting();
    expect(casePart(m).ends.map((end) => end.slice(11, 16))).toEqual(['07:09', '07:13', '07:19', '07:21']);
    await g.find(first, 'the turn', (x) => textOf(cardOf(x)).includes('Nyt on vuorosi'));
    await g.find(second, 'the next', (x) => textOf(cardOf(x)).includes('Olet seuraava'));

    // Phases by hand: the one card changes, no message comes.
    const before = (await g.said('meeting')).length;
    for (let phase = 1; phase <= 3; phase++) {
      await g.step(2);
      await g.chair('meeting.next');
      expect(casePart(await g.meeting()).phase).toBe(phase);
    }
    expect((await g.said('meeting')).length).toBe(before);

    // A late case: told at once that there is room, unseen by others.
    await g.settle();
    const quiet = textOf(cardOf(await g.card()));
    expect((await g.bring('backup', aCase('lumikenkä'))).raw).toContain('Tapaukselle on tilaa');
    await g.settle();
    expect(textOf(cardOf(await g.card()))).toBe(quiet);
    expect((await g.meeting()).counts?.total).toBe(3);

    // Two notices, then over time; +1 repeats none.
    await g.to(plus(start, 18.9 * 60_000));
    await g.settle();
    expect(await notices('kaksi minuuttia jäljellä')).toBe(0);
    await g.to(plus(start, 19 * 60_000));
    await g.find('meeting', 'two left', (x) => textOf(cardOf(x)).includes('kaksi minuuttia jäljellä'));
    await g.to(plus(start, 21 * 60_000));
    await g.find('meeting', 'time up', (x) => textOf(cardOf(x)).includes('aika täynnä'));
    await g.step(1);
    await g.chair('meeting.extend', { min: 1 });
    await g.step(2);
    await g.settle();
    expect(await notices('kaksi minuuttia jäljellä')).toBe(1);
    expect(await notices('aika täynnä')).toBe(1);
    const ready = await g.find(first, 'the turn', carries('item.ready'));
    await g.press(first, ready, 'item.ready');
    await g.settle();
    expect(textOf(await g.seenBy('chair', await g.card()))).toContain('Esittelijä on valmis.');

    // The change of case lets the late one in, last and with a number.
    await g.chair('meeting.next');
    m = await g.meeting();
    expect(m.counts?.total).toBe(4);
    expect(presenterOf(numbered(m, 4))).toBe('backup');
    expect(casePart(m).unit.number).toBe('2');
    expect(m.hour?.waiting.map((u) => u.number)).toEqual(['3', '4']);
    await g.find('backup', 'the entry', (x) => textOf(cardOf(x)).includes('Sait numeron 4'));

    // The presenter of 2 is absent: to the end, number kept. A pause costs the phase nothing.
    await g.chair('meeting.later');
    m = await g.meeting();
    expect(casePart(m).unit.number).toBe('3');
    expect(m.hour?.waiting.map((u) => u.number)).toEqual(['4', '2']);
    const end = casePart(m).ends[3];
    await g.chair('meeting.pause');
    await g.step(2);
    await g.chair('meeting.resume');
    expect(casePart(await g.meeting()).ends[3]).toBe(plus(end, 2 * 60_000));

    // The chair postpones 4; its presenter keeps it: the next meeting has it, first in its queue.
    const four = numbered(m, 4);
    const choose = await g.chair('meeting.postpone');
    expect(textOf(choose.card)).toContain('Mikä tapaus siirretään?');
    const { s } = await g.meeting();
    await g.raw('chair', await g.card(), 'meeting.postpone', { m: m.id, s, i: four?.id });
    const keep = await g.find('backup', 'the question', carries('item.keep', { keep: true }));
    expect((await g.meeting()).items.find((i) => i.id === four?.id)?.state).toBe('held');
    expect((await g.press('backup', keep, 'item.keep', { keep: true })).raw).toContain('Tapaus säilytetään');
    await g.settle();
    const [, next] = meetings(running.directory);
    expect(next?.items.map((i) => [i.id, i.carried, i.state])).toEqual([[four?.id, true, 'queued']]);
    expect((await g.meeting()).items.some((i) => i.id === four?.id)).toBe(false);

    // Closing with 2 unhandled asks once.
    expect(textOf((await g.chair('meeting.close', { sure: false })).card)).toContain(
      '1 tapaus on käsittelemättä',
    );
    expect((await g.meeting()).course).toBe('running');
    await g.chair('meeting.close', { sure: true });
    await g.settle();
    m = await g.meeting();
    expect(m.course).toBe('closed');
    expect(m.summary).toMatchObject({ cases: 4, handled: 2, postponed: 2, present: ['kela'], refused: 1 });
    expect(m.items.map((i) => [presenterOf(i), i.state])).toEqual([[second, 'held']]);
    const ask = await g.find(second, 'the question', carries('item.keep', { keep: false }));
    expect((await g.press(second, ask, 'item.keep', { keep: false })).raw).toContain(
      'sen teksti on poistettu',
    );
    await g.settle();
    expect((await g.meeting()).items).toEqual([]);
    expect(await titled(third, 'Säilytetäänkö ensi kertaan?')).toEqual([]);
    expect(textOf(cardOf(await g.card()))).toContain('Tapaaminen on päättynyt');
  },
  LONG,
);

test(
  'two chairs type the word in the same breath: it acts once',
  async () => {
    const [, next] = meetings(running.directory);
    if (!next) throw new Error('no next meeting');
    await g.to(plus(next.start, -60_000));
    await Promise.all([g.say('chair', 'aloita'), g.say('backup', 'Aloita')]);
    await g.settle();
    expect((await g.meeting()).course).toBe('running');
    await g.step(5);
    const { s } = await g.meeting();
    await Promise.all([g.say('chair', 'seuraava'), g.say('backup', 'Seuraava!')]);
    await g.settle();
    const m = await g.meeting();
    expect([m.s, casePart(m).phase]).toEqual([s + 1, 0]);
    // A person who is no chair is told so in private, and nothing happens.
    const told = await g.say('pro1', 'seuraava');
    await g.find(
      'pro1',
      'the way on',
      (x) => textOf(cardOf(x)).includes('puheenjohtajan tai varahenkilön'),
      told,
    );
    expect((await g.meeting()).s).toBe(s + 1);
  },
  LONG,
);
