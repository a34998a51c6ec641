/** The filter at the edge: every free text passes it, and what it keeps back is never repeated. */
import { FREE_TEXT, type Verb } from '#contract/api.ts';
import { type Filter, FilterUnavailable } from '#identifiers/types.ts';
import { ok, type Seeded, seeded, type World, world } from './edge.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
});
afterAll(() => w.close());

const CODE = '131052-308T';
const PHONE = '040 123 4567';
const HIT = `Soita ${PHONE}, hetu ${CODE}.`;
const CLEAN = 'Kuntoutus arjessa';

/** A body of every verb with free text, with the same text in every one of its fields; and the paths of these. */
const BODIES: Readonly<
  Record<string, (text: string) => Promise<{ body: object; paths: readonly string[] }>>
> = {
  'network.template': async (text) => {
    const { networks } = ok(await w.get('/api/settings', 'chair'));
    const tasks = [text, text].map((t) => ({ id: null, text: t, daysBefore: 14 }));
    return {
      body: { network: s.network, seen: networks[0].seen, tasks },
      paths: ['tasks.0.text', 'tasks.1.text'],
    };
  },
  'clock.themes': async (text) => {
    const { clock } = ok(await w.get(`/api/clock?clock=${s.clock}`, 'chair'));
    const themes = [...clock.themes, { id: null, name: text, colour: 2 }];
    return { body: { clock: s.clock, seen: clock.seen, themes }, paths: ['themes.1.name'] };
  },
  'workshop.add': async (title) => ({
    body: { clock: s.clock, title, theme: s.theme, date: '2027-02-11', time: '13:00' },
    paths: ['title'],
  }),
  'workshop.set': async (text) => {
    ok(await w.act('role.add', { workshop: s.workshop, name: 'Kirjuri' }, 'chair'));
    ok(await w.act('task.add', { workshop: s.workshop, text: 'Varaa tila', due: null }, 'chair'));
    ok(
      await w.act(
        'material.add',
        { workshop: s.workshop, name: 'Esitys', url: 'https://a.example/' },
        'chair',
      ),
    );
    const view = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
    const set = {
      title: text,
      aims: text,
      followed: text,
      [`role.${view.roles[0].id}.about`]: text,
      [`task.${view.tasks[0].id}.text`]: text,
      [`material.${view.materials[0].id}.name`]: text,
    };
    return {
      body: { workshop: s.workshop, seen: view.seen, set },
      paths: Object.keys(set).map((field) => `set.${field}`),
    };
  },
  'role.add': async (about) => ({
    body: { workshop: s.workshop, name: 'Fasilitaattori', about },
    paths: ['about'],
  }),
  'task.add': async (text) => ({ body: { workshop: s.workshop, text, due: null }, paths: ['text'] }),
  'material.add': async (name) => ({
    body: { workshop: s.workshop, name, url: 'https://a.example/' },
    paths: ['name'],
  }),
  'evaluation.answer': async (line) => ({
    body: { workshop: s.workshop, useful: 5, contact: 4, recommend: 9, line },
    paths: ['line'],
  }),
  items: async (text) => ({
    body: {
      ...{ form: 'a-form-of-the-filters-1', m: `${s.centre}.2026-12-01`, i: null, after: null },
      ...{ kind: 'case', title: text, situation: text, tried: text, wish: text, question: text },
      ...{ ageGroup: 'unsaid', services: [], urgency: 'now', followUp: false },
    },
    paths: ['title', 'situation', 'tried', 'wish', 'question'],
  }),
  'development.add': async (text) => ({
    body: { network: s.network, title: text, from: 'own', origin: text, workshop: null },
    paths: ['title', 'origin'],
  }),
  'development.set': async (text) => {
    const { development } = ok(
      await w.act(
        'development.add',
        { network: s.network, title: 'Odotusajat', from: 'own', origin: '', workshop: null },
        'chair',
      ),
    );
    const { developments } = ok(await w.get(`/api/clock?clock=${s.clock}`, 'chair'));
    const { seen } = developments.find((d: { id: string }) => d.id === development);
    const set = { title: text, origin: text, 'plan.text': text, 'act.text': text };
    return { body: { development, seen, set }, paths: Object.keys(set).map((field) => `set.${field}`) };
  },
};

test('every verb with free text is tried here', () => {
  expect(Object.keys(BODIES).sort()).toEqual(Object.keys(FREE_TEXT).sort());
});

describe.each(Object.keys(BODIES) as Verb[])('%s', (verb) => {
  test('an identifier is refused at its field, with a proposal and without a word of it', async () => {
    w.lines.length = 0;
    const { body, paths } = await BODIES[verb]!(HIT);
    const answer = await w.act(verb, body, 'chair');
    expect(answer.status).toBe(422);
    expect(answer.body.error).toBe('filter');
    expect(Object.keys(answer.body.fields).sort()).toEqual([...paths].sort());
    for (const path of paths) {
      const field = answer.body.fields[path];
      expect(field.verdict).toBe('blocked');
      expect(field.findings.map((f: { category: string }) => f.category).sort()).toEqual([
        'identity-code',
        'phone',
      ]);
      for (const { start, end, category, replacement } of field.findings) {
        expect(HIT.slice(start, end)).toBe(category === 'phone' ? PHONE : CODE);
        expect(typeof replacement).toBe('string');
      }
      expect(field.proposal).not.toBe('');
    }
    expect(answer.text).not.toMatch(/131052|308T|123 4567/);
    expect(w.lines.join()).not.toMatch(/131052|308T|123 4567|Soita/);
  });

  test('the proposal sent back is taken, and clean text is stored as it is written', async () => {
    const { body } = await BODIES[verb]!(CLEAN);
    const answer = await w.act(verb, body, 'chair');
    if (verb === 'evaluation.answer') {
      expect([answer.status, answer.body]).toEqual([409, { error: 'refused', kind: 'evaluationClosed' }]);
    } else expect(answer.status).toBe(200);
  });
});

