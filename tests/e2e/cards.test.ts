/** Cards that are old, pressed twice, sent by old clients or arrive without their inputs (C34), in the running product. */
import { presetInputs } from '#rehearsal/cards.ts';
import { aCase, cardOf, carries, type Data, type Play, play, textOf } from './play.ts';
import { type Product, product } from './product.ts';
import { meetings, rows } from './store.ts';

const LONG = 120_000;

let running: Product;
let g: Play;
beforeAll(async () => {
  running = await product();
  g = play(running);
  await g.setUp({ minutesBefore: 5 });
}, LONG);
afterAll(() => running?.remove());

/** All that commands can change; what was sent meanwhile is left out. */
const stored = () => meetings(running.directory).map(({ outbox, superseded, card, ...rest }) => rest);

const items = () => meetings(running.directory).flatMap((m) => m.items);

test(
  'the same form twice is one case; another form of the same person is another',
  async () => {
    const form = await g.form('pro1');
    const inputs = { ...presetInputs(cardOf(form)), ...aCase('pihlajanmarja') };
    const data = (form: unknown): Data => ({ form, m: undefined, ...inputs });
    const key = JSON.parse(/"form":("[^"]+")/.exec(textOf(cardOf(form)))?.[1] ?? 'null');
    const both = await Promise.all([
      g.raw('pro1', form, 'item.submit', data(key)),
      g.raw('pro1', form, 'item.submit', data(key)),
    ]);
    for (const seen of both) expect(seen.raw).toContain('Tapauksesi on jonossa');
    await g.raw('pro1', form, 'item.submit', data(key), 'submit');
    await g.settle();
    expect(items().length).toBe(1);
    expect((await g.bring('pro1', aCase('polkupyörä'))).raw).toContain('Tapauksesi on jonossa');
    expect(items().length).toBe(2);
  },
  LONG,
);

test(
  'a form without its inputs comes back as a form of Action.Submit, and nothing is stored',
  async () => {
    const before = stored();
    const form = await g.form('pro2');
    const seen = await g.raw('pro2', form, 'item.submit', { form: 'Zm9vYmFyZm9vYmFyZm9vYg' });
    expect(seen.raw).toContain('Teams jätti kentät lähettämättä');
    expect(stored()).toEqual(before);
    // The form that came back is sent as Submit does, a message with a value: the card itself is replaced.
    const back = await g.seenBy('pro2', form);
    const submitted = await g.submit(
      'pro2',
      form,
      'item.submit',
      {},
      { ...presetInputs(back), ...aCase('sateenkaari') },
    );
    expect(submitted.status).toBe(200);
    await g.find('pro2', 'the answer', (m) => textOf(cardOf(m)).includes('Tapauksesi on jonossa'));
    expect(items().length).toBe(3);
  },
  LONG,
);

test(
  'Submit does what Execute does: edit, withdraw, the chair’s next',
  async () => {
    const mine = await g.find('pro2', 'the case', carries('item.edit'));
    await g.submit('pro2', mine, 'item.edit');
    const form = await g.find('pro2', 'the form', (m) => textOf(cardOf(m)).includes('Muokkaa tapausta'));
    const inputs = { ...presetInputs(cardOf(form)), title: 'Uusi otsikko, sateenkaari' };
    await g.submit('pro2', form, 'item.edit', {}, inputs);
    await g.find('pro2', 'the answer', (m) => textOf(cardOf(m)).includes('Muutokset on tallennettu'));
    expect(items().map((i) => i.texts?.title)).toContain('Uusi otsikko, sateenkaari');
    await g.submit('pro2', await g.find('pro2', 'the case', carries('item.withdraw')), 'item.withdraw');
    await g.find('pro2', 'the answer', (m) => textOf(cardOf(m)).includes('Vedit tapauksen pois'));
    expect(items().length).toBe(2);

    await g.say('chair', 'jono');
    await g.find('meeting', 'the card', carries('queue.show'));
    await g.chair('meeting.start');
    await g.settle();
    const m = await g.meeting();
    const seen = await g.raw('chair', await g.card(), 'meeting.next', { m: m.id, s: m.s }, 'submit');
    expect(seen.status).toBe(200);
    await g.settle();
    expect((await g.meeting()).hour?.part.part).toBe('case');
  },
  LONG,
);

const OLD = ['next', 'extend', 'close', 'back', 'take', 'postpone', 'combine', 'add'].map(
  (v) => `meeting.${v}`,
);

test(
  'C34: cards of last month, cards of another chat, an old s: the present state, and nothing changes',
  async () => {
    await g.settle();
    const before = stored();
    const { id: m, s } = await g.meeting();
    const gone = { chat: 'meeting' as const, id: '1764000000000' };
    for (const verb of [...OLD, 'attendance.mark', 'item.withdraw', 'item.edit', 'queue.show']) {
      for (const who of ['chair', 'pro1'] as const) {
        for (const how of ['execute', 'submit'] as const) {
          const seen = await g.raw(who, gone, verb, {}, how);
          expect([verb, seen.status]).toEqual([verb, 200]);
          if (how === 'execute') expect(seen.card ?? seen.note).toBeTruthy();
        }
      }
    }
    for (const old of [s - 1, s + 1, 0, -1, 'x', null, { $gt: 0 }, [s]]) {
      const seen = await g.raw('chair', await g.card(), 'meeting.next', { m, s: old });
      expect(seen.status).toBe(200);
    }
    expect((await g.raw('chair', await g.card(), 'meeting.next', { m, s: s - 1 })).raw).toContain(`"s":${s}`);
    const elsewhere = 'AAAAAAAAAAAAAAAAAAAAAA.2026-12-01';
    for (const other of [elsewhere, '../../etc', '__proto__', '', 5, { a: 1 }, 'x'.repeat(5000)]) {
      expect((await g.raw('chair', gone, 'meeting.next', { m: other, s })).status).toBe(200);
    }
    const own = { chat: 'pro1' as const, id: '1764000000000' };
    const purged = await g.raw('pro1', own, 'item.edit', { i: 'purgedpurgedpurgedpurg' }, 'automatic');
    expect(purged.raw).toContain('Tapausta ei enää ole');
    // In the private chat there is no meeting to lead.
    expect((await g.raw('chair', { chat: 'chair', id: '1' }, 'meeting.next', { m, s })).note).toContain(
      'keskustelussa',
    );
    await g.settle();
    expect(stored()).toEqual(before);
  },
  LONG,
);

test(
  'nobody acts on another person’s case, whatever the card says',
  async () => {
    const [item] = items();
    const before = stored();
    const verbs: readonly [string, Data][] = [
      ['item.withdraw', {}],
      ['item.postpone', {}],
      ['item.keep', { keep: false }],
      ['item.ready', {}],
      ['item.join', { join: true }],
      ['item.edit', {}],
      ['item.edit', { form: 'Zm9vYmFyZm9vYmFyZm9vYg', ...aCase('tulitikku') }],
    ];
    for (const who of ['pro3', 'chair', 'admin'] as const) {
      for (const [verb, data] of verbs) {
        const seen = await g.raw(who, { chat: who, id: '1764000000000' }, verb, { i: item?.id, ...data });
        expect(seen.status).toBe(200);
        expect(seen.raw).not.toContain('pihlajanmarja');
        expect(seen.raw).not.toContain('polkupyörä');
      }
    }
    expect(stored()).toEqual(before);
    // Nobody's moves of the hour either.
    const { id: m, s } = await g.meeting();
    for (const verb of OLD.filter((v) => v !== 'meeting.take')) {
      const data = { m, s, min: 1, sure: true, kind: 'case', i: item?.id, j: items()[1]?.id };
      expect((await g.raw('pro1', await g.card(), verb, data)).note).toContain('puheenjohtajan');
    }
    expect(stored()).toEqual(before);
    expect(rows(running.directory).filter((r) => r.type === 'meeting').length).toBe(1);
  },
  LONG,
);
