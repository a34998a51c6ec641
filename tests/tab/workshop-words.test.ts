/** What forms and the workshop's page say, in each language: places and categories, never a word of the writer's. */

import compile from 'icu-minify/compile';
import { written } from '#i18n/message.ts';
import { en } from '#i18n/tab/en.ts';
import { fi } from '#i18n/tab/fi.ts';
import { sv } from '#i18n/tab/sv.ts';
import { createFilter } from '#identifiers/filter.ts';
import { stepTime } from '../../tab/src/development/say.ts';
import { checked } from '../../tab/src/forms/check.ts';
import { initialsOf, refOf } from '../../tab/src/forms/person.ts';
import { doubtWords, foundWords, type Refusal, wrongWords } from '../../tab/src/forms/words.ts';
import type { Words } from '../../tab/src/i18n.ts';
import { fieldName, valueWords } from '../../tab/src/workshop/conflict-words.ts';
import { daysUntil, dueWords, fullDayWords, whenWords } from '../../tab/src/workshop/say.ts';

const TABLES = { fi, sv, en } as const;
function wordsOf(lang: 'fi' | 'sv' | 'en'): Words {
  const table: Readonly<Record<string, string>> = TABLES[lang];
  return {
    lang,
    text: ((key: string, values: Readonly<Record<string, string>> = {}) =>
      written(compile(table[key] ?? ''), lang, values)) as unknown as Words['text'],
    knows: (key): key is never => typeof table[key] === 'string',
  };
}
const FI = wordsOf('fi');
const finding = (category: string, replacement: string, action: 'block' | 'warn' = 'block') => ({
  ...{ start: 0, end: 4, category, action, replacement },
});
const refusal = (findings: Refusal['findings'], proposal = 'Asiakas soittaa.'): Refusal => ({
  ...{ verdict: 'blocked', findings, doubts: [], proposal },
});

describe('what the filter found', () => {
  test('names categories and what takes their place', () => {
    expect(foundWords(FI, refusal([finding('name', 'asiakas'), finding('phone', '')]))).toBe(
      'Kentässä 2 tunnistetietoa. Ehdotus: nimen tilalle asiakas, puhelinnumero poistetaan.',
    );
    expect(foundWords(wordsOf('sv'), refusal([finding('name', 'klienten')]))).toBe(
      'Fältet innehåller 1 identifieringsuppgift. Förslag: namnet ersätts med klienten.',
    );
    expect(foundWords(wordsOf('en'), refusal([finding('identity-code', '')]))).toBe(
      'The field holds 1 identifier. Proposal: personal identity code removed.',
    );
  });

  test('says nothing of what is only doubted, and says so where nothing could be proposed', () => {
    expect(foundWords(FI, refusal([finding('name', 'asiakas', 'warn')]))).toBe('');
    expect(foundWords(FI, refusal([finding('name', '')], ''))).toContain('Kirjoita se uudelleen.');
  });

  test('a category that the tab does not know is a detail', () => {
    expect(foundWords(FI, refusal([finding('shoe-size', '')]))).toContain(
      'tunnistettava yksityiskohta poistetaan',
    );
  });

  test('a doubt of the real filter is asked by place, without its word', () => {
    const filter = createFilter();
    const asked = filter({ text: 'Toivo antaa voimaa. Arki sujuu.' }).text.doubts;
    for (const doubt of asked) {
      for (const lang of ['fi', 'sv', 'en'] as const) {
        const { question, keep, replace } = doubtWords(wordsOf(lang), doubt);
        expect(`${question}${keep}`).not.toContain('Toivo');
        expect([question, keep, replace].every((words) => words.length > 3)).toBe(true);
      }
    }
    const place = { sentence: 2, sentenceIsLast: true, word: 1, wordIsLast: false };
    expect(doubtWords(FI, { key: 'k', category: 'name', place, replacement: 'asiakas' })).toEqual({
      question: 'Tarkista: viimeisen lauseen ensimmäinen sana voi olla nimi.',
      keep: 'Ei ole nimi',
      replace: 'Korvaa: asiakas',
    });
  });
});

