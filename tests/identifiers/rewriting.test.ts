/** What is left of a sentence when its identifiers are gone, and what is not taken for one. */
import { createFilter } from '#identifiers/filter.ts';

const filter = createFilter({ key: new Uint8Array(32).fill(3) });
const proposed = (text: string, lang: 'fi' | 'sv' | 'en' = 'fi'): string =>
  filter({ text }, { lang }).text.proposal;

test.each([
  ['Soita puh. 040 123 4567 huomenna.', 'Soita huomenna.'],
  ['Potilas (puh. 040 123 4567) tuli.', 'Potilas tuli.'],
  ['Kanneltu on, dnro ISAVI/4471/2025. Odotetaan.', 'Kanneltu on. Odotetaan.'],
  ['Tulee huomenna. Sähköposti: matti@posti.example', 'Tulee huomenna.'],
  ['Uusi sähköposti: matti@posti.example, kiitos.', 'Uusi sähköposti:, kiitos.'],
])('what only announced a number goes with it: %s', (text, expected) =>
  expect(proposed(text)).toBe(expected),
);

test.each([
  'yhteinen ohjauspolku, 2 keskusta mukana',
  'kevyt kuntopolku, 3 kierrosta',
  'hoitopolku 2 viikkoa',
])('no address: %s', (text) => expect(filter({ text }, { lang: 'fi' }).text.findings).toEqual([]));

test('a street that is called after the home is an address where somebody lives', () => {
  expect(proposed('Hän asuu Kotikatu 3 B 4.')).toBe('Hän asuu kotona.');
  expect(filter({ text: 'Kotipolku 2026 -koulutus alkaa.' }).text.verdict).toBe('clean');
});

describe('other alphabets', () => {
  test('running text is not stopped', () => {
    for (const text of [
      'المريض يعاني من ألم في الصدر منذ ثلاثة أيام ولا يستطيع النوم في الليل',
      'Пациент жалуется на боль в груди и не может спать по ночам.',
    ])
      expect(filter({ text }).text.findings.filter(({ action }) => action !== 'warn')).toEqual([]);
  });
  test('a few words among Finnish are a name, as a whole', () => {
    const text = 'Asiakas محمد علي tuli.';
    const [hit] = filter({ text }, { lang: 'fi' }).text.findings;
    expect(hit && [text.slice(hit.start, hit.end), hit.action]).toEqual(['محمد علي', 'block']);
  });
});

test('an English verb without its subject is no name', () => {
  const text = 'Wishes that the plan is reviewed. Hopes that it works.';
  expect(filter({ text }, { lang: 'en' }).text.verdict).toBe('clean');
});
