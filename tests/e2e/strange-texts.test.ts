// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that look like templates are what is tried
/**
 * Texts that look like templates, Markdown, HTML or another script, in the form of the running product (C27,
 * C29, C31): accepted, kept and shown word for word, on cards that fit; or answered in words.
 */
import { presetInputs } from '#rehearsal/cards.ts';
import type { Message } from '#rehearsal/room.ts';
import { paragraphs } from '../cards/walk.ts';
import { aCase, cardOf, type Data, type Play, play, type Seen } from './play.ts';
import { type Product, product } from './product.ts';
import { meetings } from './store.ts';

const LONG = 120_000;
const MOST_BYTES = 28_000;

let running: Product;
let g: Play;
let welcome: Message;
beforeAll(async () => {
  running = await product();
  g = play(running);
  await g.setUp({ minutesBefore: 5 });
  welcome = await g.find('pro1', 'the welcome', (m) => m.from === 'bot');
}, LONG);
afterAll(() => running?.remove());

const items = () => meetings(running.directory).flatMap((m) => m.items);
const bytesOf = (card: unknown) => Buffer.byteLength(JSON.stringify(card) ?? '');

/** Sends a form, and what it comes back as, with 'not an identifier' for every doubt. */
async function send(inputs: Data): Promise<Seen> {
  const form = `form${String(items().length).padStart(18, '0')}`;
  const first = await g.raw('pro1', welcome, 'item.submit', { form, ...aCase('kivimuuri'), ...inputs });
  const back = presetInputs(first.card);
  if (!('situation' in back)) return first;
  const keep = Object.fromEntries(
    Object.keys(back).flatMap((id) => (id.startsWith('doubt.') ? [[id, 'keep']] : [])),
  );
  return g.press('pro1', welcome, 'item.submit', {}, { ...back, ...keep });
}

const STRANGE: readonly (readonly [string, Data])[] = [
  ['C27-1', { title: 'Raha ${1+1} ja ${$root.title} "riittää"' }],
  [
    'C27-2',
    {
      situation: 'Polku C:\\\\tiedot\\uusi, teksti {"type":"TextBlock","text":"x"} ja ${',
      question: '`${title}`?',
    },
  ],
  ['C27-3', { title: "$data $when $root $index ${if(true,'x','y')}" }],
  ['C29-1', { title: '1. vuokravelka *2 kk*, _kiire_ {{DATE(2026-12-01T07:00:00Z,SHORT)}} <b>häätö</b>' }],
  [
    'C29-2',
    { situation: '- äiti\n- isä\n\n# otsikko\n> lainaus\n[lue](#) ![x](#) ~~ei~~ a_b_c 2*3*4 \\* &amp;' },
  ],
  ['emoji', { title: 'Perhe 👨‍👩‍👧‍👦 ja 🇫🇮, mitä nyt 🙂?' }],
  ['direction marks', { title: '\u202eoikealta vasemmalle\u202c ja takaisin' }],
  ['script', { situation: '<script>alert(1)</script><img src=x onerror=alert(1)> "lainaus" \'heitto\'' }],
  [
    'C31-1',
    {
      title: 'ä'.repeat(80),
      situation: '🙂'.repeat(300),
      question: 'ö'.repeat(200),
      tried: '"'.repeat(400),
      wish: '\\'.repeat(300),
    },
  ],
];

test.each(STRANGE)(
  '%s: accepted, and kept word for word',
  async (_, inputs) => {
    const before = items();
    const seen = await send(inputs);
    const item = items().find(({ id }) => before.every((b) => b.id !== id));
    expect([seen.note, item?.state]).toEqual([null, 'queued']);
    expect(bytesOf(seen.card)).toBeLessThanOrEqual(MOST_BYTES);
    expect(item?.texts).toMatchObject(inputs);
    const title = item?.texts?.title ?? '';
    expect(paragraphs(seen.card).some((p) => p.includes(title))).toBe(true);
    const edit = await g.raw('pro1', welcome, 'item.edit', { i: item?.id });
    expect(presetInputs(edit.card)).toMatchObject(inputs);
  },
  LONG,
);

test(
  'the title of each stands word for word on the chat’s card in its turn, and every card fits',
  async () => {
    const titles = items().map((item) => item.texts?.title ?? '');
    await g.say('chair', 'aloita');
    await g.step(1);
    const met = new Set<string>();
    for (let k = 0; k < titles.length; k++) {
      await g.chair(k === 0 ? 'meeting.next' : 'meeting.end-case');
      await g.settle();
      const card = cardOf(await g.card());
      for (const title of titles) if (paragraphs(card).some((p) => p.includes(title))) met.add(title);
    }
    expect([...met].sort()).toEqual([...new Set(titles)].sort());
    for (const { attachments, views } of (await g.room()).messages) {
      for (const card of [attachments[0]?.content, ...Object.values(views).map((v) => v?.card)])
        expect(bytesOf(card ?? null)).toBeLessThanOrEqual(MOST_BYTES);
    }
  },
  LONG,
);

test(
  'another script that the filter does not know is stopped or asked about, in words',
  async () => {
    const form = 'formformformformformfo';
    const situation = 'حالة عامة بدون معلومات شخصية، و\u200fنص من اليمين إلى اليسار.';
    const seen = await g.raw('pro1', welcome, 'item.submit', { form, ...aCase('kivimuuri'), situation });
    expect(seen.status).toBe(200);
    expect(seen.card).toBeTruthy();
  },
  LONG,
);
