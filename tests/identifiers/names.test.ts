// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that look like templates are what is tried
import { createFilter, filterLayers } from '#identifiers/filter.ts';
import { loadWeights } from '#identifiers/names/weights.ts';

const filter = createFilter();
const layers = filterLayers();
if (!layers.voikko) console.warn('names are tested without Voikko: the harder tables are skipped');

const stopped = (text: string, lang: 'fi' | 'sv' | 'en' = 'fi'): string[] =>
  filter({ text }, { lang })
    .text.findings.filter(
      ({ category, action }) => action === 'block' && (category === 'name' || category === 'initials'),
    )
    .map(({ start, end }) => text.slice(start, end));

test('the weights are there, and this machine says what it lacks', () => {
  expect(loadWeights()).not.toBeNull();
  expect(layers.names).toBe('tagger');
  expect(layers.recognisers).toBe(12);
  expect(
    layers.voikko ? layers.lacking.filter((lack) => lack.startsWith('Voikko')) : layers.lacking.slice(0, 1),
  ).toHaveLength(layers.voikko ? 0 : 1);
});

(layers.voikko ? describe : describe.skip)('names', () => {
  test.each([
    ['Soitin eilen Korhoselle ja sovittiin uusi aika.', ['Korhoselle']],
    ['Terveisin Marja-Leena Ahokas', ['Marja-Leena Ahokas']],
    ['Asiakas Oleksandr Melnyk odottaa päätöstä.', ['Oleksandr Melnyk']],
    ['Koskee T.K:ta, jonka asia oli esillä.', ['T.K:ta']],
    ['Hodanin äiti tarvitsee tulkin.', ['Hodanin']],
    ['moi, ritvalle pitäis saada uus aika', ['ritvalle']],
    ['Lapset ovat Jukka-sedän luona viikonloput.', ['Jukka']],
    ['Hän asuu Pentin ja Irman kanssa.', ['Pentin', 'Irman']],
  ])('stops them in: %s', (text, names) => expect(stopped(text)).toEqual(names));

  test.each([
    'Kela hylkäsi hakemuksen, Omaolo ei toimi, Kanta on jumissa.',
    'Lääkkeet: Panadol 1 g x 3, Furesis 40 mg, Marevan tauolla.',
    'Toivo paremmasta elää, ilo on kadonnut, rauha puuttuu.',
    'Tampereen yliopistollinen sairaala siirsi ajan Hatanpäälle.',
    'Kiitos kaikille, hyvää viikonloppua!',
    'Onko Malmin terveysasemalla päivystystä lauantaina?',
    'MMSE 22/30, GDS 8/15, ADL ennallaan.',
  ])('spares: %s', (text) => expect(stopped(text)).toEqual([]));

  test('in Swedish and English', () => {
    expect(stopped('Jag pratade med Gunnel i går, hon vill flytta.', 'sv')).toEqual(['Gunnel']);
    expect(stopped('Klienten bor ensam och hemvården kommer tre gånger om dagen.', 'sv')).toEqual([]);
    expect(stopped('I met Fatima and her sister at the clinic.', 'en')).toEqual(['Fatima']);
    expect(stopped('The client lives alone and has no income.', 'en')).toEqual([]);
  });
});

test('without dictionaries it still finds the plain ones', () => {
  const bare = createFilter({ voikko: null });
  const { findings } = bare({ text: 'Sosiaaliohjaaja Kirsi Hautala kävi kotona.' }, { lang: 'fi' }).text;
  expect(findings).toEqual([{ start: 16, end: 29, category: 'name', action: 'block' }]);
});

test('words of templates are asked about no more than they are names', () => {
  const text = "$data $when $root $index ${if(true,'x','y')}";
  expect(filter({ text }, { lang: 'fi' }).text.findings).toEqual([]);
  expect(stopped('Asiakas ${Korhonen} odottaa päätöstä.')).toEqual(['Korhonen']);
});
