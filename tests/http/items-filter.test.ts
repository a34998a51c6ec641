/** What the filter refuses of a case form leaves no word anywhere; wrong bodies are told by their fields' names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Filter, FilterUnavailable } from '#identifiers/types.ts';
import { ok, seeded, type World, world } from './edge.ts';
import { type Desk, openDesk } from './items-fixture.ts';

let desk: Desk;
let w: World;
beforeEach(async () => {
  desk = await openDesk();
  ({ w } = desk);
});
afterEach(() => w.close());

const onDisk = () =>
  readdirSync(w.directory)
    .map((name) => readFileSync(join(w.directory, name)).toString('latin1'))
    .join('\n');

describe('the filter', () => {
  const HITS = /Seppo|Aarrelam|044 918|2207/;
  const NAMED = { situation: 'Asiakas Seppo Aarrelampi soitti numerosta 044 918 2207.' };

  test('refuses at the field, counts by category, and leaves no word in answer, log or store', async () => {
    const answer = await w.act('items', desk.body(NAMED), 'pro1');
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.fields)).toEqual(['situation']);
    expect(answer.text).not.toMatch(HITS);
    expect(w.lines.join()).not.toMatch(HITS);
    expect((await desk.meeting()).refused).toMatchObject({ total: 1, by: { name: 1, phone: 1 } });
    expect((await desk.meeting()).items).toEqual([]);
    expect(onDisk()).not.toMatch(HITS);
  });

  test('each finding’s own change gives what the proposal gives, in the case of its sentence', async () => {
    const title = 'Virtaselle tukea';
    const { fields } = ok(await w.act('check', { fields: { title, ...NAMED } }, 'pro1'));
    const [{ edit }] = fields.title.findings;
    expect(title.slice(0, edit.start) + edit.put + title.slice(edit.end)).toBe('Asiakkaalle tukea');
    let text = NAMED.situation;
    for (const { edit: e } of fields.situation.findings.toReversed())
      text = text.slice(0, e.start) + e.put + text.slice(e.end);
    const refusal = await w.act('items', desk.body({ ...NAMED, title }), 'pro1');
    expect(text).toBe(refusal.body.fields.situation.proposal);
  });

  test('a doubt’s change names the key that answers it', async () => {
    const situation = 'Mietimme yhdessä, miten Toivo jaksaa.';
    const { fields } = ok(await w.act('check', { fields: { situation } }, 'pro1'));
    for (const { action, edit } of fields.situation.findings)
      expect(edit.key === null).toBe(action !== 'warn');
    const doubted = fields.situation.findings.filter((f: { action: string }) => f.action === 'warn');
    const keys = doubted.map((f: { edit: { key: string } }) => f.edit.key);
    expect(keys).toEqual(fields.situation.doubts.map((d: { key: string }) => d.key));
    const answers = Object.fromEntries(keys.map((key: string) => [key, 'keep']));
    if (fields.situation.verdict === 'doubt')
      ok(await w.act('items', desk.body({ situation, answers }), 'pro1'));
  });

  test('what an answer would empty is an issue at its field', async () => {
    const stub: Filter = (fields) =>
      Object.fromEntries(
        Object.entries<string>(fields).map(([id, text]) => {
          const put = id === 'title' && text === 'Pois' ? '' : text;
          return [
            id,
            {
              verdict: 'clean',
              text: put,
              proposal: put,
              findings: [],
              replacements: [],
              replaced: [],
              doubts: [],
            },
          ];
        }),
      ) as unknown as ReturnType<Filter>;
    const other = await world({ filter: stub });
    const { centre } = await seeded(other);
    const answer = await other.act('items', desk.body({ m: `${centre}.2026-12-01`, title: 'Pois' }), 'pro1');
    expect([answer.status, answer.body.issues]).toEqual([400, [{ path: 'title', code: 'too_small' }]]);
    await other.close();
  });

  test('that does not work: 503, and nothing of the text', async () => {
    const stopped: Filter = () => {
      throw new FilterUnavailable('names');
    };
    const broken = await world({ filter: stopped });
    const answer = await broken.act('items', desk.body(NAMED), 'pro1');
    expect([answer.status, answer.body]).toEqual([503, { error: 'unavailable' }]);
    expect(broken.lines.join()).not.toMatch(HITS);
    await broken.close();
  });
});

describe('bodies', () => {
  test.each([
    ['kind', { kind: 'muu' }],
    ['title', { title: ' ' }],
    ['title', { title: 'a'.repeat(81) }],
    ['question', { question: '' }],
    ['situation', { situation: 'a '.repeat(400) }],
    ['form', { form: 'short' }],
    ['services', { services: ['Ei!'] }],
    ['urgency', { urgency: 'heti' }],
  ])('a wrong %s is said by its name alone', async (path, wrong) => {
    const answer = await w.act('items', desk.body(wrong), 'pro1');
    expect(answer.status).toBe(400);
    expect(answer.body.issues[0].path.split('.')[0]).toBe(path);
    expect((await desk.meeting()).items).toEqual([]);
  });

  test('a huge one is refused unread', async () => {
    const answer = await w.act('items', desk.body({ situation: 'x'.repeat(200_000) }), 'pro1');
    expect([answer.status, answer.body]).toEqual([413, { error: 'too-long' }]);
  });
});