describe('a form before it is sent', () => {
  const task = (text: string, due: string | null = null) => ({ workshop: 'w1', text, due });

  test('is read as the server reads it: trimmed, or with what is wrong and where', async () => {
    expect(await checked('task.add', task('  Tila varattu '))).toMatchObject({
      ok: true,
      body: { text: 'Tila varattu' },
    });
    const wrong = await checked('task.add', task('   ', '2026-13-01'));
    expect(wrong.ok || wrong.wrong.map(({ path }) => path)).toEqual(['text', 'due']);
    expect(wrong.ok || wrong.wrong.map((one) => wrongWords(FI.text, one))).toEqual([
      'Tämä kohta on pakollinen.',
      'Valitse päivä.',
    ]);
  });

  test('fields of a save have schemas of their own, by their path', async () => {
    const set = (fields: Record<string, unknown>) =>
      checked('workshop.set', { workshop: 'w1', seen: 1, set: fields });
    expect((await set({ title: 'Paja', 'role.r1.backup': null, minutes: 90 })).ok).toBe(true);
    const wrong = await set({ link: 'http://x', minutes: 5, 'material.m1.url': 'x', 'role.r1.name': '' });
    expect(wrong.ok || wrong.wrong.map(({ path }) => path)).toEqual([
      'set.link',
      'set.minutes',
      'set.material.m1.url',
      'set.role.r1.name',
    ]);
    const pdsa = await checked('development.set', {
      development: 'd1',
      seen: 1,
      set: { 'do.date': 'x', title: '' },
    });
    expect(pdsa.ok || pdsa.wrong.map(({ path }) => path)).toEqual(['set.do.date', 'set.title']);
  });

  test('a text that is too long says how long it may be', async () => {
    const long = await checked('task.add', task('a'.repeat(161)));
    expect(long.ok || long.wrong.map((one) => wrongWords(FI.text, one))).toEqual([
      'Teksti on liian pitkä. Lyhennä enintään 160 merkkiin.',
    ]);
  });
});

describe('days and times', () => {
  const start = '2026-11-26T11:00:00.000Z';
  test('as each language writes them', () => {
    const when = { date: '2026-11-26', start, end: '2026-11-26T13:00:00.000Z' };
    expect((['fi', 'sv', 'en'] as const).map((lang) => whenWords(wordsOf(lang), when))).toEqual([
      'to 26.11.2026 klo 13–15',
      'tors 26.11.2026 kl. 13–15',
      'Thu 26 Nov 2026, 13:00–15:00',
    ]);
    expect(whenWords(FI, { date: null, start: null, end: null })).toBe('Päivä puuttuu');
    expect(fullDayWords('fi', '2027-01-01')).toBe('pe 1.1.2027');
  });

  test('days are those of Helsinki, also around midnight and over the change of hours', () => {
    expect(daysUntil('2026-11-27', '2026-11-26T21:59:00.000Z')).toBe(1);
    expect(daysUntil('2026-11-27', '2026-11-26T22:01:00.000Z')).toBe(0);
    expect(daysUntil('2026-10-26', '2026-10-24T21:30:00.000Z')).toBe(1);
    expect(
      [-2, 0, 1, 5].map((n) => dueWords(FI.text, `2026-12-${20 + n}`, '2026-12-20T08:00:00.000Z')),
    ).toEqual(['2 päivää myöhässä', 'tänään', 'huomenna', '5 päivän päästä']);
  });

  test('a step of PDSA: from when to when, and where it stands', () => {
    const step = { step: 'do', date: '2026-09-14', text: '', done: true, now: false } as const;
    expect(stepTime(FI, step, '2026-11-01')).toBe('14.9.–1.11. · tehty');
    expect(stepTime(FI, { ...step, done: false, now: true }, '2026-11-01')).toBe('14.9. alkaen · nyt');
    expect(stepTime(FI, { ...step, date: null, done: false }, null)).toBe('ei päivää');
  });
});

describe('conflicts in words', () => {
  const view = {
    roles: [{ id: 'r1', name: 'Fasilitaattori' }],
    tasks: [{ id: 't1', text: 'Tila varattu' }],
    themes: [{ id: 'th', name: 'Arki' }],
  } as never;
  const service = (id: string) => ({ kela: 'Kela' })[id] ?? id;

  test('fields by name, with the role or task that they are of', () => {
    expect(
      ['date', 'role.r1.backup', 'task.t1.due', 'capacity.remote'].map((path) => fieldName(FI, view, path)),
    ).toEqual(['Päivä', 'Varalla: Fasilitaattori', 'Määräaika: Tila varattu', 'Paikkoja etänä']);
  });

  test('values as people say them', () => {
    const say = (path: string, value: unknown) => valueWords(FI, view, service, path, value);
    expect(say('date', '2027-02-25')).toBe('to 25.2.');
    expect(say('theme', 'th')).toBe('Arki');
    expect(say('role.r1.backup', { person: 't|1', name: 'Timo Vesa' })).toBe('Timo Vesa');
    expect(say('role.r1.backup', null)).toBe('');
    expect(say('capacity.remote', null)).toBe('ei rajaa');
    expect(say('services', ['kela'])).toBe('Kela');
    expect(say('participants', [{ service: 'kela', way: 'remote', count: 2 }])).toBe('Kela, Etänä: 2');
  });
});

test('people: initials, and back to what the contract takes', () => {
  expect(['Sanna Lehto', 'Åsa', 'Anna Maria Ek', ' '].map(initialsOf)).toEqual(['SL', 'Å', 'AE', '']);
  expect(refOf({ person: 'tenant|oid', name: 'A', me: false })).toEqual({ objectId: 'oid', name: 'A' });
  expect(refOf({ person: null, name: 'Kirjoitettu', me: false })).toEqual({
    objectId: null,
    name: 'Kirjoitettu',
  });
});