test('an identifier that stands across two fields is found', async () => {
  const { body } = await BODIES['development.add']!(CLEAN);
  const answer = await w.act(
    'development.add',
    { ...body, title: 'Soita numeroon 040', origin: '123 4567' },
    'chair',
  );
  expect(answer.status).toBe(422);
});

test('text is cleaned up first: composed letters, one line, nothing that cannot be seen', async () => {
  ok(
    await w.act(
      'task.add',
      { workshop: s.workshop, text: ' A\u0308a\u0308nitä\u0000\r\n sali\u202e\tja ovi ', due: null },
      'chair',
    ),
  );
  const { tasks } = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
  expect(tasks.at(-1).text).toBe('Äänitä sali ja ovi');
  const nothing = await w.act(
    'task.add',
    { workshop: s.workshop, text: '\u0000\u202e ', due: null },
    'chair',
  );
  expect([nothing.status, nothing.body.issues]).toEqual([400, [{ path: 'text', code: 'too_small' }]]);
});

describe('a doubt', () => {
  const TEXT = 'Mietimme yhdessä, miten Toivo jaksaa.';

  test('is asked with the word’s place, and the answer counts in the same request', async () => {
    const body = { workshop: s.workshop, text: TEXT, due: null };
    const first = await w.act('task.add', body, 'chair');
    expect(first.status).toBe(422);
    const { doubts, verdict } = first.body.fields.text;
    if (verdict === 'doubt') {
      expect(doubts[0]).toMatchObject({ place: { sentence: 1 } });
      const answers = Object.fromEntries(doubts.map((d: { key: string }) => [d.key, 'keep']));
      expect((await w.act('task.add', { ...body, answers }, 'chair')).status).toBe(200);
      const other = { ...body, text: TEXT.replace('Toivo', 'Rauha'), answers };
      expect((await w.act('task.add', other, 'chair')).status).toBe(422);
    } else expect(verdict).toBe('blocked');
  });
});

describe('check', () => {
  test('says places, categories and words to take their place; nothing of the text, in answer or log', async () => {
    w.lines.length = 0;
    const situation = `Matti Virtanen soitti, ${HIT}`;
    const answer = await w.act('check', { fields: { title: CLEAN, situation } }, 'pro1');
    expect(answer.status).toBe(200);
    const { fields } = answer.body;
    expect(fields.title).toEqual({ verdict: 'clean', findings: [], doubts: [] });
    const found = fields.situation.findings.map(
      ({ start, end, category, replacement }: Record<string, never>) => [
        category,
        situation.slice(start, end),
        replacement,
      ],
    );
    expect(found).toContainEqual(['name', 'Matti Virtanen', 'asiakas']);
    expect(found).toContainEqual(['identity-code', CODE, '']);
    expect(answer.text).not.toMatch(/Matti|Virtanen|131052|123 4567|Kuntoutus/);
    expect(w.lines.join()).not.toMatch(/Matti|Virtanen|131052|123 4567|Kuntoutus/);
  });

  test('offsets are those of the text as it was sent', async () => {
    const text = `🙂 A\u0308iti\r\nsoitti ${PHONE}`;
    const { fields } = ok(await w.act('check', { fields: { situation: text } }, 'pro1'));
    const [{ start, end }] = fields.situation.findings;
    expect(text.slice(start, end)).toBe(PHONE);
  });

  test('a field’s name that is none is refused, and so are too many letters', async () => {
    expect((await w.act('check', { fields: { 'a b': 'x' } }, 'pro2')).status).toBe(400);
    expect((await w.act('check', { fields: { __proto__x: 'x' } }, 'pro2')).status).toBe(400);
    const long = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((k) => [k, 'sana '.repeat(900)]));
    expect((await w.act('check', { fields: long }, 'pro2')).status).toBe(413);
  });

  test('twenty at once, then five a second, each person for themselves', async () => {
    const one = () => w.act('check', { fields: { a: 'Hei' } }, 'pro3');
    const answers = await Promise.all(Array.from({ length: 40 }, one));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toEqual({ error: 'too-many' });
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect((await w.act('check', { fields: { a: 'Hei' } }, 'backup')).status).toBe(200);
    w.wallMs += 1000;
    const later = await Promise.all(Array.from({ length: 10 }, one));
    expect(later.filter(({ status }) => status === 200)).toHaveLength(5);
  });
});

test('a filter that stops lets nothing be stored: 503, and no word of it', async () => {
  const stopped: Filter = () => {
    throw new FilterUnavailable('names');
  };
  const broken = await world({ filter: stopped });
  for (const [verb, body] of [
    ['check', { fields: { a: HIT } }],
    ['task.add', { workshop: s.workshop, text: HIT, due: null }],
  ] as const) {
    const answer = await broken.act(verb, body, 'chair');
    expect([answer.status, answer.body]).toEqual([503, { error: 'unavailable' }]);
  }
  expect(broken.lines.join()).toContain('FilterUnavailable');
  expect(broken.lines.join()).not.toMatch(/131052|123 4567/);
  await broken.close();
});
