/**
 * After the close nothing of a case is left: not in the bytes of the store, not in what Teams keeps of any
 * message, not as a link from an item to its presenter. A kept one lives on in the next meeting alone.
 */
import { MINUTE, plus } from '#domain/time.ts';
import { presetInputs } from '#rehearsal/cards.ts';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { aCase, cardOf, carries, type Play, play } from './play.ts';
import { type Product, product } from './product.ts';
import { meetings, rows } from './store.ts';

const LONG = 180_000;

let running: Product;
let g: Play;
beforeAll(async () => {
  running = await product();
  g = play(running);
  await g.setUp({ minutesBefore: 5 });
}, LONG);
afterAll(() => running?.remove());

/** Files of the store that hold one of the words. */
function filesWith(words: readonly string[]): readonly string[] {
  return [...running.files()].flatMap(([name, bytes]) =>
    name.startsWith('rehearsal') ? [] : words.filter((w) => bytes.includes(w)).map((w) => `${name}: ${w}`),
  );
}

/** Messages whose last version, or what somebody sees of it, holds one of the words. */
async function messagesWith(words: readonly string[]): Promise<readonly string[]> {
  const { messages } = await g.room();
  return messages.flatMap((m) =>
    words.filter((w) => JSON.stringify(m).includes(w)).map((w) => `${m.chat} ${m.from} ${m.summary}: ${w}`),
  );
}

const keyOf = (who: PersonaId) => `${TENANT}|${personaOf(who).objectId}`;
const mine = (who: PersonaId) =>
  meetings(running.directory).flatMap((m) => m.items.filter((i) => i.presenter === keyOf(who)));

test(
  'handled, withdrawn, declined and forgotten cases leave nothing; a kept one is in the next meeting alone',
  async () => {
    const start = plus(await g.now(), 5 * MINUTE);
    const words = {
      handled: 'aallonmurtaja',
      withdrawn: 'kompassineula',
      edited: 'lintulauta',
      declined: 'saippuakupla',
      silent: 'hiekkalaatikko',
      kept: 'pihlajanmarja',
      unsent: 'villalanka',
      aloud: 'purjelanka',
    } as const;
    const all = Object.values(words);
    for (const [who, word] of [
      ['pro1', words.edited],
      ['pro2', words.withdrawn],
      ['pro3', words.declined],
      ['backup', words.silent],
      ['admin', words.kept],
      ['kela', words.aloud],
    ] as const) {
      expect(
        (await g.bring(who, aCase(word, word === words.edited ? {} : { urgency: 'later' }))).raw,
      ).toContain('on jonossa');
    }
    // One is edited: the words of before go at once.
    await g.say('pro1', 'tapaukseni', 'pro1');
    const list = await g.find('pro1', 'the list', carries('item.edit'));
    const form = await g.press('pro1', list, 'item.edit');
    const edited = await g.press(
      'pro1',
      list,
      'item.edit',
      {},
      { ...presetInputs(form.card), ...aCase(words.handled) },
    );
    expect(edited.raw).toContain('Muutokset on tallennettu');
    // One is begun as free text and never sent.
    await g.say(
      'pro2',
      `Miettisin yhdessä, mitä tehdä, kun aiheena on ${words.unsent} ja arki takkuaa.`,
      'pro2',
    );
    await g.find('pro2', 'the begun form', (m) => JSON.stringify(cardOf(m)).includes(words.unsent));
    await g.settle();
    expect(filesWith([words.handled]).length).toBeGreaterThan(0);
    expect(filesWith([words.edited, words.unsent])).toEqual([]);
    // One is withdrawn: its words go at once, before anything is closed.
    const own = await g.say('pro2', 'tapaukseni', 'pro2');
    const withdrawing = await g.find('pro2', 'the list', carries('item.withdraw'), own);
    await g.press('pro2', withdrawing, 'item.withdraw');
    await g.settle();
    expect(filesWith([words.withdrawn])).toEqual([]);

    await g.to(start);
    await g.say('chair', 'aloita');
    await g.step(5);
    await g.chair('meeting.next');
    await g.settle();
    expect((await messagesWith([words.handled])).some((x) => x.startsWith('meeting'))).toBe(true);
    // Kela's is withdrawn while it waits with a number: also from the hour that 'back' would restore.
    const kela = await g.say('kela', 'tapaukseni', 'kela');
    await g.press('kela', await g.find('kela', 'the list', carries('item.withdraw'), kela), 'item.withdraw');
    await g.settle();
    expect(filesWith([words.aloud])).toEqual([]);
    await g.chair('meeting.close', { sure: false });
    await g.chair('meeting.close', { sure: true });
    await g.settle();

    // The handled one is gone with the same save; the others wait for an answer.
    expect(filesWith([words.handled, words.edited, words.withdrawn, words.aloud, words.unsent])).toEqual([]);
    expect(mine('pro1')).toEqual([]);
    for (const [who, keep] of [
      ['pro3', false],
      ['admin', true],
    ] as const) {
      const asked = await g.find(who, 'the question', carries('item.keep', { keep }));
      await g.press(who, asked, 'item.keep', { keep });
    }
    await g.settle();
    expect(filesWith([words.declined])).toEqual([]);
    const [closed, next] = meetings(running.directory);
    expect(closed?.items.map((i) => i.presenter)).toEqual([keyOf('backup')]);
    expect(next?.items.map((i) => [i.presenter, i.texts?.title.includes(words.kept)])).toEqual([
      [keyOf('admin'), true],
    ]);
    expect(closed?.forms).toEqual([]);

    // A day later the last one is gone, and the form that was never sent.
    await g.step(24 * 60);
    await g.settle();
    const gone = all.filter((w) => w !== words.kept);
    expect(filesWith(gone)).toEqual([]);
    // What the person typed is their own message: the room keeps it as Teams would.
    expect(await messagesWith(gone)).toEqual([`pro2 pro2 null: ${words.unsent}`]);

    const tied = (who: PersonaId) =>
      rows(running.directory).filter(
        (r) => r.type === 'meeting' && JSON.stringify([r.body, r.tags]).includes(personaOf(who).objectId),
      );
    for (const who of ['pro1', 'pro2', 'pro3', 'kela'] as const) expect(tied(who)).toEqual([]);
    expect(tied('admin').map((r) => r.id)).toEqual([next?.id]);
    for (const line of running.output().split('\n')) {
      for (const word of all) expect(line).not.toContain(word);
      for (const who of ['pro1', 'pro2', 'pro3', 'admin'] as const) {
        const { objectId, channelId, privateChat } = personaOf(who);
        for (const id of [objectId, channelId, privateChat]) expect(line).not.toContain(id);
      }
    }

    // Handled in the next meeting, the kept one leaves nothing either: running, and stopped.
    await g.toNext();
    await g.say('chair', 'aloita');
    await g.step(5);
    await g.chair('meeting.next');
    await g.chair('meeting.close', { sure: false });
    await g.settle();
    expect((await g.meeting()).course).toBe('closed');
    expect(filesWith(all)).toEqual([]);
    expect((await messagesWith(all)).length).toBe(1);
    await running.stop();
    expect(filesWith(all)).toEqual([]);
  },
  LONG,
);
